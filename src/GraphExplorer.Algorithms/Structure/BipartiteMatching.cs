namespace GraphExplorer.Algorithms.Structure;

/// <summary>The most edges of which no two share a node, in an undirected graph of two sides.</summary>
public static class BipartiteMatching
{
    private const int CheckEvery = 4096;

    /// <summary>Parts the nodes so that no edge joins two of one side.</summary>
    /// <param name="graph">The graph; its outgoing arcs are looked at.</param>
    /// <returns>The side of each node, 0 or 1, the least node of each component on side 0; null where a cycle of odd
    /// length (a loop too) leaves no such sides.</returns>
    /// <remarks>Time O(n + m).</remarks>
    public static int[]? Sides(CsrGraph graph)
    {
        var sides = new int[graph.NodeCount];
        Array.Fill(sides, -1);
        var queue = new int[graph.NodeCount];
        for (var start = 0; start < sides.Length; start++)
        {
            if (sides[start] >= 0)
                continue;
            sides[start] = 0;
            queue[0] = start;
            var tail = 1;
            for (var head = 0; head < tail; head++)
            {
                var node = queue[head];
                foreach (var other in graph.Out(node))
                {
                    if (sides[other] == sides[node])
                        return null;
                    if (sides[other] >= 0)
                        continue;
                    sides[other] = 1 - sides[node];
                    queue[tail++] = other;
                }
            }
        }

        return sides;
    }

    /// <summary>Finds a maximum matching.</summary>
    /// <param name="graph">An undirected graph.</param>
    /// <param name="sides">The side of each node, as <see cref="Sides"/> gives them.</param>
    /// <param name="run">How it runs; one thread.</param>
    /// <returns>The partner of each node; -1 for none. The same for the same graph.</returns>
    /// <remarks>
    /// Time O(m √n), workspace four ints per node. Weights play no part. Source: J. E. Hopcroft, R. M. Karp, "An n^5/2
    /// algorithm for maximum matchings in bipartite graphs", SIAM Journal on Computing 2(4), 1973, doi:10.1137/0202019.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int[] Compute(CsrGraph graph, ReadOnlySpan<int> sides, KernelRun? run = null)
    {
        var nodes = graph.NodeCount;
        ArgumentOutOfRangeException.ThrowIfNotEqual(sides.Length, nodes, nameof(sides));
        var search = new Search(graph, run?.Cancellation ?? CancellationToken.None);
        var free = new List<int>();
        for (var node = 0; node < nodes; node++)
        {
            if (sides[node] == 0)
                free.Add(node);
        }

        while (search.Layer(free))
            free.RemoveAll(search.TryAugment);
        return search.Partners;
    }

    /// <summary>One phase after the other: layers from the free nodes of side 0, then paths along them.</summary>
    private sealed class Search
    {
        private readonly CsrGraph _graph;
        private readonly CancellationToken _cancellation;
        private readonly int[] _layers;
        private readonly int[] _next; // per node of side 0 the arc to try next in this phase
        private readonly int[] _stack;
        private int _steps;

        public Search(CsrGraph graph, CancellationToken cancellation)
        {
            _graph = graph;
            _cancellation = cancellation;
            Partners = new int[graph.NodeCount];
            Array.Fill(Partners, -1);
            _layers = new int[graph.NodeCount];
            _next = new int[graph.NodeCount];
            _stack = new int[graph.NodeCount];
        }

        public int[] Partners { get; }

        /// <summary>Counts the layers of side 0; false where no free node of side 1 can be reached any more.</summary>
        public bool Layer(List<int> free)
        {
            Array.Fill(_layers, -1);
            _graph.OutOffsets[..^1].CopyTo(_next);
            var tail = 0;
            foreach (var node in free)
            {
                _layers[node] = 0;
                _stack[tail++] = node;
            }

            var isReached = false;
            for (var head = 0; head < tail; head++)
            {
                Step();
                var node = _stack[head];
                foreach (var other in _graph.Out(node))
                {
                    var partner = Partners[other];
                    if (partner < 0)
                    {
                        isReached = true;
                    }
                    else if (_layers[partner] < 0)
                    {
                        _layers[partner] = _layers[node] + 1;
                        _stack[tail++] = partner;
                    }
                }
            }

            return isReached;
        }

        /// <summary>Looks for a path of this phase from a free node and turns it round; false where there is none.</summary>
        public bool TryAugment(int start)
        {
            var targets = _graph.OutTargets;
            var ends = _graph.OutOffsets;
            var depth = 0;
            _stack[0] = start;
            while (depth >= 0)
            {
                Step();
                var node = _stack[depth];
                if (_next[node] == ends[node + 1])
                {
                    depth--;
                    continue;
                }

                var partner = Partners[targets[_next[node]++]];
                if (partner < 0)
                {
                    TurnRound(depth);
                    return true;
                }

                if (_layers[partner] == depth + 1)
                    _stack[++depth] = partner;
            }

            return false;
        }

        /// <summary>Each node of the way takes the one that its last arc led to; those after it took theirs first.</summary>
        private void TurnRound(int depth)
        {
            for (; depth >= 0; depth--)
            {
                var node = _stack[depth];
                var other = _graph.OutTargets[_next[node] - 1];
                Partners[node] = other;
                Partners[other] = node;
            }
        }

        private void Step()
        {
            if (++_steps % CheckEvery == 0)
                _cancellation.ThrowIfCancellationRequested();
        }
    }
}
