using System.Runtime.CompilerServices;

namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Rows laid out for kernels that go through all of them again and again: in blocks of about as many arcs each, within a block
/// the longest first. Rows of one length then follow each other, so that a processor foretells where each ends.
/// </summary>
internal sealed class SortedRows
{
    private const int ArcsPerBlock = 1 << 16;
    private const int Long = 256; // rows of this length and more are not told apart: one wrong guess is little to them
    private readonly int[] _cuts;
    private readonly int[] _nodes;
    private readonly int[] _offsets;
    private readonly int[] _neighbours;
    private readonly double[]? _weights;

    /// <summary>Lays rows out, in time linear in nodes and arcs.</summary>
    /// <param name="offsets">Where the arcs of each node begin.</param>
    /// <param name="neighbours">The other end of each arc.</param>
    /// <param name="edges">The edge of each arc.</param>
    /// <param name="weights">The weight of each edge; null where all are 1.</param>
    public SortedRows(int[] offsets, int[] neighbours, int[] edges, double[]? weights)
    {
        _cuts = Workers.CutByArcs(offsets, ArcsPerBlock);
        _nodes = SortBlocks(_cuts, offsets);
        _offsets = new int[offsets.Length];
        _neighbours = new int[neighbours.Length];
        _weights = weights is null ? null : new double[neighbours.Length];
        for (var row = 0; row < _nodes.Length; row++)
        {
            var (begin, end) = (offsets[_nodes[row]], offsets[_nodes[row] + 1]);
            var place = _offsets[row];
            _offsets[row + 1] = place + end - begin;
            neighbours.AsSpan(begin, end - begin).CopyTo(_neighbours.AsSpan(place));
            for (var arc = begin; _weights is not null && arc < end; arc++)
                _weights[place++] = weights![edges[arc]]; // both are there or neither
        }
    }

    /// <summary>How many blocks there are.</summary>
    public int BlockCount => _cuts.Length - 1;

    /// <summary>The rows of a block; its nodes are the same numbers in another order.</summary>
    public (int From, int To) Block(int block) => (_cuts[block], _cuts[block + 1]);

    /// <summary>The node whose arcs are in a row.</summary>
    public int Node(int row) => _nodes[row];

    /// <summary>The neighbours in a row, in the node's own order.</summary>
    public ReadOnlySpan<int> Neighbours(int row) => _neighbours.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    /// <summary>The sum of neighbours' values, each times the weight of its arc, in an order that the row alone decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum(int row, double[] values)
    {
        var neighbours = Neighbours(row);
        return _weights is null
            ? Sum(neighbours, values)
            : Sum(neighbours, _weights.AsSpan(_offsets[row], neighbours.Length), values);
    }

    // Four sums side by side, so that an addition need not wait for the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<int> neighbours, double[] values)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= neighbours.Length; i += 4)
        {
            a += values[neighbours[i]];
            b += values[neighbours[i + 1]];
            c += values[neighbours[i + 2]];
            d += values[neighbours[i + 3]];
        }

        for (; i < neighbours.Length; i++)
            a += values[neighbours[i]];
        return a + b + (c + d);
    }

    private static double Sum(ReadOnlySpan<int> neighbours, ReadOnlySpan<double> weights, double[] values)
    {
        double sum = 0;
        for (var i = 0; i < neighbours.Length; i++)
            sum += values[neighbours[i]] * weights[i];
        return sum;
    }

    private static int[] SortBlocks(int[] cuts, int[] offsets)
    {
        var nodes = new int[offsets.Length - 1];
        Span<int> next = stackalloc int[Long + 2];
        for (var block = 0; block + 1 < cuts.Length; block++)
        {
            next.Clear();
            for (var node = cuts[block]; node < cuts[block + 1]; node++)
                next[Place(node) + 1]++;
            next[0] = cuts[block];
            for (var place = 0; place <= Long; place++)
                next[place + 1] += next[place];
            for (var node = cuts[block]; node < cuts[block + 1]; node++)
                nodes[next[Place(node)]++] = node;
        }

        return nodes;

        int Place(int node) => Long - Math.Min(Long, offsets[node + 1] - offsets[node]);
    }
}
