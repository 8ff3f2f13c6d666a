using System.Globalization;
using System.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>An amount of time in four parts that do not convert into each other without a date.</summary>
/// <param name="Months">Months, of any sign.</param>
/// <param name="Days">Days, of any sign.</param>
/// <param name="Seconds">Whole seconds, rounded down.</param>
/// <param name="Nanoseconds">0 to 999,999,999, added to <paramref name="Seconds"/>.</param>
public readonly record struct Duration(long Months, long Days, long Seconds, int Nanoseconds)
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";
    private const int MaxDigits = 19; // of a 64-bit number

    /// <summary>
    /// Reads <c>P[nY][nM][nW][nD][T[nH][nM][n[.f]S]]</c>, in this order, each number with a sign of its own.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        if (text.Length < 3 || text[0] != 'P')
            return false;
        Int128 months = 0, days = 0, seconds = 0;
        var nanoseconds = 0L;
        var inTime = false;
        var used = 0;
        var rank = -1;
        for (var i = 1; i < text.Length;)
        {
            if (text[i] == 'T' && !inTime && i + 1 < text.Length)
            {
                inTime = true;
                rank = -1;
                i++;
                continue;
            }

            var negative = text[i] == '-';
            if (text[i] is '-' or '+')
                i++;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i >= text.Length || i == start || i - start > MaxDigits)
                return false;
            var number = Int128.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture);
            var fraction = 0;
            if (text[i] == '.')
            {
                var from = ++i;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                if (i >= text.Length || text[i] != 'S' || !Iso.TryNanoseconds(text[from..i], out fraction))
                    return false;
            }

            var unit = (inTime ? TimeUnits : DateUnits).IndexOf(text[i], StringComparison.Ordinal);
            if (unit <= rank)
                return false;
            rank = unit;
            var signed = negative ? -number : number;
            switch ((text[i++], inTime))
            {
                case ('Y', false):
                    months += signed * 12;
                    break;
                case ('M', false):
                    months += signed;
                    break;
                case ('W', false):
                    days += signed * 7;
                    break;
                case ('D', false):
                    days += signed;
                    break;
                case ('H', true):
                    seconds += signed * 3600;
                    break;
                case ('M', true):
                    seconds += signed * 60;
                    break;
                case ('S', true):
                    seconds += signed;
                    nanoseconds += negative ? -fraction : fraction;
                    break;
            }

            used++;
        }

        if (nanoseconds < 0)
        {
            seconds--;
            nanoseconds += LocalTime.NanosecondsPerSecond;
        }

        if (used == 0 || !Fits(months) || !Fits(days) || !Fits(seconds))
            return false;
        duration = new Duration((long)months, (long)days, (long)seconds, (int)nanoseconds);
        return true;
    }

    /// <summary>ISO 8601; <c>PT0S</c> for none.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder("P");
        Append(builder, Months / 12, 'Y');
        Append(builder, Months % 12, 'M');
        Append(builder, Days, 'D');
        if (Seconds != 0 || Nanoseconds != 0)
        {
            // Seconds are stored rounded down; people read a sign and a fraction away from zero.
            var whole = Seconds;
            var fraction = (long)Nanoseconds;
            var negative = whole < 0;
            if (negative && fraction > 0)
            {
                whole++;
                fraction = LocalTime.NanosecondsPerSecond - fraction;
            }

            builder.Append('T');
            Append(builder, whole / 3600, 'H');
            Append(builder, whole / 60 % 60, 'M');
            var rest = whole % 60;
            if (rest != 0 || fraction != 0)
            {
                if (negative && rest == 0)
                    builder.Append('-');
                builder.Append(rest.ToString(CultureInfo.InvariantCulture));
                Iso.AppendFraction(builder, fraction);
                builder.Append('S');
            }
        }

        return builder.Length == 1 ? "PT0S" : builder.ToString();
    }

    private static bool Fits(Int128 number) => number >= long.MinValue && number <= long.MaxValue;

    private static void Append(StringBuilder builder, long number, char unit)
    {
        if (number != 0)
            builder.Append(number.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }
}
