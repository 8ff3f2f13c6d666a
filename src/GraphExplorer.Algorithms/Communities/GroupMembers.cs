namespace GraphExplorer.Algorithms.Communities;

/// <summary>The nodes of each group, one group after the other; filled anew without allocating.</summary>
internal sealed class GroupMembers
{
    private int[] _ends = [];
    private int[] _members = [];
    private int[] _numbers = [];

    /// <summary>How many groups there are.</summary>
    public int Count { get; private set; }

    /// <summary>The nodes of a group, by number until they are put in another order.</summary>
    public Span<int> this[int group]
    {
        get
        {
            var begin = group == 0 ? 0 : _ends[group - 1];
            return _members.AsSpan(begin, _ends[group] - begin);
        }
    }

    /// <summary>Numbers groups from 0 without gaps, in the order in which they come up; gives back how many there are.</summary>
    /// <param name="groups">The group of each node, below the number of nodes.</param>
    public int Renumber(Span<int> groups)
    {
        Scratch.Fit(ref _numbers, groups.Length);
        Array.Clear(_numbers, 0, groups.Length);
        var numbers = _numbers;
        var count = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            ref var number = ref numbers[groups[node]];
            if (number == 0)
                number = ++count;
            groups[node] = number - 1;
        }

        return count;
    }

    /// <summary>Sorts nodes by group.</summary>
    /// <param name="groups">The group of each node, numbered from 0 without gaps.</param>
    /// <param name="count">How many groups there are.</param>
    public void Fill(ReadOnlySpan<int> groups, int count)
    {
        Count = count;
        Scratch.Fit(ref _ends, count + 1);
        Scratch.Fit(ref _members, groups.Length);
        var (ends, members) = (_ends, _members);
        Array.Clear(ends, 0, count + 1);
        foreach (var group in groups)
            ends[group + 1]++;
        for (var group = 0; group < count; group++)
            ends[group + 1] += ends[group];
        for (var node = 0; node < groups.Length; node++)
            members[ends[groups[node]]++] = node; // beginnings become ends
    }
}
