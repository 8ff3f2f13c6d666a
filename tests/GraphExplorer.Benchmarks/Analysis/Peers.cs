using System.Diagnostics;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>igraph and NetworkX on the same network, in Python, each kernel in its own process, cut at five minutes.</summary>
internal static class Peers
{
    private const int CutSeconds = 300;

    private const string Script = """
        import gzip, statistics, sys, time
        path, tool, kernel = sys.argv[1:4]
        with gzip.open(path, 'rt') as f:
            head = f.readline().split(',')
            edges = {(min(a, b), max(a, b)) for a, b in (map(int, l.split(',')) for l in f if l.strip()) if a != b}
        n = int(head[0])
        edges = [(a - 1, b - 1) for a, b in edges]
        if tool == 'igraph':
            import igraph, random
            g = igraph.Graph(n, edges)
            version = igraph.__version__
            work = {
                'pagerank': lambda: g.pagerank(damping=0.85), 'eigenvector': lambda: g.eigenvector_centrality(),
                'components': lambda: g.connected_components(), 'core': lambda: g.coreness(),
                'clustering': lambda: g.transitivity_local_undirected(mode='zero'),
                'biconnected': lambda: g.biconnected_components(), 'constraint': lambda: g.constraint(),
                'label propagation': lambda: g.community_label_propagation(), 'breadth first': lambda: g.distances(0),
                'harmonic': lambda: g.harmonic_centrality(), 'betweenness': lambda: g.betweenness(),
                'edge betweenness': lambda: g.edge_betweenness(),
            }
        else:
            import networkx as nx
            g = nx.Graph(); g.add_nodes_from(range(n)); g.add_edges_from(edges)
            version = nx.__version__
            work = {
                'pagerank': lambda: nx.pagerank(g), 'eigenvector': lambda: nx.eigenvector_centrality(g, max_iter=1000),
                'components': lambda: list(nx.connected_components(g)), 'core': lambda: nx.core_number(g),
                'clustering': lambda: nx.clustering(g), 'biconnected': lambda: list(nx.biconnected_components(g)),
                'harmonic': lambda: nx.harmonic_centrality(g), 'betweenness': lambda: nx.betweenness_centrality(g),
            }
        if kernel == 'leiden':
            times, busy, values = [], [], []
            for seed in range(10):
                random.seed(seed)
                start, begin = time.perf_counter(), time.process_time()
                found = g.community_leiden(objective_function='modularity', n_iterations=-1)
                times.append(time.perf_counter() - start)
                busy.append(time.process_time() - begin)
                values.append(g.modularity(found))
            print(f"{tool} {version} leiden, n_iterations=-1, 10 seeds: median {statistics.median(times):.3f} s "
                  f"({statistics.median(busy):.3f} s busy), "
                  f"Q median {statistics.median(values):.5f}, best {max(values):.5f}")
        elif kernel in work:
            times, busy = [], []
            for _ in range(3):
                start, begin = time.perf_counter(), time.process_time()
                work[kernel]()
                times.append(time.perf_counter() - start)
                busy.append(time.process_time() - begin)
                if times[0] > 60: break
            print(f"{tool} {version} {kernel}: {statistics.median(times):.4f} s ({statistics.median(busy):.4f} s busy)")
        """;

    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["near"] =
        [
            "pagerank", "eigenvector", "components", "core", "clustering", "biconnected", "constraint",
            "label propagation", "breadth first",
        ],
        ["pairs"] = ["harmonic", "betweenness", "edge betweenness"],
        ["leiden"] = ["leiden"],
    };

    public static async Task RunAsync(string path, string part, bool networkX)
    {
        foreach (var kernel in Parts[part])
        {
            await RunAsync(path, "igraph", kernel);
            if (networkX)
                await RunAsync(path, "networkx", kernel);
        }
    }

    private static async Task RunAsync(string path, string tool, string kernel)
    {
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3"; // where Debian's packages are
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script, path, tool, kernel])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!; // started, or an exception
        using var cut = new CancellationTokenSource(TimeSpan.FromSeconds(CutSeconds));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cut.Token);
            var error = process.StandardError.ReadToEndAsync(cut.Token);
            await process.WaitForExitAsync(cut.Token);
            if (process.ExitCode != 0)
                Console.WriteLine($"    {tool} {kernel}: {(await error).Trim().Split('\n')[^1]}");
            else if ((await output).Trim() is { Length: > 0 } line)
                Console.WriteLine($"    {line}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Console.WriteLine($"    {tool} {kernel}: cut at {CutSeconds} s");
        }
    }
}
