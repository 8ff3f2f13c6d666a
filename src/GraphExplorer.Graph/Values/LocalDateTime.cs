using System.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>A date and a time of day without a zone.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day.</param>
public readonly record struct LocalDateTime(Date Date, LocalTime Time) : IComparable<LocalDateTime>
{
    /// <summary>Earlier than.</summary>
    public static bool operator <(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a date, <c>T</c> and a time.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDateTime value)
    {
        value = default;
        var at = text.IndexOf('T');
        if (at < 0 || !Date.TryParse(text[..at], out var date) || !LocalTime.TryParse(text[(at + 1)..], out var time))
            return false;
        value = new LocalDateTime(date, time);
        return true;
    }

    /// <inheritdoc />
    public int CompareTo(LocalDateTime other)
    {
        var byDate = Date.CompareTo(other.Date);
        return byDate != 0 ? byDate : Time.CompareTo(other.Time);
    }

    /// <summary>ISO 8601.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(29).Append(Date.ToString()).Append('T');
        Time.AppendTo(builder);
        return builder.ToString();
    }
}
