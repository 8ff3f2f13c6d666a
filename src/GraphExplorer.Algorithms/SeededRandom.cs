namespace GraphExplorer.Algorithms;

/// <summary>
/// Random numbers that a seed and a stream fix for all time, on every machine. Steele, Lea, Flood 2014 (SplitMix64),
/// doi:10.1145/2660193.2660195. Mutable: pass by reference.
/// </summary>
internal struct SeededRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    public SeededRandom(int seed, long stream = 0)
    {
        _state = Mix((ulong)(uint)seed) ^ Mix((ulong)stream + Step);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += Step);

    /// <summary>A number from 0 to below a bound above 0, each equally likely but for a part in 2^32.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from 0 to below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts items in random order. Fisher, Yates 1938.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
