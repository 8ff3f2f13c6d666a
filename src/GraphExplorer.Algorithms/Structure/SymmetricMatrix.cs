using System.Runtime.CompilerServices;

namespace GraphExplorer.Algorithms.Structure;

/// <summary>A graph as a symmetric matrix to multiply by: direction forgotten, parallels added up, a loop twice.</summary>
internal sealed class SymmetricMatrix
{
    private readonly double[]? _loops; // what the second ends of each node's loops weigh

    public SymmetricMatrix(CsrGraph graph, double[]? weights)
    {
        var rows = BothWaysRows.Of(graph);
        Rows = new SortedRows(rows.Offsets, rows.Targets, rows.Edges, weights);
        if (!graph.IsDirected && graph.HasLoops())
            _loops = SecondEnds(rows, weights);
    }

    /// <summary>The rows.</summary>
    public SortedRows Rows { get; }

    /// <summary>A block of rows of the product of (matrix + diagonal) and a vector; gives back the greatest number in them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a graph that is small is done before it is optimised else
    public double Multiply(double[] vector, double[] product, int block, double diagonal)
    {
        var (rows, loops) = (Rows, _loops);
        var greatest = double.NegativeInfinity;
        var (from, to) = rows.Block(block);
        for (var row = from; row < to; row++)
        {
            var node = rows.Node(row);
            var own = loops is null ? diagonal : diagonal + loops[node];
            var sum = rows.Sum(row, vector) + (own * vector[node]);
            product[node] = sum;
            greatest = Math.Max(greatest, sum);
        }

        return greatest;
    }

    private static double[] SecondEnds(BothWaysRows rows, double[]? weights)
    {
        var loops = new double[rows.Offsets.Length - 1];
        for (var node = 0; node < loops.Length; node++)
        {
            for (var arc = rows.Offsets[node]; arc < rows.Offsets[node + 1]; arc++)
            {
                if (rows.Targets[arc] == node)
                    loops[node] += weights is null ? 1 : weights[rows.Edges[arc]]; // one arc with two ends
            }
        }

        return loops;
    }
}
