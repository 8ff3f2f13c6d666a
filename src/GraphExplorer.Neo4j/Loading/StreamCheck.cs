using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// Looks at the whole stream before anything is written, so that a broken record changes nothing, and learns what the
/// import will need: labels, types, ends that must be in the database already.
/// </summary>
internal sealed class StreamCheck(GraphIndexes indexes) : IAsyncDisposable
{
    private readonly Dictionary<string, (string Key, long Ordinal)> _mentioned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nodeKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relationshipKeys = new(StringComparer.Ordinal);
    private long _ordinal;

    public RecordSpool Nodes { get; } = new();

    public RecordSpool Relationships { get; } = new();

    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Labels of nodes that can be found by their words.</summary>
    public HashSet<string> TextLabels { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends that are no nodes of the stream: by key the first relationship that names it.</summary>
    public IEnumerable<(string Node, string Relationship, long Ordinal)> EndsElsewhere =>
        _mentioned.Where(entry => !_nodeKeys.Contains(entry.Key))
            .Select(entry => (entry.Key, entry.Value.Key, entry.Value.Ordinal));

    /// <summary>Reads the stream to its end.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_record</c>.</exception>
    public async Task ReadAsync(IAsyncEnumerable<GraphRecord> records, CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            RecordCheck.Check(record, ++_ordinal);
            StorableValues.Check(record, _ordinal);
            if (record is NodeRecord node)
            {
                Take(node);
                await Nodes.AddAsync(node, cancellationToken);
            }
            else if (record is RelationshipRecord relationship)
            {
                Take(relationship);
                await Relationships.AddAsync(relationship, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Nodes.DisposeAsync();
        await Relationships.DisposeAsync();
    }

    private void Take(NodeRecord node)
    {
        if (!_nodeKeys.Add(node.Key))
            RecordCheck.Refuse(node, _ordinal, "has a key that an earlier node of this import has; keys must differ");
        IReadOnlyList<string> labels = node.Labels.Count > 0 ? node.Labels : [KeyProperty.NoLabel];
        Labels.UnionWith(labels);
        if (indexes.TextProperty is { } property && node.Properties.ContainsKey(property))
            TextLabels.UnionWith(labels);
    }

    private void Take(RelationshipRecord relationship)
    {
        if (!_relationshipKeys.Add(relationship.Key))
        {
            RecordCheck.Refuse(
                relationship,
                _ordinal,
                "has a key that an earlier relationship of this import has; keys must differ");
        }

        Types.Add(relationship.Type);
        _mentioned.TryAdd(relationship.From, (relationship.Key, _ordinal));
        _mentioned.TryAdd(relationship.To, (relationship.Key, _ordinal));
    }
}
