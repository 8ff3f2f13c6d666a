using System.Globalization;
using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>
/// All validation graphs of LDBC Graphalytics (Apache-2.0): BFS and CDLP exactly, components up to their names, PR, LCC and
/// SSSP within 1e-4, as its specification says (arXiv:2011.15028).
/// </summary>
public sealed class GraphalyticsTests
{
    private const double Tolerance = 1e-4;
    private const int Source = 0; // of all that have one: the first node, but for the directed example
    private static readonly string[] Kernels = ["bfs", "cdlp", "lcc", "pr", "sssp", "wcc"];

    public static IEnumerable<TheoryDataRow<string>> Cases() => SharedData.Rows(
    [
        .. Kernels.Select(kernel => $"{kernel} dir"),
        .. Kernels.Select(kernel => $"{kernel} undir"),
        .. Kernels.Select(kernel => $"{kernel} example-directed"),
        .. Kernels.Select(kernel => $"{kernel} example-undirected"),
    ]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_the_published_output(string name)
    {
        var (kernel, variant) = (name.Split(' ')[0], name.Split(' ')[1]);
        var isExample = variant.StartsWith("example", StringComparison.Ordinal);
        var root = Path.Combine(SharedData.Folder!, "graphalytics", "validation"); // there is a row
        var folder = Path.Combine(root, isExample ? "example" : kernel);
        var (input, output) = isExample
            ? ($"{variant}", $"{variant}-{kernel.ToUpperInvariant()}")
            : ($"{variant}-input", $"{variant}-output");
        var published = SharedData.ReadRows(Path.Combine(folder, output), ' ');
        var expected = published.ToDictionary(row => Id(row[0]), row => row[1]);
        long[] ids = [.. expected.Keys.Order()];
        var isDirected = variant is "dir" or "example-directed";
        var graph = Read(Path.Combine(folder, input), ids, isDirected);
        var iterations = isExample || kernel != "cdlp" ? 2 : 5;

        var actual = Run(kernel, graph, isExample, iterations);

        Assert.Equal(ids.Length, actual.Length);
        for (var node = 0; node < ids.Length; node++)
            Check(kernel, ids, expected[ids[node]], actual[node]);
        if (kernel == "wcc")
        {
            var components = Naive.Numbered([.. ids.Select(id => (int)Id(expected[id]))]);
            Assert.Equal(components, actual.Select(label => (int)label));
        }
    }

    private static void Check(string kernel, long[] ids, string expected, double actual)
    {
        if (kernel == "wcc")
            return;
        if (kernel == "bfs")
            Assert.Equal(expected, actual < 0 ? "9223372036854775807" : actual.ToString(CultureInfo.InvariantCulture));
        else if (kernel == "cdlp")
            Assert.Equal(Id(expected), ids[(int)actual]);
        else
            Near.Equal(SharedData.Number(expected), actual, Tolerance);
    }

    private static double[] Run(string kernel, EdgeList graph, bool isExample, int iterations)
    {
        var run = KernelRun.Default;
        var steps = isExample ? 2 : graph.IsDirected ? 14 : 26;
        var pageRank = new PageRankOptions { Tolerance = 0, MaxIterations = steps };
        return kernel switch
        {
            "bfs" => Doubles(BreadthFirst.Compute(graph.Rows, Source, run)),
            "cdlp" => Doubles(SynchronousLabels.Compute(graph.Rows, iterations, run)),
            "lcc" => LocalClustering.Compute(graph.Rows, run),
            "pr" => PageRank.Compute(graph.Rows, pageRank, run).Scores,
            "sssp" => ShortestDistances.Compute(graph.Rows, Source, run),
            _ => Doubles(Components.Compute(graph.Rows, run).Of),
        };
    }

    // An edge list and its vertices, or a list of neighbours a vertex, which names undirected edges from both ends.
    private static EdgeList Read(string path, long[] ids, bool isDirected)
    {
        var edges = new List<(int From, int To)>();
        var weights = new List<double>();
        if (File.Exists($"{path}.e"))
        {
            foreach (var row in SharedData.ReadRows($"{path}.e", ' '))
            {
                edges.Add((Node(row[0]), Node(row[1])));
                weights.Add(row.Length > 2 ? SharedData.Number(row[2]) : 1);
            }

            return new EdgeList(ids.Length, [.. edges], isDirected, [.. weights]);
        }

        foreach (var row in SharedData.ReadRows(path, ' '))
        {
            var from = Node(row[0]);
            edges.AddRange(row.Skip(1).Select(Node).Where(to => isDirected || from <= to).Select(to => (from, to)));
        }

        return new EdgeList(ids.Length, [.. edges], isDirected);

        int Node(string id) => Array.BinarySearch(ids, Id(id));
    }

    private static long Id(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static double[] Doubles(int[] numbers) => [.. numbers.Select(number => (double)number)];
}
