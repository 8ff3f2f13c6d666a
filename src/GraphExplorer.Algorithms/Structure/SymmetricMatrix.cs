using System.Runtime.CompilerServices;

namespace GraphExplorer.Algorithms.Structure;

/// <summary>A graph as a symmetric matrix to multiply by: direction forgotten, parallels added up, a loop twice.</summary>
internal sealed class SymmetricMatrix(CsrGraph graph, double[]? weights)
{
    private readonly bool _hasLoops = !graph.IsDirected && HasLoops(graph); // one arc with two ends

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
                ? Sum(targets, vector)
                : Sum(targets, Rows.Edges.AsSpan(begin, length), weights, vector);
            if (_hasLoops)
                sum += SecondEnds(node, begin, targets, vector);
            sum += diagonal * vector[node];
            product[node] = sum;
            greatest = Math.Max(greatest, sum);
        }

        return greatest;
    }

    // Four sums side by side, so that an addition need not wait for the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<int> targets, double[] vector)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= targets.Length; i += 4)
        {
            a += vector[targets[i]];
            b += vector[targets[i + 1]];
            c += vector[targets[i + 2]];
            d += vector[targets[i + 3]];
        }

        for (; i < targets.Length; i++)
            a += vector[targets[i]];
        return a + b + (c + d);
    }

    private static double Sum(ReadOnlySpan<int> targets, ReadOnlySpan<int> edges, double[] weights, double[] vector)
    {
        double sum = 0;
        for (var i = 0; i < targets.Length; i++)
            sum += weights[edges[i]] * vector[targets[i]];
        return sum;
    }

    private static bool HasLoops(CsrGraph graph)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (graph.Out(node).BinarySearch(node) >= 0)
                return true;
        }

        return false;
    }

    private double SecondEnds(int node, int begin, ReadOnlySpan<int> targets, double[] vector)
    {
        double sum = 0;
        for (var i = targets.IndexOf(node); i >= 0 && i < targets.Length && targets[i] == node; i++)
            sum += (weights is null ? 1 : weights[Rows.Edges[begin + i]]) * vector[node];
        return sum;
    }
}
