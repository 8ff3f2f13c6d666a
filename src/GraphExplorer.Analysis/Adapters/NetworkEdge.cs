using QuikGraph;

namespace GraphExplorer.Analysis.Adapters;

/// <summary>A line as QuikGraph takes edges: a value, made when it is asked for.</summary>
/// <param name="Source">The node it starts from, as seen by who asked.</param>
/// <param name="Target">The other node.</param>
/// <param name="Line">Its number in the graph.</param>
internal readonly record struct NetworkEdge(int Source, int Target, int Line) : IEdge<int>;
