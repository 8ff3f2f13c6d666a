namespace GraphExplorer.Graph.Stores;

/// <summary>Exact counts over a graph, each list in key order of its names.</summary>
/// <param name="Nodes">All nodes.</param>
/// <param name="Relationships">All relationships.</param>
/// <param name="Labels">Nodes by label.</param>
/// <param name="Types">Relationships by type.</param>
public sealed record GraphStatistics(
    long Nodes,
    long Relationships,
    IReadOnlyList<NameCount> Labels,
    IReadOnlyList<NameCount> Types)
{
    /// <summary>
    /// Relationships by the label of one end, type and direction: by label, then type, then outgoing first. A node with
    /// several labels counts under each.
    /// </summary>
    public IReadOnlyList<AdjacencyCount> Adjacency { get; init; } = [];

    /// <summary>Entries and distinct values by index, for range indexes that can be asked; where the store keeps them.</summary>
    public IReadOnlyList<IndexStatistics> Indexes { get; init; } = [];
}

/// <summary>A label or type, and how many carry it.</summary>
public sealed record NameCount(string Name, long Count);

/// <summary>How many relationships of a type start, or end, at nodes with a label.</summary>
/// <param name="Label">The label of that end.</param>
/// <param name="Type">The relationship type.</param>
/// <param name="Outgoing">Whether that end is the start.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record AdjacencyCount(string Label, string Type, bool Outgoing, long Count);

/// <summary>How much an index holds.</summary>
/// <param name="Index">Its name.</param>
/// <param name="Entries">Nodes or relationships in it.</param>
/// <param name="Distinct">Different values, or lists of values, in it.</param>
public sealed record IndexStatistics(string Index, long Entries, long Distinct);
