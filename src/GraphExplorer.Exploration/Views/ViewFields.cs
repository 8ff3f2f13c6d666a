namespace GraphExplorer.Exploration.Views;

/// <summary>
/// What the colour, size and caption of a view may tell: a few words of the product, or a property by its name. A property that
/// has the name of such a word is written with a dot before it, as in <c>.kind</c>.
/// </summary>
public static class ViewFields
{
    /// <summary>The entity's kind; colour tells it unless something else is chosen.</summary>
    public const string Kind = "kind";

    /// <summary>How many relationships of the picture it has.</summary>
    public const string Drawn = "drawn";

    /// <summary>The entity's name; the caption unless something else is chosen.</summary>
    public const string Name = "name";

    /// <summary>Nothing: one size for all.</summary>
    public const string Same = "same";

    private static readonly HashSet<string> Words =
        new(StringComparer.Ordinal) { Kind, Drawn, Name, Same, "relations", "id" };

    /// <summary>The property that a word of a style names; null where it names none.</summary>
    public static string? PropertyOf(string? field)
    {
        if (string.IsNullOrEmpty(field) || Words.Contains(field))
            return null;
        return field[0] == '.' ? field.Length > 1 ? field[1..] : null : field;
    }

    /// <summary>The properties that a style needs, each once, in order.</summary>
    public static IReadOnlyList<string> PropertiesOf(ViewStyle? style) =>
    [
        .. new[] { style?.ColourBy, style?.SizeBy, style?.Caption }
            .Select(PropertyOf)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
