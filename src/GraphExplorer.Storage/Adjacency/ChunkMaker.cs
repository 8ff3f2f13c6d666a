using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>Collects the rows of one group, in order, and makes its chunk; rows over 1,024 arcs go to the overlay.</summary>
internal sealed class ChunkMaker
{
    private readonly List<int> _rowStart = [0];
    private readonly List<int> _blockType = [];
    private readonly List<int> _blockStart = [];
    private readonly List<int> _neighbours = [];
    private readonly List<int> _relationships = [];
    private RowOverlay _overlay = RowOverlay.Empty;

    /// <summary>The next row, of arcs in their order.</summary>
    public void AddRow(ReadOnlySpan<Arc> arcs)
    {
        if (arcs.Length > RowEdit.BlockLength)
        {
            AddLongRow(new OverlayRow(Blocks(arcs)));
            return;
        }

        foreach (var arc in arcs)
            Add(arc.Type, arc.Neighbour, arc.Relationship);
        EndRow();
    }

    /// <summary>The next row as it stands in another chunk.</summary>
    public void AddRow(ArcChunk chunk, int row)
    {
        if (chunk.Overlay?.Find(row) is { } replaced)
        {
            AddRow(replaced);
            return;
        }

        if (row < chunk.RowStart.Length - 1)
        {
            for (var block = chunk.RowStart[row]; block < chunk.RowStart[row + 1]; block++)
            {
                var start = chunk.BlockStart[block];
                var relationships = chunk.Relationships(start, chunk.BlockStart[block + 1] - start);
                for (var i = 0; i < relationships.Length; i++)
                    Add(chunk.BlockType[block], chunk.Neighbours[start + i], relationships[i]);
            }
        }

        EndRow();
    }

    /// <summary>The chunk, with the long rows as its overlay.</summary>
    /// <param name="firstRelationship">The first arc's relationship, where they are numbered in the order of the chunk's
    /// arcs and so implied; otherwise -1.</param>
    public ArcChunk ToChunk(int firstRelationship = -1) => new(
        [.. _rowStart],
        [.. _blockType],
        [.. _blockStart, _neighbours.Count],
        [.. _neighbours],
        firstRelationship >= 0 ? null : [.. _relationships],
        [],
        _overlay.Count == 0 ? null : _overlay,
        Math.Max(firstRelationship, 0));

    private static OverlayBlock[] Blocks(ReadOnlySpan<Arc> arcs)
    {
        var blocks = new List<OverlayBlock>();
        for (var start = 0; start < arcs.Length;)
        {
            var type = arcs[start].Type;
            var end = start + 1;
            while (end < arcs.Length && end - start < RowEdit.BlockLength && arcs[end].Type == type)
                end++;
            var neighbours = new int[end - start];
            var relationships = new int[end - start];
            for (var i = start; i < end; i++)
            {
                neighbours[i - start] = arcs[i].Neighbour;
                relationships[i - start] = arcs[i].Relationship;
            }

            blocks.Add(new OverlayBlock(type, neighbours, relationships, []));
            start = end;
        }

        return [.. blocks];
    }

    private void AddRow(OverlayRow replaced)
    {
        if (replaced.Blocks.Sum(block => block.Neighbours.Length) > RowEdit.BlockLength)
        {
            AddLongRow(replaced);
            return;
        }

        foreach (var block in replaced.Blocks)
        {
            for (var i = 0; i < block.Neighbours.Length; i++)
                Add(block.Type, block.Neighbours[i], block.Relationships[i]);
        }

        EndRow();
    }

    private void Add(int type, int neighbour, int relationship)
    {
        if (_blockType.Count == _rowStart[^1] || _blockType[^1] != type)
        {
            _blockType.Add(type);
            _blockStart.Add(_neighbours.Count);
        }

        _neighbours.Add(neighbour);
        _relationships.Add(relationship);
    }

    private void AddLongRow(OverlayRow row)
    {
        _overlay = _overlay.With(_rowStart.Count - 1, row);
        EndRow();
    }

    private void EndRow() => _rowStart.Add(_blockType.Count);
}
