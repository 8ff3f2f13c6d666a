using System.Globalization;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage;

/// <summary>
/// One version of the graph: the root from which everything else is reached. Immutable, so that any number of readers
/// use it at once without a lock. Nodes and relationships are numbered in key order.
/// </summary>
internal sealed class Snapshot
{
    private readonly Lazy<TopologyCache> _topologies;
    private readonly Lazy<string[][]> _labelLists; // per set of labels their names; nodes share these lists

    public Snapshot()
    {
        _topologies = new Lazy<TopologyCache>(() => new TopologyCache(this));
        _labelLists = new Lazy<string[][]>(ListLabels);
    }

    public required string[] NodeKeys { get; init; }

    public required KeyIndex NodeIndex { get; init; }

    public required NameSets Labels { get; init; }

    /// <summary>By the label's number.</summary>
    public required LabelRows[] LabelRows { get; init; }

    public required PropertyTable NodeProperties { get; init; }

    public required string[] RelationshipKeys { get; init; }

    public required KeyIndex RelationshipIndex { get; init; }

    public required RelationshipTable Relationships { get; init; }

    public required PropertyTable RelationshipProperties { get; init; }

    public required IReadOnlyDictionary<(string Label, string Property), LookupIndex> Lookups { get; init; }

    /// <summary>Null where the store keeps no text index.</summary>
    public required TextIndex? Text { get; init; }

    public required GraphStatistics Statistics { get; init; }

    public required GraphSchema Schema { get; init; }

    /// <summary>The sum of all records' hashes.</summary>
    public required UInt128 Hash { get; init; }

    public string Version => Hash.ToString("x32", CultureInfo.InvariantCulture);

    public TopologyCache Topologies => _topologies.Value;

    public NodeRecord ReadNode(int node) =>
        new(NodeKeys[node], _labelLists.Value[Labels.SetOf[node]], NodeProperties.Read(node));

    public RelationshipRecord ReadRelationship(int relationship) => new(
        RelationshipKeys[relationship],
        Relationships.Types[Relationships.TypeOf[relationship]],
        NodeKeys[Relationships.From[relationship]],
        NodeKeys[Relationships.To[relationship]],
        RelationshipProperties.Read(relationship));

    /// <summary>The nodes with a label, or null where there are none.</summary>
    public LabelRows? FindLabel(string label)
    {
        var number = Array.BinarySearch(Labels.Names, label, KeyOrder.Comparer);
        return number < 0 ? null : LabelRows[number];
    }

    /// <summary>
    /// The number of the first of some sorted keys that comes after this one; 0 where there is none to be after.
    /// </summary>
    public static int FirstAfter(string[] keys, string? after)
    {
        if (after is null)
            return 0;
        var place = Array.BinarySearch(keys, after, KeyOrder.Comparer);
        return place < 0 ? ~place : place + 1;
    }
    private string[][] ListLabels() =>
        Array.ConvertAll(Labels.Sets, set => Array.ConvertAll(set, label => Labels.Names[label]));
}
