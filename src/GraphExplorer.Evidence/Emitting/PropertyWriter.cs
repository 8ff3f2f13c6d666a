using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Collects the properties of one record; what is null, empty or false is left out.</summary>
internal sealed class PropertyWriter
{
    private readonly List<KeyValuePair<string, Value>> _properties = [];

    public PropertyWriter Add(string name, Value value)
    {
        if (!value.IsNull)
            _properties.Add(new KeyValuePair<string, Value>(name, value));
        return this;
    }

    public PropertyWriter AddNumber(string name, int? number) =>
        number is { } value ? Add(name, (Value)(long)value) : this;

    public PropertyWriter AddIf(string name, bool condition) => condition ? Add(name, true) : this;

    public PropertyWriter Add<T>(string name, T? term, TermTable<T> words)
        where T : struct, Enum =>
        term is { } value ? Add(name, words.WordOf(value)) : this;

    /// <summary>A list of texts; an empty one is left out.</summary>
    public PropertyWriter Add(string name, IReadOnlyCollection<string> texts) =>
        texts.Count == 0 ? this : Add(name, Value.From(texts));

    /// <summary>A list that is parallel to another: always as long, "" where there is nothing.</summary>
    public PropertyWriter AddParallel<T>(string name, IReadOnlyCollection<T> items, Func<T, string?> text) =>
        Add(name, [.. items.Select(item => text(item) ?? "")]);

    /// <summary>The date as written, whether there is one, and the four bounds, which are never left out.</summary>
    public PropertyWriter AddDate(EdtfDate? date, DateBounds bounds) =>
        Add(FactProperties.Date, date?.Text)
            .Add(FactProperties.Dated, date is not null)
            .Add(FactProperties.Approximate, date?.IsApproximate ?? false)
            .Add(FactProperties.StartMin, Value.From(bounds.StartMin))
            .Add(FactProperties.StartMax, Value.From(bounds.StartMax))
            .Add(FactProperties.EndMin, Value.From(bounds.EndMin))
            .Add(FactProperties.EndMax, Value.From(bounds.EndMax));

    public PropertyMap ToMap() => PropertyMap.From(_properties);
}
