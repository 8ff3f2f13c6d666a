using System.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Exploration.Oracle;

/// <summary>
/// Graph records as plain lists, with the few readings that an oracle needs; knows nothing of the use cases.
/// </summary>
internal sealed class NaiveGraph
{
    public NaiveGraph(IReadOnlyList<GraphRecord> records)
    {
        Records = records;
        Nodes = records.OfType<NodeRecord>().ToDictionary(node => node.Key);
        Facts = [.. records.OfType<RelationshipRecord>()];
        FactsByKey = Facts.ToDictionary(fact => fact.Key);
        Entities = [.. Nodes.Values.Where(node => node.HasLabel("Entity"))];
        Types = [.. Nodes.Values.Where(node => node.HasLabel("RelationshipType"))];
        Sources = [.. Nodes.Values.Where(node => node.HasLabel("Source"))];
        foreach (var node in Entities)
            FactsOf[node.Key] = [.. Facts.Where(fact => fact.From == node.Key || fact.To == node.Key)];
    }

    public IReadOnlyList<GraphRecord> Records { get; }

    public Dictionary<string, NodeRecord> Nodes { get; }

    public IReadOnlyList<RelationshipRecord> Facts { get; }

    public Dictionary<string, RelationshipRecord> FactsByKey { get; }

    public IReadOnlyList<NodeRecord> Entities { get; }

    public IReadOnlyList<NodeRecord> Types { get; }

    public IReadOnlyList<NodeRecord> Sources { get; }

    public Dictionary<string, RelationshipRecord[]> FactsOf { get; } = [];

    public static string? Text(GraphRecord record, string property) =>
        record.Properties[property] is { Kind: ValueKind.String } value ? value.AsString() : null;

    public static bool Flag(GraphRecord record, string property) =>
        record.Properties[property] is { Kind: ValueKind.Boolean } value && value.AsBoolean();

    public static long Number(GraphRecord record, string property) => record.Properties[property].AsInteger();

    public static DateOnly Day(GraphRecord record, string property) =>
        record.Properties[property].AsDate().TryToDateOnly(out var day) ? day : throw new InvalidOperationException();

    public static string[] Texts(GraphRecord record, string property) =>
        record.Properties[property] is { Kind: ValueKind.List } value
            ? [.. value.AsList().Select(item => item.AsString())]
            : [];

    /// <summary>The order of keys: by their bytes in UTF-8.</summary>
    public static int CompareKeys(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    /// <summary>The part of the graph whose entities are given, with everything that is no entity.</summary>
    public NaiveGraph CutTo(IReadOnlySet<string> entities) => new(
        [.. Records.Where(record => record switch
        {
            NodeRecord node => !node.HasLabel("Entity") || entities.Contains(node.Key),
            RelationshipRecord fact => entities.Contains(fact.From) && entities.Contains(fact.To),
            _ => false,
        })]);

    /// <summary>
    /// How many independent works some sources are of: copies, and copies of copies, count with what they copy.
    /// </summary>
    public int IndependentWorks(IEnumerable<string> sources)
    {
        var works = Sources.Select(source => Text(source, "work")!).Distinct().ToArray();
        var group = works.ToDictionary(work => work, work => work);
        foreach (var source in Sources)
        {
            if (Text(source, "derivedFrom") is not { } origin)
                continue;
            var (old, joined) = (group[Text(source, "work")!], group.GetValueOrDefault(origin, origin));
            foreach (var work in works.Where(work => group[work] == old))
                group[work] = joined;
            group[origin] = joined;
        }

        return sources.Select(source => group[Text(Nodes[source], "work")!]).Distinct().Count();
    }
}
