using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Catalog;

/// <summary>Which nodes carry each label, or which relationships are of each type, in one version.</summary>
internal sealed class NameMembers
{
    /// <summary>Nothing carries anything.</summary>
    public static readonly NameMembers Empty = new([], [], [], 0);

    private readonly long _owner;
    private PagedArray<ulong>[] _bits; // by the name's number
    private OrderedTree<int>[] _ordered;
    private long[] _counts;

    public NameMembers(PagedArray<ulong>[] bits, OrderedTree<int>[] ordered, long[] counts)
        : this(bits, ordered, counts, 0)
    {
    }

    private NameMembers(PagedArray<ulong>[] bits, OrderedTree<int>[] ordered, long[] counts, long owner)
    {
        _bits = bits;
        _ordered = ordered;
        _counts = counts;
        _owner = owner;
    }

    /// <summary>The same, for a writer to change.</summary>
    public NameMembers ForWriter(long owner) => new([.. _bits], [.. _ordered], [.. _counts], owner);

    /// <summary>How many carry the name.</summary>
    public long Count(int name) => (uint)name < (uint)_counts.Length ? _counts[name] : 0;

    /// <summary>Those that carry the name, in key order; kept for labels only.</summary>
    public OrderedTree<int> InOrder(int name) =>
        (uint)name < (uint)_ordered.Length ? _ordered[name] : OrderedTree<int>.Empty;

    /// <summary>Those that carry the name, as a bitmap.</summary>
    public PagedArray<ulong> Bits(int name) =>
        (uint)name < (uint)_bits.Length ? _bits[name] : PagedArray<ulong>.Empty;

    /// <summary>Puts one in or takes it out.</summary>
    public void Set(int name, int number, bool isIn)
    {
        Reach(name);
        _bits[name] = Bitmaps.With(_bits[name], number, isIn, _owner);
        _counts[name] += isIn ? 1 : -1;
    }

    /// <summary>Puts a node in or takes it out, in key order too.</summary>
    public void Set(int name, int node, bool isIn, PagedArray<long> labels)
    {
        Set(name, node, isIn);
        var seek = new ByLabel(labels, labels[node]);
        _ordered[name] = isIn ? _ordered[name].With(node, seek, _owner) : _ordered[name].Without(seek, _owner);
    }

    private void Reach(int name)
    {
        if (name < _bits.Length)
            return;
        var length = Math.Max(name + 1, _bits.Length * 3 / 2);
        var known = _bits.Length;
        Array.Resize(ref _bits, length);
        Array.Resize(ref _ordered, length);
        Array.Resize(ref _counts, length);
        _bits.AsSpan(known).Fill(PagedArray<ulong>.Empty);
        _ordered.AsSpan(known).Fill(OrderedTree<int>.Empty);
    }
}
