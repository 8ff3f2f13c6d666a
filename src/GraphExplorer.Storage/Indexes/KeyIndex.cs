namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// Finds the place of a key in an array of distinct keys: a hash table of ints with open addressing. Immutable.
/// </summary>
/// <remarks>8 to 16 bytes per key, no objects. .NET's string hash is seeded per process, so nobody can prepare
/// collisions.</remarks>
internal sealed class KeyIndex
{
    private readonly string[] _keys;
    private readonly int[] _slots; // place + 1, or 0 where free; at most half are taken
    private readonly int _mask;

    public KeyIndex(string[] keys)
    {
        _keys = keys;
        _slots = new int[Math.Max(2, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2))];
        _mask = _slots.Length - 1;
        for (var place = 0; place < keys.Length; place++)
        {
            var slot = keys[place].GetHashCode(StringComparison.Ordinal) & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = place + 1;
        }
    }

    /// <summary>The key's place, or -1.</summary>
    public int Find(string key)
    {
        var slot = key.GetHashCode(StringComparison.Ordinal) & _mask;
        while (_slots[slot] is var taken && taken != 0)
        {
            if (string.Equals(_keys[taken - 1], key, StringComparison.Ordinal))
                return taken - 1;
            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
