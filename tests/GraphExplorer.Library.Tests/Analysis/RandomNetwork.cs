using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Library.Tests.Analysis;

/// <summary>Small random networks, the same for the same seed.</summary>
internal static class RandomNetwork
{
    /// <summary>A network with ids in a random order, loops and parallel relationships.</summary>
    public static Network Of(int seed, bool directed = false, bool acyclic = false, int maxNodes = 9)
    {
        var random = new Random(seed);
        var nodes = random.Next(2, maxNodes + 1);
        var count = random.Next(0, nodes * 3);
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var i = 0; i < count; i++)
        {
            var (source, target) = (random.Next(nodes), random.Next(nodes));
            if (acyclic && source == target)
                continue;
            if (acyclic && source > target)
                (source, target) = (target, source);
            sources.Add(source);
            targets.Add(target);
        }

        var keys = Enumerable.Range(0, nodes).Select(node => $"n{node}").ToArray();
        random.Shuffle(keys);
        return Build(keys, [.. sources], [.. targets], directed);
    }

    public static Network Build(
        string[] keys,
        int[] sources,
        int[] targets,
        bool directed = false,
        double[]? weights = null) =>
        Network.Build(
            new NetworkData
            {
                Origin = "test",
                Keys = keys,
                Relationships = new RelationshipArrays(sources, targets, weights, Keys: null),
            },
            new Projection { IsDirected = directed, IsWeighted = weights is not null });

    /// <summary>Which nodes each node reaches along lines, itself included.</summary>
    public static bool[,] Reaches(Network network)
    {
        var nodes = network.NodeCount;
        var reaches = new bool[nodes, nodes];
        for (var node = 0; node < nodes; node++)
        {
            reaches[node, node] = true;
            foreach (var other in network.Graph.Out(node))
                reaches[node, other] = true;
        }

        for (var via = 0; via < nodes; via++)
        {
            for (var from = 0; from < nodes; from++)
            {
                for (var to = 0; to < nodes; to++)
                    reaches[from, to] |= reaches[from, via] && reaches[via, to];
            }
        }

        return reaches;
    }
}
