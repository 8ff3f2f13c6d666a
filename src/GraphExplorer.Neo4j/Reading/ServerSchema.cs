using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>Which labels and types the database has, and how often: what the server itself counts as it goes.</summary>
/// <param name="Labels">All labels in use, the hidden one too, in key order.</param>
/// <param name="Types">All relationship types in use, in key order.</param>
/// <param name="Statistics">The counts, as they are shown.</param>
internal sealed record ServerSchema(
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> Types,
    GraphStatistics Statistics)
{
    /// <summary>Asks for all counts: one answer out of the server's count store, whatever the graph's size.</summary>
    public const string Query =
        "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data.nodes, data.relationships";

    public static ServerSchema Read(IReadOnlyList<Value> row)
    {
        var labels = Counts(row[0], "label", "relationshipType", out var nodes);
        var types = Counts(row[1], "relationshipType", "label", out var relationships);
        var statistics = new GraphStatistics(
            nodes,
            relationships,
            [.. labels.Where(label => label.Name != KeyProperty.NoLabel)],
            types)
        {
            Adjacency = Adjacency(row[1]),
        };
        return new ServerSchema(
            [.. labels.Select(label => label.Name)],
            [.. types.Select(type => type.Name)],
            statistics);
    }

    /// <summary>Entries that name a type and the label of one end.</summary>
    private static AdjacencyCount[] Adjacency(Value list) =>
    [
        .. list.AsList()
            .Select(item => item.AsMap())
            .Where(entry => entry.ContainsKey("relationshipType") && entry["count"].AsInteger() > 0)
            .Where(entry => entry.ContainsKey("startLabel") != entry.ContainsKey("endLabel"))
            .Select(entry => new AdjacencyCount(
                (entry.TryGetValue("startLabel", out var start) ? start : entry["endLabel"]).AsString(),
                entry["relationshipType"].AsString(),
                entry.ContainsKey("startLabel"),
                entry["count"].AsInteger()))
            .Where(count => count.Label != KeyProperty.NoLabel)
            .OrderBy(count => count.Label, KeyOrder.Comparer)
            .ThenBy(count => count.Type, KeyOrder.Comparer)
            .ThenByDescending(count => count.Outgoing),
    ];

    /// <summary>
    /// Entries that name nothing are the total; those that name an end's label too are parts of others.
    /// </summary>
    private static NameCount[] Counts(Value list, string member, string other, out long total)
    {
        var counts = new SortedDictionary<string, long>(KeyOrder.Comparer);
        total = 0;
        foreach (var item in list.AsList())
        {
            var entry = item.AsMap();
            if (entry.ContainsKey("startLabel") || entry.ContainsKey("endLabel") || entry.ContainsKey(other))
                continue;
            var count = entry["count"].AsInteger();
            if (!entry.TryGetValue(member, out var name))
                total = count;
            else if (count > 0)
                counts[name.AsString()] = count;
        }

        return [.. counts.Select(entry => new NameCount(entry.Key, entry.Value))];
    }
}
