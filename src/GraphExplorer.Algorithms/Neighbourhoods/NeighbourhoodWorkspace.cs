using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>
/// Which nodes a search has seen, which of them last, and their places in its answer; kept between searches and never
/// cleared.
/// </summary>
internal sealed class NeighbourhoodWorkspace
{
    /// <summary>The place of a node that was not seen.</summary>
    public const int Unseen = -2;

    private const int Nowhere = -1;
    private static readonly WorkspacePool<NeighbourhoodWorkspace> Pool = new();
    private int[] _epochs = [];
    private int[] _places = [];
    private int[] _found = [];
    private long[] _orders = [];
    private int _epoch;

    /// <summary>How many nodes were seen since <see cref="ForgetFound"/>.</summary>
    public int FoundCount { get; private set; }

    public static NeighbourhoodWorkspace Rent()
    {
        var workspace = Pool.Rent();
        if (workspace._epoch == int.MaxValue)
            workspace = new NeighbourhoodWorkspace();
        workspace._epoch++;
        workspace.FoundCount = 0;
        return workspace;
    }

    public static void Return(NeighbourhoodWorkspace workspace) => Pool.Return(workspace);

    public void Fit(int nodes)
    {
        Scratch.Keep(ref _epochs, nodes);
        Scratch.Keep(ref _places, nodes);
    }

    /// <summary>Notes a node, the first time.</summary>
    public void See(int node)
    {
        if (_epochs[node] == _epoch)
            return;
        _epochs[node] = _epoch;
        _places[node] = Nowhere;
        if (FoundCount == _found.Length)
            Scratch.Keep(ref _found, FoundCount + 1);
        _found[FoundCount++] = node;
    }

    /// <summary>The nodes seen since <see cref="ForgetFound"/>, by their order labels.</summary>
    public ReadOnlySpan<int> SortFound(Topology topology)
    {
        Scratch.Fit(ref _orders, FoundCount);
        for (var i = 0; i < FoundCount; i++)
            _orders[i] = topology.OrderOf(_found[i]);
        Array.Sort(_orders, _found, 0, FoundCount);
        return _found.AsSpan(0, FoundCount);
    }

    public void ForgetFound() => FoundCount = 0;

    public void Put(int node, int place) => _places[node] = place;

    /// <summary>A node's place in the answer; negative where it has none.</summary>
    public int PlaceOf(int node) => _epochs[node] == _epoch ? _places[node] : Unseen;
}
