namespace GraphExplorer.Api.Settings;

/// <summary>Reads the settings that say which pages may frame views, and steer them.</summary>
internal static class ViewFrames
{
    public const string Self = "self";

    private const string None = "none";
    private const string Anyone = "*";
    private const string AnySubdomain = "*.";

    /// <summary>The parts of a setting; quotes, as policies have them, are passed over.</summary>
    public static IReadOnlyList<string> Split(string? setting) =>
        [.. (setting ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('\''))];

    /// <summary>Whether a part names pages that may frame views.</summary>
    public static bool IsAncestor(string part)
    {
        if (part is Self or None or Anyone)
            return true;
        var scheme = part.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && IsOrigin(part[(scheme + 3)..].StartsWith(AnySubdomain, StringComparison.Ordinal)
            ? part[..(scheme + 3)] + part[(scheme + 3 + AnySubdomain.Length)..]
            : part);
    }

    /// <summary>Whether a part is an origin, and nothing that could end a header.</summary>
    public static bool IsOrigin(string part) =>
        part.All(
            character => char.IsAsciiLetterOrDigit(character) || character is ':' or '/' or '.' or '-' or '[' or ']') &&
        Uri.TryCreate(part, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") &&
        part.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>The directive <c>frame-ancestors</c>.</summary>
    public static string Directive(string setting)
    {
        var parts = Split(setting).Select(part => part is Self or None ? $"'{part}'" : part).ToList();
        return $"frame-ancestors {(parts.Count == 0 ? "'none'" : string.Join(' ', parts))}";
    }
}
