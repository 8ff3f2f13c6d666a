using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>
/// Sources to rest on, and no others. The verdict needs claims, so it is worked out before the search, for just the
/// relationships that the sources touch (<see cref="SourceVerdicts"/>).
/// </summary>
internal sealed class SourcesCondition(IReadOnlySet<string> sources) : FactCondition
{
    public override string Name => "sources";

    public override bool IsAskedLast => true;

    public IReadOnlySet<string> Sources => sources;

    public static SourcesCondition? Read(FilterReading reading)
    {
        var sources = reading.Filter.Sources;
        reading.Names.Sources("sources", sources);
        return sources.Count == 0 ? null : new SourcesCondition(sources.ToHashSet(StringComparer.Ordinal));
    }

    public override ConditionTest Bind(ColumnRequest request) => new Test(this);

    private sealed class Test(SourcesCondition condition) : ConditionTest(condition)
    {
        private SourceVerdicts? _verdicts;

        public override void Open(Topology topology, SourceVerdicts? verdicts) => _verdicts = verdicts;

        public override bool AllowsArc(in ArcBlock block, int index) =>
            _verdicts?.RestsOnSources(block.Relationships[index]) ?? true;
    }
}
