namespace GraphExplorer.Graph.Arcs;

/// <summary>The store's side of a <see cref="Topology"/>: finds numbers for keys and brings arcs that are not there yet.</summary>
public interface ITopologySource : IAsyncDisposable
{
    /// <summary>Numbers of nodes by key, in the order asked; -1 where there is no such node.</summary>
    ValueTask<int[]> ResolveNodesAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken);

    /// <summary>Numbers of relationships by key, in the order asked; -1 where there is none.</summary>
    ValueTask<int[]> ResolveRelationshipsAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken);

    /// <summary>
    /// Brings all wanted arcs of these nodes, in both directions, by one <see cref="Topology.Append"/>.
    /// Called only for nodes that are not grown yet; fails or is cancelled without having appended anything.
    /// </summary>
    ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken);
}
