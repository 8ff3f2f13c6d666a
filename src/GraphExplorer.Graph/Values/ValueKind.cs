namespace GraphExplorer.Graph.Values;

/// <summary>The types of values, as openCypher and Neo4j 5 have them.</summary>
public enum ValueKind : byte
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 64-bit signed integer.</summary>
    Integer,

    /// <summary>An IEEE 754 double.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A calendar date without a zone.</summary>
    Date,

    /// <summary>A time of day without a zone.</summary>
    LocalTime,

    /// <summary>A time of day with an offset.</summary>
    Time,

    /// <summary>A date and time without a zone.</summary>
    LocalDateTime,

    /// <summary>An instant with an offset or a named zone.</summary>
    DateTime,

    /// <summary>Months, days, seconds and nanoseconds.</summary>
    Duration,

    /// <summary>A point in one of four coordinate systems.</summary>
    Point,

    /// <summary>An ordered list of values.</summary>
    List,

    /// <summary>Text keys to values.</summary>
    Map,

    /// <summary>A node.</summary>
    Node,

    /// <summary>A relationship.</summary>
    Relationship,

    /// <summary>A path.</summary>
    Path,

    /// <summary>A vector of numbers of one type.</summary>
    Vector,
}
