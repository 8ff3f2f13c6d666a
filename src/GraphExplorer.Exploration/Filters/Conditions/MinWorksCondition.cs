using System.Globalization;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>The least number of independent works that a fact rests on.</summary>
internal sealed class MinWorksCondition(int least)
    : NumbersCondition(new ArcColumn(FactProperties.Works, ColumnEncoding.Integer))
{
    public override string Name => "minWorks";

    public override string Value => least.ToString(CultureInfo.InvariantCulture);

    public static MinWorksCondition? Read(FilterReading reading)
    {
        var least = reading.Filter.MinWorks ?? 1;
        reading.Errors.CheckRange("minWorks", least, 1, int.MaxValue);
        return least <= 1 ? null : new MinWorksCondition(least);
    }

    /// <summary>Whether so many works are enough.</summary>
    public bool Holds(int works) => works >= least;

    protected override bool Allows(ReadOnlySpan<int> numbers) => Holds(numbers[0]);
}
