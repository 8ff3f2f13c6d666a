namespace GraphExplorer.Storage.Indexes;

/// <summary>Finds what has, for each of some terms, a word that begins with it or is similar to it.</summary>
internal static class CandidateSearch
{
    /// <summary>The numbers that have a match for every term, ascending.</summary>
    /// <remarks>O(words of a similar length + matches) a term.</remarks>
    public static int[] Find(WordIndex index, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        HashSet<int>? common = null;
        foreach (var term in terms)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var matches = Find(index.Postings, term, index.Similar(term));
            if (common is null)
                common = matches;
            else
                common.IntersectWith(matches);
            if (common.Count == 0)
                break;
        }

        int[] found = [.. common ?? []];
        Array.Sort(found);
        return found;
    }

    private static HashSet<int> Find(OrderedTree<Posting> postings, string term, List<string> similar)
    {
        var found = new HashSet<int>();
        var start = postings.RankOf(new ByWordStart(term, isEnd: false));
        Add(postings, start, postings.RankOf(new ByWordStart(term, isEnd: true)), found);
        foreach (var word in similar)
        {
            start = postings.RankOf(new ByWord(word, int.MinValue));
            Add(postings, start, postings.RankOf(new ByWord(word, int.MaxValue)), found);
        }

        return found;
    }

    private static void Add(OrderedTree<Posting> postings, int start, int end, HashSet<int> found)
    {
        var run = postings.From(start);
        for (var left = end - start; left > 0 && run.MoveNext(); left--)
            found.Add(run.Current.Number);
    }
}
