using System.Numerics;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// The distinct words of a text index. A word's number is its place in ordinal order; beside that the words stand by
/// length, one after the other without gaps, so that a search for misspellings runs through contiguous memory.
/// Immutable.
/// </summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly SameLength?[] _byLength; // up to the longest word that mistakes are forgiven in

    /// <summary>Makes a vocabulary of distinct words in ordinal order.</summary>
    public Vocabulary(string[] words)
    {
        _words = words;
        _byLength = new SameLength?[EditDistance.MaxLength + 1];
        foreach (var group in Enumerable.Range(0, words.Length).GroupBy(word => words[word].Length))
        {
            if (group.Key is > 0 and <= EditDistance.MaxLength)
                _byLength[group.Key] = new SameLength(words, [.. group]);
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Length;

    /// <summary>The word of a number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The vocabulary of distinct words in any order.</summary>
    public static Vocabulary Of(IEnumerable<string> words)
    {
        string[] sorted = [.. words];
        Array.Sort(sorted, StringComparer.Ordinal);
        return new Vocabulary(sorted);
    }

    /// <summary>The words that start with a term: a run of numbers, the second bound not included.</summary>
    public (int Start, int End) StartingWith(string term)
    {
        var start = LowerBound(0, word => string.CompareOrdinal(word, term) < 0);
        var end = LowerBound(start, word => word.StartsWith(term, StringComparison.Ordinal));
        return (start, end);
    }

    /// <summary>
    /// Adds the words that lie within the mistakes forgiven in a term; some of them may start with it too.
    /// </summary>
    /// <remarks>Looks at every word of a similar length: first at the characters it is made of, then at their
    /// order.</remarks>
    public void Similar(string term, List<int> found)
    {
        var allowed = EditDistance.Allowed(term.Length);
        if (allowed == 0 || term.Length > EditDistance.MaxLength)
            return;
        var last = Math.Min(EditDistance.MaxLength, term.Length + allowed);
        for (var length = term.Length - allowed; length <= last; length++)
            _byLength[length]?.Similar(term, allowed, found);
    }

    private int LowerBound(int low, Predicate<string> isBefore)
    {
        var high = _words.Length;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (isBefore(_words[middle]))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The characters of a word as a set of 64 classes.</summary>
    private static ulong Letters(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var unit in word)
            letters |= 1UL << (unit & 63);
        return letters;
    }

    private sealed class SameLength
    {
        private readonly int _length;
        private readonly int[] _numbers;
        private readonly ulong[] _letters;
        private readonly char[] _text;

        public SameLength(string[] words, int[] numbers)
        {
            _numbers = numbers;
            _length = words[numbers[0]].Length;
            _letters = new ulong[numbers.Length];
            _text = new char[numbers.Length * _length];
            for (var i = 0; i < numbers.Length; i++)
            {
                _letters[i] = Letters(words[numbers[i]]);
                words[numbers[i]].CopyTo(_text.AsSpan(i * _length));
            }
        }

        public void Similar(string term, int allowed, List<int> found)
        {
            var letters = Letters(term);
            for (var i = 0; i < _letters.Length; i++)
            {
                // One mistake adds at most one character that the other word does not have, and takes at most one away.
                if (BitOperations.PopCount(_letters[i] & ~letters) > allowed ||
                    BitOperations.PopCount(letters & ~_letters[i]) > allowed)
                    continue;
                if (EditDistance.Between(term, _text.AsSpan(i * _length, _length), allowed) <= allowed)
                    found.Add(_numbers[i]);
            }
        }
    }
}
