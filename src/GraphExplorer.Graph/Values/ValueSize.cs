namespace GraphExplorer.Graph.Values;

/// <summary>How much memory a value takes, roughly: enough to bound what a statement's rows may fill.</summary>
public static class ValueSize
{
    private const int Slot = 16; // a value itself, with its reference
    private const int Object = 24; // what an object costs beside its content

    /// <summary>Bytes, with everything that the value holds.</summary>
    public static long Of(Value value) => Slot + value.Kind switch
    {
        ValueKind.String => Object + 2L * value.AsString().Length,
        ValueKind.Bytes => Object + value.AsBytes().Length,
        ValueKind.List => Object + value.AsList().Sum(Of),
        ValueKind.Map => Of(value.AsMap()),
        ValueKind.Node => Of(value.AsNode()),
        ValueKind.Relationship => Of(value.AsRelationship()),
        ValueKind.Path => value.AsPath().Nodes.Sum(Of) + value.AsPath().Relationships.Sum(Of),
        ValueKind.Vector => Object + value.AsVector().BigEndian.Length,
        ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.Date or
            ValueKind.LocalTime => 0,
        _ => 2 * Object,
    };

    private static long Of(IReadOnlyDictionary<string, Value> map) =>
        Object + map.Sum(entry => Object + 2L * entry.Key.Length + Of(entry.Value));

    private static long Of(Values.NodeRecord node) =>
        Object + 2L * node.Key.Length + Slot * (long)node.Labels.Count + Of(node.Properties);

    private static long Of(Values.RelationshipRecord relationship) =>
        Object + 2L * (relationship.Key.Length + relationship.From.Length + relationship.To.Length) +
        Of(relationship.Properties);
}
