using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// The records of an import into an empty graph, taken apart as they arrive, so that no record is kept. Nothing here can
/// be seen from outside until <see cref="BulkBuilder"/> makes a version of it. A node's place is its number in the graph.
/// </summary>
internal sealed class StagedGraph
{
    private readonly RecordHasher _hasher = new();
    private readonly Dictionary<int, Mention> _mentions = []; // of nodes that have not arrived
    private readonly SequenceInterner _sets = new([]);
    private long _ordinal;
    private int[] _labelNumbers = new int[16];

    public StagedGraph(StoreBooks books)
    {
        Books = books;
        NodeProperties = new StagedProperties(PropertyNames);
        RelationshipProperties = new StagedProperties(PropertyNames);
    }

    /// <summary>Where the keys of nodes stand.</summary>
    public StoreBooks Books { get; }

    /// <summary>By place of a node its set of labels in <see cref="LabelSets"/>; -1 where it was only mentioned.</summary>
    public List<int> SetOf { get; } = [];

    /// <summary>Sets of numbers of <see cref="Labels"/>.</summary>
    public IReadOnlyList<int[]> LabelSets => _sets.Sequences;

    public NameTable Labels { get; } = new();

    public NameTable Types { get; } = new();

    public NameTable PropertyNames { get; } = new();

    public StagedProperties NodeProperties { get; }

    /// <summary>The keys of relationships by place.</summary>
    public KeyBook RelationshipKeys { get; } = new('r');

    /// <summary>By place of a relationship, the number of its type in <see cref="Types"/>.</summary>
    public List<ushort> TypeOf { get; } = [];

    /// <summary>By place of a relationship, the node where it starts.</summary>
    public List<int> From { get; } = [];

    /// <summary>By place of a relationship, the node where it ends.</summary>
    public List<int> To { get; } = [];

    public StagedProperties RelationshipProperties { get; }

    /// <summary>How many nodes arrived.</summary>
    public int NodeCount { get; private set; }

    /// <summary>How many relationships arrived.</summary>
    public int RelationshipCount => From.Count;

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

    /// <summary>Refuses an import whose relationships join nodes that did not arrive.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_record</c>.</exception>
    public void CheckEnds()
    {
        if (_mentions.Count == 0)
            return;
        var node = _mentions.Keys.Min();
        _mentions[node].Refuse(Books.NodeKeys.Pages.KeyOf(node));
    }

    private void Add(NodeRecord node)
    {
        var place = PlaceOf(node.Key);
        if (SetOf[place] >= 0)
            RecordCheck.Refuse(node, _ordinal, "has a key that an earlier node of this import has; keys must differ");
        _mentions.Remove(place);
        var labels = InOrder(node.Labels);
        if (_labelNumbers.Length < labels.Count)
            _labelNumbers = new int[labels.Count];
        for (var i = 0; i < labels.Count; i++)
            _labelNumbers[i] = Labels.Number(labels[i]);
        SetOf[place] = _sets.Intern(_labelNumbers.AsSpan(0, labels.Count));
        NodeProperties.Add(place, node.Properties);
        Hash += _hasher.HashNode(node.Key, labels, node.Properties);
        NodeCount++;
    }

    private void Add(RelationshipRecord relationship)
    {
        var place = From.Count;
        if (RelationshipKeys.Find(relationship.Key, new Below(place)) >= 0)
        {
            RecordCheck.Refuse(
                relationship,
                _ordinal,
                "has a key that an earlier relationship of this import has; keys must differ");
        }

        RelationshipKeys.Add(place, relationship.Key);
        TypeOf.Add((ushort)Types.Number(relationship.Type));
        From.Add(EndOf(relationship, relationship.From, "start"));
        To.Add(EndOf(relationship, relationship.To, "end"));
        RelationshipProperties.Add(place, relationship.Properties);
        Hash += _hasher.HashRelationship(relationship);
    }

    private int EndOf(RelationshipRecord relationship, string key, string end)
    {
        var place = PlaceOf(key);
        if (SetOf[place] < 0)
            _mentions.TryAdd(place, new Mention(relationship.Key, _ordinal, end));
        return place;
    }

    private int PlaceOf(string node)
    {
        var place = Books.NodeKeys.Find(node, new Below(SetOf.Count));
        if (place < 0)
        {
            place = SetOf.Count;
            Books.NodeKeys.Add(place, node);
            SetOf.Add(-1);
        }

        return place;
    }

    private void CheckNames(GraphRecord record)
    {
        var what = Labels.Count > RecordLimits.MaxNames ? "labels"
            : Types.Count > RecordLimits.MaxNames ? "relationship types"
            : PropertyNames.Count > RecordLimits.MaxNames ? "names of properties"
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

    /// <summary>All numbers below one are in use.</summary>
    private readonly struct Below(int limit) : IIsThere
    {
        public bool Has(int number) => (uint)number < (uint)limit;
    }
}

/// <summary>The relationship that first named a node that had not arrived.</summary>
internal readonly record struct Mention(string Relationship, long Ordinal, string End)
{
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_record</c>.</exception>
    public void Refuse(string node) => RecordCheck.Refuse(
        "relationship",
        Relationship,
        Ordinal,
        $"has the {End} \"{node}\", which is a node neither in the import nor in the graph");
}
