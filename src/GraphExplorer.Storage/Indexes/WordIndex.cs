using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The words in the strings, and lists of strings, of some properties: an index of kind full-text.</summary>
internal sealed class WordIndex : StoreIndex
{
    private const int BetweenTexts = 100; // words that no phrase bridges, between one text and the next
    private const int MaxAdded = 1_000; // words that may stand beside the vocabulary before it is made anew

    private readonly Func<string, IEnumerable<string>> _analyse;
    private readonly OrderedTree<Posting> _postings;
    private readonly PagedArray<int> _lengths; // per node or relationship, in words
    private readonly Vocabulary _vocabulary; // words that were there when it was made; of some no posting is left
    private readonly Addition? _additions; // words that came since; of some more than once
    private readonly Lazy<Vocabulary> _added; // the same, for searching
    private readonly int _documents;
    private readonly long _words;

    /// <summary>An index without entries.</summary>
    /// <param name="definition">What it is.</param>
    /// <param name="names">The numbers of its labels or types.</param>
    /// <param name="properties">The numbers of its properties.</param>
    /// <param name="analyse">What cuts a text into words.</param>
    public WordIndex(
        IndexDefinition definition,
        int[] names,
        int[] properties,
        Func<string, IEnumerable<string>> analyse)
        : base(definition, names, properties)
    {
        _analyse = analyse;
        _postings = OrderedTree<Posting>.Empty;
        _lengths = PagedArray<int>.Empty;
        _vocabulary = new Vocabulary([]);
        _added = new Lazy<Vocabulary>(_vocabulary);
    }

    private WordIndex(
        WordIndex before,
        OrderedTree<Posting> postings,
        PagedArray<int> lengths,
        (Vocabulary Known, Addition? Added) words,
        (int Documents, long Words) totals)
        : base(before.Definition, before.Names, before.Properties)
    {
        _analyse = before._analyse;
        _postings = postings;
        _lengths = lengths;
        (_vocabulary, _additions) = words;
        _added = ReferenceEquals(_additions, before._additions)
            ? before._added
            : new Lazy<Vocabulary>(() => Addition.ToVocabulary(_additions));
        (_documents, _words) = totals;
    }

    /// <summary>All postings.</summary>
    public OrderedTree<Posting> Postings => _postings;

    /// <summary>How many nodes or relationships have words.</summary>
    public int Documents => _documents;

    /// <summary>How many words they have on average.</summary>
    public double MeanLength => _documents == 0 ? 0 : (double)_words / _documents;

    /// <summary>How many words one has.</summary>
    public int LengthOf(int number) => _lengths[number];

    /// <summary>Cuts a text into words as the index does.</summary>
    public IEnumerable<string> Analyse(string text) => _analyse(text);

    /// <summary>The words that lie within the mistakes forgiven in a term; of some no posting may be left.</summary>
    public List<string> Similar(string term)
    {
        var numbers = new List<int>();
        _vocabulary.Similar(term, numbers);
        var words = numbers.ConvertAll(number => _vocabulary[number]);
        numbers.Clear();
        _added.Value.Similar(term, numbers);
        words.AddRange(numbers.ConvertAll(number => _added.Value[number]));
        return words;
    }

    public override StoreIndex Change(int number, Value[]? before, Value[]? after, long owner)
    {
        var old = PostingsOf(number, before);
        var made = PostingsOf(number, after);
        if (old.Count == 0 && made.Count == 0)
            return this;
        var postings = _postings;
        foreach (var word in old.Keys)
            postings = postings.Without(new ByWord(word, number), owner);
        var added = new List<string>();
        foreach (var (word, posting) in made)
        {
            if (!HasWord(word))
                added.Add(word);
            postings = postings.With(posting, new ByWord(word, number), owner);
        }

        var oldLength = old.Values.Sum(posting => posting.Count);
        var length = made.Values.Sum(posting => posting.Count);
        return new WordIndex(
            this,
            postings,
            _lengths.With(number, length, owner),
            With(added, postings),
            (_documents + (length > 0 ? 1 : 0) - (oldLength > 0 ? 1 : 0), _words + length - oldLength));
    }

    public override StoreIndex Fill(IReadOnlyList<(int Number, Value[] Values)> entries)
    {
        var all = new List<Posting>();
        var limit = entries.Count == 0 ? 0 : entries.Max(entry => entry.Number) + 1;
        var lengths = new int[limit];
        var documents = 0;
        var words = 0L;
        var interned = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, values) in entries)
        {
            foreach (var (word, posting) in PostingsOf(number, values))
            {
                if (!interned.TryGetValue(word, out var known))
                    interned.Add(word, known = word);
                all.Add(posting with { Word = known });
                lengths[number] += posting.Count;
            }

            documents += lengths[number] > 0 ? 1 : 0;
            words += lengths[number];
        }

        all.Sort((left, right) => new ByWord(right.Word, right.Number).Compare(left));
        return new WordIndex(
            this,
            OrderedTree<Posting>.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all)),
            PagedArray.From<int>(lengths),
            (Vocabulary.Of(interned.Keys), null),
            (documents, words));
    }

    public override bool HasSameEntries(StoreIndex other) =>
        other is WordIndex same && same._documents == _documents && same._words == _words &&
        _postings.HasSameItems(same._postings, IsSame);

    public override NumberCursor Seek(IndexQuery query) => query switch
    {
        IndexQuery.Words words => new ScoredCursor(WordQuery.Parse(words.Text, _analyse).Find(this)),
        _ => throw Unanswered(query),
    };

    public override long CountMatches(IndexQuery query) => query switch
    {
        IndexQuery.Words words => WordQuery.Parse(words.Text, _analyse).Find(this).Count,
        _ => throw Unanswered(query),
    };

    private Dictionary<string, Posting> PostingsOf(int number, Value[]? values)
    {
        var postings = new Dictionary<string, Posting>(StringComparer.Ordinal);
        var position = 0;
        foreach (var value in values ?? [])
        {
            foreach (var text in Texts(value))
            {
                foreach (var word in _analyse(text))
                {
                    postings[word] = postings.TryGetValue(word, out var known)
                        ? known with { Others = [.. known.Others ?? [], position] }
                        : new Posting(word, number, position, null);
                    position++;
                }

                position += BetweenTexts;
            }
        }

        return postings;
    }

    private static bool IsSame(Posting left, Posting right) =>
        left.Word == right.Word && left.Number == right.Number && left.Position == right.Position &&
        (left.Others ?? []).AsSpan().SequenceEqual(right.Others ?? []);

    private static IEnumerable<string> Texts(Value value)
    {
        if (value.TryGetString(out var single))
            yield return single;
        foreach (var item in value.Kind == ValueKind.List ? value.AsList() : [])
        {
            if (item.TryGetString(out var text))
                yield return text;
        }
    }

    private bool HasWord(string word)
    {
        var rank = _postings.RankOf(new ByWord(word, int.MinValue));
        return rank < _postings.Count && string.Equals(_postings[rank].Word, word, StringComparison.Ordinal);
    }

    private (Vocabulary Known, Addition? Added) With(List<string> words, OrderedTree<Posting> postings)
    {
        var additions = _additions;
        foreach (var word in words)
            additions = new Addition(word, additions);
        if (additions is null || additions.Count <= Math.Max(MaxAdded, _vocabulary.Count / 16))
            return (_vocabulary, additions);
        var all = new List<string>();
        foreach (var posting in postings.From(0))
        {
            if (all.Count == 0 || !string.Equals(all[^1], posting.Word, StringComparison.Ordinal))
                all.Add(posting.Word);
        }

        return (new Vocabulary([.. all]), null);
    }

    /// <summary>A word that came after the vocabulary was made, and those before it.</summary>
    private sealed class Addition(string word, Addition? before)
    {
        public int Count { get; } = 1 + (before?.Count ?? 0);

        public static Vocabulary ToVocabulary(Addition? last)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            for (var addition = last; addition is not null; addition = addition.Before)
                words.Add(addition.Word);
            return Vocabulary.Of(words);
        }

        private string Word { get; } = word;

        private Addition? Before { get; } = before;
    }

    /// <summary>Gives what was found, best first.</summary>
    private sealed class ScoredCursor(List<(int Number, double Score)> found) : NumberCursor
    {
        private double[] _scores = [];
        private int _next;

        public override ReadOnlySpan<double> Scores => _scores;

        public override int Read(Span<int> numbers)
        {
            var count = Math.Min(numbers.Length, found.Count - _next);
            _scores = new double[count];
            for (var i = 0; i < count; i++)
                (numbers[i], _scores[i]) = found[_next++];
            return count;
        }
    }
}
