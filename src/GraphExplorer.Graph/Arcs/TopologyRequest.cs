namespace GraphExplorer.Graph.Arcs;

/// <summary>What a search needs to see of the graph's structure.</summary>
public sealed record TopologyRequest
{
    /// <summary>
    /// The relationship types wanted; null for all. A store may return arcs of other types too, never fewer:
    /// the kernel's filter decides. <see cref="Topology.Degree"/> counts the wanted types only.
    /// </summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Relationship properties to have as arc columns; their index is their place in this list.</summary>
    public IReadOnlyList<ArcColumn> ArcColumns { get; init; } = [];

    /// <summary>Node properties and labels to have as node columns; their index is their place in this list.</summary>
    public IReadOnlyList<ArcColumn> NodeColumns { get; init; } = [];
}
