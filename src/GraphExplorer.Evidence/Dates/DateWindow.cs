namespace GraphExplorer.Evidence.Dates;

/// <summary>The days somebody asks about, both ends included.</summary>
public readonly record struct DateWindow(DateOnly From, DateOnly To)
{
    /// <summary>All days a date can mean; an open or unknown end reaches to the end of the calendar.</summary>
    public static DateWindow Of(EdtfDate date) => new(date.Earliest, date.Latest);
}
