namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// The arrays of one path search: kept between searches, so that a search allocates nothing per node or arc once they
/// have grown to its size. A search takes one and gives it back.
/// </summary>
internal sealed class PathWorkspace
{
    private static readonly WorkspacePool<PathWorkspace> Pool = new();
    private uint _epoch;

    public SearchSide From { get; } = new();

    public SearchSide To { get; } = new();

    public PathIndex Index { get; } = new();

    public SimplePathWalk Walk { get; } = new();

    public static PathWorkspace Rent()
    {
        var workspace = Pool.Rent();
        workspace.MakeRoomForEpochs();
        return workspace;
    }

    public static void Return(PathWorkspace workspace) => Pool.Return(workspace);

    public uint NextEpoch() => ++_epoch;

    public void Fit(int states)
    {
        From.Fit(states);
        To.Fit(states);
        Index.Fit(states);
    }

    private void MakeRoomForEpochs()
    {
        const uint MaxOfOneSearch = PathSearchOptions.HopLimit + 2;
        if (_epoch < SearchSide.MaxEpoch - MaxOfOneSearch)
            return;
        From.Forget();
        To.Forget();
        _epoch = 0;
    }
}
