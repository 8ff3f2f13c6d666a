using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>Where a relationship starts and ends, and its type.</summary>
internal readonly record struct Ends(int From, int To, int Type);

/// <summary>
/// The ends of a run of relationships: implied by the chunk that numbers them in the order of its arcs, or held.
/// </summary>
internal sealed class GroupEnds
{
    private readonly int _firstNumber;
    private readonly int _firstNode;
    private readonly ArcChunk? _chunk;
    private readonly Ends[]? _held;

    /// <summary>Ends that are implied: nothing is held but the chunk, which is there anyway.</summary>
    public GroupEnds(int firstNumber, int firstNode, ArcChunk chunk)
    {
        _firstNumber = firstNumber;
        _firstNode = firstNode;
        _chunk = chunk;
    }

    private GroupEnds(int firstNumber, Ends[] held)
    {
        _firstNumber = firstNumber;
        _held = held;
    }

    /// <summary>The ends of a relationship of this run.</summary>
    public Ends Of(int relationship)
    {
        var arc = relationship - _firstNumber;
        if (_held is not null)
            return _held[arc];
        var chunk = _chunk!; // present where nothing is held
        var block = LastAtMost(chunk.BlockStart, arc);
        return new Ends(_firstNode + LastAtMost(chunk.RowStart, block), chunk.Neighbours[arc], chunk.BlockType[block]);
    }

    /// <summary>The same ends without the chunk, which a merge is about to let go.</summary>
    public GroupEnds Hold()
    {
        if (_held is not null)
            return this;
        var held = new Ends[_chunk!.Neighbours.Length]; // as above
        for (var arc = 0; arc < held.Length; arc++)
            held[arc] = Of(_firstNumber + arc);
        return new GroupEnds(_firstNumber, held);
    }

    /// <summary>The last place whose value is not above the one asked for; values ascend, and the first is 0.</summary>
    private static int LastAtMost(int[] values, int value)
    {
        var low = 0;
        var high = values.Length;
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (values[middle] <= value)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>
/// Ends in the order of arrival, in pages that versions share: the one writer appends, a version reads what is below
/// its own count.
/// </summary>
internal sealed class AppendedEnds
{
    private const int PageBits = 12;

    private Ends[][] _pages = [];
    private int _count;

    public void Append(Ends ends)
    {
        if (_count >> PageBits == _pages.Length)
            _pages = [.. _pages, new Ends[1 << PageBits]];
        _pages[_count >> PageBits][_count & ((1 << PageBits) - 1)] = ends;
        _count++;
    }

    public Ends Of(int place) => _pages[place >> PageBits][place & ((1 << PageBits) - 1)];
}
