using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Journal;

/// <summary>
/// The pages of a version that differ from those of an earlier one, told by what both share. O(pages) looks, and work for
/// those that changed.
/// </summary>
/// <param name="state">The version; published.</param>
/// <param name="saved">The version that the file has; null where it has none.</param>
internal sealed class StatePages(GraphState state, GraphState? saved)
{
    /// <summary>The most bytes of a part of a chunk.</summary>
    public const int MaxPartLength = 1 << 20;

    private const int Leaf = PagedArray<int>.LeafLength;

    private readonly ByteWriter _writer = new();

    /// <summary>Gives each page that changed, and what it holds now; nothing where it is to go.</summary>
    public IEnumerable<(PageKey Key, ReadOnlyMemory<byte>? Content)> Changed()
    {
        foreach (var page in Names())
            yield return page;
        foreach (var page in Nodes())
            yield return page;
        foreach (var page in Relationships())
            yield return page;
        foreach (var page in Columns(PageKind.NodeColumn, state.NodeProperties, saved?.NodeProperties))
            yield return page;
        foreach (var page in Columns(PageKind.RelationshipColumn, state.RelationshipProperties, saved?.RelationshipProperties))
            yield return page;
        foreach (var page in Side(PageKind.OutgoingChunk, PageKind.OutgoingRow, state.Outgoing, saved?.Outgoing))
            yield return page;
        foreach (var page in Side(PageKind.IncomingChunk, PageKind.IncomingRow, state.Incoming, saved?.Incoming))
            yield return page;
        yield return Page(new PageKey(PageKind.Root, 0), () => RootCodec.Write(_writer, state));
    }

    private (PageKey Key, ReadOnlyMemory<byte>? Content) Page(PageKey key, Action write)
    {
        _writer.Clear();
        write();
        return (key, _writer.Written.ToArray());
    }

    /// <summary>Names and sets: few, only ever more, and written whole.</summary>
    private IEnumerable<(PageKey Key, ReadOnlyMemory<byte>? Content)> Names()
    {
        NameRegistry[] registries = [state.Books.Labels, state.Books.Types, state.Books.PropertyNames];
        for (var i = 0; i < registries.Length; i++)
        {
            var registry = registries[i];
            yield return Page(new PageKey(PageKind.Names, i), () =>
            {
                var count = registry.Count;
                _writer.WriteCount(count);
                for (var name = 0; name < count; name++)
                    _writer.Write(registry[name]);
            });
        }

        NameSets[] sets = [state.Books.LabelSets, state.Books.Shapes];
        for (var i = 0; i < sets.Length; i++)
        {
            var own = sets[i];
            yield return Page(new PageKey(PageKind.Sets, i), () =>
            {
                var count = own.Count;
                _writer.WriteCount(count);
                for (var set = NameSets.Nothing; set <= count; set++)
                    _writer.WriteArray(own.Of(set));
            });
        }
    }

    private IEnumerable<(PageKey Key, ReadOnlyMemory<byte>? Content)> Nodes()
    {
        for (var page = 0; page * Leaf < state.NodeLimit; page++)
        {
            if (IsSaved(page, state.NodeLimit, saved?.NodeLimit) && saved!.LabelSetOf.SharesLeaf(state.LabelSetOf, page) &&
                saved.Order.Labels.SharesLeaf(state.Order.Labels, page) &&
                saved.NodeProperties.Shapes.SharesLeaf(state.NodeProperties.Shapes, page))
                continue;
            yield return Page(new PageKey(PageKind.Nodes, page), () =>
            {
                var count = Math.Min(Leaf, state.NodeLimit - (page * Leaf));
                WriteKeys(state.Books.NodeKeys.Pages, page, count);
                WriteLeaf(state.LabelSetOf, page, count);
                WriteLeaf(state.Order.Labels, page, count);
                WriteLeaf(state.NodeProperties.Shapes, page, count);
            });
        }
    }

    private IEnumerable<(PageKey Key, ReadOnlyMemory<byte>? Content)> Relationships()
    {
        for (var page = 0; page * Leaf < state.RelationshipLimit; page++)
        {
            if (IsSaved(page, state.RelationshipLimit, saved?.RelationshipLimit) && saved!.Ends.SharesLeaf(state.Ends, page) &&
                saved.RelationshipProperties.Shapes.SharesLeaf(state.RelationshipProperties.Shapes, page))
                continue;
            yield return Page(new PageKey(PageKind.Relationships, page), () =>
            {
                var count = Math.Min(Leaf, state.RelationshipLimit - (page * Leaf));
                WriteKeys(state.Books.RelationshipKeys.Pages, page, count);
                state.Ends.WriteLeaf(_writer, page, count);
                WriteLeaf(state.RelationshipProperties.Shapes, page, count);
            });
        }
    }

    /// <summary>Whether the earlier version has all numbers of a page that this one has.</summary>
    private static bool IsSaved(int page, int limit, int? savedLimit) =>
        savedLimit is { } known && Math.Min(limit, (page + 1) * Leaf) <= known;

    private void WriteKeys(KeyPages keys, int page, int count)
    {
        for (var row = 0; row < count; row++)
            _writer.Write(keys.RawOf((page * Leaf) + row));
    }

    private void WriteLeaf<T>(PagedArray<T> items, int page, int count)
        where T : unmanaged
    {
        var leaf = items.LeafAt(page);
        _writer.WriteArray(leaf.IsEmpty ? [] : leaf[..count]);
    }

    private IEnumerable<(PageKey Key, ReadOnlyMemory<byte>? Content)> Columns(
        PageKind kind,
        PropertyTable now,
        PropertyTable? before)
    {
        for (var name = 0; name < now.ColumnCount; name++)
        {
            var column = now.Column(name) ?? PagedArray<ColumnLeaf?>.Empty;
            var old = before?.Column(name) ?? PagedArray<ColumnLeaf?>.Empty;
            if (ReferenceEquals(column, old))
                continue;
            for (var outer = 0; outer < column.LeafCount; outer++)
            {
                if (column.SharesLeaf(old, outer))
                    continue;
                for (var inner = 0; inner < Leaf; inner++)
                {
                    var place = (outer * Leaf) + inner;
                    var leaf = column[place];
                    if (ReferenceEquals(leaf, old[place]))
                        continue;
                    var key = PageKey.Of(kind, name, place);
                    yield return leaf is null ? (key, null) : Page(key, () => WriteLeaf(leaf));
                }
            }
        }
    }

    private void WriteLeaf(ColumnLeaf leaf)
    {
        for (var row = leaf.Next(0); row >= 0; row = row + 1 < ColumnLeaf.Rows ? leaf.Next(row + 1) : -1)
        {
            _writer.Write((byte)row);
            ValueCodec.Write(_writer, leaf[row]);
        }
    }

    private IEnumerable<(PageKey Key, ReadOnlyMemory<byte>? Content)> Side(
        PageKind chunks,
        PageKind rows,
        ArcSide now,
        ArcSide? before)
    {
        for (var group = 0; group < now.Groups.Count; group++)
        {
            var own = now.Groups[group];
            var old = group < before?.Groups.Count ? before.Groups[group] : null;
            if (ReferenceEquals(own, old))
                continue;
            if (old is null || !ReferenceEquals(own.Chunk.Neighbours, old.Chunk.Neighbours))
            {
                _writer.Clear();
                ChunkCodec.Write(_writer, own.Chunk);
                var bytes = _writer.Written.ToArray();
                var part = 0;
                for (var start = 0; start < bytes.Length; start += MaxPartLength)
                {
                    var end = Math.Min(bytes.Length, start + MaxPartLength);
                    yield return (PageKey.Of(chunks, group, part++), bytes.AsMemory(start..end));
                }

                for (; part < ChunkCodec.PartsOf(old?.Chunk); part++) // of a chunk that was longer
                    yield return (PageKey.Of(chunks, group, part), null);
            }

            foreach (var (row, replaced) in own.Overlay.Rows())
            {
                if (!ReferenceEquals(old?.Overlay.Find(row), replaced))
                {
                    yield return Page(
                        new PageKey(rows, (group << ArcChunk.RowBits) + row),
                        () => ChunkCodec.Write(_writer, replaced));
                }
            }

            foreach (var (row, _) in old?.Overlay.Rows() ?? [])
            {
                if (own.Overlay.Find(row) is null)
                    yield return (new PageKey(rows, (group << ArcChunk.RowBits) + row), null);
            }
        }
    }
}
