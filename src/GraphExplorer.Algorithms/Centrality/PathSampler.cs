using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>Draws a pair of nodes and one of its shortest paths, each equally likely, and counts the nodes within.</summary>
internal sealed class PathSampler
{
    private readonly CancellationToken _cancellation;
    private readonly Side _forth;
    private readonly Side _back;
    private readonly Mark[] _marks;
    private readonly int[] _counts;
    private readonly List<(int From, int To)> _crossings = [];
    private int _stamp;
    private int _drawn;

    public PathSampler(CsrGraph graph, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _marks = new Mark[graph.NodeCount];
        _counts = new int[graph.NodeCount];
        _forth = new Side(graph.OutOffsetArray, graph.OutTargetArray, graph.InOffsetArray, graph.InSourceArray);
        _back = new Side(graph.InOffsetArray, graph.InSourceArray, graph.OutOffsetArray, graph.OutTargetArray);
    }

    /// <summary>Draws a pair and a path of it, if there is one.</summary>
    public void Draw(ref SeededRandom random)
    {
        if (++_drawn % 64 == 0)
            _cancellation.ThrowIfCancellationRequested();
        var nodes = _marks.Length;
        var from = random.Below(nodes);
        var to = random.Below(nodes - 1);
        to += to >= from ? 1 : 0;
        if (_stamp > int.MaxValue - 4)
        {
            Array.Clear(_marks);
            _stamp = 0;
        }

        _stamp += 2; // one for each side
        Start(_forth, from, _stamp);
        Start(_back, to, _stamp + 1);
        _crossings.Clear();
        while (_crossings.Count == 0)
        {
            var side = _forth.Arcs <= _back.Arcs ? _forth : _back;
            if (side.Begin == side.End)
                return; // one side has come everywhere it can
            Advance(side, side == _forth ? _back : _forth);
        }

        Choose(ref random);
    }

    /// <summary>Adds what was counted, and begins anew.</summary>
    public void AddTo(long[] counts)
    {
        for (var node = 0; node < counts.Length; node++)
            counts[node] += _counts[node];
        Array.Clear(_counts);
    }

    private void Start(Side side, int node, int stamp)
    {
        side.Stamp = stamp;
        side.Queue[0] = node;
        side.Begin = 0;
        side.End = 1;
        side.Arcs = side.Offsets[node + 1] - side.Offsets[node];
        _marks[node] = new Mark { Stamp = stamp, Level = 0, Paths = 1 };
    }

    // A whole level: every arc to the other side's outermost level is part of shortest paths.
    private void Advance(Side side, Side other)
    {
        var (offsets, targets, queue, marks) = (side.Offsets, side.Targets, side.Queue, _marks);
        var tail = side.End;
        long arcs = 0;
        for (var head = side.Begin; head < side.End; head++)
        {
            var node = queue[head];
            var (level, paths) = (marks[node].Level + 1, marks[node].Paths);
            foreach (var target in targets.AsSpan(offsets[node], offsets[node + 1] - offsets[node]))
            {
                ref var mark = ref marks[target];
                if (mark.Stamp == side.Stamp)
                {
                    if (mark.Level == level)
                        mark.Paths += paths;
                }
                else if (mark.Stamp == other.Stamp)
                {
                    _crossings.Add(side == _forth ? (node, target) : (target, node));
                }
                else if (_crossings.Count == 0) // once the sides have met, nothing beyond is on a shortest path
                {
                    mark = new Mark { Stamp = side.Stamp, Level = level, Paths = paths };
                    queue[tail++] = target;
                    arcs += offsets[target + 1] - offsets[target];
                }
            }
        }

        side.Begin = side.End;
        side.End = tail;
        side.Arcs = arcs;
    }

    private void Choose(ref SeededRandom random)
    {
        double sum = 0;
        foreach (var (from, to) in _crossings)
            sum += _marks[from].Paths * _marks[to].Paths;
        var drawn = random.NextDouble() * sum;
        var chosen = _crossings[^1];
        foreach (var crossing in _crossings)
        {
            drawn -= _marks[crossing.From].Paths * _marks[crossing.To].Paths;
            if (drawn >= 0)
                continue;
            chosen = crossing;
            break;
        }

        Follow(_forth, chosen.From, ref random);
        Follow(_back, chosen.To, ref random);
    }

    // Back to where the side started, each way as likely as paths come that way; the start is not within.
    private void Follow(Side side, int node, ref SeededRandom random)
    {
        while (_marks[node].Level > 0)
        {
            _counts[node]++;
            var level = _marks[node].Level - 1;
            var drawn = random.NextDouble() * _marks[node].Paths;
            var next = -1;
            var begin = side.BackOffsets[node];
            foreach (var previous in side.BackTargets.AsSpan(begin, side.BackOffsets[node + 1] - begin))
            {
                ref var mark = ref _marks[previous];
                if (mark.Stamp != side.Stamp || mark.Level != level)
                    continue;
                next = previous;
                drawn -= mark.Paths;
                if (drawn < 0)
                    break;
            }

            node = next;
        }
    }

    private struct Mark
    {
        public int Stamp;
        public int Level;
        public double Paths;
    }

    private sealed class Side(int[] offsets, int[] targets, int[] backOffsets, int[] backTargets)
    {
        public readonly int[] Offsets = offsets;
        public readonly int[] Targets = targets;
        public readonly int[] BackOffsets = backOffsets;
        public readonly int[] BackTargets = backTargets;
        public readonly int[] Queue = new int[offsets.Length];
        public int Stamp;
        public int Begin;
        public int End;
        public long Arcs;
    }
}
