using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Loading;

/// <summary>Makes a new version of the version before and the records of an import.</summary>
/// <remarks>O(k log k) in the records, whose keys are sorted; O(n) in the graph: every array is made anew.</remarks>
internal sealed class SnapshotBuilder(
    Snapshot old,
    StagedGraph staged,
    GraphIndexes indexes,
    CancellationToken cancellationToken)
{
    /// <summary>The version before any import.</summary>
    public static Snapshot Empty(GraphIndexes indexes)
    {
        var nothing = new Snapshot
        {
            NodeKeys = [],
            NodeIndex = new KeyIndex([]),
            Labels = NameSets.Empty,
            LabelRows = [],
            NodeProperties = PropertyTable.Empty,
            RelationshipKeys = [],
            RelationshipIndex = new KeyIndex([]),
            Relationships = RelationshipTable.Empty,
            RelationshipProperties = PropertyTable.Empty,
            Lookups = new Dictionary<(string, string), LookupIndex>(),
            Text = null,
            Statistics = new GraphStatistics(0, 0, [], []),
            Schema = indexes.ToSchema(),
            Hash = UInt128.Zero,
        };
        return new SnapshotBuilder(nothing, new StagedGraph(nothing), indexes, CancellationToken.None).Build();
    }

    /// <summary>Builds the version.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_record</c>: a relationship key twice, or an end that
    /// exists nowhere.</exception>
    public Snapshot Build()
    {
        var nodes = NumberNodes();
        var relationships = NumberRelationships();
        cancellationToken.ThrowIfCancellationRequested();
        var columns = new ColumnBuilder();
        var (labels, _) = staged.Labels.Build(nodes);
        var labelRows = LabelRows.Build(labels);
        var nodeProperties = staged.NodeProperties.Build(columns, nodes, cancellationToken);
        var relationshipProperties = staged.RelationshipProperties.Build(columns, relationships, cancellationToken);
        var table = Join(nodes, relationships);
        cancellationToken.ThrowIfCancellationRequested();
        return new Snapshot
        {
            NodeKeys = nodes.Keys,
            NodeIndex = new KeyIndex(nodes.Keys),
            Labels = labels,
            LabelRows = labelRows,
            NodeProperties = nodeProperties,
            RelationshipKeys = relationships.Keys,
            RelationshipIndex = new KeyIndex(relationships.Keys),
            Relationships = table,
            RelationshipProperties = relationshipProperties,
            Lookups = Lookups(labels, labelRows, nodeProperties),
            Text = indexes.TextProperty is { } property
                ? TextIndex.Build(nodeProperties.Find(property), nodes.Keys.Length)
                : null,
            Statistics = Count(nodes, labels, labelRows, table),
            Schema = old.Schema,
            Hash = old.Hash + staged.Hash - ReplacedHash(nodes, relationships),
        };
    }

    private Numbering NumberNodes()
    {
        var arrived = Enumerable.Range(0, staged.NodeKeys.Count).Where(staged.Labels.Has).ToArray();
        return Numbering.Merge(old.NodeKeys, staged.NodeKeys, KeySorter.Sort(staged.NodeKeys, arrived));
    }

    private Numbering NumberRelationships()
    {
        var keys = staged.RelationshipKeys;
        var order = KeySorter.Sort(keys, [.. Enumerable.Range(0, keys.Count)]);
        var second = int.MaxValue; // the first to arrive of those whose key had arrived before
        for (var i = 1; i < order.Length; i++)
        {
            if (string.Equals(keys[order[i - 1]], keys[order[i]], StringComparison.Ordinal))
                second = Math.Min(second, order[i]);
        }

        if (second != int.MaxValue)
        {
            RecordCheck.Refuse(
                "relationship",
                keys[second],
                staged.RelationshipOrdinals[second],
                "has a key that an earlier relationship of this import has; keys must differ");
        }

        return Numbering.Merge(old.RelationshipKeys, keys, order);
    }

    private RelationshipTable Join(Numbering nodes, Numbering relationships)
    {
        var nodeOf = ResolveEnds(nodes);
        var count = relationships.Keys.Length;
        var from = new int[count];
        var to = new int[count];
        var typeOf = new int[count];
        var used = new bool[staged.Types.Count];
        for (var relationship = 0; relationship < count; relationship++)
        {
            var source = relationships.Sources[relationship];
            var place = ~source;
            from[relationship] = source < 0 ? nodeOf[staged.From[place]] : nodes.OfOld[old.Relationships.From[source]];
            to[relationship] = source < 0 ? nodeOf[staged.To[place]] : nodes.OfOld[old.Relationships.To[source]];
            typeOf[relationship] = source < 0 ? staged.TypeOf[place] : old.Relationships.TypeOf[source];
            used[typeOf[relationship]] = true;
        }

        var (types, newNumbers) = staged.Types.Sorted(used);
        for (var relationship = 0; relationship < count; relationship++)
            typeOf[relationship] = newNumbers[typeOf[relationship]];
        cancellationToken.ThrowIfCancellationRequested();
        var outgoing = ArcRunBuilder.Build(nodes.Keys.Length, types.Length, from, to, typeOf);
        cancellationToken.ThrowIfCancellationRequested();
        var incoming = ArcRunBuilder.Build(nodes.Keys.Length, types.Length, to, from, typeOf);
        return new RelationshipTable(types, typeOf, from, to, outgoing, incoming);
    }

    /// <summary>Per place of a staged node its number, those included that relationships only mentioned.</summary>
    private int[] ResolveEnds(Numbering nodes)
    {
        var nodeOf = nodes.OfNew;
        for (var place = 0; place < nodeOf.Length; place++)
        {
            if (nodeOf[place] >= 0)
                continue;
            var known = old.NodeIndex.Find(staged.NodeKeys[place]);
            if (known < 0)
                RefuseDangling(place);
            nodeOf[place] = nodes.OfOld[known];
        }

        return nodeOf;
    }

    private void RefuseDangling(int node)
    {
        var relationship = staged.FirstMention[node];
        var end = staged.From[relationship] == node ? "start" : "end";
        RecordCheck.Refuse(
            "relationship",
            staged.RelationshipKeys[relationship],
            staged.RelationshipOrdinals[relationship],
            $"has the {end} \"{staged.NodeKeys[node]}\", which is a node neither in the import nor in the graph");
    }

    private Dictionary<(string Label, string Property), LookupIndex> Lookups(
        NameSets labels,
        LabelRows[] labelRows,
        PropertyTable properties)
    {
        var lookups = new Dictionary<(string, string), LookupIndex>();
        foreach (var (label, property) in indexes.Lookups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = Array.BinarySearch(labels.Names, label, KeyOrder.Comparer);
            var rows = number < 0 ? null : labelRows[number];
            lookups[(label, property)] = LookupIndex.Build(properties.Find(property), rows);
        }

        return lookups;
    }

    private static GraphStatistics Count(
        Numbering nodes,
        NameSets labels,
        LabelRows[] labelRows,
        RelationshipTable relationships)
    {
        var types = new long[relationships.Types.Length];
        foreach (var type in relationships.TypeOf)
            types[type]++;
        return new GraphStatistics(
            nodes.Keys.Length,
            relationships.TypeOf.Length,
            [.. labels.Names.Select((name, label) => new NameCount(name, labelRows[label].Count))],
            [.. relationships.Types.Select((name, type) => new NameCount(name, types[type]))])
        {
            Adjacency = CountAdjacency(labels, relationships),
        };
    }

    private static List<AdjacencyCount> CountAdjacency(NameSets labels, RelationshipTable relationships)
    {
        var counts = new SortedDictionary<(int Label, int Type, bool Incoming), long>();
        for (var relationship = 0; relationship < relationships.TypeOf.Length; relationship++)
        {
            var type = relationships.TypeOf[relationship];
            foreach (var label in labels.Of(relationships.From[relationship]))
                Add((label, type, false));
            foreach (var label in labels.Of(relationships.To[relationship]))
                Add((label, type, true));
        }

        return [.. counts.Select(entry => new AdjacencyCount(
            labels.Names[entry.Key.Label],
            relationships.Types[entry.Key.Type],
            !entry.Key.Incoming,
            entry.Value))];

        void Add((int Label, int Type, bool Incoming) key) => counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private UInt128 ReplacedHash(Numbering nodes, Numbering relationships)
    {
        var hasher = new RecordHasher();
        var hash = UInt128.Zero;
        for (var node = 0; node < old.NodeKeys.Length; node++)
        {
            if (!nodes.IsReplaced(node))
                continue;
            var record = old.ReadNode(node);
            hash += hasher.HashNode(record.Key, record.Labels, record.Properties);
        }

        for (var relationship = 0; relationship < old.RelationshipKeys.Length; relationship++)
        {
            if (relationships.IsReplaced(relationship))
                hash += hasher.HashRelationship(old.ReadRelationship(relationship));
        }

        return hash;
    }
}
