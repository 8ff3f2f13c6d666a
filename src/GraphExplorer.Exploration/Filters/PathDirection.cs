namespace GraphExplorer.Exploration.Filters;

/// <summary>Whether direction counts.</summary>
public enum PathDirection
{
    /// <summary>Relationships are followed both ways.</summary>
    Any,

    /// <summary>Only from start to end.</summary>
    Forward,
}
