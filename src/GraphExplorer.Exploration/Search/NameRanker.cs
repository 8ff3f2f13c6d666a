using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Search;

/// <summary>
/// The one ranker of names, whatever store the candidates come from: whether a name is the text, has its words, or
/// comes near; then how many mistakes were forgiven, then persons, then whether it is as it was written or sounds
/// like it, then how much of the name is left over, then the key.
/// </summary>
/// <param name="forms">The folded forms of the text searched for, the plainest first; at least one.</param>
internal sealed class NameRanker(IReadOnlyList<string> forms)
{
    private readonly string[][] _forms =
    [
        .. forms
            .Select(form => form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0),
    ];

    /// <summary>The best match among an entity's names; null where none matches.</summary>
    public RankedMatch? Rank(NodeRecord node)
    {
        RankedMatch? best = null;
        RankedMatch? asWritten = null;
        foreach (var key in node.Texts(EntityProperties.SearchKeys))
        {
            for (var form = 0; form < _forms.Length; form++)
            {
                if (Rank(node, key, _forms[form]) is not { } match)
                    continue;
                if (best is null || match.IsBefore(best))
                    best = match;
                if (form == 0 && (asWritten is null || match.IsBefore(asWritten)))
                    asWritten = match;
            }
        }

        // The name that is as it was written is the one to show; another spelling may leave less of its name over.
        return asWritten is not null && asWritten.IsAsGoodAs(best!) // found with it, or before
            ? asWritten with { Left = best!.Left, IsAsWritten = true }
            : best;
    }

    private static RankedMatch? Rank(NodeRecord node, string key, string[] form)
    {
        var text = string.Join(' ', form);
        if (key == text)
            return new RankedMatch(node, key, MatchQuality.Exact, 0, 0);
        if (key.StartsWith(text, StringComparison.Ordinal))
            return new RankedMatch(node, key, MatchQuality.Prefix, 0, key.Length - text.Length);
        var words = key.Split(' ');
        var used = new bool[words.Length];
        var mistakes = 0;
        var left = 0;
        foreach (var term in form)
        {
            if (BestWord(term, words, used) is not { } found)
                return null;
            used[found.Word] = true;
            mistakes += found.Mistakes;
            left += found.Mistakes == 0 ? words[found.Word].Length - term.Length : 0;
        }

        for (var i = 0; i < words.Length; i++)
            left += used[i] ? 0 : words[i].Length;
        return new RankedMatch(node, key, mistakes == 0 ? MatchQuality.Words : MatchQuality.Similar, mistakes, left);
    }

    private static (int Word, int Mistakes)? BestWord(string term, string[] words, bool[] used)
    {
        (int Word, int Mistakes)? best = null;
        var bestLength = int.MaxValue;
        var allowed = EditDistance.Allowed(term.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (used[i])
                continue;
            var mistakes = words[i].StartsWith(term, StringComparison.Ordinal)
                ? 0
                : EditDistance.Between(term, words[i], allowed);
            if (mistakes > allowed)
                continue;
            if (best is null || mistakes < best.Value.Mistakes ||
                (mistakes == best.Value.Mistakes && words[i].Length < bestLength))
            {
                best = (i, mistakes);
                bestLength = words[i].Length;
            }
        }

        return best;
    }
}

/// <summary>An entity and how well it matches; smaller is better.</summary>
internal sealed record RankedMatch(NodeRecord Node, string Key, MatchQuality Quality, int Mistakes, int Left)
{
    /// <summary>Whether it is as it was written, and does not only sound like it.</summary>
    public bool IsAsWritten { get; init; }

    private bool IsConcept => Node.HasLabel(Labels.Concept);

    private bool IsPerson => Node.HasLabel(Labels.Person);

    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(RankedMatch other) => Order(this, other) < 0;

    /// <summary>Whether no more mistakes were forgiven than for another, and as much of the text is there.</summary>
    public bool IsAsGoodAs(RankedMatch other) =>
        (Class(Quality), Mistakes).CompareTo((Class(other.Quality), other.Mistakes)) <= 0;

    /// <summary>Which of two matches comes first: a total order.</summary>
    public static int Order(RankedMatch left, RankedMatch right)
    {
        var order = left.IsConcept.CompareTo(right.IsConcept); // ideas after people and doings
        if (order == 0)
            order = Class(left.Quality).CompareTo(Class(right.Quality));
        if (order == 0)
            order = left.Mistakes.CompareTo(right.Mistakes);
        if (order == 0)
            order = right.IsPerson.CompareTo(left.IsPerson); // who types a surname means the person
        if (order == 0)
            order = right.IsAsWritten.CompareTo(left.IsAsWritten);
        if (order == 0)
            order = left.Left.CompareTo(right.Left);
        return order != 0 ? order : KeyOrder.Compare(left.Node.Key, right.Node.Key);
    }

    /// <summary>
    /// Whether the words stand at the start of the name matters less than how much of it they leave over.
    /// </summary>
    private static int Class(MatchQuality quality) => quality switch
    {
        MatchQuality.Exact => 0,
        MatchQuality.Prefix or MatchQuality.Words => 1,
        _ => 2,
    };
}
