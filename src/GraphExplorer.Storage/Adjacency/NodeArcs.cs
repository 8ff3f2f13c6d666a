using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>What a view asks about the arcs of one node.</summary>
internal static class NodeArcs
{
    /// <summary>Adds up a node's arcs by type, then direction, outgoing first; a loop once each way.</summary>
    public static void Count(RelationshipTable table, int node, string key, List<RelationshipCount> counts)
    {
        var outgoing = CountByType(table.Outgoing[node >> Pages.Bits], node & Pages.Mask);
        var incoming = CountByType(table.Incoming[node >> Pages.Bits], node & Pages.Mask);
        var o = 0;
        var i = 0;
        while (o < outgoing.Count || i < incoming.Count)
        {
            var isOutgoing = i == incoming.Count || (o < outgoing.Count && outgoing[o].Type <= incoming[i].Type);
            var (type, count) = isOutgoing ? outgoing[o++] : incoming[i++];
            counts.Add(new RelationshipCount(key, table.Types[type], isOutgoing, count));
        }
    }

    /// <summary>Tells of a node's relationships from number <paramref name="first"/> on.</summary>
    public static void Collect(
        RelationshipTable table,
        int node,
        ArcDirections directions,
        IReadOnlyList<string>? types,
        int first,
        SmallestNumbers found)
    {
        var wanted = types?.Select(type => Array.BinarySearch(table.Types, type, KeyOrder.Comparer)).ToHashSet();
        if (directions.HasFlag(ArcDirections.Outgoing))
            Collect(table.Outgoing[node >> Pages.Bits], node & Pages.Mask, wanted, first, found);
        if (directions.HasFlag(ArcDirections.Incoming))
            Collect(table.Incoming[node >> Pages.Bits], node & Pages.Mask, wanted, first, found);
    }

    private static List<(int Type, int Count)> CountByType(ArcRun run, int row)
    {
        var counts = new List<(int Type, int Count)>();
        for (var block = run.RowStart[row]; block < run.RowStart[row + 1]; block++)
        {
            var count = run.BlockStart[block + 1] - run.BlockStart[block];
            if (counts.Count > 0 && counts[^1].Type == run.BlockType[block])
                counts[^1] = (run.BlockType[block], counts[^1].Count + count);
            else
                counts.Add((run.BlockType[block], count));
        }

        return counts;
    }

    private static void Collect(ArcRun run, int row, HashSet<int>? wanted, int first, SmallestNumbers found)
    {
        for (var block = run.RowStart[row]; block < run.RowStart[row + 1]; block++)
        {
            if (wanted is not null && !wanted.Contains(run.BlockType[block]))
                continue;
            foreach (var relationship in run.Relationships.AsSpan(run.BlockStart[block]..run.BlockStart[block + 1]))
            {
                if (relationship >= first)
                    found.Add(relationship);
            }
        }
    }
}
