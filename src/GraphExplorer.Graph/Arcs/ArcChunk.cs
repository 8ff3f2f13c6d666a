namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// The arcs of a run of nodes ("rows") in one direction as compressed sparse rows in two steps: a row is a range of
/// blocks, a block is a type and a range of arcs. Immutable once made; arrays are not copied.
/// </summary>
/// <param name="rowStart">Per row the index of its first block, and at the end the number of blocks: rows + 1 ints.</param>
/// <param name="blockType">Per block the type's number; within a row ascending, equal ones side by side.</param>
/// <param name="blockStart">Per block the index of its first arc, and at the end the number of arcs: blocks + 1 ints.</param>
/// <param name="neighbours">Per arc the node at the other end.</param>
/// <param name="relationships">Per arc the relationship.</param>
/// <param name="columns">The arc columns asked for, each with one int an arc.</param>
public sealed class ArcChunk(
    int[] rowStart,
    int[] blockType,
    int[] blockStart,
    int[] neighbours,
    int[] relationships,
    int[][] columns)
{
    /// <summary>Rows in a chunk of a store that cuts its nodes into runs of equal length.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>The binary logarithm of <see cref="Rows"/>.</summary>
    public const int RowBits = 16;

    /// <summary>Per row the index of its first block.</summary>
    internal int[] RowStart { get; } = rowStart;

    /// <summary>Per block its type.</summary>
    internal int[] BlockType { get; } = blockType;

    /// <summary>Per block the index of its first arc.</summary>
    internal int[] BlockStart { get; } = blockStart;

    /// <summary>Per arc the other end.</summary>
    internal int[] Neighbours { get; } = neighbours;

    /// <summary>Per arc the relationship.</summary>
    internal int[] Relationships { get; } = relationships;

    /// <summary>Per column one int an arc.</summary>
    internal int[][] Columns { get; } = columns;

    /// <summary>The same arcs with other columns; the structure is shared.</summary>
    public ArcChunk WithColumns(int[][] other) =>
        new(RowStart, BlockType, BlockStart, Neighbours, Relationships, other);

    /// <summary>How many arcs of the wanted types a row has.</summary>
    internal int Degree(int row, ReadOnlySpan<bool> wanted)
    {
        var arcs = 0;
        for (var block = RowStart[row]; block < RowStart[row + 1]; block++)
        {
            if (wanted[BlockType[block]])
                arcs += BlockStart[block + 1] - BlockStart[block];
        }

        return arcs;
    }
}
