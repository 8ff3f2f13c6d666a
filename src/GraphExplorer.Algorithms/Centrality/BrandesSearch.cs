using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// A search from one source and back: outwards it counts shortest paths and keeps the arcs they use, backwards it adds up what
/// leads over each node.
/// </summary>
internal sealed class BrandesSearch
{
    private const int Unseen = int.MaxValue;
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _edges;
    private readonly int[] _levels; // how far from the source; Unseen where it has not come
    private readonly double[] _paths;
    private readonly double[] _perPath; // what leads over a node and on, itself included, a path that arrives
    private readonly int[] _queue; // one longer than nodes: what is written at the end may not count
    private readonly int[] _usedFrom; // where the arcs begin that lead on from each place of the queue
    private readonly int[] _used;
    private readonly int[]? _usedEdges;

    public BrandesSearch(CsrGraph graph, bool edges)
    {
        _offsets = graph.OutOffsetArray;
        _targets = graph.OutTargetArray;
        _edges = graph.OutEdgeArray;
        _levels = new int[graph.NodeCount];
        _paths = new double[graph.NodeCount];
        _perPath = new double[graph.NodeCount];
        _queue = new int[graph.NodeCount + 1];
        _usedFrom = new int[graph.NodeCount + 1];
        _used = new int[graph.ArcCount + 1];
        _usedEdges = edges ? new int[graph.ArcCount + 1] : null;
    }

    /// <summary>Adds what leads over each node, and each edge if edges were asked for, on paths from a source.</summary>
    public void Search(int source, Span<double> nodeSums, Span<double> edgeSums)
    {
        var seen = Outwards(source);
        if (_usedEdges is null)
            Backwards(seen, nodeSums);
        else
            Backwards(seen, nodeSums, edgeSums, _usedEdges);
    }

    // Without branches on what was seen: those would be guessed wrong a third of the time, and cost more than the work.
    private int Outwards(int source)
    {
        var (levels, paths, queue, used) = (_levels, _paths, _queue, _used);
        Array.Fill(levels, Unseen);
        Array.Clear(paths);
        levels[source] = 0;
        paths[source] = 1;
        queue[0] = source;
        var tail = 1;
        var count = 0;
        for (var head = 0; head < tail; head++)
        {
            var node = queue[head];
            var level = levels[node];
            var begin = count;
            _usedFrom[head] = begin;
            for (var arc = _offsets[node]; arc < _offsets[node + 1]; arc++)
            {
                var target = _targets[arc];
                var other = levels[target];
                queue[tail] = target;
                tail += other == Unseen ? 1 : 0;
                levels[target] = Math.Min(other, level + 1);
                used[count] = target;
                if (_usedEdges is not null)
                    _usedEdges[count] = _edges[arc];
                count += other > level ? 1 : 0;
            }

            var arriving = paths[node];
            foreach (var target in used.AsSpan(begin, count - begin))
                paths[target] += arriving;
        }

        _usedFrom[tail] = count;
        return tail;
    }

    private void Backwards(int seen, Span<double> nodeSums)
    {
        var (paths, perPath, used) = (_paths, _perPath, _used);
        var end = _usedFrom[seen];
        for (var place = seen - 1; place > 0; place--)
        {
            var node = _queue[place];
            var begin = _usedFrom[place];
            double sum = 0;
            foreach (var target in used.AsSpan(begin, end - begin))
                sum += perPath[target];
            end = begin;
            perPath[node] = sum + (1 / paths[node]);
            nodeSums[node] += paths[node] * sum;
        }
    }

    private void Backwards(int seen, Span<double> nodeSums, Span<double> edgeSums, int[] usedEdges)
    {
        for (var place = seen - 1; place >= 0; place--)
        {
            var node = _queue[place];
            var paths = _paths[node];
            double sum = 0;
            for (var arc = _usedFrom[place]; arc < _usedFrom[place + 1]; arc++)
            {
                var onwards = _perPath[_used[arc]];
                sum += onwards;
                edgeSums[usedEdges[arc]] += paths * onwards;
            }

            _perPath[node] = sum + (1 / paths);
            if (place > 0)
                nodeSums[node] += paths * sum;
        }
    }
}
