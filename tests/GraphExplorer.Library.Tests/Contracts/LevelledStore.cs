using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>
/// The plainest store that keeps the contract, and behaves as a remote one does: no version, structure that grows one
/// level a call, more arcs than asked, long lists cut into small blocks, and failures on order between levels.
/// </summary>
public sealed class LevelledStore(GraphIndexes indexes) : IGraphStore
{
    private LevelledContent _content = new([], []);

    public string Name => "levelled";

    /// <summary>Called before each growth; throws to play a failure.</summary>
    public Action? BeforeGrowth { get; set; }

    /// <summary>How many times structure was fetched.</summary>
    public int Growths { get; set; }

    internal GraphIndexes Indexes => indexes;

    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IGraphView>(new LevelledView(this, _content));

    public async Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var nodes = new Dictionary<string, NodeRecord>(_content.Nodes, StringComparer.Ordinal);
        var relationships = new Dictionary<string, RelationshipRecord>(_content.Relationships, StringComparer.Ordinal);
        var seen = new HashSet<(bool IsNode, string Key)>();
        long nodeCount = 0;
        long relationshipCount = 0;
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record.Key.Length == 0 || !seen.Add((record is NodeRecord, record.Key)))
                throw new StorageException(ErrorCodes.InvalidRecord, $"Record \"{record.Key}\": empty or twice.");
            if (record is NodeRecord node)
            {
                nodeCount++;
                nodes[node.Key] = node with { Labels = [.. node.Labels.Distinct().Order(KeyOrder.Comparer)] };
            }
            else if (record is RelationshipRecord { Type.Length: > 0 } relationship)
            {
                relationshipCount++;
                relationships[relationship.Key] = relationship;
            }
            else
            {
                throw new StorageException(ErrorCodes.InvalidRecord, $"Record \"{record.Key}\": no type.");
            }
        }

        foreach (var relationship in relationships.Values)
        {
            if (!nodes.ContainsKey(relationship.From) || !nodes.ContainsKey(relationship.To))
                throw new StorageException(ErrorCodes.InvalidRecord, $"Record \"{relationship.Key}\": an end is missing.");
        }

        _content = new LevelledContent(nodes, relationships);
        progress?.Report(new ImportProgress(nodeCount, relationshipCount));
        return new ImportSummary(nodeCount, relationshipCount);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal sealed record LevelledContent(
        Dictionary<string, NodeRecord> Nodes,
        Dictionary<string, RelationshipRecord> Relationships);
}
