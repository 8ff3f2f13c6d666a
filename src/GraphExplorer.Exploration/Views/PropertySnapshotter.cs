using System.Text.Json;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Views;

/// <summary>
/// Takes the properties that colour, size or caption of a view tell, and no others: as plain text, numbers and booleans, short
/// enough to be drawn.
/// </summary>
public static class PropertySnapshotter
{
    /// <summary>The most characters of a value that are kept; a picture shows fewer.</summary>
    public const int MaxCharacters = 200;

    /// <summary>Notes among editors, which say nothing of what is drawn.</summary>
    private static readonly HashSet<string> Editors =
        new(StringComparer.Ordinal) { EntityProperties.Editorial, EntityProperties.LivingBasis };

    private const long MaxInteger = 1L << 53;

    /// <summary>Reads properties of some entities.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="catalogue">What it is about; it says which properties are shown.</param>
    /// <param name="ids">The entities.</param>
    /// <param name="names">The properties.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>By entity id what is known, in key order; null where no property was asked for.</returns>
    public static async Task<IReadOnlyDictionary<string, PropertyMap>?> ReadAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        IReadOnlyList<string> ids,
        IReadOnlyList<string> names,
        CancellationToken cancellationToken = default)
    {
        if (names.Count == 0)
            return null;
        var shown = names.Where(name => EntityReader.IsShown(catalogue, name) && !Editors.Contains(name)).ToArray();
        var taken = new SortedDictionary<string, PropertyMap>(KeyOrder.Comparer);
        foreach (var node in (await view.GetNodesAsync(ids, cancellationToken)).OfType<NodeRecord>())
        {
            var own = PropertyMap.From(shown
                .Select(name => KeyValuePair.Create(name, Plain(node.Properties[name])))
                .ToArray());
            if (own.Count > 0)
                taken[node.Key] = own;
        }

        return taken;
    }

    /// <summary>Those of some properties that a style needs.</summary>
    public static IReadOnlyDictionary<string, PropertyMap>? Only(
        IReadOnlyDictionary<string, PropertyMap>? taken,
        IReadOnlyList<string> names)
    {
        if (taken is null || names.Count == 0)
            return null;
        var kept = new SortedDictionary<string, PropertyMap>(KeyOrder.Comparer);
        foreach (var (id, own) in taken)
        {
            var needed = PropertyMap.From(own.Where(pair => names.Contains(pair.Key, StringComparer.Ordinal)).ToArray());
            if (needed.Count > 0)
                kept[id] = needed;
        }

        return kept;
    }

    /// <summary>A value as a picture can tell it; null for what is no number, and for nothing.</summary>
    private static Value Plain(Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Boolean => value,
        ValueKind.Integer when Math.Abs((decimal)value.AsInteger()) <= MaxInteger => value,
        ValueKind.Float => double.IsFinite(value.AsFloat()) ? value : Value.Null,
        _ => TextOf(value) is { Length: > 0 } text ? Value.From(Cut(text)) : Value.Null,
    };

    private static string TextOf(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return "";
            case ValueKind.String:
                return value.AsString();
            case ValueKind.List:
                return string.Join(
                    ", ",
                    value.AsList().Take(MaxCharacters).Select(TextOf).Where(text => text.Length > 0));
            default:
                using (var json = JsonDocument.Parse(ValueJson.ToText(value)))
                {
                    return json.RootElement.ValueKind == JsonValueKind.Object &&
                        json.RootElement.TryGetProperty("_value", out var told)
                            ? Written(told)
                            : Written(json.RootElement);
                }
        }
    }

    private static string Written(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString() ?? "" : json.GetRawText();

    /// <summary>Cut between characters, never within one.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= MaxCharacters)
            return text;
        var end = char.IsHighSurrogate(text[MaxCharacters - 2]) ? MaxCharacters - 2 : MaxCharacters - 1;
        return $"{text[..end].TrimEnd()}…";
    }
}
