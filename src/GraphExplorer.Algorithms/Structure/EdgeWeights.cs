namespace GraphExplorer.Algorithms.Structure;

/// <summary>What kernels ask of weights before they begin.</summary>
internal static class EdgeWeights
{
    /// <exception cref="ArgumentException">A weight is negative, infinite or not a number.</exception>
    public static void RequireNotNegative(CsrGraph graph)
    {
        var weights = graph.Weights;
        for (var edge = 0; edge < weights.Length; edge++)
        {
            if (weights[edge] is not (>= 0 and < double.PositiveInfinity))
                throw new ArgumentException($"Edge {edge} weighs {weights[edge]}, not 0 or more.", nameof(graph));
        }
    }
}
