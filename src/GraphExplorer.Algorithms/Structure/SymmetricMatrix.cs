namespace GraphExplorer.Algorithms.Structure;

/// <summary>A graph as a symmetric matrix to multiply by: direction forgotten, parallels added up, a loop twice.</summary>
internal sealed class SymmetricMatrix(CsrGraph graph, double[]? weights)
{
    private readonly bool _loopsOnce = !graph.IsDirected; // an undirected loop is one arc

    public BothWaysRows Rows { get; } = BothWaysRows.Of(graph);

    /// <summary>Some rows of the product of (matrix + diagonal) and a vector; gives back the greatest number in them.</summary>
    public double Multiply(double[] vector, double[] product, int from, int to, double diagonal)
    {
        var greatest = double.NegativeInfinity;
        for (var node = from; node < to; node++)
        {
            var sum = diagonal * vector[node];
            for (var arc = Rows.Offsets[node]; arc < Rows.Offsets[node + 1]; arc++)
            {
                var target = Rows.Targets[arc];
                var term = weights is null ? vector[target] : weights[Rows.Edges[arc]] * vector[target];
                sum += _loopsOnce && target == node ? 2 * term : term;
            }

            product[node] = sum;
            greatest = Math.Max(greatest, sum);
        }

        return greatest;
    }
}
