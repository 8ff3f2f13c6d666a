using System.Diagnostics;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Tests.Datasets;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>
/// Measures the store on a Neo4j server, each figure beside a peer of the same run: loading beside plain UNWIND through
/// the publisher's JavaScript driver, paths beside the server's own <c>shortestPath</c>, and reading rows, which the
/// build with <c>-p:Neo4jDriver=official</c> does by the publisher's .NET driver.
/// </summary>
/// <remarks>The server's database is emptied. The data is LDBC's social network at scale 0.1.</remarks>
internal static class Neo4jFigures
{
    private const int Pairs = 200;
    private const int WarmUpPairs = 40;
    private const int Budget = 50_000;
    private const int Rows = 300_000;
    private const int Repetitions = 5;

    /// <param name="address">The server's Bolt address; it asks for no password.</param>
    /// <param name="parts">What to measure: <c>load</c>, <c>paths</c>, <c>rows</c>; none for all.</param>
    public static async Task<int> MeasureAsync(string address, string[] parts)
    {
        var isLoaded = false;
        Figures.Print("the client", $"{Reader.Name}");
        if (IsWanted("rows"))
            await MeasureRowsAsync(address);
        if (IsWanted("load") || IsWanted("paths"))
        {
            if (DatasetFolder.Find("ldbc-snb-sf0.1") is not { } folder)
            {
                await Console.Error.WriteLineAsync("There is no ../shared/datasets/ldbc-snb-sf0.1: nothing to load.");
                return 1;
            }

            await using var store = new Neo4jStore(new Neo4jStoreOptions { Address = address });
            if (IsWanted("load"))
            {
                await LoadFigures.MeasureAsync(address, store, folder);
                isLoaded = true;
            }

            if (IsWanted("paths"))
                await MeasurePathsAsync(store, folder, isLoaded);
        }

        return 0;

        bool IsWanted(string part) => parts.Length == 0 || parts.Contains(part, StringComparer.Ordinal);
    }

    private static async Task MeasureRowsAsync(string address)
    {
        const string Plain =
            "UNWIND range(1, $rows) AS x RETURN x, toString(x) AS text, x / 2.0 AS half, x % 2 = 0 AS even";
        const string Lists =
            "UNWIND range(1, $rows) AS x " +
            "RETURN {id: x, name: 'name ' + x, since: date('1938-06-13')} AS map, [x, x + 1] AS list";
        foreach (var (what, query) in ((string, string)[])[("plain values", Plain), ("maps, dates, lists", Lists)])
        {
            await Reader.ReadAsync(address, query, Rows / 10);
            var best = TimeSpan.MaxValue;
            var bytes = 0L;
            for (var i = 0; i < Repetitions; i++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var start = Stopwatch.GetTimestamp();
                var read = await Reader.ReadAsync(address, query, Rows);
                var took = Stopwatch.GetElapsedTime(start);
                bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
                best = took < best ? took : best;
                if (read != Rows)
                    throw new InvalidOperationException($"{read} rows of {Rows} came.");
            }

            Figures.Print($"rows of {what}, {Reader.Name}", $"{Rows / best.TotalSeconds:0} a second");
            Figures.Print($"bytes allocated a row, {Reader.Name}", $"{(double)bytes / Rows:0}");
        }
    }

    private static async Task MeasurePathsAsync(Neo4jStore store, string folder, bool isLoaded)
    {
        if (!isLoaded && !await HoldsDataAsync(store))
            await store.ImportAsync(SocialRecords.Read(folder).ToAsyncEnumerable());
        var people = SocialRecords.Read(folder).OfType<NodeRecord>().Select(node => node.Key)
            .Where(key => key.StartsWith("Person/", StringComparison.Ordinal)).ToArray();
        var random = new Random(2012);
        var pairs = Enumerable.Range(0, Pairs)
            .Select(_ => (From: people[random.Next(people.Length)], To: people[random.Next(people.Length)]))
            .ToArray();
        var finder = new PathFinder(new CatalogueCache(), new PathFinderOptions(), TimeProvider.System);
        var (paths, hops) = await TimeAsync(pairs, FindAsync);
        var (shortest, theirHops) = await TimeAsync(pairs, AskServerAsync);
        if (!hops.SequenceEqual(theirHops))
            throw new InvalidOperationException("The shortest paths are not as long as the server's.");
        Figures.Print("paths between two people (k=5), median", $"{paths.Median:0.0} ms");
        Figures.Print("paths between two people, 90th percentile", $"{paths.High:0.0} ms");
        Figures.Print("the server's shortestPath, median", $"{shortest.Median:0.0} ms");
        Figures.Print("the server's shortestPath, 90th percentile", $"{shortest.High:0.0} ms");
        Figures.Print("paths beside shortestPath, medians", $"{paths.Median / shortest.Median:0.0} times");

        async Task<int> FindAsync((string From, string To) pair)
        {
            await using var view = await store.OpenViewAsync();
            var query = new PathQuery { From = [pair.From], To = [pair.To], Budget = Budget };
            var answer = await finder.FindAsync(view, query, CancellationToken.None);
            return answer.Paths.Count == 0 ? 0 : answer.Paths[0].Hops;
        }

        async Task<int> AskServerAsync((string From, string To) pair)
        {
            var statement = new CypherStatement(
                "MATCH (a:Person {id: $from}), (b:Person {id: $to}) WHERE a <> b " +
                "MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p")
            {
                Parameters = PropertyMap.Of(("from", pair.From), ("to", pair.To)),
            };
            await using var result = await store.Cypher.RunAsync(statement);
            var found = await result.ReadAsync() ? result.Current[0].AsPath().Relationships.Count : 0;
            await result.ReadAsync();
            return found;
        }
    }

    private static async Task<bool> HoldsDataAsync(Neo4jStore store)
    {
        await using var view = await store.OpenViewAsync();
        return (await view.GetStatisticsAsync()).Relationships > 1_000_000;
    }

    private static async Task<((double Median, double High) Times, int[] Hops)> TimeAsync(
        (string From, string To)[] pairs,
        Func<(string From, string To), Task<int>> ask)
    {
        foreach (var pair in pairs.Take(WarmUpPairs))
            await ask(pair);
        var times = new double[pairs.Length];
        var hops = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            hops[i] = await ask(pairs[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return ((times[times.Length / 2], times[times.Length * 9 / 10]), hops);
    }
}
