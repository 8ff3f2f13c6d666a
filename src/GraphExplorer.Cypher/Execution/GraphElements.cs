using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>Nodes and relationships of a run by number, those that it deleted too: of these the type is still known.</summary>
internal sealed class GraphElements(IGraphReader reader) : ElementSource
{
    private readonly Dictionary<int, NodeRecord> _deletedNodes = [];
    private readonly Dictionary<int, RelationshipRecord> _deletedRelationships = [];

    public override NodeRecord Node(int number) => _deletedNodes.GetValueOrDefault(number) ?? new NodeRecord(
        reader.NodeKeys.KeyOf(number), Labels(number), reader.NodeProperties(number));

    public override RelationshipRecord Relationship(int number)
    {
        if (_deletedRelationships.TryGetValue(number, out var gone))
            return gone;
        var ends = reader.EndsOf(number);
        return new RelationshipRecord(reader.RelationshipKeys.KeyOf(number), reader.Types[ends.Type],
            Node(ends.From).Key, Node(ends.To).Key, reader.RelationshipProperties(number));
    }

    /// <summary>The labels of a node that is there, in key order.</summary>
    public string[] Labels(int node)
    {
        var numbers = reader.LabelsOf(node);
        var labels = new string[numbers.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.Labels[numbers[i]];
        Array.Sort(labels, KeyOrder.Comparer);
        return labels;
    }

    public bool IsDeletedNode(int number) => _deletedNodes.Count > 0 && _deletedNodes.ContainsKey(number);

    public bool IsDeletedRelationship(int number) =>
        _deletedRelationships.Count > 0 && _deletedRelationships.ContainsKey(number);

    /// <summary>Keeps what is left of a node that is about to be deleted.</summary>
    public void RememberNode(int number) =>
        _deletedNodes[number] = new NodeRecord(reader.NodeKeys.KeyOf(number), [], PropertyMap.Empty);

    public void RememberRelationship(int number) =>
        _deletedRelationships[number] = Bare(number);

    private RelationshipRecord Bare(int number)
    {
        var ends = reader.EndsOf(number);
        return new RelationshipRecord(reader.RelationshipKeys.KeyOf(number), reader.Types[ends.Type],
            Node(ends.From).Key, Node(ends.To).Key, PropertyMap.Empty);
    }

    /// <summary>The same value without numbers, so that it outlives the run.</summary>
    public static Value Detach(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Node:
                return Value.From(value.AsNode());
            case ValueKind.Relationship:
                return Value.From(value.AsRelationship());
            case ValueKind.Path:
                return Value.From(value.AsPath());
            case ValueKind.List:
                var list = value.AsList();
                foreach (var item in list)
                {
                    if (item.Kind is ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.List or ValueKind.Map)
                        return Value.From([.. list.Select(Detach)]);
                }

                return value;
            case ValueKind.Map:
                return Value.From(value.AsMap().ToDictionary(entry => entry.Key, entry => Detach(entry.Value), StringComparer.Ordinal));
            default:
                return value;
        }
    }
}
