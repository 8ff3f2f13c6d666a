using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>How a network hangs together: parts, cores, triangles.</summary>
internal static class StructureMetrics
{
    public static readonly IReadOnlyList<Metric> All =
    [
        new(
            "component",
            MetricShape.Nodes,
            "Component",
            "The part of the network it lies in: all that lines join with it in any number of steps, whatever their " +
            "direction.")
        {
            IgnoresDirection = true,
            Aliases = ["wcc", "weak-components"],
            Compute = run => OfGroups(run, "component", Components.Compute(run.Network.Graph, run.Kernel).Of),
        },
        new(
            "core",
            MetricShape.Nodes,
            "Core number",
            "The greatest k for which it belongs to a part where everyone has at least k neighbours in that part.")
        {
            IgnoresDirection = true,
            Aliases = ["k-core"],
            Compute = run => MetricResult.OfNodes("core", CoreNumbers.Compute(run.Network.Graph, run.Kernel)),
        },
        new("triangles", MetricShape.Nodes, "Triangles", "How many pairs of its neighbours are neighbours too.")
        {
            IgnoresDirection = true,
            Maximum = "the pairs of others, (nodes - 1)(nodes - 2) / 2",
            MaximumOf = network => (network.NodeCount - 1.0) * (network.NodeCount - 2.0) / 2,
            Cost = TrianglesOf,
            Compute = run =>
            {
                var counts = Clusters(run).Triangles;
                var total = counts.Sum() / 3;
                return MetricResult.OfNodes(
                    "triangles",
                    Array.ConvertAll(counts, count => (double)count),
                    isWhole: true) with
                {
                    Summary = new JsonObject { ["triangles"] = total },
                };
            },
        },
        new(
            "clustering",
            MetricShape.Nodes,
            "Clustering",
            "The part of its pairs of neighbours that neighbour each other; 0 below two neighbours.")
        {
            IgnoresDirection = true,
            Aliases = ["lcc-undirected"],
            Cost = TrianglesOf,
            Compute = run =>
            {
                var found = Clusters(run);
                return MetricResult.OfNodes("clustering", found.Local) with
                {
                    Summary = new JsonObject
                    {
                        ["average"] = Number(found.Average),
                        ["transitivity"] = Number(found.Transitivity),
                    },
                };
            },
        },
        new(
            "lcc",
            MetricShape.Nodes,
            "Local clustering of directed lines",
            "Lines among its neighbours by those that there could be, as Graphalytics counts them.")
        {
            Cost = TrianglesOf,
            Compute = run => MetricResult.OfNodes("lcc", LocalClustering.Compute(run.Network.Graph, run.Kernel)),
        },
    ];

    /// <summary>A number, or nothing where it is undefined.</summary>
    internal static JsonNode? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    /// <summary>A column of groups, numbered as files promise, and how large they are.</summary>
    internal static MetricResult OfGroups(MetricRun run, string name, int[] groups)
    {
        var sizes = GroupNumbers.Renumber(groups, run.Network.Ranks);
        return new MetricResult
        {
            Nodes = [new MetricColumn(name, MetricColumn.Widen(groups), IsWhole: true) { IsGroup = true }],
            Summary = new JsonObject
            {
                ["groups"] = sizes.Length,
                ["largest"] = sizes.Length == 0 ? 0 : sizes[0],
                ["alone"] = sizes.Count(size => size == 1),
            },
        };
    }

    private static double TrianglesOf(NetworkSize size) => 4 * size.Lines * Math.Sqrt(1 + size.Lines);

    private static ClusteringResult Clusters(MetricRun run) =>
        run.Once("clusters", () => Clustering.Compute(run.Network.Graph, run.Kernel));
}
