using System.Diagnostics;
using System.Runtime.CompilerServices;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// One side of a bidirectional search: the states it reached, level by level, and their distances. A mark is an epoch
/// and a distance, so that nothing is cleared between searches; a state marked in another epoch is not marked.
/// </summary>
internal sealed class SearchSide
{
    /// <summary>The distance of a state that was not reached; above every real one.</summary>
    public const int Unknown = 30;

    /// <summary>The distance of a state that no path may touch; above every real one.</summary>
    public const int Refused = 31;

    /// <summary>Epochs must stay below this.</summary>
    public const uint MaxEpoch = 1u << (32 - DistanceBits);

    private const int DistanceBits = 5;
    private const uint DistanceMask = (1u << DistanceBits) - 1;
    private readonly int[] _levelStart = new int[PathSearchOptions.HopLimit + 2];
    private uint[] _marks = [];
    private int[] _queue = [];
    private int _count;
    private uint _epoch;
    private uint _extension;

    /// <summary>Whether this side follows paths from their start.</summary>
    public bool IsForward { get; private set; }

    /// <summary>The directions in which this side leaves a node.</summary>
    public ArcDirections Directions { get; private set; }

    /// <summary>The node beyond which this side never goes, since it is the only other end; or -1.</summary>
    public int Terminal { get; private set; }

    /// <summary>Levels that were expanded: states nearer than this had their arcs looked at.</summary>
    public int Depth { get; private set; }

    /// <summary>Distinct nodes reached, the ends themselves included.</summary>
    public int Reached { get; set; }

    /// <summary>What expanding the frontier costs in arcs, once that was added up; else null.</summary>
    public long? Cost { get; set; }

    /// <summary>The number of states reached; before an expansion the end of its frontier.</summary>
    public int Count => _count;

    /// <summary>The states at distance <see cref="Depth"/>.</summary>
    public ReadOnlySpan<int> Frontier => _queue.AsSpan(_levelStart[Depth], _count - _levelStart[Depth]);

    public void Open(uint epoch, bool forward, ArcDirections directions, int terminal)
    {
        _epoch = epoch;
        _extension = epoch;
        _count = 0;
        IsForward = forward;
        Directions = directions;
        Terminal = terminal;
        Depth = 0;
        Reached = 0;
        Cost = null;
        _levelStart[0] = 0;
    }

    /// <summary>Makes room for this many states.</summary>
    public void Fit(int states) => Scratch.Keep(ref _marks, states);

    public void Forget() => Array.Clear(_marks);

    /// <summary>The states at most this far away, in the order of their distances.</summary>
    public ReadOnlySpan<int> UpTo(int distance) =>
        _queue.AsSpan(0, distance < Depth ? _levelStart[distance + 1] : _count);

    /// <summary>The distance by levels or by extension, or one of the two special ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Distance(int state)
    {
        var mark = _marks[state];
        var epoch = mark >> DistanceBits;
        return epoch == _epoch || epoch == _extension ? (int)(mark & DistanceMask) : Unknown;
    }

    /// <summary>
    /// Whether a level, not only an extension, reached the state or found that it may not be touched.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMarked(int state) => _marks[state] >> DistanceBits == _epoch;

    public void Refuse(int state) => _marks[state] = (_epoch << DistanceBits) | Refused;

    /// <summary>Adds a state of level 0.</summary>
    public void AddEnd(int state) => Add(state, 0);

    /// <summary>Adds a state to the level after the frontier, which is being expanded.</summary>
    public void AddNext(int state) => Add(state, Depth + 1);

    /// <summary>Ends the expansion of the frontier: what was added is the new one.</summary>
    public void CloseLevel(int frontierEnd)
    {
        Depth++;
        Cost = null;
        _levelStart[Depth] = frontierEnd;
    }

    /// <summary>A state by its place in the order in which it was reached.</summary>
    public int At(int place) => _queue[place];

    /// <summary>Drops the distances that the last extension gave; levels stay.</summary>
    public void BeginExtension(uint epoch) => _extension = epoch;

    /// <summary>Gives a distance that holds until the next extension.</summary>
    public void Extend(int state, int distance)
    {
        Debug.Assert(!IsMarked(state), "A level's distance is final.");
        _marks[state] = (_extension << DistanceBits) | (uint)distance;
    }

    private void Add(int state, int distance)
    {
        _marks[state] = (_epoch << DistanceBits) | (uint)distance;
        if (_count == _queue.Length)
            Scratch.Keep(ref _queue, _count + 1);
        _queue[_count++] = state;
    }
}
