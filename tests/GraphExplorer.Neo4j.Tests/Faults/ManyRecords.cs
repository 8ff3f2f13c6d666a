using System.Globalization;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Loading;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>More records than go in one transaction.</summary>
internal static class ManyRecords
{
    public const int Count = ImportRun.OneTransaction + 2_000;

    public static IAsyncEnumerable<GraphRecord> Of(string label) =>
        Enumerable.Range(0, Count)
            .Select(i => (GraphRecord)new NodeRecord(
                string.Create(CultureInfo.InvariantCulture, $"{label} {i}"), [label], PropertyMap.Of(("i", i))))
            .ToAsyncEnumerable();

    /// <summary>How many nodes with the label are there, once the server answers.</summary>
    public static async Task<long> CountAsync(Neo4jStore store, string label)
    {
        await using var view = await FaultyServer.OpenViewAsync(store);
        var statistics = await view.GetStatisticsAsync(TestContext.Current.CancellationToken);
        return statistics.Labels.SingleOrDefault(count => count.Name == label)?.Count ?? 0;
    }
}
