using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts.Model;

/// <summary>Every question by number, answered by looking at everything.</summary>
internal sealed class ModelReader(ModelStore store, Func<ModelGraph> current) : IGraphReader
{
    private const string Key = "id";

    public NameRegistry Labels => store.Names.Labels;

    public NameRegistry Types => store.Names.Types;

    public NameRegistry PropertyNames => store.Names.PropertyNames;

    public KeyTable NodeKeys => new Keys(
        [.. Graph.Nodes.Select(node => node?.Key)],
        node => Graph.Nodes[node]!.IsDurable);

    public KeyTable RelationshipKeys => new Keys(
        [.. Graph.Relationships.Select(relationship => relationship?.Key)],
        relationship => Graph.Relationships[relationship]!.IsDurable);

    public string? KeyProperty => Key;

    public GraphSchema Schema
    {
        get
        {
            var own = store.Indexes.ToSchema().Indexes;
            return new GraphSchema(
                [.. Graph.Indexes.Concat(own).OrderBy(index => index.Name, KeyOrder.Comparer)],
                [.. Graph.Constraints.OrderBy(constraint => constraint.Name, KeyOrder.Comparer)]);
        }
    }

    public GraphStatistics Statistics => LevelledView.Count(Graph.Content(store.Names)) with
    {
        Indexes = [.. Schema.Indexes.Where(index => index.Kind == IndexKind.Range).Select(CountIndex)],
    };

    private ModelGraph Graph => current();

    public long CountNodes(int label) => Graph.Nodes.Count(node => node is not null && Has(node, label));

    public long CountRelationships(int type) =>
        Graph.Relationships.Count(own => own is not null && (type < 0 || own.Ends.Type == type));

    public long CountRelationships(int label, int type, bool outgoing) =>
        Graph.Relationships.Count(own => own is not null && (type < 0 || own.Ends.Type == type) &&
            Graph.Nodes[outgoing ? own.Ends.From : own.Ends.To] is { } end && Has(end, label));

    public bool HasNode(int node) => node >= 0 && node < Graph.Nodes.Count && Graph.Nodes[node] is not null;

    public bool HasRelationship(int relationship) =>
        relationship >= 0 && relationship < Graph.Relationships.Count && Graph.Relationships[relationship] is not null;

    public ReadOnlySpan<int> LabelsOf(int node) => Graph.Nodes[node]!.Labels.ToArray();

    public bool HasLabel(int node, int label) => Graph.Nodes[node]!.Labels.Contains(label);

    public RelationshipEnds EndsOf(int relationship) => Graph.Relationships[relationship]!.Ends;

    public Value NodeProperty(int node, int name) =>
        Property(Graph.Nodes[node]!.Properties, name, Graph.Nodes[node]!.Key, Graph.Nodes[node]!.IsDurable);

    public void NodeProperties(ReadOnlySpan<int> nodes, int name, Span<Value> values)
    {
        for (var i = 0; i < nodes.Length; i++)
            values[i] = NodeProperty(nodes[i], name);
    }

    public PropertyMap NodeProperties(int node) =>
        Shown(Graph.Record(node, store.Names), Graph.Nodes[node]!.IsDurable);

    public Value RelationshipProperty(int relationship, int name)
    {
        var own = Graph.Relationships[relationship]!;
        return Property(own.Properties, name, own.Key, own.IsDurable);
    }

    public void RelationshipProperties(ReadOnlySpan<int> relationships, int name, Span<Value> values)
    {
        for (var i = 0; i < relationships.Length; i++)
            values[i] = RelationshipProperty(relationships[i], name);
    }

    public PropertyMap RelationshipProperties(int relationship) =>
        Shown(Graph.RelationshipRecord(relationship, store.Names), Graph.Relationships[relationship]!.IsDurable);

    public long OrderOf(int node) => 16L * Graph.Nodes.Count(other =>
        other is not null && KeyOrder.Compare(other.Key, Graph.Nodes[node]!.Key) < 0);

    public int Degree(int node, ArcDirections directions, int type)
    {
        var degree = 0;
        foreach (var block in Arcs(node, directions))
            degree += type < 0 || block.Type == type ? block.Count : 0;
        return degree;
    }

    public ArcBlocks Arcs(int node, ArcDirections directions) => new(
        directions.HasFlag(ArcDirections.Outgoing) ? Row(node, outgoing: true) : null,
        0,
        directions.HasFlag(ArcDirections.Incoming) ? Row(node, outgoing: false) : null,
        0);

    public int ScanNodes(int label, ref int next, Span<int> nodes)
    {
        var found = 0;
        for (; next < Graph.Nodes.Count && found < nodes.Length; next++)
        {
            if (Graph.Nodes[next] is { } node && Has(node, label))
                nodes[found++] = next;
        }

        return found;
    }

    public int ScanRelationships(int type, ref int next, Span<int> relationships)
    {
        var found = 0;
        for (; next < Graph.Relationships.Count && found < relationships.Length; next++)
        {
            if (Graph.Relationships[next] is { } own && (type < 0 || own.Ends.Type == type))
                relationships[found++] = next;
        }

        return found;
    }

    public NumberCursor Seek(IndexDefinition index, IndexQuery query)
    {
        if (!Schema.Indexes.Contains(index))
            throw new ArgumentException($"There is no index \"{index.Name}\".", nameof(index));
        return new ModelCursor(ModelMatches.Find(Entries(index), index, query));
    }

    public long CountMatches(IndexDefinition index, IndexQuery query)
    {
        using var cursor = Seek(index, query);
        var numbers = new int[16];
        var count = 0L;
        while (cursor.Read(numbers) is var read and > 0)
            count += read;
        return count;
    }

    internal IEnumerable<(int Number, Value[] Values)> Entries(IndexDefinition index)
    {
        var names = index.Properties.Select(PropertyNames.Find).ToArray();
        var count = index.On == ElementKind.Node ? Graph.Nodes.Count : Graph.Relationships.Count;
        for (var number = 0; number < count; number++)
        {
            if (!IsNamed(number, index))
                continue;
            var values = names.Select(name => name < 0 ? Value.Null : Read(number, index.On, name)).ToArray();
            if (index.Kind == IndexKind.FullText ? values.Any(value => !value.IsNull) : values.All(value => !value.IsNull))
                yield return (number, values);
        }
    }

    private IndexStatistics CountIndex(IndexDefinition index)
    {
        var entries = Entries(index).ToArray();
        var distinct = entries.Select(entry => Value.From(entry.Values)).Distinct().Count();
        return new IndexStatistics(index.Name, entries.Length, distinct);
    }

    private static bool Has(ModelNode node, int label) => label < 0 || node.Labels.Contains(label);

    private static PropertyMap Shown(GraphRecord record, bool isDurable) =>
        !isDurable || record.Properties.ContainsKey(Key)
            ? record.Properties
            : PropertyMap.From(record.Properties.Append(KeyValuePair.Create(Key, Value.From(record.Key))));

    private bool IsNamed(int number, IndexDefinition index)
    {
        var names = index.Names;
        if (index.On == ElementKind.Relationship)
            return HasRelationship(number) && (names.Count == 0 || names.Contains(Types[EndsOf(number).Type]));
        return HasNode(number) &&
            (names.Count == 0 || Graph.Nodes[number]!.Labels.Any(label => names.Contains(Labels[label])));
    }

    private Value Read(int number, ElementKind on, int name) =>
        on == ElementKind.Node ? NodeProperty(number, name) : RelationshipProperty(number, name);

    private Value Property(Dictionary<int, Value> properties, int name, string key, bool isDurable) =>
        properties.TryGetValue(name, out var value) ? value
        : isDurable && name == PropertyNames.Find(Key) ? key
        : Value.Null;

    private ArcChunk Row(int node, bool outgoing)
    {
        var arcs = Enumerable.Range(0, Graph.Relationships.Count)
            .Where(HasRelationship)
            .Select(number => (Number: number, Own: Graph.Relationships[number]!))
            .Where(arc => (outgoing ? arc.Own.Ends.From : arc.Own.Ends.To) == node)
            .Select(arc => (arc.Number, arc.Own.Key, arc.Own.Ends.Type, Other: outgoing ? arc.Own.Ends.To : arc.Own.Ends.From))
            .OrderBy(arc => arc.Type)
            .ThenBy(arc => Graph.Nodes[arc.Other]?.Key ?? "", KeyOrder.Comparer)
            .ThenBy(arc => arc.Key, KeyOrder.Comparer)
            .ToArray();
        var types = arcs.Select(arc => arc.Type).Distinct().ToArray();
        return new ArcChunk(
            [0, types.Length],
            types,
            [.. types.Select(type => Array.FindIndex(arcs, arc => arc.Type == type)), arcs.Length],
            [.. arcs.Select(arc => arc.Other)],
            [.. arcs.Select(arc => arc.Number)],
            []);
    }

    private sealed class Keys(string?[] keys, Func<int, bool> isDurable) : KeyTable
    {
        public override int Limit => keys.Length;

        public override string KeyOf(int number) => keys[number]!; // asked of numbers in use only

        public override int Find(string key) => Array.IndexOf(keys, key);

        public override bool IsDurable(int number) => isDurable(number);
    }

    private sealed class ModelCursor(int[] numbers) : NumberCursor
    {
        private int _next;

        public override int Read(Span<int> into)
        {
            var count = Math.Min(into.Length, numbers.Length - _next);
            numbers.AsSpan(_next, count).CopyTo(into);
            _next += count;
            return count;
        }
    }
}
