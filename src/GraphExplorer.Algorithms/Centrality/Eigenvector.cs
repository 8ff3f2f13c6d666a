using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>A node counts as much as its neighbours together: the eigenvector of the greatest eigenvalue.</summary>
/// <remarks>
/// Direction plays no part; lines count with their weights where asked for, parallels add up, a loop counts as two ends. Of
/// the largest component (of several the one with the least node); NaN elsewhere, and everywhere in a component of one
/// node. Maximum 1. First by conjugate gradients (Knyazev 2001, doi:10.1137/S1064827500366124), whose steps are as many as
/// the root of the gap between the two greatest eigenvalues asks for; then by power iteration of A + I, which keeps scores
/// above 0 and ends on bipartite graphs too, until a step changes nothing. Nodes and arcs a step, summed in an order that
/// the graph decides. Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
/// </remarks>
public static class Eigenvector
{
    /// <summary>Computes the score of every node of the largest component.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run.</param>
    /// <param name="weighted">Whether weights count; they are then not negative.</param>
    /// <param name="tolerance">Ends once no score changes by more than this part of the maximum.</param>
    /// <param name="maxIterations">The most steps; at least 1.</param>
    /// <returns>
    /// Scores; <see cref="IterativeScores.Change"/> is the greatest change of a score, whose maximum is 1.
    /// </returns>
    /// <exception cref="ArgumentException">A weight is negative, or an option is out of its range.</exception>
    public static IterativeScores Compute(
        CsrGraph graph,
        KernelRun run,
        bool weighted = false,
        double tolerance = 1e-9,
        int maxIterations = 10_000)
    {
        if (!(tolerance > 0) || maxIterations < 1)
            throw new ArgumentException("The tolerance is above 0, and there is at least one step.", nameof(tolerance));
        if (weighted)
            EdgeWeights.RequireNotNegative(graph);
        var scores = new double[graph.NodeCount];
        Array.Fill(scores, double.NaN);
        var components = Components.Compute(graph, run);
        if (components.Count == 0 || components.Sizes[0] < 2)
            return new IterativeScores(scores, 0, 0, Converged: true);
        var matrix = new SymmetricMatrix(graph, weighted ? graph.WeightArray : null);
        var current = new double[graph.NodeCount];
        for (var node = 0; node < current.Length; node++)
            current[node] = components.Of[node] == 0 ? 1 : 0;
        var iterations = new GreatestEigenvector(matrix, graph.NodeCount, run).Improve(current, maxIterations - 1);
        var next = new double[graph.NodeCount];
        var greatest = new double[matrix.Rows.BlockCount];
        var change = double.PositiveInfinity;
        while (iterations < maxIterations && change > tolerance)
        {
            var (from, to) = (current, next);
            Workers.Run(
                run,
                greatest.Length,
                () => block => greatest[block] = matrix.Multiply(from, to, block, diagonal: 1));
            var max = greatest.Max();
            change = 0;
            for (var node = 0; node < to.Length; node++)
            {
                to[node] /= max;
                change = Math.Max(change, Math.Abs(to[node] - from[node]));
            }

            (current, next) = (to, from);
            iterations++;
        }

        for (var node = 0; node < scores.Length; node++)
        {
            if (components.Of[node] == 0)
                scores[node] = current[node];
        }

        run.Progress?.Report(1);
        return new IterativeScores(scores, iterations, change, change <= tolerance);
    }
}
