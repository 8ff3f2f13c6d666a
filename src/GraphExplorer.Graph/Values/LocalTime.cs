using System.Globalization;
using System.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>A time of day without a zone.</summary>
/// <param name="NanosecondOfDay">0 to 86,399,999,999,999.</param>
public readonly record struct LocalTime(long NanosecondOfDay) : IComparable<LocalTime>
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Nanoseconds in a day: the first value that is out of range.</summary>
    public const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    /// <summary>Earlier in the day.</summary>
    public static bool operator <(LocalTime left, LocalTime right) => left.NanosecondOfDay < right.NanosecondOfDay;

    /// <summary>Later in the day.</summary>
    public static bool operator >(LocalTime left, LocalTime right) => left.NanosecondOfDay > right.NanosecondOfDay;

    /// <summary>Not later.</summary>
    public static bool operator <=(LocalTime left, LocalTime right) => left.NanosecondOfDay <= right.NanosecondOfDay;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(LocalTime left, LocalTime right) => left.NanosecondOfDay >= right.NanosecondOfDay;

    /// <summary>Reads <c>hh:mm</c>, <c>hh:mm:ss</c> or <c>hh:mm:ss.fffffffff</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalTime time)
    {
        time = default;
        if (text.Length < 5 || text[2] != ':' || !Iso.TryDigits(text[..2], out var hour) ||
            !Iso.TryDigits(text.Slice(3, 2), out var minute) || hour > 23 || minute > 59)
            return false;
        long second = 0;
        var nanosecond = 0;
        if (text.Length > 5)
        {
            if (text.Length < 8 || text[5] != ':' || !Iso.TryDigits(text.Slice(6, 2), out second) || second > 59)
                return false;
            if (text.Length > 8 && (text[8] != '.' || !Iso.TryNanoseconds(text[9..], out nanosecond)))
                return false;
        }

        time = new LocalTime((hour * 3600 + minute * 60 + second) * NanosecondsPerSecond + nanosecond);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(LocalTime other) => NanosecondOfDay.CompareTo(other.NanosecondOfDay);

    /// <summary>ISO 8601, <c>hh:mm:ss</c> and a fraction where there is one.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(18);
        AppendTo(builder);
        return builder.ToString();
    }

    internal void AppendTo(StringBuilder builder)
    {
        var seconds = NanosecondOfDay / NanosecondsPerSecond;
        builder.Append(
            CultureInfo.InvariantCulture,
            $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        Iso.AppendFraction(builder, NanosecondOfDay % NanosecondsPerSecond);
    }
}
