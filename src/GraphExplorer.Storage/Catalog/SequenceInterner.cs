namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// Gives equal sequences of ints one number: how sets of labels, and of property names, are held once each.
/// </summary>
internal sealed class SequenceInterner
{
    private readonly Dictionary<int[], int> _numbers = new(new ByContent());
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _bySpan;
    private readonly List<int[]> _sequences = [];

    public SequenceInterner(IEnumerable<int[]> known)
    {
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<int>>();
        foreach (var sequence in known)
            Intern(sequence);
    }

    /// <summary>Each once; a sequence's number is its place.</summary>
    public IReadOnlyList<int[]> Sequences => _sequences;

    public int Intern(ReadOnlySpan<int> sequence)
    {
        if (!_bySpan.TryGetValue(sequence, out var number))
        {
            number = _sequences.Count;
            var kept = sequence.ToArray();
            _sequences.Add(kept);
            _numbers.Add(kept, number);
        }

        return number;
    }

    private sealed class ByContent : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = default(HashCode);
            foreach (var number in alternate)
                hash.Add(number);
            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
    }
}
