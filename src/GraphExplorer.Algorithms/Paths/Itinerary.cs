using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// Where a path starts, what it visits in which order, and where it ends. A state of the search is a node and a leg:
/// how many of the nodes to visit have been met, this node included. State number: node × legs + leg.
/// </summary>
internal sealed class Itinerary
{
    private const int Nowhere = -1;
    private readonly int[] _via;
    private readonly HashSet<int> _named;

    public Itinerary(Topology topology, PathSearchOptions options)
    {
        Avoid = Distinct(topology, options.Avoid, []);
        var avoided = new HashSet<int>(Avoid);
        From = Distinct(topology, options.From, avoided);
        To = Distinct(topology, options.To, avoided);
        var visits = new List<int>();
        foreach (var node in options.Via)
        {
            CheckKnown(topology, node);
            if (visits.Count == 0 || visits[^1] != node)
                visits.Add(node);
        }

        var distinct = new HashSet<int>(visits);
        CanBeMet = From.Length > 0 && To.Length > 0 && distinct.Count == visits.Count
            && !distinct.Overlaps(avoided) && visits.Count <= options.MaxHops + 1;
        _via = CanBeMet ? [.. visits] : [];
        _named = [.. From, .. To, .. _via];
        OnlySource = From.Length == 1 ? From[0] : Nowhere;
        OnlyTarget = To.Length == 1 ? To[0] : Nowhere;
        OnlySourceLeg = OnlySource == Nowhere ? Nowhere : Enter(OnlySource, 0);
    }

    public int[] From { get; }

    public int[] To { get; }

    public int[] Avoid { get; }

    /// <summary>Whether any graph at all could have such a path.</summary>
    public bool CanBeMet { get; }

    /// <summary>Legs of a path: one more than there are nodes to visit.</summary>
    public int Legs => _via.Length + 1;

    /// <summary>
    /// The one source, which no path enters; or -1 where there are several, and one may lie on another's path.
    /// </summary>
    public int OnlySource { get; }

    /// <summary>The one target, which no path leaves; or -1.</summary>
    public int OnlyTarget { get; }

    private int OnlySourceLeg { get; }

    /// <summary>Whether the node was named as source, target or visit: the filter is not asked about those.</summary>
    public bool IsNamed(int node) => _named.Contains(node);

    /// <summary>The state in which a path starts at a source, or -1 where it cannot.</summary>
    public int StartAt(int source) => State(source, Enter(source, 0));

    /// <summary>The state in which a path ends at a target, or -1 where it cannot.</summary>
    public int EndAt(int target)
    {
        var visit = Array.IndexOf(_via, target);
        return visit < 0 || visit == _via.Length - 1 ? State(target, Legs - 1) : Nowhere;
    }

    /// <summary>The leg to hand to <see cref="Reach"/> for the neighbours of a state.</summary>
    public int Leave(int node, int leg, bool forward)
    {
        if (forward || Legs == 1)
            return leg;
        return Array.IndexOf(_via, node) >= 0 ? leg - 1 : leg;
    }

    /// <summary>
    /// The state of a neighbour, seen from a leg that <see cref="Leave"/> gave, or -1 where no path goes there.
    /// </summary>
    public int Reach(int node, int leg, bool forward)
    {
        if (Legs == 1)
            return node;
        if (forward)
        {
            var entered = Enter(node, leg);
            return node == OnlyTarget && entered != Legs - 1 ? Nowhere : State(node, entered);
        }

        if (node == OnlySource)
            return leg == OnlySourceLeg ? State(node, leg) : Nowhere;
        var visit = Array.IndexOf(_via, node);
        return visit < 0 || visit == leg - 1 ? State(node, leg) : Nowhere;
    }

    private static int[] Distinct(Topology topology, IReadOnlyList<int> nodes, HashSet<int> without)
    {
        var seen = new HashSet<int>();
        foreach (var node in nodes)
        {
            CheckKnown(topology, node);
            if (!without.Contains(node))
                seen.Add(node);
        }

        return [.. seen];
    }

    private static void CheckKnown(Topology topology, int node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(node);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, topology.NodeCount);
    }

    private int Enter(int node, int leg)
    {
        var visit = Array.IndexOf(_via, node);
        if (visit < 0)
            return leg;
        return visit == leg ? leg + 1 : Nowhere;
    }

    private int State(int node, int leg) => leg < 0 ? Nowhere : checked((node * Legs) + leg);
}
