namespace GraphExplorer.Drawing;

/// <summary>Where things start before a layout runs: from their ids alone, so that the same graph looks the same.</summary>
internal static class Seeds
{
    private const double Whole = 0x1_0000_0000;

    /// <summary>FNV-1a over UTF-16 units with a last mix, because names that differ in the last character would lie
    /// side by side; the page's hash.</summary>
    public static uint Hash(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var unit in text)
        {
            hash ^= unit;
            hash *= 0x01000193;
        }

        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        return hash;
    }

    /// <summary>A place inside a disc.</summary>
    public static Spot Place(string id, double radius)
    {
        var angle = Hash(id) / Whole * 2 * Math.PI;
        var distance = Math.Sqrt(Hash(id + '\0') / Whole) * radius;
        return new Spot(Math.Cos(angle) * distance, Math.Sin(angle) * distance);
    }
}
