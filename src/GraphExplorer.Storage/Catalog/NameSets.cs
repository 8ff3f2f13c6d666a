namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// The sets of names that nodes or relationships carry (labels, or names of properties), each held once and numbered from
/// 1; all versions share it. Sets are only added. One writer at a time, readers never wait.
/// </summary>
internal sealed class NameSets
{
    /// <summary>The set without names.</summary>
    public const int Nothing = 1;

    private readonly SequenceInterner _interner = new([]);
    private int[][] _sets = [[], []]; // 0 stands for no set at all

    public NameSets() => _interner.Intern([]);

    /// <summary>How many sets there are: their numbers are 1 to this.</summary>
    public int Count => _interner.Sequences.Count;

    /// <summary>The names of a set, ascending.</summary>
    public ReadOnlySpan<int> Of(int set) => Volatile.Read(ref _sets)[set];

    /// <summary>The number of a set of names, which ascend.</summary>
    public int Number(ReadOnlySpan<int> names)
    {
        var number = _interner.Intern(names) + 1;
        var sets = _sets;
        if (number == sets.Length)
        {
            Array.Resize(ref sets, sets.Length * 2);
            for (var i = number + 1; i < sets.Length; i++)
                sets[i] = [];
        }

        if (sets[number] is not { Length: > 0 } && names.Length > 0)
            sets[number] = _interner.Sequences[number - 1];
        Volatile.Write(ref _sets, sets);
        return number;
    }

    /// <summary>The set with one name more.</summary>
    public int With(int set, int name)
    {
        var names = Of(set);
        var place = names.BinarySearch(name);
        return place >= 0 ? set : Number([.. names[..~place], name, .. names[~place..]]);
    }

    /// <summary>The set with one name less.</summary>
    public int Without(int set, int name)
    {
        var names = Of(set);
        var place = names.BinarySearch(name);
        return place < 0 ? set : Number([.. names[..place], .. names[(place + 1)..]]);
    }
}
