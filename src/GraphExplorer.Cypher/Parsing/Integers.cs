using System.Globalization;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Whole numbers as Cypher writes them: decimal, 0x…, 0o….</summary>
internal static class Integers
{
    /// <summary>The value; null where it does not fit 64 bits, or is no number.</summary>
    public static long? Read(string text, bool isNegative)
    {
        if (!TryReadMagnitude(text, out var magnitude))
            return null;
        if (isNegative)
            return magnitude <= 1UL << 63 ? unchecked(-(long)magnitude) : null;
        return magnitude <= long.MaxValue ? (long)magnitude : null;
    }

    private static bool TryReadMagnitude(string text, out ulong magnitude)
    {
        if (text is ['0', 'x' or 'X', ..])
            return ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out magnitude);
        if (text is not ['0', 'o', ..])
            return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out magnitude);
        magnitude = 0;
        foreach (var digit in text.AsSpan(2))
        {
            if (digit is < '0' or > '7' || magnitude >> 61 != 0)
                return false;
            magnitude = (magnitude << 3) | (uint)(digit - '0');
        }

        return text.Length > 2;
    }
}
