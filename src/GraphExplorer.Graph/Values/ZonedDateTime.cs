using System.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>A date and time with its offset from UTC and, where given, the name of a zone.</summary>
/// <param name="Local">What calendar and clock show there.</param>
/// <param name="OffsetSeconds">East of UTC at that moment, at most 18 hours either way.</param>
/// <param name="Zone">An IANA zone name, or null where only the offset is known.</param>
public sealed record ZonedDateTime(LocalDateTime Local, int OffsetSeconds, string? Zone = null)
{
    private const int MaxZoneLength = 64;

    /// <summary>Reads a local date-time, an offset, and a zone name in brackets where there is one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ZonedDateTime? value)
    {
        value = null;
        string? zone = null;
        var bracket = text.IndexOf('[');
        if (bracket >= 0)
        {
            if (!text.EndsWith("]") || text.Length - bracket - 2 is < 1 or > MaxZoneLength)
                return false;
            zone = text[(bracket + 1)..^1].ToString();
            if (zone.AsSpan().ContainsAny('[', ']'))
                return false;
            text = text[..bracket];
        }

        var separator = text.IndexOf('T');
        if (separator < 0)
            return false;
        var offsetAt = Iso.IndexOfOffset(text[separator..]);
        if (offsetAt < 0 || !LocalDateTime.TryParse(text[..(separator + offsetAt)], out var local) ||
            !Iso.TryOffset(text[(separator + offsetAt)..], out var offset))
            return false;
        value = new ZonedDateTime(local, offset, zone);
        return true;
    }

    /// <summary>ISO 8601, the zone in brackets.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(48).Append(Local.ToString());
        Iso.AppendOffset(builder, OffsetSeconds);
        if (Zone is not null)
            builder.Append('[').Append(Zone).Append(']');
        return builder.ToString();
    }
}
