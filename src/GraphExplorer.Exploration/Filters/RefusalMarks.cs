using System.Numerics;

namespace GraphExplorer.Exploration.Filters;

/// <summary>Which relationships, or entities, were refused: a bit each, and how many.</summary>
internal sealed class RefusalMarks
{
    private const int BitsLog = 6;

    private ulong[] _bits = [];

    /// <summary>How many, each once.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a number was marked.</summary>
    public bool Contains(int number) =>
        number >> BitsLog < _bits.Length && ((_bits[number >> BitsLog] >> number) & 1) != 0;

    /// <summary>Marks a number.</summary>
    public void Add(int number)
    {
        var place = number >> BitsLog;
        if (place >= _bits.Length)
            Array.Resize(ref _bits, (int)BitOperations.RoundUpToPowerOf2((uint)place + 1));
        var bit = 1UL << number; // the count of a shift is taken modulo 64
        if ((_bits[place] & bit) != 0)
            return;
        _bits[place] |= bit;
        Count++;
    }
}
