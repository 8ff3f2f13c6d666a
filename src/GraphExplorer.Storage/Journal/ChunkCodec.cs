using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Journal;

/// <summary>Chunks of arcs, and rows that replace theirs, as bytes.</summary>
internal static class ChunkCodec
{
    public static void Write(ByteWriter writer, ArcChunk chunk)
    {
        writer.WriteArray<int>(chunk.RowStart);
        writer.WriteArray<int>(chunk.BlockType);
        writer.WriteArray<int>(chunk.BlockStart);
        writer.WriteArray<int>(chunk.Neighbours);
        writer.WriteNumber(chunk.FirstImplied);
        if (chunk.FirstImplied < 0)
            writer.WriteArray<int>(chunk.Relationships(0, chunk.Neighbours.Length).ToArray());
    }

    /// <summary>How many parts a chunk was written in; 0 for none.</summary>
    public static int PartsOf(ArcChunk? chunk)
    {
        if (chunk is null)
            return 0;
        var writer = new ByteWriter();
        Write(writer, chunk);
        return (writer.Length + StatePages.MaxPartLength - 1) / StatePages.MaxPartLength;
    }

    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public static ArcChunk ReadChunk(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var rowStart = reader.ReadArray<int>();
        var blockType = reader.ReadArray<int>();
        var blockStart = reader.ReadArray<int>();
        var neighbours = reader.ReadArray<int>();
        var first = reader.ReadNumber();
        var relationships = first < 0 ? reader.ReadArray<int>() : null;
        if (rowStart.Length == 0 || blockStart.Length != blockType.Length + 1 || rowStart[^1] != blockType.Length ||
            blockStart[^1] != neighbours.Length || (relationships is not null && relationships.Length != neighbours.Length))
            ByteReader.Refuse();
        return new ArcChunk(
            rowStart, blockType, blockStart, neighbours, relationships, [], null, (int)Math.Max(first, 0));
    }

    public static void Write(ByteWriter writer, OverlayRow row)
    {
        writer.WriteCount(row.Blocks.Length);
        foreach (var block in row.Blocks)
        {
            writer.WriteCount(block.Type);
            writer.WriteArray<int>(block.Neighbours);
            writer.WriteArray<int>(block.Relationships);
        }
    }

    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public static OverlayRow ReadRow(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var blocks = new OverlayBlock[reader.ReadLength()];
        for (var i = 0; i < blocks.Length; i++)
        {
            var type = reader.ReadIndex();
            var neighbours = reader.ReadArray<int>();
            var relationships = reader.ReadArray<int>();
            if (neighbours.Length == 0 || neighbours.Length != relationships.Length)
                ByteReader.Refuse();
            blocks[i] = new OverlayBlock(type, neighbours, relationships, []);
        }

        return new OverlayRow(blocks);
    }
}
