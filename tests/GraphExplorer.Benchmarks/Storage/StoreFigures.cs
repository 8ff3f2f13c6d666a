using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// The embedded store on a file: loading in bulk, opening again, looking up, expanding, committing; with memory, and with
/// a bare SQLite loop and a loop over ints beside.
/// </summary>
internal static class StoreFigures
{
    private const int Rounds = 2_000;

    /// <summary>Measures with this many millions of relationships between a tenth as many nodes.</summary>
    public static async Task<int> MeasureAsync(int millions)
    {
        var count = millions * 1_000_000;
        var scale = (int)Math.Round(Math.Log2(count / 10.0));
        var folder = Directory.CreateTempSubdirectory("graphexplorer-store-");
        try
        {
            var edges = LayoutEdges.RMat(scale, count, 7);
            Print($"{count:N0} relationships between {edges.Nodes:N0} nodes; a loop over 1,000,000 ints takes {Calibrate():F0} µs");
            var options = new EmbeddedStoreOptions { File = Path.Combine(folder.FullName, "graph.db") };
            await LoadAsync(options, edges);
            await OpenAsync(options);
            await using var store = await EmbeddedStore.OpenAsync(options);
            await ReadAsync(store, edges);
            await CommitAsync(store, edges, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LoadAsync(EmbeddedStoreOptions options, LayoutEdges edges)
    {
        var before = Live();
        var clock = Stopwatch.StartNew();
        await using var store = await EmbeddedStore.OpenAsync(options);
        await store.ImportAsync(RecordsOf(edges).ToAsyncEnumerable());
        var seconds = clock.Elapsed.TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        Print($"bulk load: {seconds:F1} s, {edges.From.Length / seconds:N0} relationships/s, peak {peak:N0} MB, " +
            $"live {(Live() - before) / (double)edges.From.Length:F1} bytes a relationship, all included, " +
            $"file {new FileInfo(options.File!).Length / 1048576.0:N0} MB");
    }

    private static async Task OpenAsync(EmbeddedStoreOptions options)
    {
        var clock = Stopwatch.StartNew();
        await using var store = await EmbeddedStore.OpenAsync(options);
        await using var view = await store.OpenViewAsync();
        _ = await view.GetNodesAsync(["n0"]);
        Print($"opened until the first answer: {clock.Elapsed.TotalSeconds:F2} s");
    }

    private static async Task ReadAsync(EmbeddedStore store, LayoutEdges edges)
    {
        await using var view = (INumberedView)await store.OpenViewAsync();
        var reader = view.Reader;
        var random = new Random(3);
        var nodes = new int[Rounds];
        var keys = new string[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var edge = random.Next(edges.From.Length);
            keys[i] = Key('n', edges.From[edge]);
            nodes[i] = reader.NodeKeys.Find(keys[i]);
        }

        Print($"lookup by key: {Median(i => reader.NodeKeys.Find(keys[i])):F2} µs median");
        Print($"1 hop: {Median(i => Hop(reader, nodes[i])):F2} µs median");
    }

    private static async Task CommitAsync(EmbeddedStore store, LayoutEdges edges, string folder)
    {
        var random = new Random(5);
        var hub = edges.From.CountBy(node => node).MaxBy(node => node.Value);
        await MeasureCommitsAsync(store, "random nodes", () => (random.Next(edges.Nodes), random.Next(edges.Nodes)));
        await MeasureCommitsAsync(store, $"a hub of {hub.Value:N0}", () => (hub.Key, random.Next(edges.Nodes)));
        Print($"bare SQLite inserts, synchronous=FULL: {SqliteInserts(folder):F0} µs median");

        var clock = Stopwatch.StartNew();
        await using (var transaction = await store.BeginAsync())
        {
            var type = transaction.Type("T0");
            for (var i = 0; i < 10_000; i++)
                transaction.CreateRelationship(null, type, random.Next(edges.Nodes), random.Next(edges.Nodes));
            await transaction.CommitAsync();
        }

        Print($"10,000 relationships in one transaction: {10_000 / clock.Elapsed.TotalSeconds:N0} a second");
    }

    private static async Task MeasureCommitsAsync(EmbeddedStore store, string what, Func<(int From, int To)> next)
    {
        var writes = new double[Rounds];
        var commits = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var (from, to) = next();
            await using var transaction = await store.BeginAsync();
            var ends = await transaction.ResolveNodesAsync([Key('n', from), Key('n', to)]);
            var type = transaction.Type("T0");
            var start = Stopwatch.GetTimestamp();
            transaction.CreateRelationship(null, type, ends[0], ends[1]);
            writes[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            start = Stopwatch.GetTimestamp();
            await transaction.CommitAsync();
            commits[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(writes);
        Array.Sort(commits);
        Print($"one relationship at {what}: written in {writes[Rounds / 2]:F1} µs median, durable in " +
            $"{commits[Rounds / 2]:F0} µs median, {commits[Rounds * 99 / 100] / 1000:F1} ms at 99 %, {commits[^1] / 1000:F1} ms at most");
    }

    private static double SqliteInserts(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("CREATE TABLE log (sequence INTEGER PRIMARY KEY, content BLOB)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO log (content) VALUES ($a)";
        insert.Parameters.AddWithValue("$a", new byte[80]);
        return Median(_ => insert.ExecuteNonQuery());

        void Execute(string text)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            command.ExecuteNonQuery();
        }
    }

    private static int Hop(IGraphReader reader, int node)
    {
        var sum = 0;
        foreach (var block in reader.Arcs(node, ArcDirections.Outgoing))
        {
            foreach (var neighbour in block.Neighbours)
                sum += neighbour;
        }

        return sum;
    }

    private static double Median(Func<int, int> act)
    {
        var times = new double[Rounds];
        var sum = 0L;
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            sum += act(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        GC.KeepAlive(sum);
        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static double Calibrate()
    {
        var numbers = new int[1_000_000];
        new Random(1).NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()));
        return Median(_ =>
        {
            var sum = 0;
            foreach (var number in numbers)
                sum ^= number;
            return sum;
        });
    }

    private static long Live() => GC.GetTotalMemory(forceFullCollection: true);

    private static string Key(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    private static IEnumerable<GraphRecord> RecordsOf(LayoutEdges edges)
    {
        for (var node = 0; node < edges.Nodes; node++)
            yield return new NodeRecord(Key('n', node), ["Node"], PropertyMap.Empty);
        for (var edge = 0; edge < edges.From.Length; edge++)
        {
            yield return new RelationshipRecord(
                Key('r', edge),
                $"T{edges.Type[edge]}",
                Key('n', edges.From[edge]),
                Key('n', edges.To[edge]),
                PropertyMap.Empty);
        }
    }

    private static void Print(string text) => Console.WriteLine(text); // numbers are invariant in this program
}
