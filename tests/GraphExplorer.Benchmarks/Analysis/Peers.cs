using System.Diagnostics;
using System.Runtime.InteropServices;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>
/// igraph and NetworkX on the same network, in Python (with NumPy), each kernel in its own process on one thread, cut at five
/// minutes. The network is handed over in a file, which is removed in the end.
/// </summary>
internal sealed class Peers : IDisposable
{
    private const int CutSeconds = 300;

    private const string Script = """
        import platform, statistics, sys, time
        import numpy as np
        path, tool, kernel, n = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
        edges = np.fromfile(path, dtype=np.int32).reshape(-1, 2)
        if tool == 'igraph':
            import igraph, random
            g = igraph.Graph(n, edges)
            version = igraph.__version__
            work = {
                'pagerank': ('pagerank(damping=0.85), PRPACK', lambda: g.pagerank(damping=0.85)),
                'eigenvector': ('eigenvector_centrality(), ARPACK', lambda: g.eigenvector_centrality()),
                'components': ('connected_components()', lambda: g.connected_components()),
                'core': ('coreness()', lambda: g.coreness()),
                'triangles and clustering': ("transitivity_local_undirected(mode='zero')",
                                             lambda: g.transitivity_local_undirected(mode='zero')),
                'biconnected': ('biconnected_components()', lambda: g.biconnected_components()),
                'bridges': ('bridges()', lambda: g.bridges()),
                'constraint': ('constraint()', lambda: g.constraint()),
                'label propagation': ('community_label_propagation()', lambda: g.community_label_propagation()),
                'breadth first': ('distances(0)', lambda: g.distances(0)),
                'harmonic': ('harmonic_centrality()', lambda: g.harmonic_centrality()),
                'closeness': ('closeness()', lambda: g.closeness()),
                'betweenness': ('betweenness()', lambda: g.betweenness()),
                'edge betweenness': ('edge_betweenness()', lambda: g.edge_betweenness()),
            }
        else:
            import networkx as nx
            g = nx.Graph(); g.add_nodes_from(range(n)); g.add_edges_from(edges.tolist())
            version = nx.__version__
            work = {
                'pagerank': ('pagerank(alpha=0.85, tol=1e-6)', lambda: nx.pagerank(g)),
                'eigenvector': ('eigenvector_centrality(max_iter=1000, tol=1e-6)',
                                lambda: nx.eigenvector_centrality(g, max_iter=1000)),
                'components': ('connected_components()', lambda: list(nx.connected_components(g))),
                'core': ('core_number()', lambda: nx.core_number(g)),
                'triangles and clustering': ('clustering()', lambda: nx.clustering(g)),
                'biconnected': ('biconnected_components()', lambda: list(nx.biconnected_components(g))),
                'bridges': ('bridges()', lambda: list(nx.bridges(g))),
                'constraint': ('constraint()', lambda: nx.constraint(g)),
                'label propagation': ('asyn_lpa_communities()',
                                      lambda: list(nx.community.asyn_lpa_communities(g, seed=1))),
                'breadth first': ('single_source_shortest_path_length(0)',
                                  lambda: nx.single_source_shortest_path_length(g, 0)),
                'harmonic': ('harmonic_centrality()', lambda: nx.harmonic_centrality(g)),
                'closeness': ('closeness_centrality()', lambda: nx.closeness_centrality(g)),
                'betweenness': ('betweenness_centrality()', lambda: nx.betweenness_centrality(g)),
                'edge betweenness': ('edge_betweenness_centrality()', lambda: nx.edge_betweenness_centrality(g)),
            }

        def residual(result):
            x = np.array([result[v] for v in range(n)], dtype=float)
            a, b = edges[:, 0], edges[:, 1]
            if kernel == 'pagerank':
                degree = np.bincount(a, minlength=n) + np.bincount(b, minlength=n)
                share = np.divide(x, degree, out=np.zeros(n), where=degree > 0)
                y = np.bincount(a, share[b], n) + np.bincount(b, share[a], n)
                y = 0.85 * (y + x[degree == 0].sum() / n) + 0.15 / n
                return f", residual {np.abs(y - x).sum():.0e} of 1"
            y = np.bincount(a, x[b], n) + np.bincount(b, x[a], n)
            value = x @ y / (x @ x)
            return f", residual {np.linalg.norm(y - value * x) / np.linalg.norm(x) / value:.0e} of the eigenvalue"

        times, busy, values, said = [], [], [], ''
        def once(work):
            start, begin = time.perf_counter(), time.process_time()
            result = work()
            times.append(time.perf_counter() - start)
            busy.append(time.process_time() - begin)
            return result
        if kernel == 'leiden':
            options = "community_leiden(objective_function='modularity', n_iterations=-1), 10 seeds"
            for seed in range(10):
                random.seed(seed)
                found = once(lambda: g.community_leiden(objective_function='modularity', n_iterations=-1))
                values.append(g.modularity(found))
            said = f", Q median {statistics.median(values):.5f}, best {max(values):.5f}"
        elif kernel in work:
            options, compute = work[kernel]
            for _ in range(3):
                result = once(compute)
                if times[0] > 60: break
            if kernel in ('pagerank', 'eigenvector'): said = residual(result)
        else:
            sys.exit()
        print(f"{tool} {version} (Python {platform.python_version()}) {kernel}: {statistics.median(times):.4f} s "
              f"({statistics.median(busy):.4f} s busy){said} [{options}]")
        """;

    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["near"] =
        [
            "pagerank", "eigenvector", "components", "core", "triangles and clustering", "biconnected", "bridges",
            "constraint", "label propagation", "breadth first",
        ],
        ["pairs"] = ["harmonic", "closeness", "betweenness", "edge betweenness"],
        ["leiden"] = ["leiden"],
    };

    private readonly string _file = Path.GetTempFileName();
    private readonly int _nodes;

    public Peers(CsrGraph graph)
    {
        _nodes = graph.NodeCount;
        var edges = new List<int>(2 * graph.EdgeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            foreach (var other in graph.Out(node))
            {
                if (node < other)
                    edges.AddRange([node, other]);
            }
        }

        using var file = File.Create(_file);
        file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(edges)));
    }

    public async Task RunAsync(string part, string tool)
    {
        foreach (var kernel in Parts[part])
            await RunKernelAsync(tool, kernel);
    }

    public void Dispose() => File.Delete(_file);

    private async Task RunKernelAsync(string tool, string kernel)
    {
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3"; // where Debian's packages are
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script, _file, tool, kernel, $"{_nodes}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_NUM_THREADS"] = "1" },
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
