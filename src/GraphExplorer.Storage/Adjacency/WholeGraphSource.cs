using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// The side of a topology that finds numbers for keys; there is nothing to grow, and nothing to let go.
/// </summary>
internal sealed class WholeGraphSource(GraphState state) : ITopologySource
{
    public ValueTask<int[]> ResolveNodesAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken) => ValueTask.FromResult(keys.Select(state.FindNode).ToArray());

    public ValueTask<int[]> ResolveRelationshipsAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken) => ValueTask.FromResult(keys.Select(state.FindRelationship).ToArray());

    public ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
