using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Search;

/// <summary>Keeps of some matches those that are joined with a place, or have a fact in a window of time.</summary>
internal sealed class JoinedEntities(IGraphView view, CompiledFilter filter)
{
    /// <summary>Filters, keeping the order; one growth of the structure for all matches.</summary>
    public async ValueTask<IReadOnlyList<RankedMatch>> FilterAsync(
        IReadOnlyList<RankedMatch> matches,
        string? place,
        bool hasTime,
        CancellationToken cancellationToken)
    {
        if (place is null && !hasTime)
            return matches;
        var request = new ColumnRequest();
        var state = new FactArcFilterState(filter, request);
        await using var topology = await view.OpenTopologyAsync(request.Of(types: null), cancellationToken);
        state.Open(topology);
        if (place is not null)
        {
            var node = (await topology.ResolveNodesAsync([place], cancellationToken))[0];
            await topology.GrowAsync(new[] { node }, cancellationToken);
            var joined = Joined(topology, state, node).Select(topology.NodeKey).ToHashSet(StringComparer.Ordinal);
            return [.. matches.Where(match => joined.Contains(match.Node.Key))];
        }

        var nodes = await topology.ResolveNodesAsync([.. matches.Select(match => match.Node.Key)], cancellationToken);
        await topology.GrowAsync(nodes, cancellationToken);
        return [.. matches.Where((_, at) => Joined(topology, state, nodes[at]).Count > 0)];
    }

    private static HashSet<int> Joined(Topology topology, FactArcFilterState state, int node)
    {
        var others = new HashSet<int>();
        foreach (var block in topology.Blocks(node, ArcDirections.Both))
        {
            for (var i = 0; i < block.Count; i++)
            {
                if (state.AllowsArc(block, i))
                    others.Add(block.Neighbours[i]);
            }
        }

        return others;
    }
}
