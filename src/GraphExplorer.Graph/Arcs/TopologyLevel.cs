using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// What one growth step brings, collected before anything is changed: nodes with their degrees and columns, and the arcs
/// of the nodes that were grown. Handed to <see cref="Topology.Append"/> whole.
/// </summary>
public sealed class TopologyLevel
{
    /// <summary>Arcs in one block at most; a longer list comes as several blocks.</summary>
    public const int DefaultBlockLength = 1024;

    /// <summary>The longest block to make, in arcs; at least 1.</summary>
    public int BlockLength { get; init; } = DefaultBlockLength;

    internal List<NodeEntry> Nodes { get; } = [];

    internal List<string> Grown { get; } = [];

    internal List<ArcEntry> Arcs { get; } = [];

    /// <summary>Tells of a node; telling of one that is known already is harmless.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="outgoing">How many arcs of the wanted types start there.</param>
    /// <param name="incoming">How many arcs of the wanted types end there.</param>
    /// <param name="columns">The values of the node columns asked for, in their order; for a label column a boolean.</param>
    public void AddNode(string key, int outgoing, int incoming, IReadOnlyList<Value> columns) =>
        Nodes.Add(new NodeEntry(key, outgoing, incoming, columns));

    /// <summary>Tells that all arcs of this node are in this level.</summary>
    public void MarkGrown(string key) => Grown.Add(key);

    /// <summary>Tells of an arc of a node that this level grows; arcs may come in any order.</summary>
    /// <param name="node">The key of the grown node.</param>
    /// <param name="outgoing">Whether the relationship starts at that node.</param>
    /// <param name="type">The relationship's type.</param>
    /// <param name="neighbour">The key of the other end, told of by <see cref="AddNode"/> in this level or before.</param>
    /// <param name="relationship">The relationship's key.</param>
    /// <param name="columns">The values of the arc columns asked for, in their order.</param>
    public void AddArc(
        string node,
        bool outgoing,
        string type,
        string neighbour,
        string relationship,
        IReadOnlyList<Value> columns) =>
        Arcs.Add(new ArcEntry(node, outgoing, type, neighbour, relationship, columns));

    internal readonly record struct NodeEntry(string Key, int Outgoing, int Incoming, IReadOnlyList<Value> Columns);

    internal readonly record struct ArcEntry(
        string Node,
        bool Outgoing,
        string Type,
        string Neighbour,
        string Relationship,
        IReadOnlyList<Value> Columns);
}
