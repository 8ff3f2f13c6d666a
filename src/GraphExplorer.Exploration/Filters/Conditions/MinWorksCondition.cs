using System.Globalization;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>The least number of independent works that a fact rests on.</summary>
internal sealed class MinWorksCondition(int min)
    : NumbersCondition(new ArcColumn(FactProperties.Works, ColumnEncoding.Integer))
{
    public override string Name => "minWorks";

    public override string Value => min.ToString(CultureInfo.InvariantCulture);

    public static MinWorksCondition? Read(FilterReading reading)
    {
        var min = reading.Filter.MinWorks ?? 1;
        reading.Errors.CheckRange("minWorks", min, 1, int.MaxValue);
        return min <= 1 ? null : new MinWorksCondition(min);
    }

    /// <summary>Whether so many works are enough.</summary>
    public bool Holds(int works) => works >= min;

    protected override bool Allows(ReadOnlySpan<int> numbers) => Holds(numbers[0]);
}
