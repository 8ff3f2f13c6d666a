using System.Globalization;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>An entity with so many relationships of the types in use, or more, counts as a hub too.</summary>
internal sealed class HubDegreeCondition(int min) : FactCondition
{
    public override string Name => "hubDegree";

    public override bool IsAboutEntities => true;

    public override string Value => min.ToString(CultureInfo.InvariantCulture);

    public override IReadOnlyList<string> Within => ["hubs"];

    public override bool AllowsEntity(NodeRecord entity, long degree) => degree < min;

    public override ConditionTest Bind(ColumnRequest request) => new Test(this, min);

    private sealed class Test(HubDegreeCondition condition, int min) : ConditionTest(condition)
    {
        private Topology? _topology;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _topology = topology;

        public override bool AllowsInner(int node) =>
            _topology!.Degree(node, ArcDirections.Both) < min; // opened before it is asked
    }
}
