using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// Breadth-first searches from many nodes at once: a bit of each node says which searches have come by. Searches go against
/// the arcs, so that what comes by at a node is whom the node reaches.
/// </summary>
internal sealed class DistanceSweep(CsrGraph graph, CancellationToken cancellation)
{
    /// <summary>How many searches go at once.</summary>
    public const int BatchSize = 256;

    /// <summary>How many numbers are added to for each node: harmonic sum, sum of distances, nodes reached.</summary>
    public const int Measures = 3;

    private const int PullFactor = 8; // from an eighth of all arcs on, looking at every node is cheaper

    private readonly int[] _outOffsets = graph.OutOffsetArray;
    private readonly int[] _outTargets = graph.OutTargetArray;
    private readonly int[] _inOffsets = graph.InOffsetArray;
    private readonly int[] _inSources = graph.InSourceArray;
    private readonly Vector256<ulong>[] _seen = new Vector256<ulong>[graph.NodeCount];
    private Vector256<ulong>[] _front = new Vector256<ulong>[graph.NodeCount];
    private Vector256<ulong>[] _next = new Vector256<ulong>[graph.NodeCount];
    private int[] _active = new int[graph.NodeCount];
    private int[] _touched = new int[graph.NodeCount];

    /// <summary>Searches from up to 256 nodes from one on; gives back how many pairs are at each distance.</summary>
    public long[] Search(int first, Span<double> measures)
    {
        var nodes = _seen.Length;
        var count = Math.Min(BatchSize, nodes - first);
        Array.Clear(_seen);
        Array.Clear(_front);
        Array.Clear(_next);
        var all = Vector256<ulong>.Zero;
        for (var search = 0; search < count; search++)
        {
            var bit = Vector256<ulong>.Zero.WithElement(search >> 6, 1UL << (search & 63));
            _front[first + search] = _seen[first + search] = bit;
            _active[search] = first + search;
            all |= bit;
        }

        var pairs = new List<long> { count };
        for (var (active, level) = (count, 1); active > 0; level++)
        {
            cancellation.ThrowIfCancellationRequested();
            long arcs = 0;
            for (var i = 0; i < active; i++)
                arcs += _inOffsets[_active[i] + 1] - _inOffsets[_active[i]];
            var touched = arcs * PullFactor < _inSources.Length + nodes ? Push(active) : Pull(all);
            for (var i = 0; i < active; i++)
                _front[_active[i]] = default;
            (_front, _next) = (_next, _front);
            active = Settle(touched, level, measures, out var found);
            if (found > 0)
                pairs.Add(found);
        }

        return [.. pairs];
    }

    // From the nodes that searches came to last, to those that have an arc to them.
    private int Push(int active)
    {
        var touched = 0;
        for (var i = 0; i < active; i++)
        {
            var node = _active[i];
            var bits = _front[node];
            foreach (var source in _inSources.AsSpan(_inOffsets[node], _inOffsets[node + 1] - _inOffsets[node]))
            {
                ref var next = ref _next[source];
                if (next == Vector256<ulong>.Zero)
                    _touched[touched++] = source;
                next |= bits;
            }
        }

        // what was seen before is taken away afterwards; a node may turn out to be touched by nothing new
        for (var i = 0; i < touched; i++)
            _next[_touched[i]] = Vector256.AndNot(_next[_touched[i]], _seen[_touched[i]]);
        return touched;
    }

    // For every node that some search has not come to, from all that it has an arc to.
    private int Pull(Vector256<ulong> all)
    {
        var touched = 0;
        for (var node = 0; node < _seen.Length; node++)
        {
            var seen = _seen[node];
            if (seen == all)
                continue;
            var bits = Vector256<ulong>.Zero;
            foreach (var target in _outTargets.AsSpan(_outOffsets[node], _outOffsets[node + 1] - _outOffsets[node]))
                bits |= _front[target];
            bits = Vector256.AndNot(bits, seen);
            if (bits == Vector256<ulong>.Zero)
                continue;
            _next[node] = bits;
            _touched[touched++] = node;
        }

        return touched;
    }

    // Takes down for each touched node how many searches came to it at this distance.
    private int Settle(int touched, int level, Span<double> measures, out long found)
    {
        var nodes = _seen.Length;
        var active = 0;
        found = 0;
        for (var i = 0; i < touched; i++)
        {
            var node = _touched[i];
            var bits = _front[node];
            if (bits == Vector256<ulong>.Zero)
                continue;
            _seen[node] |= bits;
            _active[active++] = node;
            var count = Count(in bits);
            found += count;
            measures[node] += (double)count / level;
            measures[nodes + node] += (double)count * level;
            measures[(2 * nodes) + node] += count;
        }

        return active;
    }

    private static int Count(in Vector256<ulong> bits)
    {
        var words = MemoryMarshal.CreateReadOnlySpan(in bits, 1);
        var sum = 0;
        foreach (var word in MemoryMarshal.Cast<Vector256<ulong>, ulong>(words))
            sum += BitOperations.PopCount(word);
        return sum;
    }
}
