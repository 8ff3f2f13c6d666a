using System.Runtime.CompilerServices;

namespace GraphExplorer.Graph.Arcs;

/// <summary>Makes long arrays whose versions share what did not change.</summary>
public static class PagedArray
{
    /// <summary>The array of these items.</summary>
    public static PagedArray<T> From<T>(ReadOnlySpan<T> items) => new(items);
}

/// <summary>
/// A long array whose versions share what did not change: setting an item gives another array and costs two small pages,
/// once a writer. Items that were never set are <c>default</c>, and whole pages of them take no room. Reading is three
/// steps. Frozen versions are safe for concurrent use.
/// </summary>
/// <remarks>
/// A writer has a number of its own, never used again. Pages that carry it were made by that writer and are changed in
/// place; all others are copied first. A version is frozen when its writer's number is given up.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
public sealed class PagedArray<T>
{
    /// <summary>Items in a leaf.</summary>
    public const int LeafLength = 1 << LeafBits;

    /// <summary>The array in which nothing was set.</summary>
    public static readonly PagedArray<T> Empty = new([], 0);

    private const int LeafBits = 8;
    private const int GroupBits = 16;
    private const int Mask = LeafLength - 1;

    private readonly long _owner;
    private Group?[] _groups;

    /// <summary>The array of these items.</summary>
    internal PagedArray(ReadOnlySpan<T> items)
        : this(new Group?[(items.Length + (1 << GroupBits) - 1) >> GroupBits], 0)
    {
        for (var start = 0; start < items.Length; start += LeafLength)
        {
            var group = _groups[start >> GroupBits] ??= new Group(0);
            var leaf = new Leaf(0);
            var part = items.Slice(start, Math.Min(LeafLength, items.Length - start));
            part.CopyTo(MemoryOf(leaf));
            group.Leaves[(start >> LeafBits) & Mask] = leaf;
        }
    }

    private PagedArray(Group?[] groups, long owner)
    {
        _groups = groups;
        _owner = owner;
    }

    /// <summary>How many leaves there is room for: all items beyond them are <c>default</c>.</summary>
    public int LeafCount => _groups.Length << (GroupBits - LeafBits);

    /// <summary>An item; any index from 0 on may be asked.</summary>
    public T this[int index]
    {
        get
        {
            var group = index >> GroupBits;
            if ((uint)group >= (uint)_groups.Length || _groups[group] is not { } found)
                return default!; // what was never set; of a reference type the caller says it may be null
            return found.Leaves[(index >> LeafBits) & Mask] is { } leaf ? leaf.Items[index & Mask] : default!;
        }
    }

    /// <summary>The items of a leaf, by its place; empty where nothing of it was set.</summary>
    public ReadOnlySpan<T> LeafAt(int leaf) => GroupAt(leaf)?.Leaves[leaf & Mask] is { } found ? MemoryOf(found) : [];

    /// <summary>Whether both share a leaf, so that its items are the same; false says nothing.</summary>
    public bool SharesLeaf(PagedArray<T> other, int leaf)
    {
        ArgumentNullException.ThrowIfNull(other);
        var own = GroupAt(leaf);
        var others = other.GroupAt(leaf);
        return ReferenceEquals(own, others) || ReferenceEquals(own?.Leaves[leaf & Mask], others?.Leaves[leaf & Mask]);
    }

    /// <summary>The array with an item set.</summary>
    /// <param name="index">Where; at least 0.</param>
    /// <param name="item">What.</param>
    /// <param name="owner">The writer; above 0.</param>
    /// <returns>This array, where the writer made it; else another.</returns>
    public PagedArray<T> With(int index, T item, long owner)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var at = index >> GroupBits;
        var array = this;
        if (_owner != owner)
        {
            var groups = new Group?[Math.Max(_groups.Length, at + 1)];
            _groups.CopyTo(groups, 0);
            array = new PagedArray<T>(groups, owner);
        }
        else if (at >= _groups.Length)
        {
            Array.Resize(ref _groups, at + 1);
        }

        ref var group = ref array._groups[at];
        if (group is null)
            group = new Group(owner);
        else if (group.Owner != owner)
            group = group.Copy(owner);
        ref var leaf = ref group.Leaves[(index >> LeafBits) & Mask];
        if (leaf is null)
            leaf = new Leaf(owner);
        else if (leaf.Owner != owner)
            leaf = leaf.Copy(owner);
        leaf.Items[index & Mask] = item;
        return array;
    }

    private Group? GroupAt(int leaf)
    {
        var group = leaf >> (GroupBits - LeafBits);
        return (uint)group < (uint)_groups.Length ? _groups[group] : null;
    }

    private static Span<T> MemoryOf(Leaf leaf) => leaf.Items;

    [InlineArray(LeafLength)]
    private struct Row<TItem>
    {
        private TItem _first;
    }

    private sealed class Leaf(long owner)
    {
        public Row<T> Items;

        public long Owner { get; } = owner;

        public Leaf Copy(long newOwner) => new(newOwner) { Items = Items };
    }

    private sealed class Group(long owner)
    {
        public Row<Leaf?> Leaves;

        public long Owner { get; } = owner;

        public Group Copy(long newOwner) => new(newOwner) { Leaves = Leaves };
    }
}
