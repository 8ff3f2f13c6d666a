using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// The arcs of a run of <see cref="ArcChunk.Rows"/> nodes in one direction; see <see cref="ArcChunk"/>.
/// </summary>
internal sealed record ArcRun(int[] RowStart, int[] BlockType, int[] BlockStart, int[] Neighbours, int[] Relationships)
{
    /// <summary>The same arrays as a topology takes them, without columns.</summary>
    public ArcChunk Chunk { get; } = new(RowStart, BlockType, BlockStart, Neighbours, Relationships, []);
}
