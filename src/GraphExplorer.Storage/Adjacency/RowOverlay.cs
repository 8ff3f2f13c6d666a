using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// The replaced rows of a group as a tree over the 16 bits of the row, 4 a level, whose versions share what did not
/// change. Replacing a row copies one array a level.
/// </summary>
internal sealed class RowOverlay : ArcOverlay
{
    /// <summary>The overlay that replaces nothing.</summary>
    public static readonly RowOverlay Empty = new(new object?[Width], 0);

    private const int Bits = 4;
    private const int Width = 1 << Bits;

    private readonly object?[] _root;

    private RowOverlay(object?[] root, int count)
    {
        _root = root;
        Count = count;
    }

    /// <summary>How many rows it replaces.</summary>
    public int Count { get; }

    public override OverlayRow? Find(int row)
    {
        var place = _root;
        for (var shift = ArcChunk.RowBits - Bits; shift > 0; shift -= Bits)
        {
            if (place[Slot(row, shift)] is not object?[] below)
                return null;
            place = below;
        }

        return (OverlayRow?)place[Slot(row, 0)];
    }

    /// <summary>The overlay that has this row too, or in place of the one before.</summary>
    public RowOverlay With(int row, OverlayRow replaced) => new(
        Replace(_root, row, ArcChunk.RowBits - Bits, replaced)!, // null only where a row is taken out
        Find(row) is null ? Count + 1 : Count);

    /// <summary>The overlay without this row.</summary>
    public RowOverlay Without(int row)
    {
        if (Find(row) is null)
            return this;
        return new RowOverlay(Replace(_root, row, ArcChunk.RowBits - Bits, null) ?? new object?[Width], Count - 1);
    }

    /// <summary>The rows that it replaces, ascending.</summary>
    public IEnumerable<(int Row, OverlayRow Replaced)> Rows() => Walk(_root, 0, ArcChunk.RowBits - Bits);

    private static IEnumerable<(int Row, OverlayRow Replaced)> Walk(object?[] place, int prefix, int shift)
    {
        for (var slot = 0; slot < Width; slot++)
        {
            var row = prefix | (slot << shift);
            if (shift == 0)
            {
                if (place[slot] is OverlayRow replaced)
                    yield return (row, replaced);
            }
            else if (place[slot] is object?[] below)
            {
                foreach (var found in Walk(below, row, shift - Bits))
                    yield return found;
            }
        }
    }

    private static object?[]? Replace(object?[]? place, int row, int shift, OverlayRow? replaced)
    {
        var copy = place is null ? new object?[Width] : [.. place];
        var slot = Slot(row, shift);
        copy[slot] = shift == 0 ? replaced : Replace((object?[]?)copy[slot], row, shift - Bits, replaced);
        return Array.TrueForAll(copy, below => below is null) ? null : copy;
    }

    private static int Slot(int row, int shift) => (row >> shift) & (Width - 1);
}
