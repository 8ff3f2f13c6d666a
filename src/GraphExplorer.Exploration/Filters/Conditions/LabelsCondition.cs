using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>
/// Labels one of which what lies between the ends must carry. By default everything but concepts may lie there; beside
/// named labels either suffices.
/// </summary>
internal sealed class LabelsCondition(IReadOnlyList<string> labels, bool refusesConcepts) : FactCondition
{
    public override string Name => "labels";

    public override bool IsAboutEntities => true;

    public override string Value =>
        string.Join(',', refusesConcepts ? [FactFilter.Default, .. labels] : labels);

    public override string OpenValue => FactFilter.All;

    /// <summary>Whether the default holds, beside the labels named or alone.</summary>
    public bool RefusesConcepts => refusesConcepts;

    public static LabelsCondition? Read(FilterReading reading)
    {
        var asked = reading.Filter.Labels;
        var named = asked.Where(label => label is not (FactFilter.All or FactFilter.Default)).ToArray();
        reading.Names.Labels("labels", named);
        var keepsDefault = named.Length == 0 || asked.Contains(FactFilter.Default);
        var opensAll = asked.Contains(FactFilter.All) ||
            (keepsDefault && (!reading.Catalogue.HasEvidence || named.Contains(Labels.Concept)));
        return opensAll ? null : new LabelsCondition(named, keepsDefault);
    }

    public override bool AllowsEntity(NodeRecord entity, long degree) =>
        labels.Any(entity.HasLabel) || (refusesConcepts && !entity.HasLabel(Labels.Concept));

    public override ConditionTest Bind(ColumnRequest request) => new Test(
        this,
        new LabelSet(labels, request),
        refusesConcepts ? request.Node(ArcColumn.Label(Labels.Concept)) : -1);

    private sealed class Test(LabelsCondition condition, LabelSet labels, int concept) : ConditionTest(condition)
    {
        private Topology? _topology;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _topology = topology;

        public override bool AllowsInner(int node) => labels.HasAny(_topology!, node) || // opened before it is asked
            (concept >= 0 && _topology!.NodeColumn(concept, node) != 1);
    }
}
