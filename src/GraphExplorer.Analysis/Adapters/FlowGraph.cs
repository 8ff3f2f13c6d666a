using QuikGraph;
using QuikGraph.Algorithms.MaximumFlow;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>A graph with capacities, in the shape that QuikGraph's maximum flow takes: a copy, which it changes.</summary>
internal sealed class FlowGraph
{
    private readonly AdjacencyGraph<int, FlowEdge> _graph = new(allowParallelEdges: true);
    private readonly Dictionary<FlowEdge, double> _capacities = [];
    private readonly int _nodes;
    private readonly AdapterSteps _steps;
    private Dictionary<FlowEdge, double>? _residual;

    /// <summary>Makes a graph without edges.</summary>
    /// <param name="nodes">Its nodes are 0 to this, less one.</param>
    /// <param name="steps">Ends what looks at its edges.</param>
    public FlowGraph(int nodes, AdapterSteps steps)
    {
        _nodes = nodes;
        _steps = steps;
        _graph.AddVertexRange(Enumerable.Range(0, nodes + 2));
    }

    /// <summary>Adds an edge; what comes back tells its flow afterwards.</summary>
    public FlowEdge Add(int source, int target, double capacity)
    {
        var edge = new FlowEdge(source, target, _steps);
        _graph.AddEdge(edge);
        _capacities.Add(edge, capacity);
        return edge;
    }

    /// <summary>Lets as much flow as can from one side to the other. Once only.</summary>
    /// <returns>The flow, and what the first side still reaches when it flows.</returns>
    /// <remarks>At worst nodes times the square of edges (Edmonds, Karp 1972, doi:10.1145/321694.321699).</remarks>
    public (int Flow, bool[] Reached) Solve(IEnumerable<int> from, IEnumerable<int> to)
    {
        var (source, sink) = (_nodes, _nodes + 1);
        var unlimited = _capacities.Values.Sum() + 1;
        foreach (var node in from)
            Add(source, node, unlimited);
        foreach (var node in to)
            Add(node, sink, unlimited);
        EdgeFactory<int, FlowEdge> newEdge = (start, end) => new FlowEdge(start, end, _steps);
        using var reversed = new ReversedEdgeAugmentorAlgorithm<int, FlowEdge>(_graph, newEdge);
        reversed.AddReversedEdges();
        var algorithm = new EdmondsKarpMaximumFlowAlgorithm<int, FlowEdge>(
            _graph,
            edge => _capacities.GetValueOrDefault(edge), // 0 for those that run back
            newEdge,
            reversed);
        QuikGraphRun.Compute(algorithm, () => algorithm.Compute(source, sink), _steps.Cancellation);
        _residual = new Dictionary<FlowEdge, double>(algorithm.ResidualCapacities);
        return ((int)Math.Round(algorithm.MaxFlow), Reach(source));
    }

    /// <summary>Whether something flows along an edge, after <see cref="Solve"/>.</summary>
    public bool IsUsed(FlowEdge edge) =>
        _residual is not null && _residual[edge] < _capacities[edge];

    private bool[] Reach(int source)
    {
        var reached = new bool[_nodes + 2];
        reached[source] = true;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var edge in _graph.OutEdges(node))
            {
                if (reached[edge.Target] || _residual![edge] <= 0) // set just before
                    continue;
                reached[edge.Target] = true;
                queue.Enqueue(edge.Target);
            }
        }

        return reached;
    }
}

/// <summary>
/// An edge that takes a step whenever its end is looked at. QuikGraph asks a graph that it changes for nothing else often
/// enough: it prepares one at a cost of the square of degrees.
/// </summary>
internal sealed class FlowEdge(int source, int target, AdapterSteps steps) : IEdge<int>
{
    public int Source => source;

    public int Target
    {
        get
        {
            steps.Take();
            return target;
        }
    }
}
