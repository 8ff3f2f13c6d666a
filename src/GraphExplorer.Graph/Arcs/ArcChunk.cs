namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// The arcs of a run of nodes ("rows") in one direction as compressed sparse rows in two steps: a row is a range of
/// blocks, a block is a type and a range of arcs. Immutable once made; arrays are not copied.
/// </summary>
/// <remarks>A row past the last one has no arcs, unless the overlay has it: nodes come after a chunk was made.</remarks>
/// <param name="rowStart">Per row the index of its first block, and at the end the number of blocks: rows + 1 ints.</param>
/// <param name="blockType">Per block the type's number; within a row ascending, equal ones side by side.</param>
/// <param name="blockStart">Per block the index of its first arc, and at the end the number of arcs: blocks + 1 ints.</param>
/// <param name="neighbours">Per arc the node at the other end.</param>
/// <param name="relationships">
/// Per arc the relationship; null where arc n is relationship <paramref name="firstRelationship"/> + n.
/// </param>
/// <param name="columns">The arc columns asked for, each with one int per arc.</param>
/// <param name="overlay">What changed since; null where nothing did.</param>
/// <param name="firstRelationship">The relationship of the first arc, where they are implied.</param>
public sealed class ArcChunk(
    int[] rowStart,
    int[] blockType,
    int[] blockStart,
    int[] neighbours,
    int[]? relationships,
    int[][] columns,
    ArcOverlay? overlay = null,
    int firstRelationship = 0)
{
    /// <summary>Rows in a chunk of a store that cuts its nodes into runs of equal length.</summary>
    public const int Rows = 1 << RowBits;

    /// <summary>The binary logarithm of <see cref="Rows"/>.</summary>
    public const int RowBits = 16;

    private readonly int _firstRelationship = firstRelationship;
    private readonly int[]? _relationships = relationships;

    /// <summary>The relationship of the first arc where they are implied; otherwise -1.</summary>
    internal int FirstImplied => _relationships is null ? _firstRelationship : -1;

    /// <summary>Per row the index of its first block.</summary>
    internal int[] RowStart { get; } = rowStart;

    /// <summary>Per block its type.</summary>
    internal int[] BlockType { get; } = blockType;

    /// <summary>Per block the index of its first arc.</summary>
    internal int[] BlockStart { get; } = blockStart;

    /// <summary>Per arc the other end.</summary>
    internal int[] Neighbours { get; } = neighbours;

    /// <summary>Per column one int per arc.</summary>
    internal int[][] Columns { get; } = columns;

    /// <summary>What changed since; null where nothing did.</summary>
    internal ArcOverlay? Overlay { get; } = overlay;

    /// <summary>The same arcs with other columns, and an overlay that has them too; the structure is shared.</summary>
    public ArcChunk WithColumns(int[][] other, ArcOverlay? otherOverlay = null) =>
        new(RowStart, BlockType, BlockStart, Neighbours, _relationships, other, otherOverlay, _firstRelationship);

    /// <summary>The relationships of a range of arcs.</summary>
    internal RelationshipNumbers Relationships(int start, int count) => _relationships is null
        ? new RelationshipNumbers(_firstRelationship + start, count)
        : new RelationshipNumbers(_relationships.AsSpan(start, count));

    /// <summary>How many arcs of the wanted types a row has.</summary>
    internal int Degree(int row, ReadOnlySpan<bool> wanted)
    {
        var arcs = 0;
        if (Overlay?.Find(row) is { } replaced)
        {
            foreach (var block in replaced.Blocks)
            {
                if (wanted[block.Type])
                    arcs += block.Neighbours.Length;
            }

            return arcs;
        }

        if (row >= RowStart.Length - 1)
            return 0;
        for (var block = RowStart[row]; block < RowStart[row + 1]; block++)
        {
            if (wanted[BlockType[block]])
                arcs += BlockStart[block + 1] - BlockStart[block];
        }

        return arcs;
    }
}
