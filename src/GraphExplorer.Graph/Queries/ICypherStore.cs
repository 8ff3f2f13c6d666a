using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Graph.Queries;

/// <summary>A store that also answers Cypher.</summary>
public interface ICypherStore : IGraphStore
{
    /// <summary>Runs statements on the graph of this store.</summary>
    ICypher Cypher { get; }
}
