using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>How many walks of any length arrive at a node, each line making a walk count less by a factor.</summary>
/// <remarks>
/// x = 1 + α A x: a node alone has 1. Direction plays no part; lines count with their weights where asked for, parallels add
/// up, a loop counts as two ends. The sum exists for α below 1 / λ, the greatest eigenvalue; without an α it is 0.85 of
/// the least that 1 / λ can be after 64 power steps (Collatz's bound). Nodes and arcs a step, about log(tolerance) /
/// log(α λ) steps. Katz 1953, doi:10.1007/BF02289026.
/// </remarks>
public static class Katz
{
    private const int BoundSteps = 64;
    private const double PartOfBound = 0.85;

    /// <summary>Computes the score of every node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    /// <param name="alpha">By how much a line makes a walk count less, above 0; null for a value that suits the graph.</param>
    /// <param name="weighted">Whether weights count; they are then not negative.</param>
    /// <param name="tolerance">Ends once no score changes by more than this part of itself.</param>
    /// <param name="maxIterations">The most steps; at least 1.</param>
    /// <exception cref="ArgumentException">
    /// A weight is negative, an option is out of its range, or α is so great that the sum grows without end.
    /// </exception>
    public static IterativeScores Compute(
        CsrGraph graph,
        KernelRun run,
        double? alpha = null,
        bool weighted = false,
        double tolerance = 1e-9,
        int maxIterations = 10_000)
    {
        if (!(tolerance > 0) || maxIterations < 1)
            throw new ArgumentException("The tolerance is above 0, and there is at least one step.", nameof(tolerance));
        if (alpha is not (null or (> 0 and < double.PositiveInfinity)))
            throw new ArgumentException("Alpha is above 0.", nameof(alpha));
        if (weighted)
            EdgeWeights.RequireNotNegative(graph);
        var matrix = new SymmetricMatrix(graph, weighted ? graph.WeightArray : null);
        var factor = alpha ?? Suitable(matrix, graph.NodeCount, run);
        var current = new double[graph.NodeCount];
        Array.Fill(current, 1);
        var next = new double[graph.NodeCount];
        var changes = new double[matrix.Rows.BlockCount];
        var change = double.PositiveInfinity;
        var iterations = 0;
        while (iterations < maxIterations && change > tolerance)
        {
            var (from, to) = (current, next);
            Workers.Run(run, changes.Length, () => block =>
            {
                matrix.Multiply(from, to, block, diagonal: 0);
                double worst = 0;
                var (begin, end) = matrix.Rows.Block(block);
                for (var node = begin; node < end; node++)
                {
                    to[node] = 1 + (factor * to[node]);
                    worst = Math.Max(worst, Math.Abs(to[node] - from[node]) / to[node]);
                }

                changes[block] = worst;
            });
            change = changes.Length == 0 ? 0 : changes.Max();
            (current, next) = (to, from);
            iterations++;
            if (!double.IsFinite(change))
                throw new ArgumentException($"With an alpha of {factor} the sum grows without end.", nameof(alpha));
        }

        run.Progress?.Report(1);
        return new IterativeScores(current, iterations, change, change <= tolerance);
    }

    // For any positive vector, the greatest quotient of (A + I) x and x, less 1, is at least the greatest eigenvalue.
    private static double Suitable(SymmetricMatrix matrix, int nodes, KernelRun run)
    {
        var current = new double[nodes];
        Array.Fill(current, 1);
        var next = new double[nodes];
        var bound = double.PositiveInfinity;
        for (var step = 0; step < BoundSteps; step++)
        {
            var (from, to) = (current, next);
            Workers.Run(run, matrix.Rows.BlockCount, () => block => matrix.Multiply(from, to, block, diagonal: 1));
            double quotient = 1, greatest = 0;
            for (var node = 0; node < nodes; node++)
            {
                quotient = Math.Max(quotient, to[node] / from[node]);
                greatest = Math.Max(greatest, to[node]);
            }

            bound = Math.Min(bound, quotient - 1);
            for (var node = 0; node < nodes; node++)
                to[node] = Math.Max(to[node] / greatest, double.Epsilon * (1L << 60)); // stays positive
            (current, next) = (to, from);
        }

        return bound > 0 ? PartOfBound / bound : 1;
    }
}
