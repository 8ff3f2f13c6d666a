using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>The coders of columns and the coded blocks; all versions share them. Safe for concurrent use.</summary>
internal sealed class Coders
{
    private readonly ConcurrentDictionary<ArcColumn, SharedCoder> _coders = [];

    /// <summary>Per block, which is immutable and replaced when a value of it changes, its columns.</summary>
    public ConditionalWeakTable<OverlayBlock, ConcurrentDictionary<ArcColumn, int[]>> Blocks { get; } = [];

    /// <summary>The coder of a column.</summary>
    public SharedCoder Of(ArcColumn column) => _coders.GetOrAdd(column, key => new SharedCoder(key));
}

/// <summary>Turns values into ints, one caller at a time; text codes once given stay.</summary>
internal sealed class SharedCoder
{
    private readonly ColumnCoder _coder;
    private readonly Lock _coding = new();

    public SharedCoder(ArcColumn column)
    {
        _coder = new ColumnCoder(column);
        Texts = _coder.Texts is null ? null : new LiveTexts(this);
    }

    /// <summary>The dictionary of text codes, which grows as rows are coded; null for columns that are not of text.</summary>
    public IReadOnlyList<string>? Texts { get; }

    /// <summary>Codes many values at once.</summary>
    public void Code<TState>(TState state, Action<TState, ColumnCoder> code)
    {
        lock (_coding)
            code(state, _coder);
    }

    private sealed class LiveTexts(SharedCoder coder) : IReadOnlyList<string>
    {
        private string[] _known = [];

        public int Count => Known(int.MaxValue).Length;

        public string this[int index] => Known(index)[index];

        public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Known(int.MaxValue)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private string[] Known(int index)
        {
            var known = Volatile.Read(ref _known);
            if (index < known.Length)
                return known;
            lock (coder._coding)
            {
                if (coder._coder.Texts!.Count != known.Length) // made for columns of text only
                    Volatile.Write(ref _known, [.. coder._coder.Texts!]);
                return _known;
            }
        }
    }
}

/// <summary>Codes the arc columns of one version.</summary>
internal sealed class CodedArcs(PropertyTable properties, Graph.Stores.NameRegistry names, Coders coders)
{
    /// <summary>The dictionary of a column's text codes.</summary>
    public IReadOnlyList<string>? Texts(ArcColumn column) => coders.Of(column).Texts;

    /// <summary>A column of a whole chunk.</summary>
    public int[] Code(ArcColumn column, ArcChunk chunk)
    {
        var codes = new int[chunk.Neighbours.Length];
        Code(column, chunk.Relationships(0, codes.Length).ToArray(), codes);
        return codes;
    }

    /// <summary>The row with the columns wanted.</summary>
    public OverlayRow Code(OverlayRow row, IReadOnlyList<ArcColumn> columns) =>
        new(Array.ConvertAll(row.Blocks, block => new OverlayBlock(
            block.Type,
            block.Neighbours,
            block.Relationships,
            [.. columns.Select(column => Code(column, block))])));

    private int[] Code(ArcColumn column, OverlayBlock block) =>
        coders.Blocks.GetValue(block, _ => new ConcurrentDictionary<ArcColumn, int[]>()).GetOrAdd(column, key =>
        {
            var codes = new int[block.Relationships.Length];
            Code(key, block.Relationships, codes);
            return codes;
        });

    private void Code(ArcColumn column, int[] relationships, int[] codes)
    {
        Array.Fill(codes, ArcColumn.Absent);
        var name = names.Find(column.Property);
        if (name < 0 || properties.Column(name) is not { } values)
            return;
        coders.Of(column).Code((relationships, codes, values), static (state, coder) =>
        {
            for (var arc = 0; arc < state.codes.Length; arc++)
            {
                var relationship = state.relationships[arc];
                if (state.values[relationship >> ColumnLeaf.Bits] is { } leaf)
                    state.codes[arc] = coder.Encode(leaf[relationship & (ColumnLeaf.Rows - 1)]);
            }
        });
    }
}

/// <summary>The replaced rows of a group with columns, which are coded when a row is asked for.</summary>
internal sealed class CodedOverlay(RowOverlay rows, IReadOnlyList<ArcColumn> columns, CodedArcs coding) : ArcOverlay
{
    private readonly ConcurrentDictionary<int, OverlayRow> _coded = [];

    public override OverlayRow? Find(int row) => rows.Find(row) is { } found
        ? _coded.GetOrAdd(row, static (_, state) => state.coding.Code(state.found, state.columns), (coding, found, columns))
        : null;
}
