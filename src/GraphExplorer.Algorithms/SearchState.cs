namespace GraphExplorer.Algorithms;

/// <summary>How a search ended, or that it has not.</summary>
public enum SearchState
{
    /// <summary>It has not ended.</summary>
    Running,

    /// <summary>It found all that was asked for, or all there is.</summary>
    Complete,

    /// <summary>Its budget of arcs was used up; what it found is the beginning of the complete answer.</summary>
    Truncated,

    /// <summary>It was cancelled; what it found is the beginning of the complete answer.</summary>
    Cancelled,
}
