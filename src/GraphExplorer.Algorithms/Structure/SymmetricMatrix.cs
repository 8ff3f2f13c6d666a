using System.Runtime.CompilerServices;

namespace GraphExplorer.Algorithms.Structure;

/// <summary>A graph as a symmetric matrix to multiply by: direction forgotten, parallels added up, a loop twice.</summary>
internal sealed class SymmetricMatrix(CsrGraph graph, double[]? weights)
{
    private readonly bool _hasLoops = !graph.IsDirected && graph.HasLoops(); // one arc with two ends

    public BothWaysRows Rows { get; } = BothWaysRows.Of(graph);

    /// <summary>Some rows of the product of (matrix + diagonal) and a vector; gives back the greatest number in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a graph that is small is done before it is optimised else
    public double Multiply(double[] vector, double[] product, int from, int to, double diagonal)
    {
        var greatest = double.NegativeInfinity;
        for (var node = from; node < to; node++)
        {
            var (begin, length) = (Rows.Offsets[node], Rows.Offsets[node + 1] - Rows.Offsets[node]);
            var targets = Rows.Targets.AsSpan(begin, length);
            var sum = weights is null
                ? IndexedSum.Of(targets, vector)
                : IndexedSum.Of(targets, vector, Rows.Edges.AsSpan(begin, length), weights);
            if (_hasLoops)
                sum += SecondEnds(node, begin, targets, vector);
            sum += diagonal * vector[node];
            product[node] = sum;
            greatest = Math.Max(greatest, sum);
        }

        return greatest;
    }

    private double SecondEnds(int node, int begin, ReadOnlySpan<int> targets, double[] vector)
    {
        double sum = 0;
        for (var i = targets.IndexOf(node); i >= 0 && i < targets.Length && targets[i] == node; i++)
            sum += (weights is null ? 1 : weights[Rows.Edges[begin + i]]) * vector[node];
        return sum;
    }
}
