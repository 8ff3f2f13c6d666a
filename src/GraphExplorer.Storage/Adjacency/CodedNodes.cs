using System.Collections.Concurrent;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>A node property or a label as ints.</summary>
/// <param name="Codes">Per node its int.</param>
/// <param name="Texts">The dictionary of text codes; null where the column has none.</param>
internal sealed record CodedNodes(PagedArray<int> Codes, IReadOnlyList<string>? Texts);

/// <summary>
/// Node columns that searches asked for. Of the version coded last each keeps what it was coded from, so that the next
/// version costs what changed. Safe for concurrent use.
/// </summary>
internal sealed class NodeCoding
{
    private readonly ConcurrentDictionary<ArcColumn, Last> _last = [];

    /// <summary>The column in a version.</summary>
    public CodedNodes Get(ArcColumn column, GraphState state)
    {
        var number = column.IsLabel
            ? state.Books.Labels.Find(column.Property)
            : state.Books.PropertyNames.Find(column.Property);
        if (column.IsLabel)
        {
            var bits = number < 0 ? PagedArray<ulong>.Empty : state.Labels.Bits(number);
            return new CodedNodes(CodeLabel(column, bits, state), null);
        }

        var values = number < 0 ? null : state.NodeProperties.Column(number);
        var codes = CodeValues(column, values ?? PagedArray<ColumnLeaf?>.Empty, state);
        return new CodedNodes(codes, state.Books.Coders.Of(column).Texts);
    }

    private PagedArray<int> CodeLabel(ArcColumn column, PagedArray<ulong> bits, GraphState state)
    {
        var last = state.IsOpen ? null : _last.GetValueOrDefault(column);
        var codes = last?.Codes ?? PagedArray<int>.Empty;
        var owner = state.Books.NewOwner();
        for (var leaf = 0; leaf < Math.Max(bits.LeafCount, last?.Bits?.LeafCount ?? 0); leaf++)
        {
            if (last?.Bits is { } known && known.SharesLeaf(bits, leaf))
                continue;
            for (var word = 0; word < PagedArray<ulong>.LeafLength; word++)
            {
                var place = (leaf * PagedArray<ulong>.LeafLength) + word;
                var now = bits[place];
                var changed = now ^ (last?.Bits?[place] ?? 0);
                for (; changed != 0; changed &= changed - 1)
                {
                    var bit = System.Numerics.BitOperations.TrailingZeroCount(changed);
                    codes = codes.With((place << 6) + bit, (int)(now >> bit) & 1, owner);
                }
            }
        }

        return Keep(column, state, new Last(codes, bits, null, 0));
    }

    private PagedArray<int> CodeValues(ArcColumn column, PagedArray<ColumnLeaf?> values, GraphState state)
    {
        var last = state.IsOpen ? null : _last.GetValueOrDefault(column);
        var codes = last?.Codes ?? PagedArray<int>.Empty;
        var owner = state.Books.NewOwner();
        state.Books.Coders.Of(column).Code(0, (_, coder) =>
        {
            for (var leaf = 0; leaf << ColumnLeaf.Bits < state.NodeLimit; leaf++)
            {
                var now = values[leaf];
                var isCovered = last is not null && (leaf + 1) << ColumnLeaf.Bits <= last.Covered;
                if (isCovered && ReferenceEquals(last!.Values![leaf], now)) // a column of values, as this one is
                    continue;
                for (var row = 0; row < ColumnLeaf.Rows; row++)
                {
                    var code = now is null ? ArcColumn.Absent : coder.Encode(now[row]);
                    codes = codes.With((leaf << ColumnLeaf.Bits) + row, code, owner);
                }
            }
        });
        return Keep(column, state, new Last(codes, null, values, state.NodeLimit));
    }

    private PagedArray<int> Keep(ArcColumn column, GraphState state, Last coded)
    {
        if (!state.IsOpen) // what is still written changes under its leaves
            _last[column] = coded;
        return coded.Codes;
    }

    private sealed record Last(
        PagedArray<int> Codes,
        PagedArray<ulong>? Bits,
        PagedArray<ColumnLeaf?>? Values,
        int Covered);
}
