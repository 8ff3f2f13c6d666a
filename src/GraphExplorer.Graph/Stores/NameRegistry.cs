using System.Collections.Concurrent;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Graph.Stores;

/// <summary>
/// Numbers for the names of labels, of types, or of properties: dense, given once, never taken back, and shared by all
/// versions of a graph. A name may be known that nothing carries any more. Safe for concurrent use.
/// </summary>
public sealed class NameRegistry
{
    /// <summary>
    /// The most names that a registry takes; it stops who writes ever new names from filling the memory.
    /// </summary>
    public const int MaxNames = 1 << 20;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _growing = new();
    private string[] _names = new string[16];
    private int _count;

    /// <summary>How many names are known: their numbers are 0 to this, less one.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The name of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No name has this number.</exception>
    public string this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
            return Volatile.Read(ref _names)[number];
        }
    }

    /// <summary>The number of a name, or -1 where it was never used.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The number of a name, given now where it has none.</summary>
    /// <exception cref="StorageException"><c>too_large</c>: there are <see cref="MaxNames"/> names.</exception>
    public int GetOrAdd(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_numbers.TryGetValue(name, out var known))
            return known;
        lock (_growing)
        {
            if (_numbers.TryGetValue(name, out known))
                return known;
            if (_count == MaxNames)
                throw new StorageException(ErrorCodes.TooLarge, $"There are {MaxNames} names already; \"{name}\" is one too many.");
            if (_count == _names.Length)
            {
                var grown = new string[_names.Length * 2];
                _names.CopyTo(grown, 0);
                Volatile.Write(ref _names, grown);
            }

            var number = _count;
            _names[number] = name;
            Volatile.Write(ref _count, number + 1); // after the name: who reads the count finds the name
            _numbers[name] = number; // last: who finds the number finds its name
            return number;
        }
    }
}
