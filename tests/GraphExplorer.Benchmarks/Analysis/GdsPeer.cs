using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>
/// Graph Data Science on a Neo4j server that asks for no password, on one thread. The network is projected from parameters, not
/// timed, and dropped afterwards: the database stays as it is. A procedure is cut at five minutes.
/// </summary>
internal static class GdsPeer
{
    private const string Name = "graphexplorer-benchmark";
    private const int Runs = 3;
    private static readonly TimeSpan Cut = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, (string Kernel, string Procedure, string Options)[]> Parts =
        new(StringComparer.Ordinal)
        {
            ["near"] =
            [
                ("pagerank, 20 iterations", "pageRank", "maxIterations: 20, tolerance: 1e-16, dampingFactor: 0.85"),
                ("pagerank to 1e-6", "pageRank", "maxIterations: 1000, tolerance: 1e-6, dampingFactor: 0.85"),
                ("eigenvector", "eigenvector", "maxIterations: 1000, tolerance: 1e-9"),
                ("components", "wcc", ""),
                ("core", "kcore", ""),
                ("triangles and clustering", "localClusteringCoefficient", ""),
                ("articulation points", "articulationPoints", ""),
                ("label propagation", "labelPropagation", "maxIterations: 100"),
                ("leiden", "leiden", "maxLevels: 10, gamma: 1.0, randomSeed: 1"),
            ],
            ["pairs"] =
            [
                ("harmonic", "closeness.harmonic", ""),
                ("betweenness", "betweenness", ""),
            ],
        };

    public static async Task RunAsync(string address, CsrGraph graph, string part)
    {
        await using var driver = new BoltDriver(new BoltOptions { Address = address });
        var version = (await AskAsync(driver, "RETURN gds.version()"))[0].AsString();
        Console.WriteLine($"    Graph Data Science {version}, concurrency 1, its own clock in brackets");
        await DropAsync(driver);
        await ProjectAsync(driver, graph);
        try
        {
            foreach (var (kernel, procedure, options) in Parts[part])
                await TimeAsync(driver, kernel, procedure, options);
        }
        finally
        {
            await DropAsync(driver);
        }
    }

    private static async Task TimeAsync(BoltDriver driver, string kernel, string procedure, string options)
    {
        var separator = options.Length == 0 ? "" : ", ";
        var query = $"CALL gds.{procedure}.stats('{Name}', {{concurrency: 1{separator}{options}}}) " +
            "YIELD computeMillis RETURN computeMillis";
        var (wall, own) = (new List<double>(), new List<long>());
        try
        {
            for (var i = 0; i <= Runs; i++) // the first warms up, unless it is long
            {
                var start = Stopwatch.GetTimestamp();
                var millis = (await AskAsync(driver, query))[0].AsInteger();
                var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (i == 0 && seconds < 60)
                    continue;
                wall.Add(seconds);
                own.Add(millis);
                if (seconds >= 60)
                    break;
            }

            wall.Sort();
            own.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    GDS {kernel}: {wall[wall.Count / 2]:0.0000} s ({own[own.Count / 2]} ms) "
                + $"[{procedure} {options}]"));
        }
        catch (BoltServerException refused)
        {
            Console.WriteLine(refused.Message.Contains("timeout", StringComparison.OrdinalIgnoreCase)
                ? $"    GDS {kernel}: cut at {Cut.TotalSeconds:0} s"
                : $"    GDS {kernel}: {refused.Message.Split('\n')[0]}");
        }
    }

    private static async Task ProjectAsync(BoltDriver driver, CsrGraph graph)
    {
        var from = new List<Value>(graph.EdgeCount);
        var to = new List<Value>(graph.EdgeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.Out(node))
            {
                if (node >= other)
                    continue;
                from.Add((long)node);
                to.Add((long)other);
            }
        }

        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["from"] = Value.From(from),
            ["to"] = Value.From(to),
        };
        var counts = await AskAsync(
            driver,
            "UNWIND range(0, size($from) - 1) AS i WITH $from[i] AS source, $to[i] AS target " +
            $"WITH gds.graph.project('{Name}', source, target, {{}}, " +
            "{undirectedRelationshipTypes: ['*']}) AS graph " +
            "RETURN graph.nodeCount, graph.relationshipCount",
            parameters);
        if (counts[1].AsInteger() != graph.ArcCount)
            throw new InvalidOperationException($"{counts[1].AsInteger()} arcs of {graph.ArcCount} were projected.");
    }

    private static Task<Value[]> DropAsync(BoltDriver driver) => AskAsync(
        driver,
        $"CALL gds.graph.drop('{Name}', false) YIELD graphName RETURN count(*)");

    /// <summary>The first row.</summary>
    private static async Task<Value[]> AskAsync(
        BoltDriver driver,
        string query,
        IReadOnlyDictionary<string, Value>? parameters = null)
    {
        await using var session = driver.OpenSession(new BoltSessionOptions());
        await using var result = await session.RunAsync(
            query,
            parameters,
            new BoltTransactionOptions { Timeout = Cut });
        return (await result.ToListAsync())[0];
    }
}
