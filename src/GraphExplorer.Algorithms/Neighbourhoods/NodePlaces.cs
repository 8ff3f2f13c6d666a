using System.Collections.Concurrent;

namespace GraphExplorer.Algorithms.Neighbourhoods;

/// <summary>Which nodes a search has seen, and their places in its answer; kept between searches and never cleared.</summary>
internal sealed class NodePlaces
{
    /// <summary>The place of a node that was not seen.</summary>
    public const int Unseen = -2;

    /// <summary>The place of a node that was seen and has no place in the answer.</summary>
    public const int Nowhere = -1;

    private static readonly ConcurrentQueue<NodePlaces> Idle = new();
    private static readonly int MostIdle = Environment.ProcessorCount;
    private int[] _epochs = [];
    private int[] _places = [];
    private int _epoch;

    public static NodePlaces Rent()
    {
        if (!Idle.TryDequeue(out var places) || places._epoch == int.MaxValue)
            places = new NodePlaces();
        places._epoch++;
        return places;
    }

    public static void Return(NodePlaces places)
    {
        if (Idle.Count < MostIdle)
            Idle.Enqueue(places);
    }

    public void Fit(int nodes)
    {
        Scratch.Keep(ref _epochs, nodes);
        Scratch.Keep(ref _places, nodes);
    }

    /// <summary>Marks a node as seen; false where it was already.</summary>
    public bool TrySee(int node)
    {
        if (_epochs[node] == _epoch)
            return false;
        _epochs[node] = _epoch;
        _places[node] = Nowhere;
        return true;
    }

    public void Put(int node, int place) => _places[node] = place;

    public int PlaceOf(int node) => _epochs[node] == _epoch ? _places[node] : Unseen;
}
