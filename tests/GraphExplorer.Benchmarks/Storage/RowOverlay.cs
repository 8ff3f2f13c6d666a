using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// The replaced rows of a group as a tree over the 16 bits of the row, whose versions share what did not change.
/// Replacing a row copies one array a level.
/// </summary>
internal sealed class RowOverlay : ArcOverlay
{
    private readonly int _bits;
    private readonly object?[] _root;

    /// <summary>An overlay that replaces nothing.</summary>
    /// <param name="bits">Bits of the row per level: a divisor of 16.</param>
    public RowOverlay(int bits)
        : this(bits, new object?[1 << bits])
    {
    }

    private RowOverlay(int bits, object?[] root)
    {
        _bits = bits;
        _root = root;
    }

    public override OverlayRow? Find(int row)
    {
        var place = _root;
        var shift = ArcChunk.RowBits - _bits;
        for (; shift > 0; shift -= _bits)
        {
            if (place[Slot(row, shift)] is not object?[] below)
                return null;
            place = below;
        }

        return (OverlayRow?)place[Slot(row, 0)];
    }

    /// <summary>The overlay that has this row too, or in place of the one before.</summary>
    public RowOverlay With(int row, OverlayRow replaced) =>
        new(_bits, Replace(_root, row, ArcChunk.RowBits - _bits, replaced));

    private object?[] Replace(object?[]? place, int row, int shift, OverlayRow replaced)
    {
        var copy = place is null ? new object?[1 << _bits] : [.. place];
        var slot = Slot(row, shift);
        copy[slot] = shift == 0 ? replaced : Replace((object?[]?)copy[slot], row, shift - _bits, replaced);
        return copy;
    }

    private int Slot(int row, int shift) => (row >> shift) & ((1 << _bits) - 1);
}
