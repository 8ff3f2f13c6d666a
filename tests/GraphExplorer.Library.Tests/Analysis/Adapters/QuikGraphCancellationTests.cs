using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Analysis.Adapters;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Library.Tests.Analysis.Adapters;

/// <summary>
/// QuikGraph knows no tokens. Its work is cut where it asks our adapters for lines, so at every such step a cancelled run
/// ends there and then. Steps are counted, not seconds.
/// </summary>
public sealed class QuikGraphCancellationTests
{
    private const int MaxTried = 40;

    public static TheoryData<string> Algorithms =>
    [
        "colouring", "spanning forest", "strong components", "topological order", "ranked paths",
        "cut of relationships", "cut of entities",
    ];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void A_run_that_is_cancelled_at_any_step_ends_there(string algorithm)
    {
        var network = RingWithChords(40);
        long whole = 0;
        Run(algorithm, network, new AdapterSteps(CancellationToken.None, () => whole++));
        Assert.True(whole >= network.NodeCount, $"{whole} steps");

        for (long tried = 1; tried <= whole; tried += Math.Max(1, whole / MaxTried))
        {
            using var cancellation = new CancellationTokenSource();
            long taken = 0;
            var steps = new AdapterSteps(cancellation.Token, () =>
            {
                if (++taken == tried)
                    cancellation.Cancel();
            });

            Assert.ThrowsAny<OperationCanceledException>(() => Run(algorithm, network, steps));

            Assert.InRange(taken, tried, tried + 1); // it may ask once more while it leaves
        }
    }

    private static void Run(string algorithm, Network network, AdapterSteps steps)
    {
        var directed = network.Directed;
        var undirected = CsrGraph.Build(
            network.NodeCount,
            network.LineSources,
            network.LineTargets,
            [],
            isDirected: false);
        switch (algorithm)
        {
            case "colouring":
                Colouring.Compute(undirected, steps);
                break;
            case "spanning forest":
                SpanningForest.Compute(undirected, steps);
                break;
            case "strong components":
                StrongComponents.Compute(directed, steps);
                break;
            case "topological order":
                var forward = Forward(network);
                TopologicalOrder.Find(forward, [.. Enumerable.Range(0, forward.NodeCount)], steps);
                break;
            case "ranked paths":
                RankedPaths.Find(undirected, 0, undirected.Out(0)[^1], 3, steps);
                break;
            case "cut of relationships":
                MinimumCut.OfRelationships(network, [0], [20], steps);
                break;
            case "cut of entities":
                MinimumCut.OfEntities(network, [0], [20], steps);
                break;
            default:
                Assert.Fail(algorithm);
                break;
        }
    }

    private static Network RingWithChords(int nodes)
    {
        var around = Enumerable.Range(0, nodes).ToArray();
        return RandomNetwork.Build(
            [.. around.Select(node => $"n{node}")],
            [.. around, .. around],
            [.. around.Select(node => (node + 1) % nodes), .. around.Select(node => (node + 7) % nodes)],
            directed: true);
    }

    /// <summary>The same lines, each from its lesser node: without a cycle.</summary>
    private static CsrGraph Forward(Network network)
    {
        var sources = network.LineSources.ToArray();
        var targets = network.LineTargets.ToArray();
        for (var line = 0; line < sources.Length; line++)
        {
            if (sources[line] > targets[line])
                (sources[line], targets[line]) = (targets[line], sources[line]);
        }

        return CsrGraph.Build(network.NodeCount, sources, targets, [], isDirected: true);
    }
}
