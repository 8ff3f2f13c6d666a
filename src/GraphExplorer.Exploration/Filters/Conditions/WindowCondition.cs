using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>A moment or a window of time in which a dated fact may have held. Facts without a date are another's matter.</summary>
internal sealed class WindowCondition(string parameter, string text, DateWindow window) : NumbersCondition(
    new ArcColumn(FactProperties.Dated, ColumnEncoding.Boolean),
    new ArcColumn(FactProperties.StartMin, ColumnEncoding.DayNumber),
    new ArcColumn(FactProperties.EndMax, ColumnEncoding.DayNumber))
{
    /// <summary>The parameters that set a window; one of them at a time.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["at", "during"];

    private readonly int _from = window.From.DayNumber;
    private readonly int _to = window.To.DayNumber;

    public override string Name => parameter;

    public override string Value => text;

    public static WindowCondition? Read(FilterReading reading)
    {
        var filter = reading.Filter;
        if (filter.At is not null && filter.During is not null)
        {
            reading.Errors.Add(new QueryError(
                "during",
                ErrorCodes.Contradiction,
                "\"at\" and \"during\" exclude each other: give a moment or a window."));
        }

        var parameter = filter.During is not null ? "during" : "at";
        return Parse(parameter, filter.During ?? filter.At, reading.Errors) is { } window
            ? new WindowCondition(parameter, filter.During ?? filter.At!, window) // parsed, so given
            : null;
    }

    /// <summary>The window that a filter names; null where it names none, or none that can be read.</summary>
    public static DateWindow? WindowOf(FactFilter filter) =>
        EdtfDate.TryParse(filter.During ?? filter.At ?? "", out var date, out _) ? DateWindow.Of(date) : null;

    protected override bool Allows(ReadOnlySpan<int> numbers) =>
        numbers[0] != 1 || (numbers[1] <= _to && numbers[2] >= _from);

    private static DateWindow? Parse(string parameter, string? text, List<QueryError> errors)
    {
        if (text is null)
            return null;
        if (EdtfDate.TryParse(text, out var date, out var error))
            return DateWindow.Of(date);
        errors.Add(new QueryError(
            parameter,
            ErrorCodes.InvalidValue,
            $"\"{parameter}\" is not an EDTF date: {error} Right would be 1938-06-13, 1938-06, 1938 or 1936/1939."));
        return null;
    }
}
