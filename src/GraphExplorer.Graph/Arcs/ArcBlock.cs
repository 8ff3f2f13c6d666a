namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// Arcs of one node, in one direction and of one type: parallel spans. A hub's arcs come as several blocks of the same
/// type, one after the other; taken together they are ordered by neighbour (order label), then by relationship key.
/// </summary>
public readonly ref struct ArcBlock
{
    private readonly int[][] _columns;
    private readonly int _start;

    internal ArcBlock(ArcChunk chunk, int block, bool outgoing)
    {
        _start = chunk.BlockStart[block];
        _columns = chunk.Columns;
        var count = chunk.BlockStart[block + 1] - _start;
        Type = chunk.BlockType[block];
        Neighbours = chunk.Neighbours.AsSpan(_start, count);
        Relationships = chunk.Relationships(_start, count);
        IsOutgoing = outgoing;
    }

    internal ArcBlock(OverlayBlock block, bool outgoing)
    {
        _columns = block.Columns;
        Type = block.Type;
        Neighbours = block.Neighbours;
        Relationships = new RelationshipNumbers(block.Relationships);
        IsOutgoing = outgoing;
    }

    /// <summary>The relationship type's number (<see cref="Topology.Types"/>).</summary>
    public int Type { get; }

    /// <summary>How many arcs; at least one.</summary>
    public int Count => Neighbours.Length;

    /// <summary>Whether the relationships start at the node asked about; otherwise they end there.</summary>
    public bool IsOutgoing { get; }

    /// <summary>The nodes at the other ends.</summary>
    public ReadOnlySpan<int> Neighbours { get; }

    /// <summary>The relationships.</summary>
    public RelationshipNumbers Relationships { get; }

    /// <summary>The values of an arc column, or <see cref="ArcColumn.Absent"/>.</summary>
    public ReadOnlySpan<int> Column(int column) => _columns[column].AsSpan(_start, Count);
}

/// <summary>The blocks of one node, outgoing ones first, types in the order of their numbers within a direction.</summary>
public ref struct ArcBlocks
{
    private Rest _outgoing;
    private Rest _incoming;

    /// <summary>The blocks of a row of one chunk, or of one row of two.</summary>
    /// <param name="outgoing">The chunk with the outgoing arcs; null where they are not meant.</param>
    /// <param name="outgoingRow">The node's row there.</param>
    /// <param name="incoming">The chunk with the incoming arcs; null where they are not meant.</param>
    /// <param name="incomingRow">The node's row there.</param>
    public ArcBlocks(ArcChunk? outgoing, int outgoingRow, ArcChunk? incoming, int incomingRow)
    {
        if (outgoing is not null)
            _outgoing = new Rest(outgoing, outgoingRow);
        if (incoming is not null)
            _incoming = new Rest(incoming, incomingRow);
    }

    /// <summary>The block that the last call of <see cref="MoveNext"/> went to.</summary>
    public ArcBlock Current { get; private set; }

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly ArcBlocks GetEnumerator() => this;

    /// <summary>Goes to the next block; false after the last.</summary>
    public bool MoveNext()
    {
        if (!_outgoing.IsEmpty)
        {
            Current = _outgoing.Take(outgoing: true);
            return true;
        }

        if (!_incoming.IsEmpty)
        {
            Current = _incoming.Take(outgoing: false);
            return true;
        }

        return false;
    }

    /// <summary>The blocks of one direction that are still to come: a chunk's, or those that replace them.</summary>
    private struct Rest
    {
        private readonly ArcChunk _chunk;
        private readonly OverlayBlock[]? _replaced;
        private readonly int _end;
        private int _next;

        public Rest(ArcChunk chunk, int row)
        {
            _chunk = chunk;
            if (chunk.Overlay?.Find(row) is { } replaced)
            {
                _replaced = replaced.Blocks;
                _end = replaced.Blocks.Length;
            }
            else if (row < chunk.RowStart.Length - 1)
            {
                _next = chunk.RowStart[row];
                _end = chunk.RowStart[row + 1];
            }
        }

        public readonly bool IsEmpty => _next >= _end;

        public ArcBlock Take(bool outgoing)
        {
            var block = _next++;
            return _replaced is null
                ? new ArcBlock(_chunk, block, outgoing)
                : new ArcBlock(_replaced[block], outgoing);
        }
    }
}
