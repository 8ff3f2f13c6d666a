using System.Diagnostics;
using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>
/// Times kernels of whole graphs, without loading, the median of three runs after one that warms up; and igraph, NetworkX and
/// QuikGraph beside them where Python has them.
/// </summary>
internal static class AnalysisFigures
{
    private const int Runs = 3;
    private const double WarmSeconds = 0.5; // until the compiler has optimised what is hot
    private const double LongSeconds = 60; // what takes longer is run once more, not three times
    private static readonly KernelRun One = new() { Threads = 1 };
    private static readonly KernelRun Two = new() { Threads = 2 };

    public static async Task<int> MeasureAsync(string folder, string[] rest)
    {
        bool Wants(string part) => rest.All(r => r.StartsWith("--", StringComparison.Ordinal)) || rest.Contains(part);

        var peers = rest.Contains("--peers");
        Console.WriteLine($"{Environment.ProcessorCount} processors, load {Load()}");
        string[] near = ["email-enron", "ego-twitter-undirected", "astro-ph-cc1"];
        foreach (var name in near.Where(_ => Wants("near")))
        {
            NearLinear(name, Networks.Read(Path(folder, name)));
            if (peers)
            {
                await Peers.RunAsync(Path(folder, name), "near", networkX: name == "email-enron");
                if (name == "email-enron")
                    QuikGraphPeer.Run(Networks.Read(Path(folder, name)));
            }
        }

        if (Wants("rmat"))
            NearLinear("R-MAT scale 20, 16 million edges", Networks.RMat(20, 16_000_000, seed: 1));
        foreach (var name in near.Where(_ => Wants("leiden")))
        {
            Seeds(name, Networks.Read(Path(folder, name)));
            if (peers)
                await Peers.RunAsync(Path(folder, name), "leiden", networkX: false);
        }

        if (Wants("sampled"))
            Sampled(Networks.Read(Path(folder, "astro-ph-cc1")));
        foreach (var name in new[] { "facebook-combined", "astro-ph-cc1" }.Where(_ => Wants("pairs")))
        {
            AllPairs(name, Networks.Read(Path(folder, name)), new Reference(folder, name));
            if (peers)
                await Peers.RunAsync(Path(folder, name), "pairs", networkX: name == "facebook-combined");
        }

        if (Wants("cancel"))
            await CancelFigures.MeasureAsync(Path(folder, "email-enron"));
        Console.WriteLine($"load {Load()}");
        return 0;
    }

    private static void NearLinear(string name, CsrGraph graph)
    {
        Title(name, graph);
        var step = new PageRankOptions { Tolerance = 0, MaxIterations = 20 };
        Time("pagerank, an iteration, 1 thread", graph, () => PageRank.Compute(graph, step, One), per: 20);
        Time("pagerank, an iteration, 2 threads", graph, () => PageRank.Compute(graph, step, Two), per: 20);
        Time("pagerank to 1e-6, 1 thread", graph, () => PageRank.Compute(graph, new(), One));
        Time("eigenvector, 1 thread", graph, () => Eigenvector.Compute(graph, One));
        Time("components", graph, () => Components.Compute(graph, One));
        Time("core", graph, () => CoreNumbers.Compute(graph, One));
        Time("triangles and clustering, 1 thread", graph, () => Clustering.Compute(graph, One));
        Time("biconnected", graph, () => Biconnectivity.Compute(graph, One));
        Time("constraint, 1 thread", graph, () => StructuralHoles.Compute(graph, One), skip: graph.ArcCount > 4e6);
        Time("label propagation", graph, () => LabelPropagation.Compute(graph, One));
        Time("breadth first", graph, () => BreadthFirst.Compute(graph, 0, One));
        Time("leiden, one seed", graph, () => Leiden.Compute(graph, new(), One));
    }

    private static void Seeds(string name, CsrGraph graph)
    {
        Title(name, graph);
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

    private static void AllPairs(string name, CsrGraph graph, Reference reference)
    {
        Title(name, graph);
        ClosenessResult? closeness = null;
        double[]? betweenness = null;
        var rounds = graph.NodeCount;
        Time("harmonic and closeness, 1 thread", graph, () => closeness = Closeness.Compute(graph, One), rounds);
        Time("harmonic and closeness, 2 threads", graph, () => Closeness.Compute(graph, Two), rounds);
        Time("betweenness, 2 threads", graph, () => betweenness = Betweenness.Compute(graph, Two), rounds);
        double[] harmonic = [.. closeness!.Harmonic.Select(sum => sum / (graph.NodeCount - 1))]; // they ran
        Console.WriteLine($"    farthest from igraph's values, relative: betweenness "
            + $"{reference.Farthest("betweenness_top20_unnormalised", betweenness!):0.0e0}, "
            + $"harmonic {reference.Farthest("harmonic_top20_normalised", harmonic):0.0e0}; "
            + $"diameter {closeness.Diameter}, of igraph {reference.Number("diameter_largest_path")}");
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
        + $"{(double)graph.Bytes / graph.ArcCount:0.0} bytes an arc");

    private static void Time(string kernel, CsrGraph graph, Func<object> work, double per = 1, bool skip = false)
    {
        if (skip)
            return;
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
            + $"{median * 1e9 / per / graph.ArcCount:0.00} ns an arc"
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
