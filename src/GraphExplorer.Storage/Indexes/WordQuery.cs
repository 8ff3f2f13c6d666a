using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// A question to a full-text index: words and quoted phrases; <c>AND</c> and <c>OR</c> between two of them, <c>NOT</c>,
/// <c>+</c> or <c>-</c> before one; a word may end in <c>*</c> (its beginning) or <c>~</c> (similar words). Without a sign
/// any of them suffices, and more of them score higher.
/// </summary>
/// <remarks>Scores by BM25 (S. Robertson and H. Zaragoza, "The probabilistic relevance framework", 2009; k1 = 1.2, b = 0.75).</remarks>
internal sealed class WordQuery
{
    /// <summary>The most words and phrases that a question has: each costs a search.</summary>
    public const int MaxTerms = 128;

    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly List<Term> _terms;

    private WordQuery(List<Term> terms) => _terms = terms;

    private enum Need
    {
        Should,
        Must,
        MustNot,
    }

    /// <summary>Reads a question.</summary>
    /// <exception cref="StorageException"><c>invalid_value</c>: it has no word, or too many.</exception>
    public static WordQuery Parse(string text, Func<string, IEnumerable<string>> analyse)
    {
        var terms = new List<Term>();
        var need = Need.Should;
        var isJoined = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] is '+' or '-')
            {
                need = text[at++] == '+' ? Need.Must : Need.MustNot;
                continue;
            }

            var isPhrase = text[at] == '"';
            var end = isPhrase ? text.IndexOf('"', at + 1) : at;
            if (isPhrase && end < 0)
                throw new StorageException(ErrorCodes.InvalidValue, $"The phrase that begins at character {at + 1} has no closing quotation mark.");
            while (!isPhrase && end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"')
                end++;
            var token = isPhrase ? text[(at + 1)..end] : text[at..end];
            at = isPhrase ? end + 1 : end;
            switch (isPhrase ? "" : token)
            {
                case "AND":
                    isJoined = true;
                    if (terms.Count > 0 && terms[^1].Need == Need.Should)
                        terms[^1] = terms[^1] with { Need = Need.Must };
                    continue;
                case "OR":
                    continue;
                case "NOT":
                    need = Need.MustNot;
                    continue;
                default:
                    break;
            }

            var isPrefix = !isPhrase && token.EndsWith('*');
            var isSimilar = !isPhrase && token.TrimEnd('0', '1', '2').EndsWith('~');
            string[] words = [.. analyse(isSimilar ? token[..token.IndexOf('~', StringComparison.Ordinal)] : token)];
            if (words.Length > 0)
                terms.Add(new Term(words, isJoined && need == Need.Should ? Need.Must : need, isPrefix, isSimilar));
            if (terms.Count > MaxTerms)
                throw new StorageException(ErrorCodes.InvalidValue, $"A full-text question has at most {MaxTerms} words and phrases.");
            need = Need.Should;
            isJoined = false;
        }

        if (terms.TrueForAll(term => term.Need == Need.MustNot))
            throw new StorageException(ErrorCodes.InvalidValue, "A full-text question needs a word that is to be there.");
        return new WordQuery(terms);
    }

    /// <summary>What matches, best first, equal ones by number.</summary>
    public List<(int Number, double Score)> Find(WordIndex index)
    {
        Dictionary<int, double>? must = null;
        var should = new Dictionary<int, double>();
        var not = new HashSet<int>();
        foreach (var term in _terms)
        {
            var matches = Matches(index, term);
            if (term.Need == Need.MustNot)
            {
                not.UnionWith(matches.Keys);
            }
            else if (term.Need == Need.Must)
            {
                must = must is null
                    ? matches
                    : must.Where(match => matches.ContainsKey(match.Key))
                        .ToDictionary(match => match.Key, match => match.Value + matches[match.Key]);
            }
            else
            {
                foreach (var (number, score) in matches)
                    should[number] = should.GetValueOrDefault(number) + score;
            }
        }

        var found = must is null
            ? should.Select(match => (match.Key, match.Value))
            : must.Select(match => (match.Key, match.Value + should.GetValueOrDefault(match.Key)));
        return
        [
            .. found.Where(match => !not.Contains(match.Key))
                .OrderByDescending(match => match.Item2)
                .ThenBy(match => match.Key),
        ];
    }

    private static Dictionary<int, double> Matches(WordIndex index, Term term)
    {
        var matches = new Dictionary<int, double>();
        if (term.Words.Length > 1)
        {
            foreach (var (number, count) in Phrases(index, term.Words))
                matches[number] = term.Words.Sum(word => Score(index, number, count, DocumentsOf(index, word)));
            return matches;
        }

        var word = term.Words[0];
        IEnumerable<string> wanted = term.IsSimilar ? index.Similar(word).Append(word).Distinct(StringComparer.Ordinal) : [word];
        foreach (var one in wanted)
        {
            var start = term.IsPrefix
                ? index.Postings.RankOf(new ByWordStart(one, isEnd: false))
                : index.Postings.RankOf(new ByWord(one, int.MinValue));
            var end = term.IsPrefix
                ? index.Postings.RankOf(new ByWordStart(one, isEnd: true))
                : index.Postings.RankOf(new ByWord(one, int.MaxValue));
            var run = index.Postings.From(start);
            for (var left = end - start; left > 0 && run.MoveNext(); left--)
            {
                var score = Score(index, run.Current.Number, run.Current.Count, end - start);
                matches[run.Current.Number] = Math.Max(matches.GetValueOrDefault(run.Current.Number), score);
            }
        }

        return matches;
    }

    private static IEnumerable<(int Number, int Count)> Phrases(WordIndex index, string[] words)
    {
        var rank = index.Postings.RankOf(new ByWord(words[0], int.MinValue));
        foreach (var first in index.Postings.From(rank))
        {
            if (!string.Equals(first.Word, words[0], StringComparison.Ordinal))
                yield break;
            var count = 0;
            foreach (var position in (int[])[first.Position, .. first.Others ?? []])
            {
                var place = 1;
                while (place < words.Length &&
                    index.Postings.TryFind(new ByWord(words[place], first.Number), out var other) &&
                    other.IsAt(position + place))
                    place++;
                count += place == words.Length ? 1 : 0;
            }

            if (count > 0)
                yield return (first.Number, count);
        }
    }

    private static int DocumentsOf(WordIndex index, string word) =>
        index.Postings.RankOf(new ByWord(word, int.MaxValue)) - index.Postings.RankOf(new ByWord(word, int.MinValue));

    private static double Score(WordIndex index, int number, int count, int documents)
    {
        var rarity = Math.Log(1 + ((index.Documents - documents + 0.5) / (documents + 0.5)));
        var length = 1 - LengthShare + (LengthShare * index.LengthOf(number) / index.MeanLength);
        return rarity * count * (Saturation + 1) / (count + (Saturation * length));
    }

    private sealed record Term(string[] Words, Need Need, bool IsPrefix, bool IsSimilar);
}
