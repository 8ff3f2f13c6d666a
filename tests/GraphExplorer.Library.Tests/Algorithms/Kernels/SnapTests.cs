using System.Globalization;
using System.Text.Json;
using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>
/// What igraph 0.10.2 finds in networks of the Stanford collection, without loops and parallels. What looks at all pairs is
/// compared on the small one here, and by the benchmarks on a greater one.
/// </summary>
public sealed class SnapTests
{
    public static IEnumerable<TheoryDataRow<string>> Networks() => SharedData.Rows(
        "facebook-combined",
        "astro-ph-cc1",
        "email-enron",
        "arxiv-cit-hep-ph",
        "soc-slashdot0902-directed",
        "ego-twitter-undirected");

    public static IEnumerable<TheoryDataRow<string>> Small() => SharedData.Rows("facebook-combined");

    [Theory]
    [MemberData(nameof(Networks))]
    public void Counts_are_equal_and_page_ranks_within_a_millionth(string name)
    {
        var (expected, graph) = Load(name);
        var run = KernelRun.Default;
        var components = Components.Compute(graph, run);
        var core = CoreNumbers.Compute(graph, run);
        var clustering = Clustering.Compute(graph, run);
        var ranks = PageRank.Compute(graph, new PageRankOptions(), run).Scores;

        Assert.Equal(Int("edges"), graph.EdgeCount);
        Assert.Equal((Int("weak_components"), Int("largest_weak")), (components.Count, components.Sizes[0]));
        Assert.Equal(Int("max_core_undirected"), core.Max());
        Assert.Equal(Int("vertices_in_max_core"), core.Count(number => number == core.Max()));
        Assert.Equal(expected.GetProperty("triangles_undirected").GetInt64(), clustering.Triangles.Sum() / 3);
        Near.Equal(expected.GetProperty("global_transitivity_undirected").GetDouble(), clustering.Transitivity, 1e-9);
        Near.Equal(expected.GetProperty("avg_local_clustering_undirected_zero").GetDouble(), clustering.Average, 1e-9);
        CheckTop("pagerank_0.85_top20", ranks, absolute: 1e-6, relative: 1e-4);
        var distances = graph.IsDirected ? "distances_directed_out" : "distances";
        foreach (var row in expected.GetProperty(distances).EnumerateArray().Take(50))
        {
            var found = BreadthFirst.Compute(graph, row[0].GetInt32() - 1, run)[row[1].GetInt32() - 1];
            Assert.Equal(row[2].GetInt32(), found);
        }

        void CheckTop(string property, double[] scores, double absolute, double relative)
        {
            foreach (var row in expected.GetProperty(property).EnumerateArray())
            {
                Assert.Equal(row[1].GetDouble(), scores[row[0].GetInt32() - 1], absolute);
                Near.Equal(row[1].GetDouble(), scores[row[0].GetInt32() - 1], relative);
            }
        }

        int Int(string property) => expected.GetProperty(property).GetInt32();
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void All_pairs_measures_are_within_a_billionth(string name)
    {
        var (expected, graph) = Load(name);
        var betweenness = Betweenness.Compute(graph, KernelRun.Default);
        var closeness = Closeness.Compute(graph, KernelRun.Default);
        var eigenvector = Eigenvector.Compute(graph, KernelRun.Default);

        Assert.Equal(expected.GetProperty("diameter_largest_path").GetInt32(), closeness.Diameter);
        foreach (var row in expected.GetProperty("betweenness_top20_unnormalised").EnumerateArray())
            Near.Equal(row[1].GetDouble(), betweenness[row[0].GetInt32() - 1], 1e-9);
        foreach (var row in expected.GetProperty("harmonic_top20_normalised").EnumerateArray())
            Near.Equal(row[1].GetDouble(), closeness.Harmonic[row[0].GetInt32() - 1] / (graph.NodeCount - 1), 1e-9);
        foreach (var row in expected.GetProperty("eigenvector_top10_maxnorm").EnumerateArray())
            Near.Equal(row[1].GetDouble(), eigenvector.Scores[row[0].GetInt32() - 1], 1e-5);
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void Communities_are_as_good_as_those_seen(string name)
    {
        var (expected, graph) = Load(name);

        var found = CommunityStability.Compute(graph, new LeidenOptions(), runs: 5, KernelRun.Default);

        Assert.InRange(found.Best.Quality, expected.GetProperty("leiden_modularity_seen").GetDouble() - 0.002, 1);
        Assert.InRange(found.MeanIndex, 0.5, 1);
    }

    private static (JsonElement Expected, CsrGraph Graph) Load(string name)
    {
        var folder = Path.Combine(SharedData.Folder!, "snap"); // there is a row
        using var reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "reference-igraph.json")));
        var expected = reference.RootElement.GetProperty("graphs").GetProperty(name).Clone();
        var rows = SharedData.ReadRows(Path.Combine(folder, $"{name}.csv.gz"), ',');
        var isDirected = rows[0][2] == "d";
        var edges = new HashSet<(int From, int To)>();
        foreach (var row in rows.Skip(1))
        {
            var (from, to) = (Node(row[0]), Node(row[1]));
            if (from != to)
                edges.Add(isDirected || from < to ? (from, to) : (to, from));
        }

        return (expected, new EdgeList(Node(rows[0][0]) + 1, [.. edges], isDirected).Rows);

        static int Node(string text) => int.Parse(text, CultureInfo.InvariantCulture) - 1;
    }
}
