namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Articulation points, bridges and biconnected components: which nodes and lines hold the graph together alone, and which
/// parts hang together without any one of their nodes.
/// </summary>
/// <remarks>
/// Direction and weights play no part. Of two parallels neither is a bridge; a loop belongs to no component. One depth-first
/// search that keeps its way on a stack of its own; linear in nodes and arcs. Hopcroft, Tarjan 1973, doi:10.1145/362248.362272.
/// </remarks>
public static class Biconnectivity
{
    /// <summary>Finds all three.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="run">How to run; one thread is used.</param>
    public static BiconnectedResult Compute(CsrGraph graph, KernelRun run)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var search = new BiconnectivityRun(graph, run.Cancellation);
        for (var root = 0; root < graph.NodeCount; root++)
            search.From(root);
        return search.Result();
    }

    private sealed class BiconnectivityRun
    {
        private readonly CancellationToken _cancellation;
        private readonly int[] _offsets;
        private readonly int[] _targets;
        private readonly int[] _edges;
        private readonly int[] _entered; // in which order nodes were entered, from 1; 0 for not yet
        private readonly int[] _low; // the earliest entered that a node's subtree has a line to
        private readonly int[] _next; // the arc of each node to look at next
        private readonly int[] _way;
        private readonly int[] _wayEdges;
        private readonly int[] _edgeStack;
        private readonly int[] _component;
        private readonly bool[] _isArticulation;
        private readonly bool[] _isBridge;
        private readonly bool[] _isOfTree;
        private readonly List<int> _sizes = [];
        private int _time;
        private int _edgeCount;
        private int _steps;

        public BiconnectivityRun(CsrGraph graph, CancellationToken cancellation)
        {
            _cancellation = cancellation;
            var rows = BothWaysRows.Of(graph);
            (_offsets, _targets, _edges) = (rows.Offsets, rows.Targets, rows.Edges);
            _entered = new int[graph.NodeCount];
            _low = new int[graph.NodeCount];
            _next = _offsets.AsSpan(0, graph.NodeCount).ToArray();
            _way = new int[graph.NodeCount];
            _wayEdges = new int[graph.NodeCount];
            _edgeStack = new int[graph.EdgeCount];
            _component = new int[graph.EdgeCount];
            Array.Fill(_component, -1);
            _isArticulation = new bool[graph.NodeCount];
            _isBridge = new bool[graph.EdgeCount];
            _isOfTree = new bool[graph.EdgeCount];
        }

        public void From(int root)
        {
            if (_entered[root] != 0)
                return;
            var depth = 0;
            var childrenOfRoot = 0;
            Enter(root, edge: -1, depth);
            while (depth >= 0)
            {
                var node = _way[depth];
                if (++_steps % Workers.StepsPerCheck == 0)
                    _cancellation.ThrowIfCancellationRequested();
                if (_next[node] < _offsets[node + 1])
                {
                    var arc = _next[node]++;
                    var (neighbour, edge) = (_targets[arc], _edges[arc]);
                    if (edge == _wayEdges[depth] || neighbour == node)
                        continue;
                    if (_entered[neighbour] == 0)
                    {
                        _edgeStack[_edgeCount++] = edge;
                        _isOfTree[edge] = true;
                        childrenOfRoot += depth == 0 ? 1 : 0;
                        Enter(neighbour, edge, ++depth);
                    }
                    else if (_entered[neighbour] < _entered[node])
                    {
                        _edgeStack[_edgeCount++] = edge;
                        _low[node] = Math.Min(_low[node], _entered[neighbour]);
                    }

                    continue;
                }

                if (depth > 0)
                    Leave(node, _way[depth - 1], _wayEdges[depth], parentIsRoot: depth == 1);
                depth--;
            }

            _isArticulation[root] = childrenOfRoot > 1;
        }

        public BiconnectedResult Result()
        {
            var min = new int[_sizes.Count];
            Array.Fill(min, int.MaxValue);
            for (var edge = 0; edge < _component.Length; edge++)
            {
                if (_component[edge] >= 0)
                    min[_component[edge]] = Math.Min(min[_component[edge]], edge);
            }

            var order = Enumerable.Range(0, min.Length)
                .OrderByDescending(component => _sizes[component])
                .ThenBy(component => min[component])
                .ToArray();
            var places = new int[order.Length];
            for (var place = 0; place < order.Length; place++)
                places[order[place]] = place;
            for (var edge = 0; edge < _component.Length; edge++)
            {
                if (_component[edge] >= 0)
                    _component[edge] = places[_component[edge]];
            }

            return new BiconnectedResult(_isArticulation, _isBridge, _component, [.. order.Select(i => _sizes[i])]);
        }

        private void Enter(int node, int edge, int depth)
        {
            _entered[node] = _low[node] = ++_time;
            _way[depth] = node;
            _wayEdges[depth] = edge;
        }

        // What was found below the parent is a component of its own if no line from there leads above the parent.
        private void Leave(int node, int parent, int edge, bool parentIsRoot)
        {
            _low[parent] = Math.Min(_low[parent], _low[node]);
            if (_low[node] < _entered[parent])
                return;
            _isArticulation[parent] |= !parentIsRoot;
            _isBridge[edge] = _low[node] > _entered[parent];
            var nodes = 1; // one more than lines of its tree
            int last;
            do
            {
                last = _edgeStack[--_edgeCount];
                _component[last] = _sizes.Count;
                nodes += _isOfTree[last] ? 1 : 0;
            }
            while (last != edge);
            _sizes.Add(nodes);
        }
    }
}
