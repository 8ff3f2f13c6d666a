namespace GraphExplorer.Evidence.Dates;

/// <summary>How far a date is written out, which is not how far it is known: <c>1985-XX</c> is a month.</summary>
public enum EdtfPrecision
{
    Year,
    Season,
    Month,
    Day,
    Time,
}
