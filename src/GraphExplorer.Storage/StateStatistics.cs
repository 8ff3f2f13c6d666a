using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage;

/// <summary>The counts of a version, which each change keeps up, as the contract lists them.</summary>
internal static class StateStatistics
{
    public static GraphStatistics Count(GraphState state) => new(
        state.NodeCount,
        state.RelationshipCount,
        List(state.Books.Labels, state.Labels),
        List(state.Books.Types, state.Types))
    {
        Adjacency = ListAdjacency(state),
        Indexes =
        [
            .. state.Indexes
                .Select(index => index.Statistics)
                .OfType<IndexStatistics>()
                .OrderBy(index => index.Index, KeyOrder.Comparer),
        ],
    };

    private static List<NameCount> List(NameRegistry names, NameMembers members)
    {
        var counts = new List<NameCount>();
        for (var name = 0; name < names.Count; name++)
        {
            if (members.Count(name) is var count and > 0)
                counts.Add(new NameCount(names[name], count));
        }

        counts.Sort((left, right) => KeyOrder.Comparer.Compare(left.Name, right.Name));
        return counts;
    }

    private static List<AdjacencyCount> ListAdjacency(GraphState state)
    {
        var counts = new List<AdjacencyCount>();
        foreach (var (key, count) in state.AdjacencyCounts)
        {
            counts.Add(new AdjacencyCount(
                state.Books.Labels[(int)(key >> 32)],
                state.Books.Types[(int)((uint)key >> 1)],
                (key & 1) == 0,
                count));
        }

        counts.Sort((left, right) =>
        {
            var order = KeyOrder.Comparer.Compare(left.Label, right.Label);
            if (order == 0)
                order = KeyOrder.Comparer.Compare(left.Type, right.Type);
            return order != 0 ? order : right.Outgoing.CompareTo(left.Outgoing);
        });
        return counts;
    }
}
