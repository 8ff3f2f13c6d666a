using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Search;

/// <summary>Entities found, best match first; without a text in key order.</summary>
/// <param name="Items">This part.</param>
/// <param name="Next">Where the next part starts; null at the end.</param>
/// <param name="Total">How many matched.</param>
/// <param name="Facets">What the matches are made of; concepts are counted only when asked for.</param>
/// <param name="Limits">The limits that cut something.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Items,
    string? Next,
    Total Total,
    SearchFacets Facets,
    IReadOnlyList<Limit> Limits,
    AnswerMeta Meta);

/// <summary>An entity found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="MatchedName">The name that matched, where it is not the entity's own; else null.</param>
/// <param name="Match">How well: exact, prefix, words, or similar where mistakes were forgiven; null without a
/// text.</param>
public sealed record SearchHit(EntitySummary Entity, string? MatchedName, MatchQuality? Match);

/// <summary>How well a name matches, best first.</summary>
public enum MatchQuality
{
    /// <summary>The name is the text.</summary>
    Exact,

    /// <summary>The name starts with the text.</summary>
    Prefix,

    /// <summary>Words of the name are, or start with, the words of the text.</summary>
    Words,

    /// <summary>Words of the name differ from the words of the text by few mistakes.</summary>
    Similar,
}

/// <summary>Counts over all matches.</summary>
/// <param name="Labels">Matches by label, most first, ties in key order.</param>
public sealed record SearchFacets(IReadOnlyList<FacetCount> Labels);

/// <summary>How many matches have a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many.</param>
public sealed record FacetCount(string Value, long Count);
