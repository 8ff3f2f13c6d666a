using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// The sets of names that records of an import carry, numbered together with those of the version before.
/// </summary>
internal sealed class StagedNameSets(NameSets old)
{
    private readonly NameTable _names = new(old.Names);
    private readonly SequenceInterner _sets = new(old.Sets);
    private readonly List<int> _setOf = [];

    /// <summary>How many names there are.</summary>
    public int Count => _names.Count;

    public int Number(string name) => _names.Number(name);

    /// <summary>Notes that the record at this place carries these names.</summary>
    /// <param name="place">The place; places that are never noted stay without a set.</param>
    /// <param name="names">Their numbers, in key order of the names, each once.</param>
    public void Note(int place, ReadOnlySpan<int> names)
    {
        while (_setOf.Count <= place)
            _setOf.Add(-1);
        _setOf[place] = _sets.Intern(names);
    }

    /// <summary>Whether the record at this place was noted.</summary>
    public bool Has(int place) => place < _setOf.Count && _setOf[place] >= 0;

    /// <summary>The sets of the new version: only sets and names in use, numbered in key order of the names.</summary>
    /// <returns>The sets, and per number given by <see cref="Number"/> the new one, or -1 where the name is not in
    /// use.</returns>
    public (NameSets Sets, int[] NewNumbers) Build(Numbering numbering)
    {
        var setOf = new int[numbering.Keys.Length];
        var usedSets = new bool[_sets.Sequences.Count];
        for (var number = 0; number < setOf.Length; number++)
        {
            var source = numbering.Sources[number];
            setOf[number] = source >= 0 ? old.SetOf[source] : _setOf[~source];
            usedSets[setOf[number]] = true;
        }

        var used = new bool[_names.Count];
        for (var set = 0; set < usedSets.Length; set++)
        {
            foreach (var name in usedSets[set] ? _sets.Sequences[set] : [])
                used[name] = true;
        }

        var (names, newNumbers) = _names.Sorted(used);
        var sets = new SequenceInterner([]);
        var newSets = new int[usedSets.Length];
        for (var set = 0; set < usedSets.Length; set++)
        {
            if (usedSets[set])
                newSets[set] = sets.Intern(Array.ConvertAll(_sets.Sequences[set], name => newNumbers[name]));
        }

        for (var number = 0; number < setOf.Length; number++)
            setOf[number] = newSets[setOf[number]];
        return (new NameSets(names, [.. sets.Sequences], setOf), newNumbers);
    }
}
