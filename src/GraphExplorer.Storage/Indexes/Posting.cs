namespace GraphExplorer.Storage.Indexes;

/// <summary>That a word stands in the texts of a node or relationship.</summary>
/// <param name="Word">The word.</param>
/// <param name="Number">The node or relationship.</param>
/// <param name="Position">Where it stands first, counted in words.</param>
/// <param name="Others">Where else; null for nowhere.</param>
internal readonly record struct Posting(string Word, int Number, int Position, int[]? Others)
{
    /// <summary>How often it stands there.</summary>
    public int Count => 1 + (Others?.Length ?? 0);

    /// <summary>Whether it stands at a place.</summary>
    public bool IsAt(int position) => Position == position || (Others is not null && Array.IndexOf(Others, position) >= 0);
}

/// <summary>Finds the posting of a word and a number.</summary>
internal readonly struct ByWord(string word, int number) : ISeek<Posting>
{
    public int Compare(Posting item)
    {
        var order = string.CompareOrdinal(item.Word, word);
        return order != 0 ? order : item.Number.CompareTo(number);
    }
}

/// <summary>Finds where the postings of the words that begin with a text begin, or end.</summary>
internal readonly struct ByWordStart(string start, bool isEnd) : ISeek<Posting>
{
    public int Compare(Posting item) => item.Word.StartsWith(start, StringComparison.Ordinal)
        ? isEnd ? -1 : 1
        : string.CompareOrdinal(item.Word, start);
}
