using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>An entity that the data marks as a hub may end a path, and never carries one.</summary>
internal sealed class HubsCondition : FactCondition
{
    public override string Name => "hubs";

    public override bool IsAboutEntities => true;

    public override string Value => "end";

    public override string OpenValue => "allow";

    public override bool AllowsEntity(NodeRecord entity, long degree) => !entity.Flag(EntityProperties.Hub);

    public override ConditionTest Bind(ColumnRequest request) =>
        new Test(this, request.Node(new ArcColumn(EntityProperties.Hub, ColumnEncoding.Boolean)));

    private sealed class Test(HubsCondition condition, int place) : ConditionTest(condition)
    {
        private Topology? _topology;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _topology = topology;

        public override bool AllowsInner(int node) => _topology!.NodeColumn(place, node) != 1; // opened before it is asked
    }
}
