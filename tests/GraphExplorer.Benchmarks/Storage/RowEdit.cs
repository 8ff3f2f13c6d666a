using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>An arc, with what it is sorted by: type, then the neighbour's order label, then the relationship.</summary>
internal readonly record struct NewArc(int Type, int Neighbour, int Relationship);

/// <summary>Rows as blocks of at most 1,024 arcs: made of a chunk's row, and with one arc more.</summary>
internal static class RowEdit
{
    /// <summary>The longest block, in arcs; a row longer than this never stands in a chunk.</summary>
    public const int BlockLength = TopologyLevel.DefaultBlockLength;

    /// <summary>The row as it stands: the overlay's, else the chunk's, copied into blocks.</summary>
    public static OverlayBlock[] Blocks(ArcChunk chunk, int row)
    {
        if (chunk.Overlay?.Find(row) is { } replaced)
            return replaced.Blocks;
        var first = chunk.RowStart[row];
        var blocks = new OverlayBlock[chunk.RowStart[row + 1] - first];
        for (var i = 0; i < blocks.Length; i++)
        {
            var start = chunk.BlockStart[first + i];
            var count = chunk.BlockStart[first + i + 1] - start;
            blocks[i] = new OverlayBlock(
                chunk.BlockType[first + i],
                chunk.Neighbours.AsSpan(start, count).ToArray(),
                chunk.Relationships(start, count).ToArray(),
                [.. chunk.Columns.Select(column => column.AsSpan(start, count).ToArray())]);
        }

        return blocks;
    }

    /// <summary>The blocks with one arc more: one block is copied, or two halves of it are made.</summary>
    public static OverlayBlock[] Insert(OverlayBlock[] blocks, NewArc arc, PagedArray<long> order, int columns)
    {
        var at = PlaceOfBlock(blocks, arc, order);
        if (at < 0 || blocks[at].Type != arc.Type)
        {
            if (at + 1 >= blocks.Length || blocks[at + 1].Type != arc.Type)
            {
                var single = new OverlayBlock(arc.Type, [arc.Neighbour], [arc.Relationship], Values(arc, columns));
                return [.. blocks.AsSpan(0, at + 1), single, .. blocks.AsSpan(at + 1)];
            }

            at++; // it comes before every arc of its type
        }

        var grown = Grown(blocks[at], arc, order);
        if (grown.Neighbours.Length <= BlockLength)
        {
            OverlayBlock[] copy = [.. blocks];
            copy[at] = grown;
            return copy;
        }

        var half = grown.Neighbours.Length / 2;
        return [.. blocks.AsSpan(0, at), Part(grown, ..half), Part(grown, half..), .. blocks.AsSpan(at + 1)];
    }

    /// <summary>The last block whose first arc does not come after this one; -1 where all do.</summary>
    private static int PlaceOfBlock(OverlayBlock[] blocks, NewArc arc, PagedArray<long> order)
    {
        var low = 0;
        var high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var type = blocks[middle].Type.CompareTo(arc.Type);
            if (type < 0 || (type == 0 && !IsAfter(blocks[middle], 0, arc, order)))
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static bool IsAfter(OverlayBlock block, int place, NewArc arc, PagedArray<long> order)
    {
        var neighbour = order[block.Neighbours[place]].CompareTo(order[arc.Neighbour]);
        return neighbour > 0 || (neighbour == 0 && block.Relationships[place] > arc.Relationship);
    }

    private static OverlayBlock Grown(OverlayBlock block, NewArc arc, PagedArray<long> order)
    {
        var low = 0;
        var high = block.Neighbours.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (IsAfter(block, middle, arc, order))
                high = middle;
            else
                low = middle + 1;
        }

        var columns = new int[block.Columns.Length][];
        for (var column = 0; column < columns.Length; column++)
            columns[column] = With(block.Columns[column], low, LayoutGraph.ColumnValue(arc.Relationship, column));
        return new OverlayBlock(
            block.Type,
            With(block.Neighbours, low, arc.Neighbour),
            With(block.Relationships, low, arc.Relationship),
            columns);
    }

    private static int[] With(int[] values, int place, int value)
    {
        var copy = GC.AllocateUninitializedArray<int>(values.Length + 1);
        values.AsSpan(0, place).CopyTo(copy);
        copy[place] = value;
        values.AsSpan(place).CopyTo(copy.AsSpan(place + 1));
        return copy;
    }

    private static OverlayBlock Part(OverlayBlock block, Range range) => new(
        block.Type,
        block.Neighbours[range],
        block.Relationships[range],
        [.. block.Columns.Select(column => column[range])]);

    private static int[][] Values(NewArc arc, int columns)
    {
        var values = new int[columns][];
        for (var column = 0; column < columns; column++)
            values[column] = [LayoutGraph.ColumnValue(arc.Relationship, column)];
        return values;
    }
}
