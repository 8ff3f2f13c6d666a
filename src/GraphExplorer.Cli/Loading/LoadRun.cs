using GraphExplorer.Api.Stores;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cli.Loading;

/// <summary>One load: the records are put into the store, and then each is looked up by its key.</summary>
/// <param name="store">Where to.</param>
/// <param name="data">The data set folder, or the file of graph records.</param>
/// <param name="tell">Told of the progress; null for nobody.</param>
internal sealed class LoadRun(IGraphStore store, string data, Action<string>? tell)
{
    /// <summary>Records between two words of progress.</summary>
    private const int Step = 100_000;

    /// <summary>Keys looked up at a time.</summary>
    private const int LookedUp = 2_000;

    public async Task<LoadReport> RunAsync(CancellationToken cancellationToken)
    {
        var before = await CountAsync(cancellationToken); // first of all: a store that does not answer is told at once
        var written = new ProgressWriter(tell);
        var loaded = await GraphData.ImportAsync(store, data, written, CountReadAsync, cancellationToken);
        tell?.Invoke("Looking each up by its id.");
        var (nodes, relationships) = await FindAsync(cancellationToken);
        var after = await CountAsync(cancellationToken);
        return new LoadReport(
            new LoadCount(loaded.Nodes, nodes, after.Nodes - before.Nodes, after.Nodes),
            new LoadCount(
                loaded.Relationships,
                relationships,
                after.Relationships - before.Relationships,
                after.Relationships));
    }

    private async Task<GraphStatistics> CountAsync(CancellationToken cancellationToken)
    {
        await using var view = await store.OpenViewAsync(cancellationToken);
        return await view.GetStatisticsAsync(cancellationToken);
    }

    private async IAsyncEnumerable<GraphRecord> CountReadAsync(IAsyncEnumerable<GraphRecord> records)
    {
        var read = 0L;
        await foreach (var record in records)
        {
            yield return record;
            if (++read % Step == 0)
                tell?.Invoke($"Read {Count.Number(read)} records.");
        }

        tell?.Invoke($"Read {Count.Of(read, "record")}; writing.");
    }

    private async Task<(long Nodes, long Relationships)> FindAsync(CancellationToken cancellationToken)
    {
        var nodes = 0L;
        var relationships = 0L;
        await using var view = await store.OpenViewAsync(cancellationToken);
        var records = await GraphData.ReadAsync(data, cancellationToken);
        await foreach (var some in records.Chunk(LookedUp).WithCancellation(cancellationToken))
        {
            string[] ids = [.. some.OfType<NodeRecord>().Select(record => record.Key)];
            if (ids.Length > 0)
                nodes += (await view.GetNodesAsync(ids, cancellationToken)).Count(found => found is not null);
            ids = [.. some.OfType<RelationshipRecord>().Select(record => record.Key)];
            if (ids.Length > 0)
            {
                var found = await view.GetRelationshipsAsync(ids, cancellationToken);
                relationships += found.Count(record => record is not null);
            }
        }

        return (nodes, relationships);
    }

    /// <summary>Tells at once, unlike <see cref="Progress{T}"/>, whose words may come after the end.</summary>
    private sealed class ProgressWriter(Action<string>? tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell?.Invoke(
            $"Written: {Count.Of(value.Nodes, "node")}, {Count.Of(value.Relationships, "relationship")}.");
    }
}
