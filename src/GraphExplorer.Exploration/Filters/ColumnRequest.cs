using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters;

/// <summary>What is asked of a topology: every column once, whichever conditions need it.</summary>
internal sealed class ColumnRequest
{
    private readonly List<ArcColumn> _arcs = [];
    private readonly List<ArcColumn> _nodes = [];

    /// <summary>Asks for a column of relationships, and says where it will stand.</summary>
    public int Arc(ArcColumn column) => Place(_arcs, column);

    /// <summary>Asks for a column of nodes, and says where it will stand.</summary>
    public int Node(ArcColumn column) => Place(_nodes, column);

    /// <summary>What to ask the store for.</summary>
    /// <param name="types">The types of relationships; null for all.</param>
    public TopologyRequest Of(IReadOnlyList<string>? types) =>
        new() { Types = types, ArcColumns = _arcs, NodeColumns = _nodes };

    private static int Place(List<ArcColumn> columns, ArcColumn column)
    {
        var place = columns.IndexOf(column);
        if (place >= 0)
            return place;
        columns.Add(column);
        return columns.Count - 1;
    }
}
