namespace GraphExplorer.Algorithms.Temporal;

/// <summary>Finds when something that starts at a node can arrive at the others at the earliest.</summary>
internal sealed class ArrivalSearch(
    TemporalGraph graph,
    TimeWindow window,
    TimeCertainty certainty,
    bool strict,
    CancellationToken cancellation)
{
    private readonly long[] _arrivals = new long[graph.NodeCount];
    private readonly PriorityQueue<int, long> _queue = new();

    /// <summary>How many other nodes can be come to.</summary>
    public int Count(int source)
    {
        cancellation.ThrowIfCancellationRequested();
        Array.Fill(_arrivals, long.MaxValue);
        var gap = strict ? 1 : 0;
        _arrivals[source] = (long)window.From - gap; // so that the first edge can be used when the window begins
        _queue.Clear();
        _queue.Enqueue(source, _arrivals[source]);
        var count = 0;
        while (_queue.TryDequeue(out var node, out var time))
        {
            if (time > _arrivals[node])
                continue; // it was come to earlier
            count++;
            for (var arc = graph.Offsets[node]; arc < graph.Offsets[node + 1]; arc++)
            {
                var (from, to) = window.Within(graph.Edges[graph.ArcEdges[arc]].Held(certainty));
                var arrival = Math.Max(from, time + gap);
                var target = graph.Targets[arc];
                if (arrival > to || arrival >= _arrivals[target])
                    continue;
                _arrivals[target] = arrival;
                _queue.Enqueue(target, arrival);
            }
        }

        return count - 1;
    }
}
