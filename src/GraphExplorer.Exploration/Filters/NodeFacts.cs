using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Filters;

/// <summary>A relationship of an entity that a filter lets through.</summary>
/// <param name="Relationship">Its key.</param>
/// <param name="Other">The key of the other end; the entity's own for a loop.</param>
/// <param name="Type">Its type.</param>
/// <param name="Outgoing">Whether it starts at the entity; true for a loop.</param>
internal readonly record struct NodeFact(string Relationship, string Other, string Type, bool Outgoing);

/// <summary>The relationships of one entity under a filter: what lists, timelines and counts are made of.</summary>
internal sealed class NodeFacts
{
    private NodeFacts(IReadOnlyList<NodeFact> facts, IReadOnlyList<ExcludedCount> refused)
    {
        Facts = facts;
        Refused = refused;
    }

    /// <summary>What passed, in key order of the relationships; a loop once.</summary>
    public IReadOnlyList<NodeFact> Facts { get; }

    /// <summary>How many each condition refused.</summary>
    public IReadOnlyList<ExcludedCount> Refused { get; }

    /// <summary>Collects them: one growth of the structure, whatever the store.</summary>
    public static async ValueTask<NodeFacts> CollectAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        CompiledFilter filter,
        string entity,
        ArcDirections directions,
        CancellationToken cancellationToken)
    {
        var request = new ColumnRequest();
        var state = new FactArcFilterState(filter, request);
        await using var topology = await view.OpenTopologyAsync(
            request.Of(filter.WantedTypes(catalogue)),
            cancellationToken);
        await state.OpenAsync(view, catalogue, topology, cancellationToken);
        var node = (await topology.ResolveNodesAsync([entity], cancellationToken))[0];
        if (node < 0)
            return new NodeFacts([], []);
        await topology.GrowAsync(new[] { node }, cancellationToken);
        var facts = Accepted(topology, state, node, directions);
        return new NodeFacts(facts, state.Refused);
    }

    private static List<NodeFact> Accepted(
        Topology topology,
        FactArcFilterState filter,
        int node,
        ArcDirections directions)
    {
        var facts = new List<NodeFact>();
        var loops = new HashSet<int>();
        foreach (var block in topology.Blocks(node, directions))
        {
            if (!filter.AllowsType(block.Type))
                continue;
            for (var i = 0; i < block.Count; i++)
            {
                var other = block.Neighbours[i];
                if (other == node && !loops.Add(block.Relationships[i]))
                    continue;
                if (filter.AllowsArc(block, i) && (other == node || filter.AllowsInner(other)))
                {
                    facts.Add(new NodeFact(
                        topology.RelationshipKey(block.Relationships[i]),
                        topology.NodeKey(other),
                        topology.Types[block.Type],
                        block.IsOutgoing));
                }
            }
        }

        facts.Sort((left, right) => KeyOrder.Compare(left.Relationship, right.Relationship));
        return facts;
    }
}
