using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts.Model;

/// <summary>A graph as plain lists, numbers never used again. Copied whole for every version.</summary>
internal sealed class ModelGraph
{
    public List<ModelNode?> Nodes { get; private init; } = [];

    public List<ModelRelationship?> Relationships { get; private init; } = [];

    public List<IndexDefinition> Indexes { get; private init; } = [];

    public List<ConstraintDefinition> Constraints { get; private init; } = [];

    public ModelGraph Copy() => new()
    {
        Nodes = [.. Nodes.Select(node => node?.Copy())],
        Relationships = [.. Relationships.Select(relationship => relationship?.Copy())],
        Indexes = [.. Indexes],
        Constraints = [.. Constraints],
    };

    public int FindNode(string key) => Nodes.FindIndex(node => node?.Key == key);

    public int FindRelationship(string key) => Relationships.FindIndex(relationship => relationship?.Key == key);

    public NodeRecord Record(int node, ModelNames names)
    {
        var own = Nodes[node]!; // asked of numbers in use only
        return new NodeRecord(
            own.Key,
            [.. own.Labels.Select(label => names.Labels[label]).Order(KeyOrder.Comparer)],
            Properties(own.Properties, names));
    }

    public RelationshipRecord RelationshipRecord(int relationship, ModelNames names)
    {
        var own = Relationships[relationship]!; // as above
        return new RelationshipRecord(
            own.Key,
            names.Types[own.Ends.Type],
            Nodes[own.Ends.From]!.Key,
            Nodes[own.Ends.To]!.Key,
            Properties(own.Properties, names));
    }

    public LevelledStore.LevelledContent Content(ModelNames names) => new(
        Enumerable.Range(0, Nodes.Count)
            .Where(node => Nodes[node] is not null)
            .Select(node => Record(node, names))
            .ToDictionary(node => node.Key, StringComparer.Ordinal),
        Enumerable.Range(0, Relationships.Count)
            .Where(relationship => Relationships[relationship] is { } own && Nodes[own.Ends.From] is not null &&
                Nodes[own.Ends.To] is not null)
            .Select(relationship => RelationshipRecord(relationship, names))
            .ToDictionary(relationship => relationship.Key, StringComparer.Ordinal));

    private static PropertyMap Properties(Dictionary<int, Value> properties, ModelNames names) =>
        PropertyMap.From(properties.Select(entry => KeyValuePair.Create(names.PropertyNames[entry.Key], entry.Value)));
}

/// <summary>A node.</summary>
internal sealed record ModelNode(string Key, bool IsDurable, SortedSet<int> Labels, Dictionary<int, Value> Properties)
{
    public ModelNode Copy() => new(Key, IsDurable, [.. Labels], new Dictionary<int, Value>(Properties));
}

/// <summary>A relationship.</summary>
internal sealed record ModelRelationship(
    string Key,
    bool IsDurable,
    RelationshipEnds Ends,
    Dictionary<int, Value> Properties)
{
    public ModelRelationship Copy() => this with { Properties = new Dictionary<int, Value>(Properties) };
}

/// <summary>The names that all versions share.</summary>
internal sealed class ModelNames
{
    public NameRegistry Labels { get; } = new();

    public NameRegistry Types { get; } = new();

    public NameRegistry PropertyNames { get; } = new();
}
