using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Transactions;

/// <summary>
/// Changes that become one version, or none. Nodes, relationships and names go by number inside and by key at the edge.
/// What is written is seen at once by <see cref="View"/> and by nobody else before the commit. Disposed without one, it
/// leaves no trace. Not for concurrent use.
/// </summary>
/// <remarks>
/// A write that cannot be is refused at once and changes nothing: a key or a value of a unique constraint that is taken,
/// a value that cannot be a property. What is allowed on the way and not at the end (a node deleted before its
/// relationships, a property missing that must exist) is looked at by <see cref="CheckAsync"/>, and by the commit.
/// </remarks>
public interface IGraphTransaction : IAsyncDisposable
{
    /// <summary>What the transaction sees. Goes with it; an <see cref="INumberedView"/> where the store is in process.</summary>
    IGraphView View { get; }

    /// <summary>
    /// What was done, in order, without what was rolled back and without what changed nothing: the log, the history and
    /// the feed of changes in one. May be asked at any time.
    /// </summary>
    IReadOnlyList<GraphEffect> Effects { get; }

    /// <summary>Numbers of nodes by key, in the order asked; -1 where there is none.</summary>
    ValueTask<int[]> ResolveNodesAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Numbers of relationships by key, in the order asked; -1 where there is none.</summary>
    ValueTask<int[]> ResolveRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default);

    /// <summary>The number of a label, given now where it has none.</summary>
    int Label(string name);

    /// <summary>The number of a relationship type, given now where it has none.</summary>
    int Type(string name);

    /// <summary>The number of a property name, given now where it has none.</summary>
    int PropertyName(string name);

    /// <summary>Makes a node.</summary>
    /// <param name="key">Its key; null for one that the store makes up and that is not durable.</param>
    /// <param name="labels">Its labels, in any order; one that comes again is one.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="StorageException"><c>conflict</c>: the key is taken; <c>invalid_record</c>: it is no key.</exception>
    int CreateNode(string? key, ReadOnlySpan<int> labels);

    /// <summary>Makes a relationship.</summary>
    /// <param name="key">As for nodes.</param>
    /// <param name="type">Its type.</param>
    /// <param name="from">The node where it starts.</param>
    /// <param name="to">The node where it ends.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="StorageException">As for nodes; <c>not_found</c>: an end was deleted.</exception>
    int CreateRelationship(string? key, int type, int from, int to);

    /// <summary>Adds a label; false where the node has it.</summary>
    /// <exception cref="StorageException"><c>conflict</c>: a constraint of that label forbids it; the message says which.</exception>
    bool AddLabel(int node, int label);

    /// <summary>Takes a label off; false where the node lacks it.</summary>
    bool RemoveLabel(int node, int label);

    /// <summary>Sets a property of a node, or removes it by null; false where nothing changes.</summary>
    /// <exception cref="StorageException">
    /// <c>invalid_value</c>: a value that cannot be a property here: a node, a relationship or a path anywhere, on Neo4j
    /// also maps, and lists that are nested or mixed; <c>conflict</c>: a constraint forbids it.
    /// </exception>
    bool SetNodeProperty(int node, int name, Value value);

    /// <summary>Sets a property of a relationship; as for nodes.</summary>
    bool SetRelationshipProperty(int relationship, int name, Value value);

    /// <summary>Deletes a node; its relationships must be deleted too, before or after. False where it is gone.</summary>
    bool DeleteNode(int node);

    /// <summary>Deletes a relationship; false where it is gone.</summary>
    bool DeleteRelationship(int relationship);

    /// <summary>Makes an index and fills it.</summary>
    /// <exception cref="StorageException">
    /// <c>conflict</c>: the name is taken, or an index answers the same; <c>not_available</c>: a kind that the store lacks.
    /// </exception>
    ValueTask CreateIndexAsync(IndexDefinition index, CancellationToken cancellationToken = default);

    /// <summary>Drops an index.</summary>
    /// <exception cref="StorageException"><c>not_found</c>; <c>conflict</c>: a constraint stands on it.</exception>
    ValueTask DropIndexAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Makes a constraint, with its index where it has one.</summary>
    /// <exception cref="StorageException">
    /// <c>conflict</c>: the name is taken, the same is demanded already, or the graph does not meet it; the message names
    /// what does not.
    /// </exception>
    ValueTask CreateConstraintAsync(ConstraintDefinition constraint, CancellationToken cancellationToken = default);

    /// <summary>Drops a constraint, with its index.</summary>
    /// <exception cref="StorageException"><c>not_found</c>.</exception>
    ValueTask DropConstraintAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Marks where one may come back to. Costs nothing that grows with what was written.</summary>
    GraphSavepoint SetSavepoint();

    /// <summary>Undoes what was done since; the savepoint stays good, later ones do not. Numbers made since are void.</summary>
    /// <exception cref="ArgumentException">The savepoint is of another transaction, or void.</exception>
    ValueTask RollBackToAsync(GraphSavepoint savepoint, CancellationToken cancellationToken = default);

    /// <summary>Looks at what must hold at the end of a statement and of the transaction.</summary>
    /// <exception cref="StorageException">
    /// <c>conflict</c>: a deleted node has relationships left, or a property is missing that must exist.
    /// </exception>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes the changes last, and a version of them. Once this returns they survive whatever the store promises to
    /// survive. The transaction is over, also after a failure, which changed nothing.
    /// </summary>
    /// <exception cref="StorageException">As for <see cref="CheckAsync"/>, or the store does not answer.</exception>
    ValueTask<CommitSummary> CommitAsync(CancellationToken cancellationToken = default);
}

/// <summary>A place in a transaction to come back to.</summary>
/// <param name="Owner">The transaction's own mark.</param>
/// <param name="Position">How far it was.</param>
public readonly record struct GraphSavepoint(object Owner, long Position);

/// <summary>What a commit made.</summary>
/// <param name="Version">The version's token (<see cref="IGraphView.Version"/>); null where the store has none.</param>
/// <param name="Effects">What was changed, in order.</param>
public sealed record CommitSummary(string? Version, IReadOnlyList<GraphEffect> Effects);
