namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// Arcs of one node, in one direction and of one type: parallel spans. A hub's arcs come as several blocks of the same
/// type, one after the other; taken together they are ordered by neighbour (order label), then by relationship key.
/// </summary>
public readonly ref struct ArcBlock
{
    private readonly ArcChunk _chunk;
    private readonly int _start;

    internal ArcBlock(ArcChunk chunk, int block, bool outgoing)
    {
        _chunk = chunk;
        _start = chunk.BlockStart[block];
        Type = chunk.BlockType[block];
        Count = chunk.BlockStart[block + 1] - _start;
        IsOutgoing = outgoing;
    }

    /// <summary>The relationship type's number (<see cref="Topology.Types"/>).</summary>
    public int Type { get; }

    /// <summary>How many arcs; at least one.</summary>
    public int Count { get; }

    /// <summary>Whether the relationships start at the node asked about; otherwise they end there.</summary>
    public bool IsOutgoing { get; }

    /// <summary>The nodes at the other ends.</summary>
    public ReadOnlySpan<int> Neighbours => _chunk.Neighbours.AsSpan(_start, Count);

    /// <summary>The relationships.</summary>
    public ReadOnlySpan<int> Relationships => _chunk.Relationships.AsSpan(_start, Count);

    /// <summary>The values of an arc column, or <see cref="ArcColumn.Absent"/>.</summary>
    public ReadOnlySpan<int> Column(int column) => _chunk.Columns[column].AsSpan(_start, Count);
}

/// <summary>The blocks of one node, outgoing ones first, types in the order of their numbers within a direction.</summary>
public ref struct ArcBlocks
{
    private readonly ArcChunk? _outgoing;
    private readonly ArcChunk? _incoming;
    private readonly int _outgoingEnd;
    private readonly int _incomingEnd;
    private int _nextOutgoing;
    private int _nextIncoming;

    internal ArcBlocks(ArcChunk? outgoing, int outgoingRow, ArcChunk? incoming, int incomingRow)
    {
        _outgoing = outgoing;
        _incoming = incoming;
        if (outgoing is not null)
        {
            _nextOutgoing = outgoing.RowStart[outgoingRow];
            _outgoingEnd = outgoing.RowStart[outgoingRow + 1];
        }

        if (incoming is not null)
        {
            _nextIncoming = incoming.RowStart[incomingRow];
            _incomingEnd = incoming.RowStart[incomingRow + 1];
        }
    }

    /// <summary>The block that the last call of <see cref="MoveNext"/> went to.</summary>
    public ArcBlock Current { get; private set; }

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly ArcBlocks GetEnumerator() => this;

    /// <summary>Goes to the next block; false after the last.</summary>
    public bool MoveNext()
    {
        if (_nextOutgoing < _outgoingEnd)
        {
            Current = new ArcBlock(_outgoing!, _nextOutgoing++, outgoing: true); // a range is only set with its chunk
            return true;
        }

        if (_nextIncoming < _incomingEnd)
        {
            Current = new ArcBlock(_incoming!, _nextIncoming++, outgoing: false); // as above
            return true;
        }

        return false;
    }
}
