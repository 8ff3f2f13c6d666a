using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Storage;

/// <summary>How an <see cref="EmbeddedStore"/> is set up.</summary>
public sealed record EmbeddedStoreOptions
{
    /// <summary>What to keep indexes on, besides keys.</summary>
    public GraphIndexes Indexes { get; init; } = GraphIndexes.None;
}
