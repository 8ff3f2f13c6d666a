using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters;

/// <summary>Whether nodes carry any of some labels, over the columns of one search.</summary>
internal sealed class LabelSet(IReadOnlyList<string> labels, ColumnRequest request)
{
    private readonly int[] _places = [.. labels.Select(label => request.Node(ArcColumn.Label(label)))];

    public bool HasAny(Topology topology, int node)
    {
        foreach (var place in _places)
        {
            if (topology.NodeColumn(place, node) == 1)
                return true;
        }

        return false;
    }
}
