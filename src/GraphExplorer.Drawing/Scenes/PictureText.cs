using System.Text.RegularExpressions;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>The words that stand with a picture.</summary>
public sealed partial record PictureText
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What the picture says, with numbers in brackets for its sources; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<PictureSource> Sources { get; init; } = [];

    /// <summary>Further sources, of what the caption does not say, by their names.</summary>
    public IReadOnlyList<string> FurtherSources { get; init; } = [];

    /// <summary>How the picture must not be read; null where there is nothing to warn of.</summary>
    public string? Caution { get; init; }

    /// <summary>Whom the terms of the data ask to name; null where they ask nothing.</summary>
    public string? Credit { get; init; }

    /// <summary>The line at the end: the product, and of when the data is.</summary>
    public string Signature { get; init; } = "GraphExplorer";

    /// <summary>The picture in words; null for a description made from it.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>The words of an answer with paths: the question as title, the sentence and the sources of one path.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="path">Which path is told, from 0; one that the answer does not have tells none.</param>
    public static PictureText OfPaths(PathsAnswer answer, int path = 0)
    {
        var text = new PictureText
        {
            Title = TitleOf(answer),
            Caution = answer.Meta.Caution,
            Credit = CreditOf(answer.Meta),
        };
        if (answer.Paths.Count == 0)
            return text with { Caption = $"No path within {HopsOf(answer)} under these settings." };
        if (path < 0 || path >= answer.Paths.Count)
        {
            return text with
            {
                FurtherSources = [.. TitlesOf(answer.Paths.SelectMany(found => found.Citations))],
            };
        }

        var told = answer.Paths[path];
        var known = told.Citations.Select(citation => citation.SourceTitle).ToHashSet(StringComparer.Ordinal);
        return text with
        {
            Caption = told.Sentence,
            Sources = SourcesOf(told.Citations),
            FurtherSources =
            [
                .. TitlesOf(answer.Paths.SelectMany(found => found.Citations)).Where(title => !known.Contains(title)),
            ],
        };
    }

    /// <summary>The words of an answer with a neighbourhood.</summary>
    public static PictureText OfNeighbourhood(NeighbourhoodAnswer answer)
    {
        var centre = answer.Nodes.FirstOrDefault(node => node.Entity.Id == answer.Center)?.Entity.Name;
        var shown = answer.Nodes.Count;
        var all = answer.Total;
        var isCut = all.Value > shown;
        return new PictureText
        {
            Title = $"What is recorded round {centre ?? answer.Center}",
            Caption = isCut
                ? $"{Numbers.Count(shown)} of {(all.Relation == TotalRelation.AtLeast ? "at least " : "")}" +
                    $"{Numbers.Count(all.Value)} entities are shown."
                : null,
            Caution = answer.Meta.Caution,
            Credit = CreditOf(answer.Meta),
        };
    }

    /// <summary>Sources by the numbers that a sentence carries for them, one line for each place.</summary>
    public static IReadOnlyList<PictureSource> SourcesOf(IEnumerable<Citation> citations) =>
    [
        .. citations
            .Where(citation => citation.Number is not null)
            .GroupBy(PlaceOf, StringComparer.Ordinal)
            .Select(group => new PictureSource(
                [.. group.Select(citation => citation.Number ?? 0).Distinct().Order()],
                group.Key))
            .OrderBy(source => source.Numbers[0]),
    ];

    /// <summary>Whom the terms of the data ask to name; null where they ask nothing.</summary>
    public static string? CreditOf(AnswerMeta meta) => meta.Licences.Count == 0
        ? null
        : string.Join("; ", meta.Licences.Select(licence => $"{licence.Attribution} ({licence.Name})"));

    private static string TitleOf(PathsAnswer answer)
    {
        var names = answer.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);
        if (answer.Paths.Count == 0)
        {
            var asked = answer.Resolved.Select(id => names.GetValueOrDefault(id.Found, id.Asked)).Take(2).ToArray();
            return asked.Length == 2 ? $"Is {asked[0]} connected with {asked[1]}?" : "No connection was found";
        }

        var first = answer.Paths[0].Nodes;
        return $"How is {names.GetValueOrDefault(first[0], first[0])} connected with " +
            $"{names.GetValueOrDefault(first[^1], first[^1])}?";
    }

    private static string HopsOf(PathsAnswer answer) => Descriptions.Count(answer.Search.MaxHops, "hop", "hops");

    private static IEnumerable<string> TitlesOf(IEnumerable<Citation> citations) =>
        citations.Select(citation => citation.SourceTitle).Distinct(StringComparer.Ordinal);

    private static string PlaceOf(Citation citation) => citation.Locator is { Length: > 0 } locator
        ? $"{citation.SourceTitle}, {LocatorWords(locator)}"
        : citation.SourceTitle;

    /// <summary>"l9" as "line 9", "l4-l5" as "lines 4 to 5"; everything else as it is.</summary>
    private static string LocatorWords(string locator)
    {
        var found = LinesPattern().Match(locator);
        if (!found.Success)
            return locator;
        return found.Groups["last"].Success
            ? $"lines {found.Groups["first"].Value} to {found.Groups["last"].Value}"
            : $"line {found.Groups["first"].Value}";
    }

    [GeneratedRegex(
        @"^l(?<first>\d+)(-l?(?<last>\d+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinesPattern();
}

/// <summary>A source of a picture.</summary>
/// <param name="Numbers">The numbers that the caption carries for it; empty where it carries none.</param>
/// <param name="Text">What it is, and where in it.</param>
public sealed record PictureSource(IReadOnlyList<int> Numbers, string Text);
