using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Stores;

/// <summary>
/// One version of a graph, or what a transaction sees of it, by number: what an engine reads that runs beside the data.
/// Synchronous; no call costs the graph's size, and those that give a number, a span or a value of a kind without a heap
/// object allocate nothing.
/// </summary>
/// <remarks>
/// Numbers of nodes and relationships are dense ints with holes where something was deleted. They hold within this reader
/// and the transaction it belongs to; outside, there are keys. A number that is out of range or in a hole is the
/// caller's mistake, except for <see cref="HasNode"/> and <see cref="HasRelationship"/>. A reader of a transaction sees
/// each write at once; spans that it gave before are then void. Not for concurrent use with writes.
/// </remarks>
public interface IGraphReader
{
    /// <summary>Where a parameter names a label or a type: any of them, and none in particular.</summary>
    const int Any = -1;

    /// <summary>The numbers of labels.</summary>
    NameRegistry Labels { get; }

    /// <summary>The numbers of relationship types.</summary>
    NameRegistry Types { get; }

    /// <summary>The numbers of property names, of nodes and relationships alike.</summary>
    NameRegistry PropertyNames { get; }

    /// <summary>The keys of nodes; <see cref="KeyTable.Limit"/> bounds their numbers.</summary>
    KeyTable NodeKeys { get; }

    /// <summary>The keys of relationships; <see cref="KeyTable.Limit"/> bounds their numbers.</summary>
    KeyTable RelationshipKeys { get; }

    /// <summary>
    /// The property as which a durable key shows itself, of nodes and relationships, so that <c>{id: "ada"}</c> means on
    /// every store the same. A property of that name of one's own goes before it. Null where keys do not show.
    /// </summary>
    string? KeyProperty { get; }

    /// <summary>Indexes and constraints.</summary>
    GraphSchema Schema { get; }

    /// <summary>The exact counts of <see cref="IGraphView.GetStatisticsAsync"/>.</summary>
    GraphStatistics Statistics { get; }

    /// <summary>How many nodes have a label, or how many there are (<see cref="Any"/>).</summary>
    long CountNodes(int label);

    /// <summary>How many relationships have a type (or <see cref="Any"/>).</summary>
    long CountRelationships(int type);

    /// <summary>How many relationships of a type (or <see cref="Any"/>) start, or end, at nodes with a label.</summary>
    long CountRelationships(int label, int type, bool outgoing);

    /// <summary>Whether a node has this number: it was made and not deleted. Any int may be asked.</summary>
    bool HasNode(int node);

    /// <summary>Whether a relationship has this number. Any int may be asked.</summary>
    bool HasRelationship(int relationship);

    /// <summary>The labels of a node, ascending by number.</summary>
    ReadOnlySpan<int> LabelsOf(int node);

    /// <summary>Whether a node carries a label.</summary>
    bool HasLabel(int node, int label);

    /// <summary>What a relationship joins.</summary>
    RelationshipEnds EndsOf(int relationship);

    /// <summary>A property of a node; null where it has none of this name.</summary>
    Value NodeProperty(int node, int name);

    /// <summary>A property of many nodes.</summary>
    /// <param name="nodes">The nodes; one may come again.</param>
    /// <param name="name">The property.</param>
    /// <param name="values">Receives one value per node; at least as long.</param>
    void NodeProperties(ReadOnlySpan<int> nodes, int name, Span<Value> values);

    /// <summary>All properties of a node, the key's own among them (<see cref="KeyProperty"/>).</summary>
    PropertyMap NodeProperties(int node);

    /// <summary>A property of a relationship; null where it has none of this name.</summary>
    Value RelationshipProperty(int relationship, int name);

    /// <summary>A property of many relationships; as for nodes.</summary>
    void RelationshipProperties(ReadOnlySpan<int> relationships, int name, Span<Value> values);

    /// <summary>All properties of a relationship, the key's own among them.</summary>
    PropertyMap RelationshipProperties(int relationship);

    /// <summary>
    /// A node's order label: of two nodes the one with the smaller key has the smaller label. Gaps are usual; a label may
    /// change from version to version.
    /// </summary>
    long OrderOf(int node);

    /// <summary>How many arcs of a type (or <see cref="Any"/>) a node has; a loop counts once each way.</summary>
    int Degree(int node, ArcDirections directions, int type);

    /// <summary>
    /// A node's arcs, outgoing first, by type; block types are numbers of <see cref="Types"/>, and there are no columns.
    /// </summary>
    ArcBlocks Arcs(int node, ArcDirections directions);

    /// <summary>Nodes with a label (or <see cref="Any"/>), ascending by number, a batch at a time.</summary>
    /// <param name="label">The label.</param>
    /// <param name="next">Where to go on: 0 at first, then left as it is.</param>
    /// <param name="nodes">Receives the numbers; at least one place long.</param>
    /// <returns>How many; 0 at the end only.</returns>
    int ScanNodes(int label, ref int next, Span<int> nodes);

    /// <summary>Relationships of a type (or <see cref="Any"/>), ascending by number; as for nodes.</summary>
    int ScanRelationships(int type, ref int next, Span<int> relationships);

    /// <summary>Asks an index.</summary>
    /// <exception cref="ArgumentException">There is no such index, it is not online, or not of a kind for this.</exception>
    NumberCursor Seek(IndexDefinition index, IndexQuery query);

    /// <summary>
    /// How many <see cref="Seek"/> would find: exact for <see cref="IndexQuery.All"/>, <see cref="IndexQuery.Equal"/>,
    /// <see cref="IndexQuery.In"/>, <see cref="IndexQuery.Between"/> and <see cref="IndexQuery.StartsWith"/> on a range
    /// index, at the cost of looking up two ranks; else an estimate.
    /// </summary>
    long CountMatches(IndexDefinition index, IndexQuery query);
}
