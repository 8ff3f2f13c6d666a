using System.Runtime.InteropServices;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>Collects the rows of one group, in order, and makes its chunk; long rows go to the overlay.</summary>
internal sealed class ChunkMaker(int columns, int overlayBits)
{
    private readonly List<int> _rowStart = [0];
    private readonly List<int> _blockType = [];
    private readonly List<int> _blockStart = [];
    private readonly List<int> _neighbours = [];
    private readonly List<int> _relationships = [];
    private RowOverlay? _overlay;

    /// <summary>A row of the input.</summary>
    public void AddRow(int row, SortedArcs sorted, int[] numbers, ReadOnlySpan<int> edges)
    {
        if (edges.Length <= RowEdit.BlockLength)
        {
            foreach (var edge in edges)
                AddArc(sorted.TypeOf(edge), sorted.Other(edge), numbers[edge]);
            EndRow();
            return;
        }

        var blocks = new List<OverlayBlock>();
        for (var start = 0; start < edges.Length;)
        {
            var type = sorted.TypeOf(edges[start]);
            var end = start + 1;
            while (end < edges.Length && end - start < RowEdit.BlockLength && sorted.TypeOf(edges[end]) == type)
                end++;
            var neighbours = new int[end - start];
            var relationships = new int[end - start];
            for (var i = start; i < end; i++)
            {
                neighbours[i - start] = sorted.Other(edges[i]);
                relationships[i - start] = numbers[edges[i]];
            }

            blocks.Add(new OverlayBlock(type, neighbours, relationships, ColumnsOf(relationships)));
            start = end;
        }

        AddLongRow(row, new OverlayRow([.. blocks]));
    }

    /// <summary>A row that replaced another.</summary>
    public void AddRow(int row, OverlayRow replaced)
    {
        if (replaced.Blocks.Sum(block => block.Neighbours.Length) > RowEdit.BlockLength)
        {
            AddLongRow(row, replaced);
            return;
        }

        foreach (var block in replaced.Blocks)
        {
            for (var i = 0; i < block.Neighbours.Length; i++)
                AddArc(block.Type, block.Neighbours[i], block.Relationships[i]);
        }

        EndRow();
    }

    /// <summary>A row of another chunk.</summary>
    public void AddRow(ArcChunk chunk, int row)
    {
        for (var block = chunk.RowStart[row]; block < chunk.RowStart[row + 1]; block++)
        {
            var start = chunk.BlockStart[block];
            var relationships = chunk.Relationships(start, chunk.BlockStart[block + 1] - start);
            for (var i = 0; i < relationships.Length; i++)
                AddArc(chunk.BlockType[block], chunk.Neighbours[start + i], relationships[i]);
        }

        EndRow();
    }

    /// <summary>The chunk.</summary>
    /// <param name="firstNumber">The first relationship's number, where the numbers are implied; otherwise -1.</param>
    public ArcChunk ToChunk(int firstNumber = -1) => new(
        [.. _rowStart],
        [.. _blockType],
        [.. _blockStart, _neighbours.Count],
        [.. _neighbours],
        firstNumber >= 0 ? null : [.. _relationships],
        ColumnsOf(CollectionsMarshal.AsSpan(_relationships)),
        _overlay,
        Math.Max(firstNumber, 0));

    private void AddArc(int type, int neighbour, int relationship)
    {
        if (_blockType.Count == _rowStart[^1] || _blockType[^1] != type)
        {
            _blockType.Add(type);
            _blockStart.Add(_neighbours.Count);
        }

        _neighbours.Add(neighbour);
        _relationships.Add(relationship);
    }

    private void EndRow() => _rowStart.Add(_blockType.Count);

    private void AddLongRow(int row, OverlayRow blocks)
    {
        _overlay = (_overlay ?? new RowOverlay(overlayBits)).With(row, blocks);
        EndRow();
    }

    private int[][] ColumnsOf(ReadOnlySpan<int> relationships)
    {
        var values = new int[columns][];
        for (var column = 0; column < columns; column++)
        {
            values[column] = new int[relationships.Length];
            for (var i = 0; i < relationships.Length; i++)
                values[column][i] = LayoutGraph.ColumnValue(relationships[i], column);
        }

        return values;
    }
}
