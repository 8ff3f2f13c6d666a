using System.Globalization;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>
/// The worst tier of a source to use, 1 (best) to 5. A fact without a tier, or with one that is none, is refused: nobody
/// says how good its source is, and a filter never takes that for good.
/// </summary>
internal sealed class MinTierCondition(int worst)
    : NumbersCondition(new ArcColumn(FactProperties.Tier, ColumnEncoding.Integer))
{
    public override string Name => "minTier";

    public override string Value => worst.ToString(CultureInfo.InvariantCulture);

    public static MinTierCondition? Read(FilterReading reading)
    {
        var worst = reading.Filter.MinTier ?? FactFilter.WorstTier;
        reading.Errors.CheckRange("minTier", worst, FactFilter.BestTier, FactFilter.WorstTier);
        return worst >= FactFilter.WorstTier ? null : new MinTierCondition(worst);
    }

    /// <summary>Whether a tier is good enough; any int may be asked, <see cref="ArcColumn.Absent"/> too.</summary>
    public bool Holds(int tier) => tier >= FactFilter.BestTier && tier <= worst;

    protected override bool Allows(ReadOnlySpan<int> numbers) => Holds(numbers[0]);
}
