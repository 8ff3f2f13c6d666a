namespace GraphExplorer.Storage.Catalog;

/// <summary>Numbers names as they turn up; those of the version before keep their numbers and come first.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public NameTable(IEnumerable<string> known)
    {
        foreach (var name in known)
            Number(name);
    }

    public int Count => _names.Count;

    public int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _names.Add(name);
            _numbers.Add(name, number);
        }

        return number;
    }

    /// <summary>Puts the names that are used in key order.</summary>
    /// <param name="used">Per number whether the name is in use.</param>
    /// <returns>The names, and per old number the new one, or -1.</returns>
    public (string[] Names, int[] NewNumbers) Sorted(ReadOnlySpan<bool> used)
    {
        var kept = new List<int>();
        for (var number = 0; number < used.Length; number++)
        {
            if (used[number])
                kept.Add(number);
        }

        var order = kept.Count == 0 ? [] : KeySorter.Sort(_names, [.. kept]);
        var newNumbers = new int[_names.Count];
        Array.Fill(newNumbers, -1);
        var names = new string[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            names[place] = _names[order[place]];
            newNumbers[order[place]] = place;
        }

        return (names, newNumbers);
    }
}
