namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// Numbers by the hash of their keys. All versions share it: entries are only added, and a reader looks whether what it
/// finds is there in its version. One writer at a time, readers never wait.
/// </summary>
/// <remarks>
/// A table of words with open addressing, three quarters full at most: the upper half of a word is the hash, the lower
/// the number and one. Words are written whole. .NET's hash is seeded per process, so nobody can prepare collisions.
/// </remarks>
internal sealed class KeyHash
{
    private long[] _slots = new long[16];
    private int _count;

    /// <summary>The hash of a key.</summary>
    public static int HashOf(ReadOnlySpan<byte> key)
    {
        var hash = default(HashCode);
        hash.AddBytes(key);
        return hash.ToHashCode();
    }

    /// <summary>Makes room for that many keys more.</summary>
    public void Reserve(int count)
    {
        var wanted = System.Numerics.BitOperations.RoundUpToPowerOf2((ulong)(_count + (long)count) * 4 / 3 + 1);
        if (wanted > (ulong)_slots.Length)
            Grow((int)wanted);
    }

    /// <summary>Adds a number; what stood there before stays.</summary>
    public void Add(int hash, int number)
    {
        if ((_count + 1) * 4L > _slots.Length * 3L)
            Grow(_slots.Length * 2);
        Put(_slots, ((long)hash << 32) | (uint)(number + 1));
        _count++;
    }

    /// <summary>Puts other numbers in the places of those that are there; nobody may read meanwhile.</summary>
    public void Renumber(int[] numberOf)
    {
        foreach (ref var word in _slots.AsSpan())
        {
            if (word != 0)
                word = (word & ~0xFFFF_FFFFL) | (uint)(numberOf[(int)word - 1] + 1);
        }
    }

    /// <summary>The numbers whose keys have this hash.</summary>
    public Candidates Find(int hash) => new(Volatile.Read(ref _slots), hash);

    private static void Put(long[] slots, long word)
    {
        var mask = slots.Length - 1;
        var slot = (int)(word >> 32) & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        Volatile.Write(ref slots[slot], word);
    }

    private void Grow(int length)
    {
        var grown = new long[length];
        foreach (var word in _slots)
        {
            if (word != 0)
                Put(grown, word);
        }

        Volatile.Write(ref _slots, grown);
    }

    /// <summary>Numbers to look at, one after the other.</summary>
    public struct Candidates(long[] slots, int hash)
    {
        private int _slot = hash & (slots.Length - 1);

        /// <summary>The next number, or -1.</summary>
        public int Next()
        {
            while (true)
            {
                var word = Volatile.Read(ref slots[_slot]);
                if (word == 0)
                    return -1;
                _slot = (_slot + 1) & (slots.Length - 1);
                if ((int)(word >> 32) == hash)
                    return (int)word - 1;
            }
        }
    }
}
