using System.Numerics;

namespace GraphExplorer.Algorithms.Paths;

/// <summary>
/// Enumerates the simple paths of one length in a <see cref="PathIndex"/>, depth first, so in the order of their nodes
/// from left to right.
/// </summary>
/// <remarks>
/// <para>
/// A slot from which no path could be completed is remembered together with the nodes on the way to it that stood in
/// between: as long as the way is the same up to the last of those, trying again would fail again. Dead ends that hang
/// on one node are so explored once, not once for every way round in them. The memory is a table of fixed size that
/// forgets; that costs time, never a path.
/// </para>
/// <para>
/// Source for the index and for pruning by remaining distance: S. Sun, Y. Chen, B. He, B. Hooi, "PathEnum: Towards
/// Real-Time Hop-Constrained s-t Path Enumeration", SIGMOD 2021, doi:10.1145/3448016.3457290; for learning from failed
/// branches: Y. Peng et al., "Towards Bridging Theory and Practice: Hop-Constrained s-t Simple Path Enumeration",
/// VLDB 2020, doi:10.14778/3372716.3372720 (barriers, here as sets of blocking places).
/// </para>
/// </remarks>
internal sealed class SimplePathWalk
{
    private const int Places = PathSearchOptions.HopLimit + 1;
    private const int MaxMemory = 1 << 20; // entries of 16 bytes
    private readonly int[] _slots = new int[Places];
    private readonly int[] _next = new int[Places];
    private readonly uint[] _blockers = new uint[Places];
    private readonly bool[] _found = new bool[Places];
    private readonly long[] _serials = new long[Places];
    private DeadEnd[] _failures = [];
    private int _failureMask;
    private byte[] _placeOf = []; // per distinct node its place on the way, plus 1; 0 where it is not on it
    private long _serial;
    private long _base;
    private int _start;
    private int _length;
    private int _place;

    /// <summary>How a call of <see cref="MoveNext"/> ended.</summary>
    public enum Move
    {
        /// <summary>There is a path.</summary>
        Found,

        /// <summary>There is none left.</summary>
        End,

        /// <summary>The budget is used up.</summary>
        OverBudget,
    }

    /// <summary>The slots of the path found, from its source.</summary>
    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, _length + 1);

    /// <summary>Per hop its place in the index.</summary>
    public int HopAt(int hop) => _next[hop] - 1;

    /// <summary>
    /// Prepares to enumerate paths of exactly this many hops; sources are asked for in the order of slots.
    /// </summary>
    public void Begin(PathIndex index, int length)
    {
        _length = length;
        _start = 0;
        _place = -1;
        _base = ++_serial;
        Scratch.Fit(ref _placeOf, index.Groups);
        _placeOf.AsSpan(0, index.Groups).Clear();
        var wanted = (long)index.Count * Places;
        var size = (int)Math.Min(MaxMemory, BitOperations.RoundUpToPowerOf2((ulong)Math.Max(wanted, 1)));
        Scratch.Fit(ref _failures, size);
        _failureMask = size - 1; // by this index, not by the array at hand: the past must not decide what is forgotten
        Array.Clear(_serials);
    }

    /// <summary>Goes to the next path.</summary>
    public Move MoveNext(PathIndex index, SearchSide from, ref ArcBudget budget, CancellationToken cancellationToken)
    {
        var neighbours = index.Neighbours;
        var starts = index.NeighbourStart;
        var remaining = index.Remaining;
        var groups = index.GroupOf;
        while (true)
        {
            if (_place < 0 && !TryStart(index, from))
                return Move.End;
            var place = _place;
            if (_next[place] == starts[_slots[place] + 1])
            {
                Retreat(groups);
                continue;
            }

            if (!budget.TrySpend(1))
                return Move.OverBudget;
            budget.Step(1, cancellationToken);
            var slot = neighbours[_next[place]++];
            var left = _length - place - 1;
            if (remaining[slot] > left)
                continue;
            if (_placeOf[groups[slot]] is var taken and not 0)
            {
                _blockers[place] |= 1u << (taken - 1);
                continue;
            }

            if (left == 0)
            {
                _found[place] = true;
                _slots[place + 1] = slot;
                return Move.Found;
            }

            if (HasFailed(slot, left, out var blockers))
                _blockers[place] |= blockers;
            else
                Enter(slot, starts[slot], groups[slot]);
        }
    }

    private static int KeyOf(int slot, int left) => (slot * Places) + left;

    private bool TryStart(PathIndex index, SearchSide from)
    {
        for (; _start < index.Count; _start++)
        {
            if (from.Distance(index.StateOf(_start)) != 0)
                continue;
            Enter(_start, index.NeighbourStart[_start], index.GroupOf[_start]);
            _start++;
            return true;
        }

        return false;
    }

    private void Enter(int slot, int firstNeighbour, int group)
    {
        _place++;
        _slots[_place] = slot;
        _next[_place] = firstNeighbour;
        _blockers[_place] = 0;
        _found[_place] = false;
        _serials[_place] = ++_serial;
        _placeOf[group] = (byte)(_place + 1);
    }

    private void Retreat(ReadOnlySpan<int> groups)
    {
        var slot = _slots[_place];
        _placeOf[groups[slot]] = 0;
        var blockers = _blockers[_place] & ((1u << _place) - 1); // what the slot itself blocked, it blocks every time
        var found = _found[_place];
        if (!found)
            Remember(slot, _length - _place, blockers);
        _place--;
        if (_place < 0)
            return;
        _found[_place] |= found;
        _blockers[_place] |= blockers;
    }

    private void Remember(int slot, int left, uint blockers)
    {
        var key = KeyOf(slot, left);
        _failures[key & _failureMask] = new DeadEnd(SerialOfLast(blockers), key, blockers);
    }

    private bool HasFailed(int slot, int left, out uint blockers)
    {
        var key = KeyOf(slot, left);
        ref readonly var failure = ref _failures[key & _failureMask];
        blockers = failure.Blockers;
        return failure.Key == key && failure.Serial == SerialOfLast(blockers);
    }

    // Every step onto the way has a serial of its own: the way is the same up to a place as long as that serial is.
    private long SerialOfLast(uint blockers) => blockers == 0 ? _base : _serials[BitOperations.Log2(blockers)];

    private readonly record struct DeadEnd(long Serial, int Key, uint Blockers);
}
