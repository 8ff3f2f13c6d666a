using System.Text;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Storage.Model;

/// <summary>All that a view shows, as text: two stores with the same content have the same.</summary>
internal static class StoreDescription
{
    private static readonly TopologyRequest Columns = new()
    {
        ArcColumns = [new ArcColumn("size", ColumnEncoding.Integer)],
        NodeColumns = [ArcColumn.Label("Person"), new ArcColumn("size", ColumnEncoding.Integer)],
    };

    /// <summary>An effect, with all of its records.</summary>
    public static string Of(GraphEffect effect) => effect switch
    {
        NodeCreated made => $"made {Of(made.Node)}",
        NodeDeleted deleted => $"deleted {Of(deleted.Node)}",
        RelationshipCreated made => $"made {Of(made.Relationship)}",
        RelationshipDeleted deleted => $"deleted {Of(deleted.Relationship)}",
        IndexCreated made => $"made index {made.Index.Name}",
        IndexDropped dropped => $"dropped index {dropped.Index.Name}",
        ConstraintCreated made => $"made constraint {made.Constraint.Name}",
        ConstraintDropped dropped => $"dropped constraint {dropped.Constraint.Name}",
        _ => effect.ToString(),
    };

    public static async Task<string> OfAsync(IGraphView view)
    {
        var text = new StringBuilder();
        var keys = await view.ListNodesAsync(new NodeListing(null, null, int.MaxValue));
        foreach (var node in await view.GetNodesAsync(keys))
            text.AppendLine(Of(node!));
        foreach (var label in new[] { "Person", "Place", "Thing", "Ghost" })
            text.AppendLine($"{label}: {string.Join(' ', await view.ListNodesAsync(new NodeListing(label, "k1", 7)))}");
        var relationships = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var own = await view.ListRelationshipsAsync(
                new RelationshipListing(key, ArcDirections.Both, null, null, int.MaxValue));
            relationships.UnionWith(own);
            text.AppendLine($"{key} - {string.Join(' ', own)}");
        }

        foreach (var own in await view.GetRelationshipsAsync([.. relationships]))
            text.AppendLine(Of(own!));
        foreach (var count in await view.CountRelationshipsAsync(keys))
            text.AppendLine(count.ToString());
        await DescribeSchemaAsync(view, text);
        await DescribeTopologyAsync(view, keys, text);
        return text.ToString();
    }

    private static string Of(NodeRecord node) => $"{node.Key} {string.Join(':', node.Labels)} {Text(node.Properties)}";

    private static string Of(RelationshipRecord own) => $"{own.Key} {own.Type} {own.From} {own.To} {Text(own.Properties)}";

    private static string Text(PropertyMap properties) =>
        string.Join(", ", properties.Select(entry => $"{entry.Key}={entry.Value}"));

    private static async Task DescribeSchemaAsync(IGraphView view, StringBuilder text)
    {
        var statistics = await view.GetStatisticsAsync();
        text.AppendLine($"{statistics.Nodes} {statistics.Relationships}");
        text.AppendLine(string.Join(' ', statistics.Labels));
        text.AppendLine(string.Join(' ', statistics.Types));
        text.AppendLine(string.Join(' ', statistics.Adjacency));
        text.AppendLine(string.Join(' ', statistics.Indexes));
        var schema = await view.GetSchemaAsync();
        text.AppendLine(string.Join(' ', schema.Constraints.Select(constraint => constraint.Name)));
        var reader = ((INumberedView)view).Reader;
        foreach (var index in schema.Indexes.Where(index => index.Kind == IndexKind.Range))
        {
            var keys = index.On == ElementKind.Node ? reader.NodeKeys : reader.RelationshipKeys;
            IndexQuery[] queries =
            [
                new IndexQuery.All { Order = IndexOrder.Ascending },
                new IndexQuery.All { Order = IndexOrder.Descending },
                new IndexQuery.Equal([1]),
                new IndexQuery.In(["a", 2, 1.0, "a"]),
                new IndexQuery.Between(1, null, false, false),
                new IndexQuery.Between("a", "b", true, false),
                new IndexQuery.StartsWith("a"),
            ];
            foreach (var query in queries)
            {
                var values = new List<string>();
                using var cursor = reader.Seek(index, query);
                var batch = new int[3];
                while (cursor.Read(batch) is var count and > 0)
                    values.AddRange(batch.Take(count).Select(keys.KeyOf));
                text.AppendLine($"{index.Name} {query} {reader.CountMatches(index, query)}: " +
                    string.Join(' ', values.Order(StringComparer.Ordinal)));
            }
        }
    }

    private static async Task DescribeTopologyAsync(IGraphView view, IReadOnlyList<string> keys, StringBuilder text)
    {
        await using var topology = await view.OpenTopologyAsync(Columns);
        var nodes = await topology.ResolveNodesAsync(keys);
        await topology.GrowAsync(nodes);
        for (var i = 0; i < nodes.Length; i++)
        {
            text.Append($"{keys[i]} {topology.NodeColumn(0, nodes[i])} {topology.NodeColumn(1, nodes[i])}");
            if (i > 0 && topology.OrderOf(nodes[i - 1]) >= topology.OrderOf(nodes[i]))
                text.Append(" out of order");
            var arcs = new List<string>();
            foreach (var block in topology.Blocks(nodes[i], ArcDirections.Both))
            {
                for (var arc = 0; arc < block.Count; arc++)
                {
                    arcs.Add($"{(block.IsOutgoing ? '>' : '<')}{topology.Types[block.Type]} " +
                        $"{topology.NodeKey(block.Neighbours[arc])} {topology.RelationshipKey(block.Relationships[arc])} " +
                        $"{block.Column(0)[arc]}");
                }
            }

            // Of one type arcs come in order; the order of types is each store's own.
            text.AppendLine(" " + string.Join(", ", arcs.OrderBy(arc => arc[..arc.IndexOf(' ', StringComparison.Ordinal)], StringComparer.Ordinal)));
        }
    }
}
