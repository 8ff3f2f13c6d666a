using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>A dated fact must have held in the window on every reading of its date, which is not marked uncertain.</summary>
internal sealed class DateMatchCondition(DateWindow window) : NumbersCondition(
    new ArcColumn(FactProperties.Dated, ColumnEncoding.Boolean),
    new ArcColumn(FactProperties.StartMax, ColumnEncoding.DayNumber),
    new ArcColumn(FactProperties.EndMin, ColumnEncoding.DayNumber),
    new ArcColumn(FactProperties.Approximate, ColumnEncoding.Boolean))
{
    private readonly int _from = window.From.DayNumber;
    private readonly int _to = window.To.DayNumber;

    public override string Name => "dateMatch";

    public override string Value => "certain";

    public override string OpenValue => "possible";

    public override IReadOnlyList<string> Within => WindowCondition.Parameters;

    public static DateMatchCondition? Read(FilterReading reading) =>
        reading.Filter.DateMatch == DateMatch.Certain && WindowCondition.WindowOf(reading.Filter) is { } window
            ? new DateMatchCondition(window)
            : null;

    protected override bool Allows(ReadOnlySpan<int> numbers) =>
        numbers[0] != 1 || (numbers[2] >= _from && numbers[1] <= _to && numbers[3] != 1);
}
