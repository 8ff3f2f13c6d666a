using GraphExplorer.Algorithms.Structure;
using QuikGraph;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>Shows an undirected graph to QuikGraph without copying it.</summary>
internal sealed class UndirectedAdapter : IUndirectedGraph<int, NetworkEdge>
{
    private readonly CsrGraph _graph;
    private readonly AdapterSteps _steps;

    public UndirectedAdapter(CsrGraph graph, AdapterSteps steps)
    {
        if (graph.IsDirected)
            throw new ArgumentException("The graph is directed.", nameof(graph));
        _graph = graph;
        _steps = steps;
    }

    public bool IsDirected => false;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => _graph.NodeCount == 0;

    public int VertexCount => _graph.NodeCount;

    public IEnumerable<int> Vertices => Enumerable.Range(0, _graph.NodeCount);

    public bool IsEdgesEmpty => _graph.EdgeCount == 0;

    public int EdgeCount => _graph.EdgeCount;

    /// <summary>Each line once, from its lesser node.</summary>
    public IEnumerable<NetworkEdge> Edges =>
        Vertices.SelectMany(AdjacentEdges).Where(line => line.Source <= line.Target);

    public EdgeEqualityComparer<int> EdgeEqualityComparer { get; } = (edge, source, target) =>
        (edge.Source == source && edge.Target == target) || (edge.Source == target && edge.Target == source);

    public bool ContainsVertex(int vertex) => (uint)vertex < (uint)_graph.NodeCount;

    public bool ContainsEdge(NetworkEdge edge) => AdjacentEdges(edge.Source).Contains(edge);

    public bool ContainsEdge(int source, int target) => _graph.Out(source).BinarySearch(target) >= 0;

    public bool TryGetEdge(int source, int target, out NetworkEdge edge)
    {
        edge = AdjacentEdges(source).FirstOrDefault(line => line.Target == target, new NetworkEdge(-1, -1, -1));
        return edge.Line >= 0;
    }

    public IEnumerable<NetworkEdge> AdjacentEdges(int vertex)
    {
        _steps.Take();
        var end = _graph.OutOffsets[vertex + 1];
        for (var arc = _graph.OutOffsets[vertex]; arc < end; arc++)
            yield return new NetworkEdge(vertex, _graph.OutTargets[arc], _graph.OutEdges[arc]);
    }

    public int AdjacentDegree(int vertex) => _graph.OutOffsets[vertex + 1] - _graph.OutOffsets[vertex];

    public bool IsAdjacentEdgesEmpty(int vertex) => AdjacentDegree(vertex) == 0;

    public NetworkEdge AdjacentEdge(int vertex, int index)
    {
        var arc = _graph.OutOffsets[vertex] + index;
        return new NetworkEdge(vertex, _graph.OutTargets[arc], _graph.OutEdges[arc]);
    }
}
