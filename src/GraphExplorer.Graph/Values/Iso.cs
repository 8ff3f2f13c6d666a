using System.Globalization;
using System.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>Small pieces of ISO 8601 that several temporal types share.</summary>
internal static class Iso
{
    /// <summary>Reads one to eighteen decimal digits and nothing else.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > 18)
            return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + (digit - '0');
        }

        return true;
    }

    /// <summary>Reads one to nine digits of a fraction of a second as nanoseconds.</summary>
    public static bool TryNanoseconds(ReadOnlySpan<char> digits, out int nanoseconds)
    {
        nanoseconds = 0;
        if (digits.Length > 9 || !TryDigits(digits, out var number))
            return false;
        for (var i = digits.Length; i < 9; i++)
            number *= 10;
        nanoseconds = (int)number;
        return true;
    }

    /// <summary>Writes a fraction of a second with its point, trailing zeros dropped; nothing for 0.</summary>
    public static void AppendFraction(StringBuilder builder, long nanoseconds)
    {
        if (nanoseconds != 0)
            builder.Append('.').Append(nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
    }

    /// <summary>Splits a trailing <c>Z</c>, <c>+hh:mm</c> or <c>+hh:mm:ss</c> off; offset in seconds.</summary>
    public static bool TryOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text is "Z")
            return true;
        if (text.Length is not (6 or 9) || text[0] is not ('+' or '-') || text[3] != ':' ||
            (text.Length == 9 && text[6] != ':'))
            return false;
        long second = 0;
        if (!TryDigits(text.Slice(1, 2), out var hour) || !TryDigits(text.Slice(4, 2), out var minute) ||
            (text.Length == 9 && !TryDigits(text.Slice(7, 2), out second)) ||
            hour > 18 || minute > 59 || second > 59)
            return false;
        seconds = (int)(hour * 3600 + minute * 60 + second) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(seconds) <= 18 * 3600;
    }

    /// <summary>Where the offset starts in a text that ends in one, or -1.</summary>
    public static int IndexOfOffset(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("Z"))
            return text.Length - 1;
        return text.LastIndexOfAny('+', '-');
    }

    /// <summary>Writes <c>Z</c>, <c>+hh:mm</c> or <c>+hh:mm:ss</c>.</summary>
    public static void AppendOffset(StringBuilder builder, int seconds)
    {
        if (seconds == 0)
        {
            builder.Append('Z');
            return;
        }

        var size = Math.Abs(seconds);
        builder.Append(seconds < 0 ? '-' : '+')
            .Append(CultureInfo.InvariantCulture, $"{size / 3600:00}:{size / 60 % 60:00}");
        if (size % 60 != 0)
            builder.Append(CultureInfo.InvariantCulture, $":{size % 60:00}");
    }
}
