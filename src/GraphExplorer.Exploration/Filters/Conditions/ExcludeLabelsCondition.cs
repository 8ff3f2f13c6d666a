using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Labels that what lies between the ends must not carry.</summary>
internal sealed class ExcludeLabelsCondition(IReadOnlyList<string> labels) : FactCondition
{
    public override string Name => "excludeLabels";

    public override bool IsAboutEntities => true;

    public override string Value => string.Join(',', labels);

    public static ExcludeLabelsCondition? Read(FilterReading reading)
    {
        var labels = reading.Filter.ExcludeLabels;
        reading.Names.Labels("excludeLabels", labels);
        return labels.Count == 0 ? null : new ExcludeLabelsCondition(labels);
    }

    public override bool AllowsEntity(NodeRecord entity, long degree) => !labels.Any(entity.HasLabel);

    public override ConditionTest Bind(ColumnRequest request) => new Test(this, new LabelSet(labels, request));

    private sealed class Test(ExcludeLabelsCondition condition, LabelSet labels) : ConditionTest(condition)
    {
        private Topology? _topology;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _topology = topology;

        public override bool AllowsInner(int node) => !labels.HasAny(_topology!, node); // opened before it is asked
    }
}
