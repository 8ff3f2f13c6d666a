namespace GraphExplorer.Evidence.Dates;

/// <summary>What stands on one side of the stroke of an interval.</summary>
public enum EdtfEnd
{
    /// <summary>A date.</summary>
    Known,

    /// <summary><c>..</c>: the interval goes on; nothing says how far.</summary>
    Open,

    /// <summary>Nothing: there is an end, and it is not known.</summary>
    Unknown,
}
