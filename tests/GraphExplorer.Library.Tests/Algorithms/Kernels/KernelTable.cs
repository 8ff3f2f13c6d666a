using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Centrality;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Every kernel that gives numbers per node, or one per edge, for laws that hold for all of them.</summary>
internal static class KernelTable
{
    /// <summary>Kernels whose results do not depend on what nodes are called.</summary>
    public static readonly Dictionary<string, Func<CsrGraph, KernelRun, double[]>> OfNodes = new(StringComparer.Ordinal)
    {
        ["degree"] = (graph, _) => Doubles(Degree.Compute(graph)),
        ["strength"] = (graph, _) => Strength.Compute(graph),
        ["pagerank"] = (graph, run) => PageRank.Compute(graph, new(), run).Scores,
        ["pagerank weighted"] = (graph, run) => PageRank.Compute(graph, new() { Weighted = true }, run).Scores,
        ["eigenvector"] = (graph, run) => Eigenvector.Compute(graph, run, tolerance: 1e-15, maxIterations: 200).Scores,
        ["katz"] = (graph, run) => Katz.Compute(graph, run, alpha: 0.02, tolerance: 1e-16, maxIterations: 100).Scores,
        ["closeness"] = (graph, run) => Closeness.Compute(graph, run).Closeness,
        ["harmonic"] = (graph, run) => Closeness.Compute(graph, run).Harmonic,
        ["betweenness"] = (graph, run) => Betweenness.Compute(graph, run),
        ["core"] = (graph, run) => Doubles(CoreNumbers.Compute(graph, run)),
        ["triangles"] = (graph, run) => [.. Triangles.Compute(graph, run).Select(count => (double)count)],
        ["clustering"] = (graph, run) => Clustering.Compute(graph, run).Local,
        ["local clustering"] = (graph, run) => LocalClustering.Compute(graph, run),
        ["articulation"] = (graph, run) =>
            [.. Biconnectivity.Compute(graph, run).IsArticulation.Select(isOne => isOne ? 1.0 : 0)],
        ["constraint"] = (graph, run) => StructuralHoles.Compute(graph, run, weighted: true).Constraint,
        ["effective size"] = (graph, run) => StructuralHoles.Compute(graph, run).EffectiveSize,
    };

    /// <summary>Kernels that depend on a seed, or on what nodes are called.</summary>
    public static readonly Dictionary<string, Func<CsrGraph, KernelRun, double[]>> Seeded = new(StringComparer.Ordinal)
    {
        ["sampled betweenness"] = (graph, run) =>
            SampledBetweenness.Compute(graph, new() { Epsilon = 0.05, Seed = 7 }, run).Scores,
        ["leiden"] = (graph, run) => Doubles(Leiden.Compute(graph, new() { Seed = 7 }, run).Communities.Of),
        ["stability"] = (graph, run) => CommunityStability.Compute(graph, new(), 4, run).Qualities,
        ["label propagation"] = (graph, run) => Doubles(LabelPropagation.Compute(graph, run, seed: 7).Of),
        ["synchronous labels"] = (graph, run) => Doubles(SynchronousLabels.Compute(graph, 5, run)),
        ["components"] = (graph, run) => Doubles(Components.Compute(graph, run).Of),
        ["edge betweenness"] = (graph, run) => EdgeBetweenness.Compute(graph, run).Edges,
        ["bridges"] = (graph, run) => Doubles(Biconnectivity.Compute(graph, run).Component),
        ["brokerage"] = (graph, run) => [.. Brokerage
            .Compute(graph, [.. Enumerable.Range(0, graph.NodeCount).Select(node => node % 3)], run)
            .SelectMany(counts => counts.Select(count => (double)count))],
        ["link prediction"] = (graph, run) =>
            [.. LinkPrediction.Compute(graph, new() { Top = 50 }, run).Pairs.Select(pair => pair.Score + pair.First)],
        ["back-test"] = (graph, run) => LinkPrediction.Compute(graph, new(), run).BackTest is var test
            ? [test.Auc, test.Precision] : [],
        ["breadth first"] = (graph, run) => Doubles(BreadthFirst.Compute(graph, 0, run)),
        ["shortest distances"] = (graph, run) => ShortestDistances.Compute(graph, 0, run),
        ["robustness"] = (graph, run) => [.. Robustness
            .Compute(graph, [.. Enumerable.Range(0, graph.NodeCount / 2)], run)
            .Select(left => (double)left.Pairs)],
        ["without edges"] = (graph, run) => Doubles(Robustness
            .WithoutEdges(graph, [.. Enumerable.Range(0, graph.EdgeCount).Select(edge => edge % 2 == 0)], run)
            .Components.Of),
        ["similarity"] = (graph, run) => Similarity.Compute(graph, [(0, 1), (2, 3)], SimilarityMeasure.Jaccard, run),
    };

    private static double[] Doubles(int[] numbers) => [.. numbers.Select(number => (double)number)];
}
