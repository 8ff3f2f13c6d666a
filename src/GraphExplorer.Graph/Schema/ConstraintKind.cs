namespace GraphExplorer.Graph.Schema;

/// <summary>What a constraint holds the graph to.</summary>
public enum ConstraintKind
{
    /// <summary>No two have the same values of its properties; those that lack one are not compared.</summary>
    Unique,

    /// <summary>The property is there.</summary>
    Exists,

    /// <summary><see cref="Unique"/> and <see cref="Exists"/> for all its properties.</summary>
    Key,

    /// <summary>The property, where it is there, has a type.</summary>
    PropertyType,
}
