using Spectre.Console;

namespace GraphExplorer.Cli.Printing;

/// <summary>
/// The few ways in which text may look. Colour stands for the kind of a thing, and for what one can type; it never says
/// anything that the words do not. The colours are of middle brightness: they can be read on light and on dark.
/// </summary>
internal static class TextStyles
{
    public static readonly Style Plain = Style.Plain;

    public static readonly Style Strong = new(decoration: Decoration.Bold);

    public static readonly Style Muted = new(decoration: Decoration.Dim);

    /// <summary>What one can type.</summary>
    public static readonly Style Command = new(Color.FromInt32(32));

    /// <summary>What must not be overread.</summary>
    public static readonly Style Doubt = new(Color.FromInt32(130));

    private static readonly Dictionary<string, Style> Kinds = new(StringComparer.Ordinal)
    {
        ["Person"] = new(Color.FromInt32(32)),
        ["Group"] = new(Color.FromInt32(30)),
        ["Agency"] = new(Color.FromInt32(99)),
        ["State"] = new(Color.FromInt32(136)),
        ["Place"] = new(Color.FromInt32(28)),
        ["Event"] = new(Color.FromInt32(160)),
        ["Operation"] = new(Color.FromInt32(162)),
        ["Document"] = new(Color.FromInt32(66)),
        ["Concept"] = new(Color.FromInt32(244)),
    };

    /// <summary>The colour of a kind; plain for kinds of a graph of the user's own.</summary>
    public static Style OfKind(string? kind) => kind is not null && Kinds.TryGetValue(kind, out var ink) ? ink : Plain;

    /// <summary>The same, bold.</summary>
    public static Style StrongOfKind(string? kind)
    {
        var ink = OfKind(kind);
        return new Style(ink.Foreground, ink.Background, Decoration.Bold);
    }
}
