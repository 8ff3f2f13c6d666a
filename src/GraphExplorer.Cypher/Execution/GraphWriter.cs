using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Writes what a statement writes, and counts it.</summary>
internal sealed class GraphWriter(IGraphTransaction transaction, IGraphReader reader)
{
    private long _labelsAdded;
    private long _labelsRemoved;
    private long _nodesCreated;
    private long _nodesDeleted;
    private long _propertiesSet;
    private long _relationshipsCreated;
    private long _relationshipsDeleted;

    public GraphElements Elements { get; } = new(reader);

    public IGraphTransaction Transaction => transaction;

    public CypherCounters Counters => new(_nodesCreated, _nodesDeleted, _relationshipsCreated, _relationshipsDeleted,
        _propertiesSet, _labelsAdded, _labelsRemoved, 0, 0, 0, 0);

    /// <summary>Makes a node; a text under the store's key property that no node has as its key becomes its key.</summary>
    public int CreateNode(ReadOnlySpan<string> labels, IReadOnlyDictionary<string, Value>? properties)
    {
        var numbers = new int[labels.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = transaction.Label(labels[i]);
        var key = KeyIn(properties, reader.NodeKeys);
        var node = transaction.CreateNode(key, numbers);
        _nodesCreated++;
        _labelsAdded += numbers.Distinct().Count();
        foreach (var (name, value) in properties ?? PropertyMap.Empty)
        {
            if (key is not null && name == reader.KeyProperty)
                _propertiesSet++;
            else if (!value.IsNull)
                SetNode(node, name, value);
        }

        return node;
    }

    public int CreateRelationship(string type, int from, int to, IReadOnlyDictionary<string, Value>? properties)
    {
        if (!reader.HasNode(from) || !reader.HasNode(to))
            throw CypherFault.Deleted("An end of the relationship to create was deleted.");
        var key = KeyIn(properties, reader.RelationshipKeys);
        var relationship = transaction.CreateRelationship(key, transaction.Type(type), from, to);
        _relationshipsCreated++;
        foreach (var (name, value) in properties ?? PropertyMap.Empty)
        {
            if (key is not null && name == reader.KeyProperty)
                _propertiesSet++;
            else if (!value.IsNull)
                SetRelationship(relationship, name, value);
        }

        return relationship;
    }

    private string? KeyIn(IReadOnlyDictionary<string, Value>? properties, KeyTable keys) =>
        reader.KeyProperty is { } name && properties is not null && properties.TryGetValue(name, out var value) &&
        value.TryGetString(out var key) && key.Length > 0 && keys.Find(key) < 0
            ? key
            : null;

    public void SetNode(int node, string name, Value value)
    {
        if (Elements.IsDeletedNode(node))
            throw CypherFault.Deleted("The node whose property is set was deleted.");
        if (transaction.SetNodeProperty(node, transaction.PropertyName(name), Storable(value)) || !value.IsNull)
            _propertiesSet++;
    }

    public void SetRelationship(int relationship, string name, Value value)
    {
        if (Elements.IsDeletedRelationship(relationship))
            throw CypherFault.Deleted("The relationship whose property is set was deleted.");
        if (transaction.SetRelationshipProperty(relationship, transaction.PropertyName(name), Storable(value)) || !value.IsNull)
            _propertiesSet++;
    }

    /// <summary>Replaces all properties, or adds to them.</summary>
    public void SetAll(int number, bool isNode, IReadOnlyDictionary<string, Value> properties, bool keepsOthers)
    {
        if (isNode ? Elements.IsDeletedNode(number) : Elements.IsDeletedRelationship(number))
            throw CypherFault.Deleted("What the properties are set of was deleted.");
        if (!keepsOthers)
        {
            var old = isNode ? reader.NodeProperties(number) : reader.RelationshipProperties(number);
            foreach (var name in old.Keys)
            {
                if (!properties.ContainsKey(name) && name != DurableKey(number, isNode))
                    Set(number, isNode, name, Value.Null);
            }
        }

        foreach (var (name, value) in properties)
            Set(number, isNode, name, value);
    }

    private string? DurableKey(int number, bool isNode) =>
        (isNode ? reader.NodeKeys : reader.RelationshipKeys).IsDurable(number) ? reader.KeyProperty : null;

    private void Set(int number, bool isNode, string name, Value value)
    {
        if (isNode)
            SetNode(number, name, value);
        else
            SetRelationship(number, name, value);
    }

    public void AddLabel(int node, string label)
    {
        if (Elements.IsDeletedNode(node))
            throw CypherFault.Deleted("The node that a label is set of was deleted.");
        if (transaction.AddLabel(node, transaction.Label(label)))
            _labelsAdded++;
    }

    public void RemoveLabel(int node, string label)
    {
        if (Elements.IsDeletedNode(node))
            throw CypherFault.Deleted("The node that a label is removed of was deleted.");
        var number = reader.Labels.Find(label);
        if (number >= 0 && transaction.RemoveLabel(node, number))
            _labelsRemoved++;
    }

    public void DeleteRelationship(int relationship)
    {
        if (!reader.HasRelationship(relationship))
            return;
        Elements.RememberRelationship(relationship);
        if (transaction.DeleteRelationship(relationship))
            _relationshipsDeleted++;
    }

    /// <summary>Deletes a node; with its relationships where they may go too.</summary>
    public void DeleteNode(int node, bool isDetach)
    {
        if (!reader.HasNode(node))
            return;
        if (isDetach)
        {
            var attached = new List<int>();
            foreach (var block in reader.Arcs(node, ArcDirections.Both))
                attached.AddRange(block.Relationships.ToArray());
            foreach (var relationship in attached)
                DeleteRelationship(relationship);
        }

        Elements.RememberNode(node);
        if (transaction.DeleteNode(node))
            _nodesDeleted++;
    }

    /// <summary>Lists of whole numbers and fractions become lists of fractions, as Neo4j stores them; other mixtures are refused.</summary>
    private static Value Storable(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw CypherFault.Type($"A {value.Kind} cannot be a property.", "InvalidPropertyType");
            case ValueKind.List:
                break;
            default:
                return value;
        }

        var items = value.AsList();
        var kinds = items.Select(item => item.Kind).Distinct().ToArray();
        if (kinds.Any(kind => kind is ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or
            ValueKind.Relationship or ValueKind.Path))
            throw CypherFault.Type("A list that is a property holds plain values, and no null.", "InvalidPropertyType");
        if (kinds.Length <= 1)
            return value;
        if (kinds.Any(kind => kind is not (ValueKind.Integer or ValueKind.Float)))
            throw CypherFault.Type("A list that is a property holds values of one type.", "InvalidPropertyType");
        return Value.From([.. items.Select(item => item.Kind == ValueKind.Integer ? (Value)(double)item.AsInteger() : item)]);
    }
}
