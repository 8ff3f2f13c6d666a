using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Facts that no source dates are left out once a time is asked for.</summary>
internal sealed class UndatedCondition()
    : NumbersCondition(new ArcColumn(FactProperties.Dated, ColumnEncoding.Boolean))
{
    public override string Name => "undated";

    public override string Value => "exclude";

    public override string OpenValue => "include";

    public override IReadOnlyList<string> Within => WindowCondition.Parameters;

    public static UndatedCondition? Read(FilterReading reading) =>
        reading.Filter.Undated == UndatedFacts.Exclude && WindowCondition.WindowOf(reading.Filter) is not null
            ? new UndatedCondition()
            : null;

    protected override bool Allows(ReadOnlySpan<int> numbers) => numbers[0] == 1;
}
