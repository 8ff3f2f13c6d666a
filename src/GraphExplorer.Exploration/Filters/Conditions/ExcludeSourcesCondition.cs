using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Sources not to rest on: a relationship stays where others carry it. As for <see cref="SourcesCondition"/>.</summary>
internal sealed class ExcludeSourcesCondition(IReadOnlySet<string> sources) : FactCondition
{
    public override string Name => "excludeSources";

    public override bool IsAskedLast => true;

    public IReadOnlySet<string> Sources => sources;

    public static ExcludeSourcesCondition? Read(FilterReading reading)
    {
        var sources = reading.Filter.ExcludeSources;
        reading.Names.Sources("excludeSources", sources);
        return sources.Count == 0 ? null : new ExcludeSourcesCondition(sources.ToHashSet(StringComparer.Ordinal));
    }

    public override ConditionTest Bind(ColumnRequest request) => new Test(this);

    private sealed class Test(ExcludeSourcesCondition condition) : ConditionTest(condition)
    {
        private SourceVerdicts? _verdicts;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _verdicts = verdicts;

        public override bool AllowsArc(in ArcBlock block, int index) =>
            _verdicts?.Stands(block.Relationships[index]) ?? true;
    }
}
