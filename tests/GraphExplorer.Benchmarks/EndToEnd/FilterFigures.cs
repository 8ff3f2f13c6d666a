using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Benchmarks.EndToEnd;

/// <summary>
/// What filters cost a path question over 100,000 nodes and 1,000,000 relationships in two halves that nothing joins, so
/// that every search looks at all of a half: without a filter, with filters that let nearly all through, and with one that
/// refuses half of all arcs. Where there is no path, the same search runs again with each filter opened.
/// </summary>
internal static class FilterFigures
{
    private const int Nodes = 100_000;
    private const int Relationships = 1_000_000;
    private const int Seed = 4711;
    private const int Runs = 7;

    public static async Task<int> MeasureAsync()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = GraphIndexes.None });
        await store.ImportAsync(Records(new Random(Seed)).ToAsyncEnumerable());
        await using var view = await store.OpenViewAsync();
        var finder = new PathFinder(
            new CatalogueCache(), new PathFinderOptions { TimeLimit = TimeSpan.FromMinutes(5) }, TimeProvider.System);
        (string Name, FactFilter Filter)[] all =
        [
            ("none", new FactFilter()),
            ("letting nearly all through", new FactFilter { Stance = StanceLevel.Reported, MinTier = 4, MinWorks = 2 }),
            ("refusing half", new FactFilter { Stance = StanceLevel.Asserted }),
        ];
        foreach (var (name, filter) in all)
        {
            var query = new PathQuery
            {
                From = ["n000001"],
                To = ["n000002"],
                K = 5,
                MaxHops = PathQuery.MaxHopsLimit,
                Budget = PathQuery.MaxBudget,
                Filter = filter,
            };
            var times = new List<double>();
            long bytes = 0;
            for (var run = 0; run < Runs; run++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var clock = Stopwatch.StartNew();
                var answer = await finder.FindAsync(view, query);
                times.Add(clock.Elapsed.TotalMilliseconds);
                bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
                if (run == 0)
                    await Console.Out.WriteLineAsync(
                        $"{name}: {answer.Paths.Count} paths, {answer.Search.Arcs:N0} arcs");
            }

            times.Sort();
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  median {times[Runs / 2]:0.0} ms, {bytes / 1e6:0.0} MB a question"));
        }

        return 0;
    }

    private static IEnumerable<GraphRecord> Records(Random random)
    {
        string[] stances = ["asserted", "reported"];
        for (var node = 0; node < Nodes; node++)
            yield return new NodeRecord($"n{node:000000}", ["Node"], PropertyMap.Empty);
        for (var i = 0; i < Relationships; i++)
        {
            yield return new RelationshipRecord(
                $"r{i:0000000}",
                "JOINS",
                $"n{Even() + (i % 2):000000}",
                $"n{Even() + (i % 2):000000}",
                PropertyMap.Of(
                    ("stance", stances[random.Next(2)]),
                    ("tier", random.Next(50) == 0 ? 5 : 1),
                    ("works", random.Next(50) == 0 ? 1 : 3)));
        }

        int Even() => random.Next(Nodes / 2) * 2;
    }
}
