using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Search;

/// <summary>
/// The one ranker of names, whatever store the candidates come from: whether a name is the text, has its words, or
/// comes near; then how many mistakes were forgiven, then persons, then how much of the name is left over, then the
/// key.
/// </summary>
/// <param name="forms">The folded forms of the text searched for; at least one.</param>
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
        foreach (var key in node.Texts(EntityProperties.SearchKeys))
        {
            foreach (var form in _forms)
            {
                if (Rank(node, key, form) is { } match && (best is null || match.IsBefore(best)))
                    best = match;
            }
        }

        return best;
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
    private bool IsConcept => Node.HasLabel(Labels.Concept);

    private bool IsPerson => Node.HasLabel(Labels.Person);

    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(RankedMatch other) => Order(this, other) < 0;

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
