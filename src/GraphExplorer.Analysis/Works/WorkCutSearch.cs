using System.Globalization;

namespace GraphExplorer.Analysis.Works;

/// <summary>
/// Searches for the fewest works without which two sides are unconnected. A relationship falls when all its works have, a
/// line when all its relationships have. (The problem is NP-hard: exact up to <see cref="MaxExact"/> works, else
/// bounds.)
/// </summary>
/// <remarks>
/// Every solution breaks every way between the sides at some line. So: take a shortest way, try each of its lines as the one
/// that breaks, remove the works that it still rests on, go on with what is left; sets that were met before, and those that
/// cannot do with the works allowed, are not tried. Ways that share no work bound from below how many more are needed.
/// </remarks>
internal sealed class WorkCutSearch
{
    /// <summary>The most works that are looked for exactly.</summary>
    public const int MaxExact = 8;

    /// <summary>How many sets of works are tried before the search gives bounds instead.</summary>
    public const int MaxTried = 200_000;

    private readonly List<(int Other, int Line)>[] _neighbours;
    private readonly int[][][] _lines;
    private readonly bool[] _isFrom;
    private readonly bool[] _isTo;
    private readonly int[] _cameBy;
    private readonly int[] _cameFrom;
    private readonly int _maxTried;
    private readonly CancellationToken _cancellation;
    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);
    private int _triedCount;

    /// <summary>Prepares a search.</summary>
    /// <param name="nodes">How many nodes.</param>
    /// <param name="ends">The two nodes of each line.</param>
    /// <param name="works">For each line its relationships, each with the works it rests on; a relationship without any
    /// cannot fall.</param>
    /// <param name="isDirected">Whether lines lead one way.</param>
    /// <param name="from">One side.</param>
    /// <param name="to">The other side.</param>
    /// <param name="maxTried">See <see cref="MaxTried"/>.</param>
    /// <param name="cancellation">Ends the search.</param>
    public WorkCutSearch(
        int nodes,
        IReadOnlyList<(int Source, int Target)> ends,
        int[][][] works,
        bool isDirected,
        int[] from,
        int[] to,
        int maxTried,
        CancellationToken cancellation)
    {
        _lines = works;
        _maxTried = maxTried;
        _cancellation = cancellation;
        _neighbours = new List<(int, int)>[nodes];
        for (var node = 0; node < nodes; node++)
            _neighbours[node] = [];
        for (var line = 0; line < ends.Count; line++)
        {
            _neighbours[ends[line].Source].Add((ends[line].Target, line));
            if (!isDirected)
                _neighbours[ends[line].Target].Add((ends[line].Source, line));
        }

        _isFrom = new bool[nodes];
        _isTo = new bool[nodes];
        foreach (var node in from)
            _isFrom[node] = true;
        foreach (var node in to)
            _isTo[node] = true;
        _cameBy = new int[nodes];
        _cameFrom = new int[nodes];
    }

    /// <summary>Searches.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public WorkCut Find()
    {
        var all = new SortedSet<int>(_lines.SelectMany(line => line.SelectMany(works => works)));
        if (Way(all) is not null)
            return new WorkCut(0, null, IsExact: true, null);
        var some = Shrink(Greedy());
        var min = Packing([]);
        for (var size = min; size <= Math.Min(MaxExact, some.Count); size++)
        {
            if (size == some.Count)
                return new WorkCut(size, [.. some], IsExact: true, null);
            _tried.Clear();
            if (Try([], size) is { } found)
                return new WorkCut(found.Count, [.. found], IsExact: true, null);
            if (_triedCount >= _maxTried)
            {
                var tried = _maxTried.ToString("N0", CultureInfo.InvariantCulture);
                return new WorkCut(size, [.. some], IsExact: false, $"{tried} sets of works were tried");
            }

            min = size + 1;
        }

        return some.Count <= min
            ? new WorkCut(some.Count, [.. some], IsExact: true, null)
            : new WorkCut(min, [.. some], IsExact: false, $"more than {MaxExact} works are not looked for exactly");
    }

    /// <summary>A set of at most so many works, with those removed already, that does; null where there is none.</summary>
    private SortedSet<int>? Try(SortedSet<int> removed, int size)
    {
        if (_triedCount >= _maxTried)
            return null;
        _triedCount++;
        if (_triedCount % 256 == 0)
            _cancellation.ThrowIfCancellationRequested();
        if (!_tried.Add(string.Join(',', removed)))
            return null;
        if (Way(removed) is not { } way)
            return removed;
        if (removed.Count + Packing(removed) > size)
            return null;
        foreach (var line in way)
        {
            if (Breaking(line, removed) is not { } needed || removed.Count + needed.Count > size)
                continue;
            needed.UnionWith(removed);
            if (Try(needed, size) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Removes, way by way, the works of the line that needs fewest.</summary>
    private SortedSet<int> Greedy()
    {
        var removed = new SortedSet<int>();
        while (Way(removed) is { } way)
        {
            _cancellation.ThrowIfCancellationRequested();
            SortedSet<int>? fewest = null;
            foreach (var line in way)
            {
                if (Breaking(line, removed) is { } needed && !(needed.Count >= fewest?.Count))
                    fewest = needed;
            }

            removed.UnionWith(fewest!); // with all works removed no way is left, so each has a line that can break
        }

        return removed;
    }

    /// <summary>Leaves out works that are not needed.</summary>
    private SortedSet<int> Shrink(SortedSet<int> works)
    {
        foreach (var work in works.ToArray())
        {
            _cancellation.ThrowIfCancellationRequested();
            works.Remove(work);
            if (Way(works) is not null)
                works.Add(work);
        }

        return works;
    }

    /// <summary>How many ways there are, at least, of which no two share a work: each needs a work of its own.</summary>
    private int Packing(SortedSet<int> removed)
    {
        var taken = new SortedSet<int>(removed);
        var ways = 0;
        while (Way(taken) is { } way)
        {
            ways++;
            var before = taken.Count;
            foreach (var line in way)
                taken.UnionWith(_lines[line].SelectMany(works => works));
            if (taken.Count == before)
                break; // what is left rests on no works
        }

        return ways;
    }

    /// <summary>The works to remove besides so that a line breaks; null where one of its relationships rests on
    /// none.</summary>
    private SortedSet<int>? Breaking(int line, SortedSet<int> removed)
    {
        var needed = new SortedSet<int>();
        foreach (var works in _lines[line])
        {
            if (works.Length == 0)
                return null;
            foreach (var work in works)
            {
                if (!removed.Contains(work))
                    needed.Add(work);
            }
        }

        return needed;
    }

    private bool Stands(int line, SortedSet<int> removed)
    {
        foreach (var works in _lines[line])
        {
            if (works.Length == 0 || !Array.TrueForAll(works, removed.Contains))
                return true;
        }

        return false;
    }

    /// <summary>The lines of a shortest way that is left; null where there is none.</summary>
    private List<int>? Way(SortedSet<int> removed)
    {
        Array.Fill(_cameBy, -2);
        var queue = new Queue<int>();
        for (var node = 0; node < _isFrom.Length; node++)
        {
            if (!_isFrom[node])
                continue;
            _cameBy[node] = -1;
            queue.Enqueue(node);
        }

        while (queue.TryDequeue(out var node))
        {
            if (_isTo[node])
                return Back(node);
            foreach (var (other, line) in _neighbours[node])
            {
                if (_cameBy[other] != -2 || !Stands(line, removed))
                    continue;
                _cameBy[other] = line;
                _cameFrom[other] = node;
                queue.Enqueue(other);
            }
        }

        return null;
    }

    private List<int> Back(int node)
    {
        var way = new List<int>();
        while (_cameBy[node] >= 0)
        {
            way.Add(_cameBy[node]);
            node = _cameFrom[node];
        }

        return way;
    }
}
