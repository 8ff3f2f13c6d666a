using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>Reads properties as what they should be. A graph can be written to: what is of another kind counts as
/// absent.</summary>
internal static class PropertyReading
{
    public static string? Text(this PropertyMap properties, string name) =>
        properties[name].TryGetString(out var text) ? text : null;

    public static bool Flag(this PropertyMap properties, string name) =>
        properties[name] is { Kind: ValueKind.Boolean } value && value.AsBoolean();

    public static int? Number(this PropertyMap properties, string name) =>
        properties[name] is { Kind: ValueKind.Integer } value
        && value.AsInteger() is >= int.MinValue and <= int.MaxValue and var number
            ? (int)number
            : null;

    /// <summary>A list of texts; a text alone is a list of one.</summary>
    public static IReadOnlyList<string> Texts(this PropertyMap properties, string name)
    {
        var value = properties[name];
        if (value.TryGetString(out var single))
            return [single];
        if (value.Kind != ValueKind.List)
            return [];
        var items = value.AsList();
        var texts = new List<string>(items.Count);
        foreach (var item in items)
        {
            if (item.TryGetString(out var text))
                texts.Add(text);
        }

        return texts;
    }

    public static T? Term<T>(this PropertyMap properties, string name, TermTable<T> words)
        where T : struct, Enum =>
        words.TryParse(properties.Text(name), out var term) ? term : null;

    /// <summary>The date as it is written; null where there is none, or none that can be read.</summary>
    public static EdtfDate? Date(this PropertyMap properties) =>
        EdtfDate.TryParse(properties.Text(EvidenceProperties.Date), out var date, out _) ? date : null;

    /// <summary>The four bounds as they are stored; where one is missing, those of the date.</summary>
    public static DateBounds Bounds(this PropertyMap properties, EdtfDate? date)
    {
        if (properties.Day(EvidenceProperties.StartMin) is { } startMin
            && properties.Day(EvidenceProperties.StartMax) is { } startMax
            && properties.Day(EvidenceProperties.EndMin) is { } endMin
            && properties.Day(EvidenceProperties.EndMax) is { } endMax)
            return new DateBounds(startMin, startMax, endMin, endMax);
        return date?.BoundsFor(TemporalKind.Event) ?? DateBounds.Undated;
    }

    /// <summary>The text at a place of a parallel list; null where there is none, or nothing.</summary>
    public static string? At(this IReadOnlyList<string> texts, int position) =>
        position < texts.Count && texts[position].Length > 0 ? texts[position] : null;

    private static DateOnly? Day(this PropertyMap properties, string name) =>
        properties[name] is { Kind: ValueKind.Date } value && value.AsDate().TryToDateOnly(out var day) ? day : null;
}
