using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Transactions;

/// <summary>The nodes and relationships that a transaction made, changed or deleted, and what they were before.</summary>
internal sealed class TouchedRecords(GraphState before)
{
    private readonly RecordHasher _hasher = new();
    private readonly HashSet<int> _nodes = [];
    private readonly HashSet<int> _relationships = [];

    public IReadOnlyCollection<int> Nodes => _nodes;

    public IReadOnlyCollection<int> Relationships => _relationships;

    /// <summary>The sum of the hashes of the records as they were; none for those that were not there.</summary>
    public UInt128 HashBefore { get; private set; }

    public void AddNode(int node)
    {
        if (_nodes.Add(node))
            HashBefore += HashOfNode(before, node);
    }

    public void AddRelationship(int relationship)
    {
        if (_relationships.Add(relationship))
            HashBefore += HashOfRelationship(before, relationship);
    }

    /// <summary>The sum of the hashes of the records as they are.</summary>
    public UInt128 HashOf(GraphState state)
    {
        var hash = UInt128.Zero;
        foreach (var node in _nodes)
            hash += HashOfNode(state, node);
        foreach (var relationship in _relationships)
            hash += HashOfRelationship(state, relationship);
        return hash;
    }

    private UInt128 HashOfNode(GraphState state, int node)
    {
        if (!state.HasNode(node))
            return UInt128.Zero;
        var record = state.ReadNode(node);
        return _hasher.HashNode(record.Key, record.Labels, record.Properties);
    }

    private UInt128 HashOfRelationship(GraphState state, int relationship) => state.HasRelationship(relationship)
        ? _hasher.HashRelationship(state.ReadRelationship(relationship))
        : UInt128.Zero;
}
