using GraphExplorer.Algorithms.Structure;
using QuikGraph;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>
/// Shows a graph to QuikGraph without copying it. An undirected graph is shown with each line in both directions.
/// </summary>
internal sealed class DirectedAdapter(CsrGraph graph, AdapterSteps steps) : IBidirectionalGraph<int, NetworkEdge>
{
    public bool IsDirected => true;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => graph.NodeCount == 0;

    public int VertexCount => graph.NodeCount;

    public IEnumerable<int> Vertices => Enumerable.Range(0, graph.NodeCount);

    public bool IsEdgesEmpty => graph.ArcCount == 0;

    public int EdgeCount => graph.ArcCount;

    public IEnumerable<NetworkEdge> Edges => Vertices.SelectMany(OutEdges);

    public bool ContainsVertex(int vertex) => (uint)vertex < (uint)graph.NodeCount;

    public bool ContainsEdge(NetworkEdge edge) => OutEdges(edge.Source).Contains(edge);

    public bool ContainsEdge(int source, int target) => graph.Out(source).BinarySearch(target) >= 0;

    public bool TryGetEdge(int source, int target, out NetworkEdge edge)
    {
        edge = OutEdges(source).FirstOrDefault(line => line.Target == target, new NetworkEdge(-1, -1, -1));
        return edge.Line >= 0;
    }

    public bool TryGetEdges(int source, int target, out IEnumerable<NetworkEdge> edges)
    {
        edges = OutEdges(source).Where(line => line.Target == target);
        return true;
    }

    public bool IsOutEdgesEmpty(int vertex) => OutDegree(vertex) == 0;

    public int OutDegree(int vertex) => graph.OutOffsets[vertex + 1] - graph.OutOffsets[vertex];

    public IEnumerable<NetworkEdge> OutEdges(int vertex)
    {
        steps.Take();
        var end = graph.OutOffsets[vertex + 1];
        for (var arc = graph.OutOffsets[vertex]; arc < end; arc++)
            yield return new NetworkEdge(vertex, graph.OutTargets[arc], graph.OutEdges[arc]);
    }

    public bool TryGetOutEdges(int vertex, out IEnumerable<NetworkEdge> edges)
    {
        edges = OutEdges(vertex);
        return true;
    }

    public NetworkEdge OutEdge(int vertex, int index)
    {
        var arc = graph.OutOffsets[vertex] + index;
        return new NetworkEdge(vertex, graph.OutTargets[arc], graph.OutEdges[arc]);
    }

    public bool IsInEdgesEmpty(int vertex) => InDegree(vertex) == 0;

    public int InDegree(int vertex) => graph.InOffsets[vertex + 1] - graph.InOffsets[vertex];

    public IEnumerable<NetworkEdge> InEdges(int vertex)
    {
        steps.Take();
        var end = graph.InOffsets[vertex + 1];
        for (var arc = graph.InOffsets[vertex]; arc < end; arc++)
            yield return new NetworkEdge(graph.InSources[arc], vertex, graph.InEdges[arc]);
    }

    public bool TryGetInEdges(int vertex, out IEnumerable<NetworkEdge> edges)
    {
        edges = InEdges(vertex);
        return true;
    }

    public NetworkEdge InEdge(int vertex, int index)
    {
        var arc = graph.InOffsets[vertex] + index;
        return new NetworkEdge(graph.InSources[arc], vertex, graph.InEdges[arc]);
    }

    public int Degree(int vertex) => OutDegree(vertex) + InDegree(vertex);
}
