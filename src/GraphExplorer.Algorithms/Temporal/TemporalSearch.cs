namespace GraphExplorer.Algorithms.Temporal;

/// <summary>A search from one node over states and back, as Brandes does it over nodes.</summary>
internal sealed class TemporalSearch(TemporalStates states, CancellationToken cancellation)
{
    private readonly int[] _levels = new int[states.Nodes.Length]; // counted from 1; 0 where it has not come
    private readonly double[] _ways = new double[states.Nodes.Length];
    private readonly double[] _perWay = new double[states.Nodes.Length];
    private readonly int[] _queue = new int[states.Nodes.Length];
    private readonly int[] _nodeLevels = new int[states.Offsets.Length - 1];
    private readonly double[] _nodeWays = new double[states.Offsets.Length - 1];

    /// <summary>Adds what leads over each node on ways from a source.</summary>
    public void Add(int source, double[] sums)
    {
        var seen = Outwards(source);
        for (var place = seen - 1; place >= 0; place--)
        {
            var state = _queue[place];
            var node = states.Nodes[state];
            double sum = 0;
            for (var arc = states.Onwards[state]; arc < states.Offsets[node + 1]; arc++)
            {
                var next = states.ArcStates[arc];
                if (_levels[next] == _levels[state] + 1)
                    sum += _perWay[next];
            }

            sums[node] += _ways[state] * sum;
            _perWay[state] = sum + (_levels[state] == _nodeLevels[node] ? 1 / _nodeWays[node] : 0);
        }

        for (var place = 0; place < seen; place++)
        {
            var node = states.Nodes[_queue[place]];
            _levels[_queue[place]] = _nodeLevels[node] = 0;
            _ways[_queue[place]] = _nodeWays[node] = 0;
        }
    }

    private int Outwards(int source)
    {
        var tail = Expand(source, states.Offsets[source], level: 1, ways: 1, tail: 0);
        for (var head = 0; head < tail; head++)
        {
            if (head % Workers.StepsPerCheck == 0)
                cancellation.ThrowIfCancellationRequested();
            var state = _queue[head];
            var node = states.Nodes[state];
            if (_nodeLevels[node] == 0)
                _nodeLevels[node] = _levels[state];
            if (_nodeLevels[node] == _levels[state])
                _nodeWays[node] += _ways[state];
            tail = Expand(node, states.Onwards[state], _levels[state] + 1, _ways[state], tail, source);
        }

        return tail;
    }

    // A way back to where it began is no shortest way to anywhere: it could have begun later.
    private int Expand(int node, int firstArc, int level, double ways, int tail, int source = -1)
    {
        for (var arc = firstArc; arc < states.Offsets[node + 1]; arc++)
        {
            var next = states.ArcStates[arc];
            if (_levels[next] == 0 && states.Nodes[next] != source)
            {
                _levels[next] = level;
                _queue[tail++] = next;
            }

            if (_levels[next] == level)
                _ways[next] += ways;
        }

        return tail;
    }
}
