using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Reads members of a server's maps, each absent where it is of another kind: they vary by version.</summary>
internal static class Metadata
{
    public static readonly IReadOnlyDictionary<string, Value> Empty =
        new Dictionary<string, Value>(StringComparer.Ordinal);

    public static string? Text(this IReadOnlyDictionary<string, Value> map, string name) =>
        map.TryGetValue(name, out var value) && value.TryGetString(out var text) ? text : null;

    public static long? Integer(this IReadOnlyDictionary<string, Value> map, string name) =>
        map.TryGetValue(name, out var value) && value.Kind == ValueKind.Integer ? value.AsInteger() : null;

    public static double? Float(this IReadOnlyDictionary<string, Value> map, string name) =>
        map.TryGetValue(name, out var value) && value.Kind == ValueKind.Float ? value.AsFloat() : null;

    public static bool? Boolean(this IReadOnlyDictionary<string, Value> map, string name) =>
        map.TryGetValue(name, out var value) && value.Kind == ValueKind.Boolean ? value.AsBoolean() : null;

    public static IReadOnlyDictionary<string, Value> Map(this IReadOnlyDictionary<string, Value> map, string name) =>
        map.TryGetValue(name, out var value) && value.Kind == ValueKind.Map ? value.AsMap() : Empty;

    public static IReadOnlyList<Value> List(this IReadOnlyDictionary<string, Value> map, string name) =>
        map.TryGetValue(name, out var value) && value.Kind == ValueKind.List ? value.AsList() : [];

    public static string[] Texts(this IReadOnlyDictionary<string, Value> map, string name)
    {
        var texts = new List<string>();
        foreach (var item in map.List(name))
        {
            if (item.TryGetString(out var text))
                texts.Add(text);
        }

        return [.. texts];
    }

    public static IEnumerable<IReadOnlyDictionary<string, Value>> Maps(
        this IReadOnlyDictionary<string, Value> map,
        string name) =>
        map.List(name).Where(item => item.Kind == ValueKind.Map).Select(item => item.AsMap());
}
