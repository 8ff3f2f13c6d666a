namespace GraphExplorer.Drawing.Pictures;

/// <summary>
/// What colour, size and caption of an entity tell, in the page's words: "kind", "drawn" (in the picture), "name", "id", or a
/// property's name after a dot, as in ".rank"; size "same" tells nothing.
/// </summary>
/// <param name="Colour">What colour tells.</param>
/// <param name="Size">What size tells.</param>
/// <param name="Caption">What stands beneath.</param>
public sealed record PictureEncoding(
    string Colour = PictureEncoding.Kind,
    string Size = PictureEncoding.Same,
    string Caption = PictureEncoding.Name)
{
    internal const string Kind = "kind";
    internal const string Same = "same";
    internal const string Name = "name";
    internal const string Drawn = "drawn";
    internal const string Id = "id";
}

/// <summary>One line of the legend: a colour or a size, and what it stands for.</summary>
/// <param name="Words">What it stands for.</param>
/// <param name="Colour">The colour by the name that the style file has for it; null for a size.</param>
/// <param name="Scale">The size as a factor of the usual one; null for a colour.</param>
public sealed record PictureKey(string Words, string? Colour = null, double? Scale = null);
