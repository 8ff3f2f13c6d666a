namespace GraphExplorer.Algorithms.Structure;

/// <summary>The least sum of weights on the way from one node to every other (Graphalytics' SSSP).</summary>
/// <remarks>
/// Weights are lengths, not strengths; without weights each line is 1 long. Lines are followed in their direction where they
/// have one. (Nodes + arcs) times the logarithm of nodes, by a heap that knows where each node stands. Dijkstra 1959,
/// doi:10.1007/BF01386390.
/// </remarks>
public static class ShortestDistances
{
    /// <summary>Searches from a node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">The node to start from.</param>
    /// <param name="run">How to run; one thread is used.</param>
    /// <returns>A distance per node; infinite where there is no way.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or the source is no node.</exception>
    public static double[] Compute(CsrGraph graph, int source, KernelRun run)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(source, graph.NodeCount);
        EdgeWeights.RequireNotNegative(graph);
        var distances = new double[graph.NodeCount];
        Array.Fill(distances, double.PositiveInfinity);
        distances[source] = 0;
        var heap = new NodeHeap(distances);
        heap.Raise(source);
        var weights = graph.Weights;
        for (var step = 0; heap.TryTake(out var node); step++)
        {
            if (step % Workers.StepsPerCheck == 0)
                run.Cancellation.ThrowIfCancellationRequested();
            for (var arc = graph.OutOffsets[node]; arc < graph.OutOffsets[node + 1]; arc++)
            {
                var target = graph.OutTargets[arc];
                var distance = distances[node] + (weights.IsEmpty ? 1 : weights[graph.OutEdges[arc]]);
                if (distance >= distances[target])
                    continue;
                distances[target] = distance;
                heap.Raise(target);
            }
        }

        return distances;
    }

    /// <summary>Nodes by distance, the nearest first; four below each, so that fewer are far from the top.</summary>
    private sealed class NodeHeap(double[] distances)
    {
        private const int Arity = 4;
        private readonly int[] _heap = new int[distances.Length];
        private readonly int[] _places = new int[distances.Length]; // counted from 1; 0 where a node is not in it
        private int _count;

        /// <summary>Puts in a node, or moves it up after its distance became less.</summary>
        public void Raise(int node)
        {
            var place = _places[node] == 0 ? _count++ : _places[node] - 1;
            while (place > 0)
            {
                var above = (place - 1) / Arity;
                if (distances[_heap[above]] <= distances[node])
                    break;
                Put(_heap[above], place);
                place = above;
            }

            Put(node, place);
        }

        public bool TryTake(out int node)
        {
            if (_count == 0)
            {
                node = -1;
                return false;
            }

            node = _heap[0];
            _places[node] = 0;
            var last = _heap[--_count];
            if (_count > 0)
                Sink(last);
            return true;
        }

        private void Sink(int node)
        {
            var place = 0;
            while (true)
            {
                var first = (Arity * place) + 1;
                if (first >= _count)
                    break;
                var min = first;
                for (var child = first + 1; child < Math.Min(first + Arity, _count); child++)
                {
                    if (distances[_heap[child]] < distances[_heap[min]])
                        min = child;
                }

                if (distances[_heap[min]] >= distances[node])
                    break;
                Put(_heap[min], place);
                place = min;
            }

            Put(node, place);
        }

        private void Put(int node, int place)
        {
            _heap[place] = node;
            _places[node] = place + 1;
        }
    }
}
