using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>How far scores are from what their equations ask, in undirected networks without loops.</summary>
internal static class Residual
{
    /// <summary>All differences together; scores sum to 1.</summary>
    public static double OfPageRank(CsrGraph graph, double[] scores)
    {
        const double Damping = 0.85;
        var dangling = Enumerable.Range(0, scores.Length).Where(node => graph.Out(node).Length == 0).Sum(node => scores[node]);
        double sum = 0;
        for (var node = 0; node < scores.Length; node++)
        {
            double pulled = 0;
            foreach (var other in graph.Out(node))
                pulled += scores[other] / graph.Out(other).Length;
            var score = (Damping * (pulled + (dangling / scores.Length))) + ((1 - Damping) / scores.Length);
            sum += Math.Abs(score - scores[node]);
        }

        return sum;
    }

    /// <summary>The length of what is left of A x - value x, of that of value x; NaN counts as 0.</summary>
    public static double OfEigenvector(CsrGraph graph, double[] scores)
    {
        double[] vector = [.. scores.Select(score => double.IsNaN(score) ? 0 : score)];
        var product = new double[vector.Length];
        for (var node = 0; node < vector.Length; node++)
        {
            foreach (var other in graph.Out(node))
                product[node] += vector[other];
        }

        var square = vector.Sum(x => x * x);
        var value = vector.Zip(product, (x, y) => x * y).Sum() / square;
        return Math.Sqrt(vector.Zip(product, (x, y) => Math.Pow(y - (value * x), 2)).Sum() / square) / value;
    }
}
