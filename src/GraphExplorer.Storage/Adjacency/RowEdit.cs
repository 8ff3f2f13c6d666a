using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>An arc of a row.</summary>
/// <param name="Type">The relationship's type.</param>
/// <param name="Neighbour">The node at the other end.</param>
/// <param name="Relationship">The relationship.</param>
internal readonly record struct Arc(int Type, int Neighbour, int Relationship);

/// <summary>What arcs of a row are sorted by: type, then the neighbour's key, then the relationship's.</summary>
/// <param name="labels">Per node its order label.</param>
/// <param name="keys">The keys of relationships.</param>
internal readonly struct ArcOrder(PagedArray<long> labels, KeyPages keys)
{
    /// <summary>Below 0 where the first comes before the other.</summary>
    public int Compare(Arc left, Arc right)
    {
        var order = left.Type.CompareTo(right.Type);
        return order != 0 ? order : Compare(left.Neighbour, left.Relationship, right);
    }

    /// <summary>The same for arcs of one type.</summary>
    public int Compare(int neighbour, int relationship, Arc other)
    {
        if (neighbour != other.Neighbour)
            return labels[neighbour].CompareTo(labels[other.Neighbour]);
        return relationship == other.Relationship ? 0 : keys.Compare(relationship, other.Relationship);
    }
}

/// <summary>Rows as blocks of at most 1,024 arcs: made of a chunk's row, with one arc more, less, or renewed.</summary>
internal static class RowEdit
{
    /// <summary>The longest block, in arcs; a row longer than this never stands in a chunk.</summary>
    public const int BlockLength = TopologyLevel.DefaultBlockLength;

    /// <summary>The row as it stands: the overlay's, else the chunk's, copied into blocks.</summary>
    public static OverlayBlock[] Blocks(ArcChunk chunk, int row)
    {
        if (chunk.Overlay?.Find(row) is { } replaced)
            return replaced.Blocks;
        if (row >= chunk.RowStart.Length - 1)
            return [];
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
                []);
        }

        return blocks;
    }

    /// <summary>The blocks with one arc more: one block is copied, or two halves of it are made.</summary>
    public static OverlayBlock[] Insert(OverlayBlock[] blocks, Arc arc, ArcOrder order)
    {
        var at = PlaceOfBlock(blocks, arc, order);
        if (at < 0 || blocks[at].Type != arc.Type)
        {
            if (at + 1 >= blocks.Length || blocks[at + 1].Type != arc.Type)
            {
                var single = new OverlayBlock(arc.Type, [arc.Neighbour], [arc.Relationship], []);
                return [.. blocks.AsSpan(0, at + 1), single, .. blocks.AsSpan(at + 1)];
            }

            at++; // it comes before every arc of its type
        }

        var place = PlaceInBlock(blocks[at], arc, order);
        var grown = new OverlayBlock(
            arc.Type,
            With(blocks[at].Neighbours, place, arc.Neighbour),
            With(blocks[at].Relationships, place, arc.Relationship),
            []);
        if (grown.Neighbours.Length <= BlockLength)
            return Replaced(blocks, at, grown);

        var half = grown.Neighbours.Length / 2;
        return [.. blocks.AsSpan(0, at), Part(grown, ..half), Part(grown, half..), .. blocks.AsSpan(at + 1)];
    }

    /// <summary>The blocks without an arc that is there.</summary>
    public static OverlayBlock[] Remove(OverlayBlock[] blocks, Arc arc, ArcOrder order)
    {
        var (at, place) = Find(blocks, arc, order);
        var block = blocks[at];
        if (block.Neighbours.Length == 1)
            return [.. blocks.AsSpan(0, at), .. blocks.AsSpan(at + 1)];
        return Replaced(blocks, at, new OverlayBlock(
            block.Type,
            Without(block.Neighbours, place),
            Without(block.Relationships, place),
            []));
    }

    /// <summary>The blocks with a new one of the same content where an arc is whose relationship changed, so that nobody
    /// takes its columns for good.</summary>
    public static OverlayBlock[] Renew(OverlayBlock[] blocks, Arc arc, ArcOrder order)
    {
        var (at, _) = Find(blocks, arc, order);
        var block = blocks[at];
        return Replaced(blocks, at, new OverlayBlock(block.Type, block.Neighbours, block.Relationships, []));
    }

    private static (int Block, int Place) Find(OverlayBlock[] blocks, Arc arc, ArcOrder order)
    {
        var at = PlaceOfBlock(blocks, arc, order);
        var place = PlaceInBlock(blocks[at], arc, order) - 1;
        System.Diagnostics.Debug.Assert(
            blocks[at].Relationships[place] == arc.Relationship, "Only arcs that are there are looked for.");
        return (at, place);
    }

    /// <summary>The last block whose first arc does not come after this one; -1 where all do.</summary>
    private static int PlaceOfBlock(OverlayBlock[] blocks, Arc arc, ArcOrder order)
    {
        var low = 0;
        var high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var block = blocks[middle];
            if (order.Compare(new Arc(block.Type, block.Neighbours[0], block.Relationships[0]), arc) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>The first place of a block of its type that comes after the arc.</summary>
    private static int PlaceInBlock(OverlayBlock block, Arc arc, ArcOrder order)
    {
        var low = 0;
        var high = block.Neighbours.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (order.Compare(block.Neighbours[middle], block.Relationships[middle], arc) > 0)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static OverlayBlock[] Replaced(OverlayBlock[] blocks, int at, OverlayBlock block)
    {
        OverlayBlock[] copy = [.. blocks];
        copy[at] = block;
        return copy;
    }

    private static int[] With(int[] values, int place, int value)
    {
        var copy = GC.AllocateUninitializedArray<int>(values.Length + 1);
        values.AsSpan(0, place).CopyTo(copy);
        copy[place] = value;
        values.AsSpan(place).CopyTo(copy.AsSpan(place + 1));
        return copy;
    }

    private static int[] Without(int[] values, int place) =>
        [.. values.AsSpan(0, place), .. values.AsSpan(place + 1)];

    private static OverlayBlock Part(OverlayBlock block, Range range) =>
        new(block.Type, block.Neighbours[range], block.Relationships[range], []);
}
