namespace GraphExplorer.Algorithms.Temporal;

/// <summary>How bounds of time are read.</summary>
public enum TimeCertainty
{
    /// <summary>When something may have held.</summary>
    Possible,

    /// <summary>When it held for certain.</summary>
    Certain,
}
