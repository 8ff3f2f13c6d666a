using System.Diagnostics;
using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>
/// Times kernels of whole graphs, without loading, the median of three runs after some that warm up; and igraph, NetworkX,
/// QuikGraph and Graph Data Science beside them where they are asked for.
/// </summary>
internal static class AnalysisFigures
{
    private const int Runs = 3;
    private const double WarmSeconds = 0.5; // until the compiler has optimised what is hot
    private const double LongSeconds = 60; // what takes longer is run once more, not three times
    private static readonly KernelRun One = new() { Threads = 1 };
    private static readonly KernelRun Two = new() { Threads = 2 };

    /// <param name="folder">Where the networks are.</param>
    /// <param name="rest">
    /// Parts (all without any); <c>--peers</c>, or <c>--peers=igraph,networkx,quikgraph</c> for some of them; <c>--gds=</c> with
    /// the Bolt address of a server that has Graph Data Science.
    /// </param>
    public static async Task<int> MeasureAsync(string folder, string[] rest)
    {
        bool Wants(string part) => rest.All(r => r.StartsWith("--", StringComparison.Ordinal)) || rest.Contains(part);

        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, load {Load()}");
        string[] near = ["email-enron", "astro-ph-cc1", "ego-twitter-undirected"];
        foreach (var name in near.Where(_ => Wants("near")))
            await BesideAsync(name, Networks.Read(Path(folder, name)), "near", rest, NearLinear);
        if (Wants("rmat"))
            await BesideAsync("R-MAT scale 20", Networks.RMat(20, 16_000_000, seed: 1), "near", rest, NearLinear);
        foreach (var name in near.Append("facebook-combined").Where(_ => Wants("leiden")))
            await BesideAsync(name, Networks.Read(Path(folder, name)), "leiden", rest, Seeds);
        foreach (var name in new[] { "facebook-combined", "astro-ph-cc1" }.Where(_ => Wants("pairs")))
        {
            var reference = new Reference(folder, name);
            var graph = Networks.Read(Path(folder, name));
            await BesideAsync(name, graph, "pairs", rest, read => AllPairs(read, reference));
        }

        if (Wants("sampled"))
            Sampled(Networks.Read(Path(folder, "astro-ph-cc1")));
        if (Wants("cancel"))
            await CancelFigures.MeasureAsync(Path(folder, "email-enron"));
        Console.WriteLine($"load {Load()}");
        return 0;
    }

    /// <summary>Measures our own kernels, then the peers that are asked for and take networks of that size.</summary>
    private static async Task BesideAsync(
        string name,
        CsrGraph graph,
        string part,
        string[] rest,
        Action<CsrGraph> measure)
    {
        const int Smaller = 200_000; // lines: up to email-enron
        const int Middle = 2_000_000; // up to ego-twitter
        Title(name, graph);
        if (!rest.Contains("--peers-only"))
            measure(graph);
        var given = rest.FirstOrDefault(r => r.StartsWith("--peers=", StringComparison.Ordinal))?["--peers=".Length..];
        string[] peers = rest.Contains("--peers") ? ["igraph", "networkx", "quikgraph"] : given?.Split(',') ?? [];
        using (var python = new Peers(graph))
        {
            if (peers.Contains("igraph"))
                await python.RunAsync(part, "igraph");
            if (peers.Contains("networkx") && graph.EdgeCount <= Smaller && part != "leiden") // it has no Leiden
                await python.RunAsync(part, "networkx");
        }

        if (peers.Contains("quikgraph") && graph.EdgeCount <= Smaller && part == "near")
            QuikGraphPeer.Run(graph);
        if (rest.FirstOrDefault(r => r.StartsWith("--gds=", StringComparison.Ordinal)) is { } gds &&
            graph.EdgeCount <= Middle && part != "leiden") // its Leiden is among the others
        {
            await GdsPeer.RunAsync(gds["--gds=".Length..], graph, part);
        }
    }

    private static void NearLinear(CsrGraph graph)
    {
        var step = new PageRankOptions { Tolerance = 0, MaxIterations = 20 };
        Time("pagerank, an iteration, 1 thread", graph, () => PageRank.Compute(graph, step, One), per: 20);
        Time("pagerank, an iteration, 2 threads", graph, () => PageRank.Compute(graph, step, Two), per: 20);
        foreach (var tolerance in new[] { 1e-6, 1e-12 })
        {
            IterativeScores? ranks = null;
            var options = new PageRankOptions { Tolerance = tolerance };
            Time($"pagerank to {tolerance:0e0}, 1 thread", graph, () => ranks = PageRank.Compute(graph, options, One));
            Console.WriteLine($"    {ranks!.Iterations} iterations, residual "
                + $"{Residual.OfPageRank(graph, ranks.Scores):0e0} of 1");
        }

        IterativeScores? vector = null;
        Time("eigenvector, 1 thread", graph, () => vector = Eigenvector.Compute(graph, One));
        Console.WriteLine($"    {vector!.Iterations} steps, residual "
            + $"{Residual.OfEigenvector(graph, vector.Scores):0e0} of the eigenvalue");
        Time("components", graph, () => Components.Compute(graph, One));
        Time("core", graph, () => CoreNumbers.Compute(graph, One));
        Time("triangles and clustering, 1 thread", graph, () => Clustering.Compute(graph, One));
        Time("biconnected", graph, () => Biconnectivity.Compute(graph, One));
        Time("constraint, 1 thread", graph, () => StructuralHoles.Compute(graph, One));
        Time("label propagation", graph, () => LabelPropagation.Compute(graph, One));
        Time("breadth first", graph, () => BreadthFirst.Compute(graph, 0, One));
        Time("leiden, one seed", graph, () => Leiden.Compute(graph, new(), One));
    }

    private static void Seeds(CsrGraph graph)
    {
        var warm = Watch.Start();
        for (var seed = 100; warm.Seconds < 2 * WarmSeconds; seed++)
            Leiden.Compute(graph, new() { Seed = seed }, One);
        foreach (var iterations in new[] { 1, 2, 3, 5, 0 })
            Seeds(graph, new LeidenOptions { MaxIterations = iterations });
    }

    private static void Seeds(CsrGraph graph, LeidenOptions options)
    {
        var results = new List<(double Seconds, double Busy, LeidenResult Result)>();
        for (var seed = 0; seed < 10; seed++)
        {
            var watch = Watch.Start();
            var result = Leiden.Compute(graph, options with { Seed = seed }, One);
            results.Add((watch.Seconds, watch.BusySeconds, result));
        }

        var limit = options.MaxIterations == 0 ? "to the end" : $"{options.MaxIterations} times";
        Console.WriteLine(
            $"  leiden {limit}, 10 seeds: median {Median(results.Select(r => r.Seconds)):0.000} s "
            + $"({Median(results.Select(r => r.Busy)):0.000} s busy), "
            + $"Q median {Median(results.Select(r => r.Result.Quality)):0.00000}, "
            + $"best {results.Max(r => r.Result.Quality):0.00000}, "
            + $"iterations {Median(results.Select(r => (double)r.Result.Iterations))}");
    }

    private static void AllPairs(CsrGraph graph, Reference reference)
    {
        ClosenessResult? closeness = null;
        double[]? betweenness = null;
        var rounds = graph.NodeCount;
        Time("harmonic and closeness, 1 thread", graph, () => closeness = Closeness.Compute(graph, One), rounds);
        Time("harmonic and closeness, 2 threads", graph, () => Closeness.Compute(graph, Two), rounds);
        Time("betweenness, 1 thread", graph, () => Betweenness.Compute(graph, One), rounds);
        Time("betweenness, 2 threads", graph, () => betweenness = Betweenness.Compute(graph, Two), rounds);
        double[] harmonic = [.. closeness!.Harmonic.Select(sum => sum / (graph.NodeCount - 1))]; // they ran
        Console.WriteLine($"    farthest from igraph's values, relative: betweenness "
            + $"{reference.Farthest("betweenness_top20_unnormalised", betweenness!):0.0e0}, "
            + $"harmonic {reference.Farthest("harmonic_top20_normalised", harmonic):0.0e0}; "
            + $"diameter {closeness.Diameter}, of igraph {reference.Number("diameter_largest_path")}");
        Time("edge betweenness, 1 thread", graph, () => EdgeBetweenness.Compute(graph, One), rounds);
        Time("edge betweenness, 2 threads", graph, () => EdgeBetweenness.Compute(graph, Two), rounds);
    }

    private static void Sampled(CsrGraph graph)
    {
        Title("astro-ph-cc1", graph);
        var pairs = (graph.NodeCount - 1.0) * (graph.NodeCount - 2) / 2;
        var exact = Betweenness.Compute(graph, Two).Select(score => score / pairs).ToArray();
        foreach (var epsilon in new[] { 0.005, 0.001 })
        {
            var options = new SampledBetweennessOptions { Epsilon = epsilon };
            SampledBetweennessResult? result = null;
            Time(
                $"sampled, epsilon {epsilon}, 2 threads",
                graph,
                () => result = SampledBetweenness.Compute(graph, options, Two));
            var worst = exact.Zip(result!.Scores, (a, b) => Math.Abs(a - b)).Max(); // it ran
            Console.WriteLine(
                $"    {result.Samples} of at most {result.MaxSamples} samples, worst error {worst:0.000000}");
            foreach (var node in Enumerable.Range(0, exact.Length).OrderByDescending(v => result.Scores[v]).Take(10))
            {
                Console.WriteLine(
                    $"    node {node + 1}: {result.Scores[node]:0.00000} in {result.Lower[node]:0.00000} to "
                    + $"{result.Upper[node]:0.00000}, exactly {exact[node]:0.00000}");
            }
        }

        var within = Enumerable.Range(0, 100).Count(seed =>
        {
            var result = SampledBetweenness.Compute(graph, new() { Epsilon = 0.005, Seed = seed }, Two);
            return exact.Zip(result.Scores).All(pair => Math.Abs(pair.First - pair.Second) <= 0.005);
        });
        Console.WriteLine($"    {within} of 100 seeds have every node within 0.005");
    }

    private static void Title(string name, CsrGraph graph) => Console.WriteLine(
        $"{name}: {graph.NodeCount} nodes, {graph.EdgeCount} edges, "
        + $"{(double)graph.Bytes / graph.ArcCount:0.0} bytes per arc");

    private static void Time(string kernel, CsrGraph graph, Func<object> work, double per = 1)
    {
        var first = Watch.Start();
        do
            work();
        while (first.Seconds < WarmSeconds);
        var isLong = first.Seconds > LongSeconds;
        var times = new List<double>();
        var busy = new List<double>();
        for (var i = 0; i < (isLong ? 1 : Runs); i++)
        {
            var watch = Watch.Start();
            work();
            times.Add(watch.Seconds);
            busy.Add(watch.BusySeconds);
        }

        var median = Median(times);
        Console.WriteLine($"  {kernel}: {median:0.0000} s ({Median(busy):0.0000} s busy), "
            + $"{median * 1e9 / per / graph.ArcCount:0.00} ns per arc"
            + (per > 1 ? " and round" : ""));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Time on the wall, and what all threads of the process were busy: the one to read where others work too.</summary>
    private readonly record struct Watch(long Begin, TimeSpan BusyBegin)
    {
        public double Seconds => Stopwatch.GetElapsedTime(Begin).TotalSeconds;

        public double BusySeconds => (Environment.CpuUsage.TotalTime - BusyBegin).TotalSeconds;

        public static Watch Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    }

    private static string Path(string folder, string name) => System.IO.Path.Combine(folder, $"{name}.csv.gz");

    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
