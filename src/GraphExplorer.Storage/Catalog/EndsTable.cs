using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Storage.Catalog;

/// <summary>What relationships join, in one version: ten bytes each.</summary>
internal sealed class EndsTable
{
    /// <summary>No relationship.</summary>
    public static readonly EndsTable Empty = new(PagedArray<int>.Empty, PagedArray<int>.Empty, PagedArray<ushort>.Empty, 0);

    private readonly long _owner;
    private PagedArray<int> _from; // the node and one; 0 where there is no relationship
    private PagedArray<int> _to;
    private PagedArray<ushort> _type;

    private EndsTable(PagedArray<int> from, PagedArray<int> to, PagedArray<ushort> type, long owner)
    {
        _from = from;
        _to = to;
        _type = type;
        _owner = owner;
    }

    /// <summary>The most types, so that a type's number takes two bytes.</summary>
    public const int MaxTypes = ushort.MaxValue + 1;

    /// <summary>The table of these.</summary>
    /// <param name="from">Per relationship the node where it starts; changed.</param>
    /// <param name="to">Per relationship the node where it ends.</param>
    /// <param name="type">Per relationship its type.</param>
    public static EndsTable Of(Span<int> from, ReadOnlySpan<int> to, ReadOnlySpan<ushort> type)
    {
        foreach (ref var node in from)
            node++;
        return new EndsTable(PagedArray.From<int>(from), PagedArray.From<int>(to), PagedArray.From<ushort>(type), 0);
    }

    /// <summary>The table of arrays as <see cref="WriteLeaf"/> has them.</summary>
    public static EndsTable Held(ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<ushort> type) =>
        new(PagedArray.From<int>(from), PagedArray.From<int>(to), PagedArray.From<ushort>(type), 0);

    /// <summary>The ends of a relationship that is there.</summary>
    public RelationshipEnds this[int relationship] =>
        new(_type[relationship], _from[relationship] - 1, _to[relationship]);

    /// <summary>The same, for a writer to change.</summary>
    public EndsTable ForWriter(long owner) => new(_from, _to, _type, owner);

    /// <summary>Whether there is a relationship of this number.</summary>
    public bool Has(int relationship) => _from[relationship] != 0;

    public void Set(int relationship, RelationshipEnds ends)
    {
        _from = _from.With(relationship, ends.From + 1, _owner);
        _to = _to.With(relationship, ends.To, _owner);
        _type = _type.With(relationship, (ushort)ends.Type, _owner);
    }

    /// <summary>Whether both have the same in a leaf, surely.</summary>
    public bool SharesLeaf(EndsTable other, int leaf) =>
        _from.SharesLeaf(other._from, leaf) && _to.SharesLeaf(other._to, leaf) && _type.SharesLeaf(other._type, leaf);

    /// <summary>Writes a leaf: starts, each with one added so that 0 says that nothing is there; ends; types.</summary>
    public void WriteLeaf(Journal.ByteWriter writer, int leaf, int count)
    {
        writer.WriteArray(_from.LeafAt(leaf)[..count]);
        writer.WriteArray(_to.LeafAt(leaf)[..count]);
        writer.WriteArray(_type.LeafAt(leaf)[..count]);
    }

    public void Clear(int relationship) => _from = _from.With(relationship, 0, _owner);
}
