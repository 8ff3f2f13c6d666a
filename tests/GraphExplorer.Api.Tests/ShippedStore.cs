using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Tests;

/// <summary>The shipped data set, loaded when a test first asks for it, and once for all of them.</summary>
internal static class ShippedStore
{
    public static Task<IGraphStore> Loaded { get; } = GraphData.OpenAsync(path: null);
}
