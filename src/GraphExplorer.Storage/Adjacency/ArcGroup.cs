using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>The arcs of a run of nodes in one direction, in one version: a chunk, and what replaced rows of it.</summary>
/// <param name="Chunk">The chunk with its overlay, without columns.</param>
/// <param name="Coded">The columns of the chunk that were asked for.</param>
internal sealed record ArcGroup(ArcChunk Chunk, CodedChunk Coded)
{
    /// <summary>A group without arcs.</summary>
    public static ArcGroup Empty() => Of(new ArcChunk([0], [], [0], [], [], []));

    /// <summary>A group that is a chunk.</summary>
    public static ArcGroup Of(ArcChunk chunk) => new(chunk, new CodedChunk(chunk.WithColumns([])));

    /// <summary>The rows replaced since the chunk was made.</summary>
    public RowOverlay Overlay => (RowOverlay?)Chunk.Overlay ?? RowOverlay.Empty;

    /// <summary>The group with a row replaced.</summary>
    /// <param name="row">The row.</param>
    /// <param name="blocks">What stands there now.</param>
    /// <param name="isRenewed">Whether columns changed, so that the chunk's must not be coded for the version before out
    /// of what is now.</param>
    public ArcGroup With(int row, OverlayBlock[] blocks, bool isRenewed) => new(
        Chunk.WithColumns([], Overlay.With(row, new OverlayRow(blocks))),
        isRenewed ? Coded.Fork() : Coded);
}
