using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>Makes chunks: of sorted arcs at a bulk load, and of a chunk with its overlay at a merge.</summary>
internal static class LayoutChunks
{
    /// <summary>A graph of these relationships; rows over 1,024 arcs are blocks from the start.</summary>
    public static LayoutGraph Load(LayoutEdges edges, int columns, int overlayBits)
    {
        var groups = (edges.Nodes + ArcChunk.Rows - 1) >> ArcChunk.RowBits;
        var numbers = new int[edges.From.Length];
        var firstNumbers = new int[groups + 1];
        var appended = new AppendedEnds();
        var outgoing = new ArcChunk[groups];
        var incoming = new ArcChunk[groups];
        var implied = new GroupEnds[groups];
        var sorted = new SortedArcs(edges, edges.From, edges.To);
        Number(sorted, edges, numbers, firstNumbers, appended);
        for (var group = 0; group < groups; group++)
        {
            outgoing[group] = Chunk(sorted, numbers, group, columns, overlayBits, firstNumbers[group]);
            implied[group] = new GroupEnds(firstNumbers[group], group << ArcChunk.RowBits, outgoing[group]);
        }

        sorted = new SortedArcs(edges, edges.To, edges.From);
        for (var group = 0; group < groups; group++)
            incoming[group] = Chunk(sorted, numbers, group, columns, overlayBits, firstNumber: -1);
        return new LayoutGraph
        {
            Outgoing = outgoing,
            Incoming = incoming,
            Order = Labels(edges.Nodes),
            FirstNumbers = firstNumbers,
            Implied = implied,
            Appended = appended,
            Nodes = edges.Nodes,
            Relationships = numbers.Length,
            Columns = columns,
            OverlayBits = overlayBits,
        };
    }

    /// <summary>The chunk with its overlay's rows in their places; relationships are held from now on.</summary>
    public static ArcChunk Merge(ArcChunk chunk, int columns, int overlayBits)
    {
        var maker = new ChunkMaker(columns, overlayBits);
        for (var row = 0; row < chunk.RowStart.Length - 1; row++)
        {
            if (chunk.Overlay?.Find(row) is { } replaced)
                maker.AddRow(row, replaced);
            else
                maker.AddRow(chunk, row);
        }

        return maker.ToChunk();
    }

    private static void Number(
        SortedArcs sorted,
        LayoutEdges edges,
        int[] numbers,
        int[] firstNumbers,
        AppendedEnds appended)
    {
        var next = 0;
        for (var node = 0; node < edges.Nodes; node++)
        {
            if ((node & (ArcChunk.Rows - 1)) == 0)
                firstNumbers[node >> ArcChunk.RowBits] = next;
            var arcs = sorted.Of(node);
            if (arcs.Length > RowEdit.BlockLength)
                continue;
            foreach (var edge in arcs)
                numbers[edge] = next++;
        }

        firstNumbers[^1] = next;
        for (var node = 0; node < edges.Nodes; node++)
        {
            var arcs = sorted.Of(node);
            if (arcs.Length <= RowEdit.BlockLength)
                continue;
            foreach (var edge in arcs)
            {
                numbers[edge] = next++;
                appended.Append(new Ends(edges.From[edge], edges.To[edge], edges.Type[edge]));
            }
        }
    }

    private static ArcChunk Chunk(
        SortedArcs sorted,
        int[] numbers,
        int group,
        int columns,
        int overlayBits,
        int firstNumber)
    {
        var first = group << ArcChunk.RowBits;
        var rows = Math.Min(ArcChunk.Rows, sorted.Nodes - first);
        var maker = new ChunkMaker(columns, overlayBits);
        for (var row = 0; row < rows; row++)
            maker.AddRow(row, sorted, numbers, sorted.Of(first + row));
        return maker.ToChunk(firstNumber);
    }

    private static PagedArray<long> Labels(int nodes)
    {
        const int Gap = 20; // bits between two labels that a bulk load gives out
        var labels = new long[nodes];
        for (var node = 0; node < nodes; node++)
            labels[node] = (long)node << Gap;
        return PagedArray.From<long>(labels);
    }
}
