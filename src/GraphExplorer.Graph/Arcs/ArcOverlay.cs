namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// What changed in the rows of a chunk since it was made: a row that is here replaces the chunk's own. A store merges
/// overlays into new chunks in its own time. Immutable; safe for concurrent use.
/// </summary>
public abstract class ArcOverlay
{
    /// <summary>The row that stands in place of the chunk's, with the columns that the chunk has; null where none does.</summary>
    public abstract OverlayRow? Find(int row);
}

/// <summary>All arcs of one node in one direction, as blocks that versions share.</summary>
/// <param name="blocks">Types ascending, equal ones side by side; arcs within a type in the order of a chunk's.</param>
public sealed class OverlayRow(OverlayBlock[] blocks)
{
    /// <summary>The blocks; none for a node that has lost all its arcs.</summary>
    internal OverlayBlock[] Blocks { get; } = blocks;
}

/// <summary>Arcs of one type: parallel arrays, not copied. Immutable once made.</summary>
/// <param name="type">The type's number.</param>
/// <param name="neighbours">Per arc the node at the other end; at least one.</param>
/// <param name="relationships">Per arc the relationship.</param>
/// <param name="columns">The arc columns asked for, each with one int per arc.</param>
public sealed class OverlayBlock(int type, int[] neighbours, int[] relationships, int[][] columns)
{
    /// <summary>The type's number.</summary>
    internal int Type { get; } = type;

    /// <summary>Per arc the other end.</summary>
    internal int[] Neighbours { get; } = neighbours;

    /// <summary>Per arc the relationship.</summary>
    internal int[] Relationships { get; } = relationships;

    /// <summary>Per column one int per arc.</summary>
    internal int[][] Columns { get; } = columns;
}
