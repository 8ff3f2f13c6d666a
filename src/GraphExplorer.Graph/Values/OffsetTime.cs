using System.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>A time of day with an offset from UTC: Cypher's <c>TIME</c>.</summary>
/// <param name="Time">The time on the clock.</param>
/// <param name="OffsetSeconds">East of UTC, at most 18 hours either way.</param>
public readonly record struct OffsetTime(LocalTime Time, int OffsetSeconds)
{
    /// <summary>Reads a local time followed by <c>Z</c> or an offset.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out OffsetTime time)
    {
        time = default;
        var at = Iso.IndexOfOffset(text);
        if (at < 0 || !LocalTime.TryParse(text[..at], out var local) || !Iso.TryOffset(text[at..], out var offset))
            return false;
        time = new OffsetTime(local, offset);
        return true;
    }

    /// <summary>ISO 8601.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(24);
        Time.AppendTo(builder);
        Iso.AppendOffset(builder, OffsetSeconds);
        return builder.ToString();
    }
}
