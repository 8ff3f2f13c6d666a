namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// Builds the chunk of a group anew, with the rows that replaced some of it in their places: beside the writers, and then
/// put in by one of them, with what was replaced meanwhile kept.
/// </summary>
internal sealed class GroupMerge
{
    private readonly bool _isOutgoing;
    private readonly int _group;
    private readonly ArcGroup _before;

    private GroupMerge(bool isOutgoing, int group, ArcGroup before)
    {
        _isOutgoing = isOutgoing;
        _group = group;
        _before = before;
    }

    /// <summary>A group in which more rows are replaced than may be; null where there is none.</summary>
    public static GroupMerge? FindDue(GraphState state, int maxRows)
    {
        foreach (var isOutgoing in (bool[])[true, false])
        {
            var groups = SideOf(state, isOutgoing).Groups;
            for (var group = 0; group < groups.Count; group++)
            {
                if (groups[group].ShortRows > maxRows)
                    return new GroupMerge(isOutgoing, group, groups[group]);
            }
        }

        return null;
    }

    /// <summary>Builds the group anew. O(arcs of the group).</summary>
    public ArcGroup Build()
    {
        var chunk = _before.Chunk;
        var rows = chunk.RowStart.Length - 1;
        foreach (var (row, _) in _before.Overlay.Rows())
            rows = Math.Max(rows, row + 1);
        var maker = new ChunkMaker();
        for (var row = 0; row < rows; row++)
            maker.AddRow(chunk, row);
        return ArcGroup.Of(maker.ToChunk());
    }

    /// <summary>Puts the new group into a version that is written; false where the group was built anew meanwhile.</summary>
    public bool PutInto(GraphState state, ArcGroup merged)
    {
        var side = SideOf(state, _isOutgoing);
        var now = side.Groups[_group];
        if (!ReferenceEquals(now.Chunk.Neighbours, _before.Chunk.Neighbours))
            return false;
        foreach (var (row, replaced) in now.Overlay.Rows())
        {
            if (!ReferenceEquals(_before.Overlay.Find(row), replaced))
                merged = merged.With(row, replaced.Blocks, isRenewed: false);
        }

        side.Replace(_group, merged);
        return true;
    }

    private static ArcSide SideOf(GraphState state, bool isOutgoing) => isOutgoing ? state.Outgoing : state.Incoming;
}
