namespace GraphExplorer.Graph.Arcs;

/// <summary>How a property becomes the ints of a column.</summary>
public enum ColumnEncoding
{
    /// <summary>An integer within ±(2^31 - 1); larger ones are cut to that.</summary>
    Integer,

    /// <summary>A boolean: 0 or 1.</summary>
    Boolean,

    /// <summary>A date: days since 0001-01-01, dates outside the years 1 to 9999 cut to the nearer end.</summary>
    DayNumber,

    /// <summary>A string: its code in the column's dictionary (<see cref="Topology.Text"/>).</summary>
    TextCode,
}

/// <summary>A property of relationships, or of nodes, that a search wants beside the structure.</summary>
/// <param name="Property">The property's name. For nodes, see also <see cref="Label"/>.</param>
/// <param name="Encoding">How its values become ints; a value of another kind counts as absent.</param>
public sealed record ArcColumn(string Property, ColumnEncoding Encoding)
{
    /// <summary>What stands where a node or relationship has no such property.</summary>
    public const int Absent = int.MinValue;

    /// <summary>Whether <see cref="Property"/> is the name of a label: 1 where the node carries it, else 0.</summary>
    public bool IsLabel { get; private init; }

    /// <summary>The column, for nodes only, of a label: 1 where the node carries it, else 0.</summary>
    public static ArcColumn Label(string label) => new(label, ColumnEncoding.Boolean) { IsLabel = true };
}
