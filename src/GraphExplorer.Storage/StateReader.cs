using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage;

/// <summary>A version by number.</summary>
internal sealed class StateReader(GraphState state) : IGraphReader
{
    /// <summary>The property as which keys show themselves.</summary>
    public const string Key = "id";

    public NameRegistry Labels => state.Books.Labels;

    public NameRegistry Types => state.Books.Types;

    public NameRegistry PropertyNames => state.Books.PropertyNames;

    public KeyTable NodeKeys { get; } = new StateNodeKeys(state);

    public KeyTable RelationshipKeys { get; } = new StateRelationshipKeys(state);

    public string? KeyProperty => Key;

    public GraphSchema Schema => state.Schema;

    public GraphStatistics Statistics => state.Statistics;

    /// <summary>A property of a node, its key where that shows itself.</summary>
    public static Value NodeProperty(GraphState state, int node, int name)
    {
        var value = state.NodeProperties.Get(node, name);
        return value.IsNull && IsKey(state, name) && state.Books.NodeKeys.Pages.IsDurable(node)
            ? state.Books.NodeKeys.Pages.KeyOf(node)
            : value;
    }

    /// <summary>A property of a relationship, its key where that shows itself.</summary>
    public static Value RelationshipProperty(GraphState state, int relationship, int name)
    {
        var value = state.RelationshipProperties.Get(relationship, name);
        return value.IsNull && IsKey(state, name) && state.Books.RelationshipKeys.Pages.IsDurable(relationship)
            ? state.Books.RelationshipKeys.Pages.KeyOf(relationship)
            : value;
    }

    public long CountNodes(int label) => label < 0 ? state.NodeCount : state.Labels.Count(label);

    public long CountRelationships(int type) => type < 0 ? state.RelationshipCount : state.Types.Count(type);

    public long CountRelationships(int label, int type, bool outgoing)
    {
        if (label < 0)
            return CountRelationships(type);
        if (type >= 0)
            return state.AdjacencyCounts.GetValueOrDefault(GraphState.AdjacencyKey(label, type, outgoing));
        var count = 0L;
        for (var each = 0; each < Types.Count; each++)
            count += state.AdjacencyCounts.GetValueOrDefault(GraphState.AdjacencyKey(label, each, outgoing));
        return count;
    }

    public bool HasNode(int node) => state.HasNode(node);

    public bool HasRelationship(int relationship) => state.HasRelationship(relationship);

    public ReadOnlySpan<int> LabelsOf(int node) => state.LabelsOf(node);

    public bool HasLabel(int node, int label) => state.LabelsOf(node).Contains(label);

    public RelationshipEnds EndsOf(int relationship) => state.Ends[relationship];

    public Value NodeProperty(int node, int name) => NodeProperty(state, node, name);

    public void NodeProperties(ReadOnlySpan<int> nodes, int name, Span<Value> values)
    {
        for (var i = 0; i < nodes.Length; i++)
            values[i] = NodeProperty(state, nodes[i], name);
    }

    public PropertyMap NodeProperties(int node) => state.NodeProperties.Read(
        node,
        Key,
        state.Books.NodeKeys.Pages.IsDurable(node) ? state.Books.NodeKeys.Pages.KeyOf(node) : null);

    public Value RelationshipProperty(int relationship, int name) => RelationshipProperty(state, relationship, name);

    public void RelationshipProperties(ReadOnlySpan<int> relationships, int name, Span<Value> values)
    {
        for (var i = 0; i < relationships.Length; i++)
            values[i] = RelationshipProperty(state, relationships[i], name);
    }

    public PropertyMap RelationshipProperties(int relationship) => state.RelationshipProperties.Read(
        relationship,
        Key,
        state.Books.RelationshipKeys.Pages.IsDurable(relationship)
            ? state.Books.RelationshipKeys.Pages.KeyOf(relationship)
            : null);

    public long OrderOf(int node) => state.Order.Labels[node];

    public int Degree(int node, ArcDirections directions, int type)
    {
        var degree = 0;
        foreach (var block in Arcs(node, directions))
            degree += type < 0 || block.Type == type ? block.Count : 0;
        return degree;
    }

    public ArcBlocks Arcs(int node, ArcDirections directions)
    {
        var row = node & (ArcChunk.Rows - 1);
        return new ArcBlocks(
            (directions & ArcDirections.Outgoing) != ArcDirections.None ? state.Outgoing.ChunkOf(node) : null,
            row,
            (directions & ArcDirections.Incoming) != ArcDirections.None ? state.Incoming.ChunkOf(node) : null,
            row);
    }

    public int ScanNodes(int label, ref int next, Span<int> nodes)
    {
        if (label >= 0)
            return Bitmaps.Scan(state.Labels.Bits(label), state.NodeLimit, ref next, nodes);
        var found = 0;
        for (; next < state.NodeLimit && found < nodes.Length; next++)
        {
            if (state.HasNode(next))
                nodes[found++] = next;
        }

        return found;
    }

    public int ScanRelationships(int type, ref int next, Span<int> relationships)
    {
        if (type >= 0)
            return Bitmaps.Scan(state.Types.Bits(type), state.RelationshipLimit, ref next, relationships);
        var found = 0;
        for (; next < state.RelationshipLimit && found < relationships.Length; next++)
        {
            if (state.HasRelationship(next))
                relationships[found++] = next;
        }

        return found;
    }

    public NumberCursor Seek(IndexDefinition index, IndexQuery query) => IndexOf(index).Seek(query);

    public long CountMatches(IndexDefinition index, IndexQuery query) => IndexOf(index).CountMatches(query);

    private static bool IsKey(GraphState state, int name) =>
        string.Equals(state.Books.PropertyNames[name], Key, StringComparison.Ordinal);

    private StoreIndex IndexOf(IndexDefinition definition)
    {
        foreach (var index in state.Indexes)
        {
            if (index.Definition.Equals(definition))
                return index;
        }

        throw new ArgumentException($"There is no index \"{definition.Name}\".", nameof(definition));
    }
}
