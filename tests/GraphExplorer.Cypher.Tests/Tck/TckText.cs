using System.Globalization;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Values as one text each, so that the rows expected and found can be compared as texts.</summary>
internal static class TckText
{
    public static string Of(IEnumerable<TckValue> row, bool ignoresOrder) =>
        string.Join(" | ", row.Select(value => Of(value, ignoresOrder)));

    /// <summary>What the engine gave, as the TCK writes it; temporal values are texts there.</summary>
    public static TckValue Read(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.List:
                return new TckList([.. value.AsList().Select(Read)]);
            case ValueKind.Map:
                return Map(value.AsMap());
            case ValueKind.Node:
                return Node(value.AsNode());
            case ValueKind.Relationship:
                return Relationship(value.AsRelationship());
            case ValueKind.Path:
                var path = value.AsPath();
                var elements = new List<TckValue> { Node(path.Nodes[0]) };
                var along = new List<bool>();
                for (var i = 0; i < path.Relationships.Count; i++)
                {
                    elements.Add(Relationship(path.Relationships[i]));
                    elements.Add(Node(path.Nodes[i + 1]));
                    along.Add(path.Relationships[i].From == path.Nodes[i].Key);
                }

                return new TckPath(elements, along);
            case ValueKind.Null or ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String:
                return new TckPlain(value);
            default:
                return new TckPlain(Expressions.ValueFunctions.TextOf(value));
        }
    }

    private static TckNode Node(NodeRecord node) =>
        new([.. node.Labels.Order(StringComparer.Ordinal)], Map(node.Properties));

    private static TckRelationship Relationship(RelationshipRecord relationship) =>
        new(relationship.Type, Map(relationship.Properties));

    private static TckMap Map(IReadOnlyDictionary<string, Value> map) =>
        new(map.ToDictionary(entry => entry.Key, entry => Read(entry.Value), StringComparer.Ordinal));

    private static string Of(TckValue value, bool ignoresOrder) => value switch
    {
        TckPlain plain => Plain(plain.Value),
        TckList list => Join(list.Items.Select(item => Of(item, ignoresOrder)), ignoresOrder),
        TckMap map => "{" + string.Join(", ", map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {Of(entry.Value, ignoresOrder)}")) + "}",
        TckNode node => $"({string.Concat(node.Labels.Select(label => ":" + label))} {Of(node.Properties, ignoresOrder)})",
        TckRelationship relationship => $"[:{relationship.Type} {Of(relationship.Properties, ignoresOrder)}]",
        TckPath path => "<" + string.Concat(path.Elements.Select(element => Of(element, ignoresOrder))) + ">" +
            string.Concat(path.Along.Select(isAlong => isAlong ? '>' : '<')),
        _ => throw new NotSupportedException(),
    };

    private static string Join(IEnumerable<string> items, bool ignoresOrder) =>
        "[" + string.Join(", ", ignoresOrder ? items.Order(StringComparer.Ordinal) : items) + "]";

    private static string Plain(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Float => "float " + (value.AsFloat() + 0.0).ToString("R", CultureInfo.InvariantCulture),
        ValueKind.String => $"'{value.AsString()}'",
        _ => value.ToString(),
    };
}
