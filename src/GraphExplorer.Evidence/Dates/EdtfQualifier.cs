namespace GraphExplorer.Evidence.Dates;

/// <summary>The mark at the end of an EDTF date: <c>?</c>, <c>~</c>, or <c>%</c> for both.</summary>
[Flags]
public enum EdtfQualifier
{
    None = 0,

    /// <summary><c>?</c>: the source is in doubt.</summary>
    Uncertain = 1,

    /// <summary><c>~</c>: the date is near the truth.</summary>
    Approximate = 2,
}
