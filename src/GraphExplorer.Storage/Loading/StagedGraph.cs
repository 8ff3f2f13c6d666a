using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// The records of an import, taken apart as they arrive, so that no record is kept. Nothing here can be seen from
/// outside until <see cref="SnapshotBuilder"/> makes a version of it.
/// </summary>
internal sealed class StagedGraph
{
    private readonly RecordHasher _hasher = new();
    private readonly Dictionary<string, int> _nodePlaces = new(StringComparer.Ordinal);
    private long _ordinal;
    private int[] _labelNumbers = new int[16];

    public StagedGraph(Snapshot old)
    {
        Labels = new StagedNameSets(old.Labels);
        NodeProperties = new StagedProperties(old.NodeProperties);
        RelationshipProperties = new StagedProperties(old.RelationshipProperties);
        Types = new NameTable(old.Relationships.Types);
    }

    /// <summary>
    /// Keys of nodes, by place: of those that arrived, and of those that relationships only mentioned.
    /// </summary>
    public List<string> NodeKeys { get; } = [];

    /// <summary>By place of a node, the ordinal of the record that first named it.</summary>
    public List<long> NodeOrdinals { get; } = [];

    /// <summary>
    /// By place of a node, the relationship (by place) that first mentioned it, or -1 where the node came first.
    /// </summary>
    public List<int> FirstMention { get; } = [];

    /// <summary>Of the nodes that arrived, by place.</summary>
    public StagedNameSets Labels { get; }

    public StagedProperties NodeProperties { get; }

    public List<string> RelationshipKeys { get; } = [];

    public List<long> RelationshipOrdinals { get; } = [];

    /// <summary>By place of a relationship, the number of its type in <see cref="Types"/>.</summary>
    public List<int> TypeOf { get; } = [];

    /// <summary>By place of a relationship, the place of the node where it starts.</summary>
    public List<int> From { get; } = [];

    /// <summary>By place of a relationship, the place of the node where it ends.</summary>
    public List<int> To { get; } = [];

    public NameTable Types { get; }

    public StagedProperties RelationshipProperties { get; }

    /// <summary>How many nodes arrived.</summary>
    public int NodeCount { get; private set; }

    /// <summary>The sum of the hashes of the records that arrived.</summary>
    public UInt128 Hash { get; private set; }

    /// <summary>Takes in a record.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_record</c>.</exception>
    public void Add(GraphRecord? record)
    {
        RecordCheck.Check(record, ++_ordinal);
        if (record is NodeRecord node)
            Add(node);
        else if (record is RelationshipRecord relationship)
            Add(relationship);
        CheckNames(record);
    }

    private void Add(NodeRecord node)
    {
        var place = PlaceOf(node.Key, mentionedBy: -1);
        if (Labels.Has(place))
            RecordCheck.Refuse(node, _ordinal, "has a key that an earlier node of this import has; keys must differ");
        var labels = InOrder(node.Labels);
        if (_labelNumbers.Length < labels.Count)
            _labelNumbers = new int[labels.Count];
        for (var i = 0; i < labels.Count; i++)
            _labelNumbers[i] = Labels.Number(labels[i]);
        Labels.Note(place, _labelNumbers.AsSpan(0, labels.Count));
        NodeOrdinals[place] = _ordinal;
        NodeProperties.Add(place, node.Properties);
        Hash += _hasher.HashNode(node.Key, labels, node.Properties);
        NodeCount++;
    }

    private void Add(RelationshipRecord relationship)
    {
        var place = RelationshipKeys.Count;
        RelationshipKeys.Add(relationship.Key);
        RelationshipOrdinals.Add(_ordinal);
        TypeOf.Add(Types.Number(relationship.Type));
        From.Add(PlaceOf(relationship.From, place));
        To.Add(PlaceOf(relationship.To, place));
        RelationshipProperties.Add(place, relationship.Properties);
        Hash += _hasher.HashRelationship(relationship);
    }

    private int PlaceOf(string node, int mentionedBy)
    {
        if (!_nodePlaces.TryGetValue(node, out var place))
        {
            place = NodeKeys.Count;
            _nodePlaces.Add(node, place);
            NodeKeys.Add(node);
            NodeOrdinals.Add(_ordinal);
            FirstMention.Add(mentionedBy);
        }

        return place;
    }

    private void CheckNames(GraphRecord record)
    {
        var what = Labels.Count > RecordLimits.MaxNames ? "labels"
            : Types.Count > RecordLimits.MaxNames ? "relationship types"
            : NodeProperties.NameCount > RecordLimits.MaxNames ? "names of node properties"
            : RelationshipProperties.NameCount > RecordLimits.MaxNames ? "names of relationship properties"
            : null;
        if (what is not null)
            RecordCheck.Refuse(record, _ordinal, FormattableString.Invariant(
                $"brings the graph over {RecordLimits.MaxNames} different {what}; put what varies into values"));
    }

    /// <summary>Labels in key order, each once.</summary>
    private static IReadOnlyList<string> InOrder(IReadOnlyList<string> labels)
    {
        for (var i = 1; i < labels.Count; i++)
        {
            if (KeyOrder.Comparer.Compare(labels[i - 1], labels[i]) >= 0)
                return [.. new SortedSet<string>(labels, KeyOrder.Comparer)];
        }

        return labels;
    }
}
