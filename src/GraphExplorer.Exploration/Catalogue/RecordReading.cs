using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>Reads properties of records by kind; a property of another kind counts as absent.</summary>
internal static class RecordReading
{
    public static string? Text(this GraphRecord record, string property) =>
        record.Properties[property].TryGetString(out var text) ? text : null;

    public static bool Flag(this GraphRecord record, string property) =>
        record.Properties[property] is { Kind: ValueKind.Boolean } value && value.AsBoolean();

    public static long? Number(this GraphRecord record, string property) =>
        record.Properties[property] is { Kind: ValueKind.Integer } value ? value.AsInteger() : null;

    public static DateOnly? Day(this GraphRecord record, string property) =>
        record.Properties[property] is { Kind: ValueKind.Date } value && value.AsDate().TryToDateOnly(out var day)
            ? day
            : null;

    public static IReadOnlyList<string> Texts(this GraphRecord record, string property)
    {
        var value = record.Properties[property];
        if (value.TryGetString(out var single))
            return [single];
        if (value.Kind != ValueKind.List)
            return [];
        var list = value.AsList();
        var texts = new List<string>(list.Count);
        foreach (var item in list)
        {
            if (item.TryGetString(out var text))
                texts.Add(text);
        }

        return texts;
    }
}
