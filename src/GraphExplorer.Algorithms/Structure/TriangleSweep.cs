namespace GraphExplorer.Algorithms.Structure;

/// <summary>
/// Goes through every triangle of a simple graph once: lines are turned from the node of lower degree to the one of higher,
/// so that no row is long, and nodes are renumbered in that order, so that rows of hubs lie together.
/// </summary>
internal sealed class TriangleSweep
{
    private const int ArcsPerBlock = 1 << 14;
    private readonly int[] _ranks;
    private readonly int[] _nodes;
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly byte[]? _lines; // how many arcs each turned line stands for; null where one

    /// <param name="rows">The graph.</param>
    /// <param name="directed">Whose arcs to count, 1 or 2 per line; null to count lines.</param>
    public TriangleSweep(SimpleRows rows, CsrGraph? directed)
    {
        (_nodes, _ranks) = RankByDegree(rows);
        _offsets = new int[rows.NodeCount + 1];
        for (var rank = 0; rank < _nodes.Length; rank++)
        {
            var count = 0;
            foreach (var neighbour in rows.Of(_nodes[rank]))
            {
                if (_ranks[neighbour] > rank)
                    count++;
            }

            _offsets[rank + 1] = _offsets[rank] + count;
        }

        _targets = new int[_offsets[^1]];
        var next = _offsets.AsSpan(0, rows.NodeCount).ToArray();
        for (var rank = 0; rank < _nodes.Length; rank++) // in order of rank, so that rows come out sorted
        {
            foreach (var neighbour in rows.Of(_nodes[rank]))
            {
                if (_ranks[neighbour] < rank)
                    _targets[next[_ranks[neighbour]]++] = rank;
            }
        }

        if (directed is not null)
            _lines = CountArcs(directed);
    }

    /// <summary>Counts for each node its triangles, or the arcs that join its neighbours.</summary>
    public long[] Count(KernelRun run)
    {
        var total = new long[_nodes.Length];
        var cuts = Workers.CutByArcs(_offsets, ArcsPerBlock);
        var gate = new Lock();
        var counts = new List<long[]>();
        Workers.Run(
            run,
            cuts.Length - 1,
            () =>
            {
                var marks = new int[_nodes.Length]; // where in the current row a node stands, counted from 1
                var own = new long[_nodes.Length];
                lock (gate)
                    counts.Add(own);
                return block => CountBlock(cuts[block], cuts[block + 1], marks, own);
            },
            new ProgressMeter(run.Progress, cuts.Length - 1));
        foreach (var own in counts)
        {
            for (var rank = 0; rank < own.Length; rank++)
                total[_nodes[rank]] += own[rank];
        }

        return total;
    }

    private void CountBlock(int from, int to, int[] marks, long[] counts)
    {
        for (var a = from; a < to; a++)
        {
            var row = _targets.AsSpan(_offsets[a], _offsets[a + 1] - _offsets[a]);
            if (row.Length < 2)
                continue;
            for (var i = 0; i < row.Length; i++)
                marks[row[i]] = i + 1;
            if (_lines is null)
                CountTriangles(a, row, marks, counts);
            else
                CountArcs(a, row, marks, counts);
            foreach (var b in row)
                marks[b] = 0;
        }
    }

    private void CountTriangles(int a, ReadOnlySpan<int> row, int[] marks, long[] counts)
    {
        long ofA = 0;
        foreach (var b in row)
        {
            long ofB = 0;
            foreach (var c in _targets.AsSpan(_offsets[b], _offsets[b + 1] - _offsets[b]))
            {
                if (marks[c] == 0)
                    continue;
                counts[c]++;
                ofB++;
            }

            counts[b] += ofB;
            ofA += ofB;
        }

        counts[a] += ofA;
    }

    private void CountArcs(int a, ReadOnlySpan<int> row, int[] marks, long[] counts)
    {
        var lines = _lines!; // the caller looked
        for (var i = 0; i < row.Length; i++)
        {
            var b = row[i];
            for (var arc = _offsets[b]; arc < _offsets[b + 1]; arc++)
            {
                var c = _targets[arc];
                if (marks[c] == 0)
                    continue;
                counts[a] += lines[arc];
                counts[b] += lines[_offsets[a] + marks[c] - 1];
                counts[c] += lines[_offsets[a] + i];
            }
        }
    }

    private byte[] CountArcs(CsrGraph directed)
    {
        var lines = new byte[_targets.Length];
        for (var rank = 0; rank < _nodes.Length; rank++)
        {
            var node = _nodes[rank];
            var outgoing = directed.Out(node);
            var incoming = directed.In(node);
            for (var arc = _offsets[rank]; arc < _offsets[rank + 1]; arc++)
            {
                var other = _nodes[_targets[arc]];
                var there = outgoing.BinarySearch(other) >= 0 ? 1 : 0;
                lines[arc] = (byte)(there + (incoming.BinarySearch(other) >= 0 ? 1 : 0));
            }
        }

        return lines;
    }

    // By degree, then number: a counting sort.
    private static (int[] Nodes, int[] Ranks) RankByDegree(SimpleRows rows)
    {
        var greatest = 0;
        for (var node = 0; node < rows.NodeCount; node++)
            greatest = Math.Max(greatest, rows.Degree(node));
        var next = new int[greatest + 2];
        for (var node = 0; node < rows.NodeCount; node++)
            next[rows.Degree(node) + 1]++;
        for (var degree = 0; degree <= greatest; degree++)
            next[degree + 1] += next[degree];
        var nodes = new int[rows.NodeCount];
        var ranks = new int[rows.NodeCount];
        for (var node = 0; node < rows.NodeCount; node++)
        {
            ranks[node] = next[rows.Degree(node)]++;
            nodes[ranks[node]] = node;
        }

        return (nodes, ranks);
    }
}
