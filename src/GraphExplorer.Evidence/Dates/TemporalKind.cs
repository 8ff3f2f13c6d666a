namespace GraphExplorer.Evidence.Dates;

/// <summary>How the date of a fact is to be read; every relationship type has one.</summary>
public enum TemporalKind
{
    /// <summary>It happened at some moment within the date.</summary>
    Event,

    /// <summary>It held throughout an interval; on a point date it is attested, and may be older and younger.</summary>
    State,
}
