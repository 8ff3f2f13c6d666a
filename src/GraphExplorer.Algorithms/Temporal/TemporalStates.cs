namespace GraphExplorer.Algorithms.Temporal;

/// <summary>
/// Pairs of a node and a time at which something can arrive there. The edges that lead on from a state are the last ones of its
/// node, those later than its time.
/// </summary>
internal sealed class TemporalStates
{
    private TemporalStates(int nodeCount, (int From, int To, int Time)[] arcs, int edgeCount)
    {
        EdgeCount = edgeCount;
        Array.Sort(arcs, (a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.Time.CompareTo(b.Time));
        Offsets = new int[nodeCount + 1];
        foreach (var arc in arcs)
            Offsets[arc.From + 1]++;
        for (var node = 0; node < nodeCount; node++)
            Offsets[node + 1] += Offsets[node];
        var numbers = new Dictionary<(int Node, int Time), int>();
        var nodes = new List<int>();
        var onwards = new List<int>();
        ArcStates = new int[arcs.Length];
        for (var i = 0; i < arcs.Length; i++)
        {
            var key = (arcs[i].To, arcs[i].Time);
            if (!numbers.TryGetValue(key, out var state))
            {
                numbers.Add(key, state = nodes.Count);
                nodes.Add(key.To);
                onwards.Add(FirstLater(arcs, Offsets[key.To], Offsets[key.To + 1], key.Time));
            }

            ArcStates[i] = state;
        }

        Nodes = [.. nodes];
        Onwards = [.. onwards];
    }

    /// <summary>How many edges there are.</summary>
    public int EdgeCount { get; }

    /// <summary>Where the arcs of each node begin; sorted by time.</summary>
    public int[] Offsets { get; }

    /// <summary>The state that each arc arrives at.</summary>
    public int[] ArcStates { get; }

    /// <summary>The node of each state.</summary>
    public int[] Nodes { get; }

    /// <summary>The first arc that leads on from each state.</summary>
    public int[] Onwards { get; }

    public static TemporalStates Of(TemporalGraph graph, TimeWindow window)
    {
        var arcs = new List<(int From, int To, int Time)>();
        var edges = 0;
        foreach (var edge in graph.Edges)
        {
            var (from, to) = window.Within(edge.Held(TimeCertainty.Possible));
            if (from > to)
                continue;
            if (!edge.IsPoint)
                throw new ArgumentException("An edge held at no single known time.", nameof(graph));
            edges++;
            if (edge.Source == edge.Target)
                continue;
            arcs.Add((edge.Source, edge.Target, edge.EarliestStart));
            if (!graph.IsDirected)
                arcs.Add((edge.Target, edge.Source, edge.EarliestStart));
        }

        return new TemporalStates(graph.NodeCount, [.. arcs], edges);
    }

    private static int FirstLater((int From, int To, int Time)[] arcs, int low, int high, int time)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (arcs[middle].Time > time)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
