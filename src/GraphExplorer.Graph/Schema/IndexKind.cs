namespace GraphExplorer.Graph.Schema;

/// <summary>What questions an index answers; the names are those of Neo4j 5.</summary>
public enum IndexKind
{
    /// <summary>Equality, lists of values, ranges, prefixes and existence, in the order of values.</summary>
    Range,

    /// <summary>Prefixes, suffixes and parts of strings.</summary>
    Text,

    /// <summary>Distances and boxes of points.</summary>
    Point,

    /// <summary>Words in strings and lists of strings, scored.</summary>
    FullText,

    /// <summary>Which nodes have a label, or which relationships a type; has no properties.</summary>
    Lookup,

    /// <summary>Nearest vectors.</summary>
    Vector,
}
