using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>All arcs in one direction, in one version.</summary>
internal sealed class ArcSide
{
    private ArcGroup[] _groups;

    public ArcSide(ArcGroup[] groups) => _groups = groups;

    /// <summary>By the upper bits of the node's number.</summary>
    public IReadOnlyList<ArcGroup> Groups => _groups;

    /// <summary>The same arcs, for a writer to change.</summary>
    public ArcSide ForWriter() => new([.. _groups]);

    /// <summary>The chunk in whose row a node's arcs stand.</summary>
    public ArcChunk ChunkOf(int node) => _groups[node >> ArcChunk.RowBits].Chunk;

    /// <summary>Makes room for a node that has no arcs yet.</summary>
    public void Reach(int node)
    {
        while (_groups.Length <= node >> ArcChunk.RowBits)
            _groups = [.. _groups, ArcGroup.Empty()];
    }

    public void Insert(int node, Arc arc, ArcOrder order) =>
        Replace(node, RowEdit.Insert(Blocks(node), arc, order), isRenewed: false);

    public void Remove(int node, Arc arc, ArcOrder order) =>
        Replace(node, RowEdit.Remove(Blocks(node), arc, order), isRenewed: false);

    /// <summary>Notes that a value of an arc's relationship changed.</summary>
    public void Renew(int node, Arc arc, ArcOrder order) =>
        Replace(node, RowEdit.Renew(Blocks(node), arc, order), isRenewed: true);

    /// <summary>Puts a group in the place of one.</summary>
    public void Replace(int group, ArcGroup other) => _groups[group] = other;

    private OverlayBlock[] Blocks(int node) => RowEdit.Blocks(ChunkOf(node), node & (ArcChunk.Rows - 1));

    private void Replace(int node, OverlayBlock[] blocks, bool isRenewed)
    {
        ref var group = ref _groups[node >> ArcChunk.RowBits];
        group = group.With(node & (ArcChunk.Rows - 1), blocks, isRenewed);
    }
}
