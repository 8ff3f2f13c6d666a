using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Stores;

/// <summary>
/// What an index is asked. Values are compared as Cypher does: 1 equals 1.0, NaN equals nothing, and values of different
/// kinds are neither equal nor less nor greater, so that a range of numbers finds numbers alone.
/// </summary>
public abstract record IndexQuery
{
    private IndexQuery()
    {
    }

    /// <summary>Whether the numbers come in the order of the values, where the index has one.</summary>
    public IndexOrder Order { get; init; } = IndexOrder.None;

    /// <summary>Everything that has all the index's properties.</summary>
    public sealed record All : IndexQuery;

    /// <summary>The first properties, one or more, each equal to a value; the others present.</summary>
    /// <param name="Values">One per property, not null.</param>
    public sealed record Equal(IReadOnlyList<Value> Values) : IndexQuery;

    /// <summary>The first property equal to any of some values; each match once.</summary>
    /// <param name="Values">In any order, also repeated.</param>
    public sealed record In(IReadOnlyList<Value> Values) : IndexQuery;

    /// <summary>The first property between two values of one kind; at least one is given.</summary>
    /// <param name="Low">The least, or null.</param>
    /// <param name="High">The greatest, or null.</param>
    /// <param name="IncludesLow">Whether <paramref name="Low"/> itself is meant.</param>
    /// <param name="IncludesHigh">Whether <paramref name="High"/> itself is meant.</param>
    public sealed record Between(Value? Low, Value? High, bool IncludesLow, bool IncludesHigh) : IndexQuery;

    /// <summary>The first property a string that starts with a text.</summary>
    public sealed record StartsWith(string Text) : IndexQuery;

    /// <summary>The first property a string that holds a text; for text indexes.</summary>
    public sealed record Contains(string Text) : IndexQuery;

    /// <summary>The first property a string that ends with a text; for text indexes.</summary>
    public sealed record EndsWith(string Text) : IndexQuery;

    /// <summary>The first property a point within a distance of another; for point indexes.</summary>
    /// <param name="Centre">The point; others of its coordinate system alone are looked at.</param>
    /// <param name="Distance">Metres, or the plane's own unit; not negative.</param>
    public sealed record Within(Point Centre, double Distance) : IndexQuery;

    /// <summary>The first property a point in a box; for point indexes.</summary>
    /// <param name="Low">The corner with the least coordinates.</param>
    /// <param name="High">The corner with the greatest, of the same system.</param>
    public sealed record InBox(Point Low, Point High) : IndexQuery;

    /// <summary>Words, best match first; for full-text indexes.</summary>
    /// <param name="Text">Words and quoted phrases, joined by AND, OR, NOT; a word may end in * or ~.</param>
    public sealed record Words(string Text) : IndexQuery;
}

/// <summary>In which order an index gives its matches.</summary>
public enum IndexOrder
{
    /// <summary>In any, the same for the same version.</summary>
    None,

    /// <summary>Least value first, equal ones by number.</summary>
    Ascending,

    /// <summary>Greatest value first, equal ones by number.</summary>
    Descending,
}
