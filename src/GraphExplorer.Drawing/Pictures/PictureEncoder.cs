using GraphExplorer.Drawing.Style;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>
/// Gives every entity of a network its colour, size and caption, step by step as the page does; the same picture and the same
/// choice give the same result.
/// </summary>
internal sealed class PictureEncoder
{
    private readonly Picture _picture;
    private readonly IReadOnlyDictionary<string, PropertyMap> _properties;
    private readonly Dictionary<string, int> _degrees = new(StringComparer.Ordinal);

    private PictureEncoder(Picture picture, IReadOnlyDictionary<string, PropertyMap> properties)
    {
        _picture = picture;
        _properties = properties;
        foreach (var link in picture.Links)
        {
            _degrees[link.From] = _degrees.GetValueOrDefault(link.From) + 1;
            _degrees[link.To] = _degrees.GetValueOrDefault(link.To) + 1;
        }
    }

    /// <param name="picture">The network.</param>
    /// <param name="encoding">What is told.</param>
    /// <param name="properties">What is known of the entities, by id.</param>
    public static Picture Encode(
        Picture picture,
        PictureEncoding encoding,
        IReadOnlyDictionary<string, PropertyMap>? properties) =>
        new PictureEncoder(picture, properties ?? new Dictionary<string, PropertyMap>()).Encode(encoding);

    private Picture Encode(PictureEncoding encoding)
    {
        var colours = encoding.Colour == PictureEncoding.Kind
            ? null
            : ColourScale.Of([.. _picture.Nodes.Select(node => ValueOf(node, encoding.Colour))]);
        var sizes = encoding.Size == PictureEncoding.Same
            ? null
            : SizeScale.Of([.. _picture.Nodes.Select(node => ValueOf(node, encoding.Size))]);
        if (colours is null && sizes is null && encoding.Caption == PictureEncoding.Name)
            return _picture;
        return _picture with
        {
            Nodes = [.. _picture.Nodes.Select(node => Encode(node, encoding, colours, sizes))],
            Key = [.. colours?.Legend ?? [], .. sizes?.Legend ?? []],
        };
    }

    private PictureNode Encode(PictureNode node, PictureEncoding encoding, ColourScale? colours, SizeScale? sizes)
    {
        var own = colours?.Of(ValueOf(node, encoding.Colour));
        var caption = encoding.Caption == PictureEncoding.Name
            ? ""
            : DrawnValues.TextOf(ValueOf(node, encoding.Caption));
        var says = new List<string>();
        if (own is not null)
            says.Add($"{WordsOf(encoding.Colour)}: {own.Words}");
        if (sizes is not null)
            says.Add($"{WordsOf(encoding.Size)}: {DrawnValues.TextOf(ValueOf(node, encoding.Size))}");
        return node with
        {
            Colour = own?.Colour,
            Scale = sizes?.Of(ValueOf(node, encoding.Size)) ?? 1,
            Caption = caption.Length > 0 ? caption : null,
            Says = says,
        };
    }

    private Value ValueOf(PictureNode node, string field) => field switch
    {
        PictureEncoding.Drawn => (long)_degrees.GetValueOrDefault(node.Id),
        PictureEncoding.Id => node.Id,
        PictureEncoding.Kind => node.Kind is null ? Value.Null : KindStyle.WordOf(node.Kind),
        ['.', .. var property] => _properties.TryGetValue(node.Id, out var own) ? own[property] : Value.Null,
        _ => Value.Null,
    };

    private static string WordsOf(string field) => field is ['.', .. var property] ? KindStyle.WordOf(property) : field;
}
