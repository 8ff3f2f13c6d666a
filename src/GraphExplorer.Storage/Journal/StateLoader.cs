using System.Runtime.InteropServices;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Journal;

/// <summary>Makes a version out of the pages of a file. What is not in them (order trees, bitmaps, hashes, indexes) follows
/// from what is.</summary>
internal sealed class StateLoader
{
    private const int Leaf = PagedArray<int>.LeafLength;

    private readonly StoreBooks _books = new();
    private readonly SortedDictionary<PageKey, ArcChunk> _chunks = new(Comparer<PageKey>.Create(Compare));
    private readonly Dictionary<PageKey, List<byte[]>> _parts = [];
    private readonly List<(PageKey Key, OverlayRow Row)> _rows = [];
    private readonly Dictionary<(PageKind Kind, int Name), ColumnLeaf?[]> _columns = [];
    private RootPage? _root;
    private int[] _labelSetOf = [];
    private long[] _order = [];
    private int[] _nodeShapes = [];
    private int[] _from = [];
    private int[] _to = [];
    private ushort[] _types = [];
    private int[] _relationshipShapes = [];

    /// <summary>Takes a page. They come by kind, and within a kind by number.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public void Add(PageKey key, ReadOnlySpan<byte> content)
    {
        switch (key.Kind)
        {
            case PageKind.Root:
                Begin(RootCodec.Read(content));
                break;
            case PageKind.Names:
                AddNames(key.Lower, content);
                break;
            case PageKind.Sets:
                AddSets(key.Lower == 0 ? _books.LabelSets : _books.Shapes, content);
                break;
            case PageKind.Nodes:
                AddNodes(key.Lower, content);
                break;
            case PageKind.Relationships:
                AddRelationships(key.Lower, content);
                break;
            case PageKind.NodeColumn or PageKind.RelationshipColumn:
                AddLeaf(key, content);
                break;
            case PageKind.OutgoingChunk or PageKind.IncomingChunk:
                var group = PageKey.Of(key.Kind, key.Upper, 0);
                if (!_parts.TryGetValue(group, out var parts))
                    _parts.Add(group, parts = []);
                parts.Add(content.ToArray());
                break;
            case PageKind.OutgoingRow or PageKind.IncomingRow:
                _rows.Add((key, ChunkCodec.ReadRow(content)));
                break;
            default:
                ByteReader.Refuse();
                break;
        }
    }

    /// <summary>The version.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>: pages are missing, or do not fit.</exception>
    public GraphState Build(GraphIndexes indexes, CancellationToken cancellationToken)
    {
        if (_root is null)
            ByteReader.Refuse();
        var inKeyOrder = InKeyOrder();
        var relationships = CountAndEnter(cancellationToken);
        var state = GraphState.Of(_books, indexes, new GraphParts
        {
            NodeCount = inKeyOrder.Length,
            RelationshipCount = relationships,
            NodeLimit = _root.NodeLimit,
            RelationshipLimit = _root.RelationshipLimit,
            Order = new KeyOrdering(_books.NodeKeys.Pages, inKeyOrder, PagedArray.From<long>(_order)),
            LabelSetOf = PagedArray.From<int>(_labelSetOf),
            Labels = Members.OfLabels(_books, _labelSetOf, inKeyOrder),
            Types = Members.OfTypes(_books, _types, _from),
            AdjacencyCounts = _root.AdjacencyCounts,
            Ends = EndsTable.Held(_from, _to, _types),
            Outgoing = Side(PageKind.OutgoingChunk, PageKind.OutgoingRow),
            Incoming = Side(PageKind.IncomingChunk, PageKind.IncomingRow),
            NodeProperties = Properties(PageKind.NodeColumn, _nodeShapes),
            RelationshipProperties = Properties(PageKind.RelationshipColumn, _relationshipShapes),
            Hash = _root.Hash,
        });
        state.Restore(_root.Indexes, _root.Constraints);
        state.FillIndexes(cancellationToken);
        return state;
    }

    private static int Compare(PageKey left, PageKey right) =>
        left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind) : left.Id.CompareTo(right.Id);

    private void Begin(RootPage root)
    {
        _root = root;
        _labelSetOf = new int[root.NodeLimit];
        _order = new long[root.NodeLimit];
        _nodeShapes = new int[root.NodeLimit];
        _from = new int[root.RelationshipLimit];
        _to = new int[root.RelationshipLimit];
        _types = new ushort[root.RelationshipLimit];
        _relationshipShapes = new int[root.RelationshipLimit];
    }

    private void AddNames(int which, ReadOnlySpan<byte> content)
    {
        var registry = which switch { 0 => _books.Labels, 1 => _books.Types, _ => _books.PropertyNames };
        var reader = new ByteReader(content);
        for (var left = reader.ReadLength(); left > 0; left--)
            registry.GetOrAdd(reader.ReadText());
    }

    private static void AddSets(NameSets sets, ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        for (var left = reader.ReadLength(); left > 0; left--)
            sets.Number(reader.ReadArray<int>());
    }

    private void AddNodes(int page, ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        var first = page * Leaf;
        var count = Math.Min(Leaf, _labelSetOf.Length - first);
        if (count <= 0)
            ByteReader.Refuse();
        for (var row = 0; row < count; row++)
            _books.NodeKeys.Pages.SetRaw(first + row, reader.ReadBytes());
        ReadInto(ref reader, _labelSetOf.AsSpan(first, count));
        ReadInto(ref reader, _order.AsSpan(first, count));
        ReadInto(ref reader, _nodeShapes.AsSpan(first, count));
    }

    private void AddRelationships(int page, ReadOnlySpan<byte> content)
    {
        var reader = new ByteReader(content);
        var first = page * Leaf;
        var count = Math.Min(Leaf, _from.Length - first);
        if (count <= 0)
            ByteReader.Refuse();
        for (var row = 0; row < count; row++)
            _books.RelationshipKeys.Pages.SetRaw(first + row, reader.ReadBytes());
        ReadInto(ref reader, _from.AsSpan(first, count));
        ReadInto(ref reader, _to.AsSpan(first, count));
        ReadInto(ref reader, _types.AsSpan(first, count));
        ReadInto(ref reader, _relationshipShapes.AsSpan(first, count));
    }

    private static void ReadInto<T>(ref ByteReader reader, Span<T> items)
        where T : unmanaged
    {
        var read = reader.ReadArray<T>();
        if (read.Length > items.Length)
            ByteReader.Refuse();
        read.CopyTo(items);
    }

    private void AddLeaf(PageKey key, ReadOnlySpan<byte> content)
    {
        var limit = key.Kind == PageKind.NodeColumn ? _labelSetOf.Length : _from.Length;
        var leaves = (limit + ColumnLeaf.Rows - 1) >> ColumnLeaf.Bits;
        if (key.Upper >= _books.PropertyNames.Count || key.Lower >= leaves)
            ByteReader.Refuse();
        ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, (key.Kind, key.Upper), out _);
        column ??= new ColumnLeaf?[leaves];
        var rows = default(Presence);
        var values = new List<Value>();
        var reader = new ByteReader(content);
        while (!reader.IsAtEnd)
        {
            rows.Add(reader.ReadByte());
            values.Add(ValueCodec.Read(ref reader));
        }

        if (values.Count == 0 || rows.Count != values.Count)
            ByteReader.Refuse();
        column[key.Lower] = ColumnLeaf.Pack(rows, CollectionsMarshal.AsSpan(values));
    }

    /// <summary>The nodes that are there, in key order.</summary>
    private int[] InKeyOrder()
    {
        var nodes = new List<int>(_labelSetOf.Length);
        var labels = new List<long>(_labelSetOf.Length);
        for (var node = 0; node < _labelSetOf.Length; node++)
        {
            if (_labelSetOf[node] == 0)
                continue;
            if (_labelSetOf[node] < 0 || _labelSetOf[node] > _books.LabelSets.Count)
                ByteReader.Refuse();
            nodes.Add(node);
            labels.Add(_order[node]);
        }

        int[] sorted = [.. nodes];
        Array.Sort(labels.ToArray(), sorted);
        return sorted;
    }

    /// <summary>Enters the keys into their hashes; how many relationships there are.</summary>
    private int CountAndEnter(CancellationToken cancellationToken)
    {
        _books.NodeKeys.Reserve(_labelSetOf.Length);
        for (var node = 0; node < _labelSetOf.Length; node++)
        {
            if (_labelSetOf[node] != 0)
                _books.NodeKeys.Enter(node);
        }

        cancellationToken.ThrowIfCancellationRequested();
        _books.RelationshipKeys.Reserve(_from.Length);
        var count = 0;
        for (var relationship = 0; relationship < _from.Length; relationship++)
        {
            if (_from[relationship] == 0)
                continue;
            if (_from[relationship] < 0 || _from[relationship] > _labelSetOf.Length || _to[relationship] < 0 ||
                _to[relationship] >= _labelSetOf.Length || _types[relationship] >= _books.Types.Count)
                ByteReader.Refuse();
            _books.RelationshipKeys.Enter(relationship);
            count++;
        }

        return count;
    }

    private ArcSide Side(PageKind chunks, PageKind rows)
    {
        var groups = new ArcGroup[(_labelSetOf.Length + ArcChunk.Rows - 1) >> ArcChunk.RowBits];
        for (var group = 0; group < groups.Length; group++)
        {
            if (!_parts.Remove(PageKey.Of(chunks, group, 0), out var parts))
                ByteReader.Refuse();
            groups[group] = ArcGroup.Of(ChunkCodec.ReadChunk(parts.Count == 1 ? parts[0] : parts.SelectMany(part => part).ToArray()));
        }

        foreach (var (key, row) in _rows)
        {
            if (key.Kind != rows)
                continue;
            if (key.Id < 0 || key.Id >= _labelSetOf.Length)
                ByteReader.Refuse();
            ref var group = ref groups[(int)(key.Id >> ArcChunk.RowBits)];
            group = group.With((int)key.Id & (ArcChunk.Rows - 1), row.Blocks, isRenewed: false);
        }

        return new ArcSide(groups);
    }

    private PropertyTable Properties(PageKind kind, int[] shapes)
    {
        var columns = new PagedArray<ColumnLeaf?>?[_books.PropertyNames.Count];
        foreach (var ((own, name), leaves) in _columns)
        {
            if (own == kind)
                columns[name] = PagedArray.From<ColumnLeaf?>(leaves);
        }

        foreach (var shape in shapes)
        {
            if (shape < 0 || shape > _books.Shapes.Count)
                ByteReader.Refuse();
        }

        return new PropertyTable(_books.PropertyNames, _books.Shapes, columns, PagedArray.From<int>(shapes));
    }
}
