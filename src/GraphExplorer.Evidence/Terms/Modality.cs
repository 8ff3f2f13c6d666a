namespace GraphExplorer.Evidence.Terms;

/// <summary>How far the deed went.</summary>
public enum Modality
{
    /// <summary>Done.</summary>
    Actual,

    /// <summary>Meant, and perhaps not done.</summary>
    Planned,

    /// <summary>Tried, and not done.</summary>
    Attempted,

    /// <summary>Offered, and perhaps not taken.</summary>
    Offered,

    /// <summary>Ordered, and perhaps not done.</summary>
    Ordered,
}
