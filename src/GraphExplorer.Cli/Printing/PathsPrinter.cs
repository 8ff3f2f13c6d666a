using GraphExplorer.Cli.Asking;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes paths as sentences with footnotes; where there is none, how far each side came and what would
/// help.</summary>
/// <param name="page">Where to write.</param>
/// <param name="answer">What was found.</param>
/// <param name="asked">The question in words that one can type again.</param>
/// <param name="names">Names of entities that the answer gives by id only.</param>
internal sealed class PathsPrinter(
    TextPage page,
    PathsAnswer answer,
    PathsRequest asked,
    IReadOnlyDictionary<string, string> names)
{
    private readonly Dictionary<string, EntitySummary> _entities =
        answer.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);

    public void Print()
    {
        if (answer.Paths.Count > 0)
            PrintPaths();
        else
            PrintNone();
        ExcludedPrinter.Print(
            page,
            [.. answer.Search.Excluded.Select(entry => (entry.Filter, entry.Value, entry.Count, entry.Unit))]);
        PrintHidden(answer.Search.Hidden ?? []);
        NotesPrinter.Meta(page, answer.Meta);
    }

    private void PrintHidden(IReadOnlyList<HiddenAnswer> hidden)
    {
        if (hidden.Count == 0)
            return;
        page.Heading("Paths that one setting alone hides");
        foreach (var entry in hidden)
        {
            var isLeast = entry.Relation == TotalRelation.AtLeast;
            page.Line(
                new Phrase()
                    .Add(entry.Paths == 0 ? "not counted" : (isLeast ? "at least " : "") + Count.Of(entry.Paths, "path"))
                    .Muted($": {SettingWords.Change(entry.Parameter, entry.Value)}"),
                indent: 1);
            page.Command("", asked.CommandWith(entry.Parameter, entry.Value), indent: 2);
        }
    }

    private void PrintPaths()
    {
        var shortest = answer.Paths.Min(path => path.Hops);
        var first = answer.Paths.Count(path => path.Hops == shortest);
        var longer = answer.Paths.Count - first;
        var summary = new Phrase().Strong($"{Count.Of(first, "path")} of {Count.Of(shortest, "hop")}");
        if (longer > 0)
            summary.Add($", {Count.Of(longer, "longer one")} below");
        page.Line(summary.Add(". ").Muted(Ending()));
        NotesPrinter.Limits(page, answer.Limits);
        for (var i = 0; i < answer.Paths.Count; i++)
            PrintPath(i + 1, answer.Paths[i]);
    }

    private void PrintPath(int number, PathAnswer path)
    {
        page.Gap();
        var mark = $"{number}.";
        var width = Math.Max(4, mark.Length + 1);
        page.Item(mark, Lane(path), markWidth: width);
        page.Item("", path.Sentence, markWidth: width);
        foreach (var citation in path.Citations)
            page.Item($"[{citation.Number}]", NotesPrinter.Source(citation), indent: width / 2, markWidth: 5);
        page.Item("", Facts(path), markWidth: width);
    }

    /// <summary>The entities in a row, each in the colour of its kind.</summary>
    private Phrase Lane(PathAnswer path)
    {
        var lane = new Phrase();
        foreach (var id in path.Nodes)
        {
            if (!lane.IsEmpty)
                lane.Muted(" – ");
            var entity = _entities.GetValueOrDefault(id);
            lane.Add(entity?.Name ?? id, TextStyles.StrongOfKind(entity?.Kind));
            if (entity?.Contested is { } contested)
                lane.Doubt($" ({contested})");
        }

        return lane;
    }

    private static Phrase Facts(PathAnswer path)
    {
        var facts = new Phrase().Muted(Count.Of(path.Hops, "hop"));
        if (path.Span is { } span)
        {
            facts.Muted(span.From.Year == span.To.Year
                ? $" · dates of {span.From.Year:0000}"
                : $" · dates from {span.From.Year:0000} to {span.To.Year:0000}");
        }

        var beside = path.Parallel.Sum(others => others.Count);
        if (beside > 0)
            facts.Muted($" · {Count.Of(beside, "more relationship")} beside");
        if (path.Weakest is not { } weakest)
            return facts;
        facts.Muted(path.Hops == 1 ? " · " : $" · weakest hop {weakest.Hop}: ");
        return facts.Add(StrengthText.Of(weakest));
    }

    private void PrintNone()
    {
        var from = string.Join(" or ", asked.From.Select(NameOf));
        var to = string.Join(" or ", asked.To.Select(NameOf));
        page.Line(new Phrase()
            .Strong($"No path within {Count.Of(answer.Search.MaxHops, "hop")}")
            .Add($" between {from} and {to} under these settings."));
        var reached = answer.Search.Reached;
        var isComplete = answer.Search.Status == SearchStatus.Complete;
        page.Line(new Phrase().Muted(
            (isComplete ? "Everything was searched: " : $"{Ending()} It came to ") +
            $"{Count.Of(reached.From, "entity", "entities")} from {from}, " +
            $"{Count.Of(reached.To, "entity", "entities")} from {to}."));
        NotesPrinter.Limits(page, answer.Limits);
        if (answer.Search.Relaxations.Count == 0)
        {
            if (isComplete && answer.Limits.Count == 0)
                page.Gap().Line("No single change of the settings would connect the two.");
            return;
        }

        page.Heading("One change would connect them");
        foreach (var change in answer.Search.Relaxations)
        {
            page.Line(
                new Phrase()
                    .Add(SettingWords.Change(change.Parameter, change.Value))
                    .Muted($": {Count.Of(change.Hops, "hop")}{Through(change)}"),
                indent: 1);
            page.Command("", asked.CommandWith(change.Parameter, change.Value), indent: 2);
        }
    }

    private string Through(RelaxationAnswer change)
    {
        var between = change.Through.Count > 0 ? change.Through : change.Nodes.Skip(1).SkipLast(1).ToArray();
        return between.Count == 0 ? "" : $", through {string.Join(", ", between.Select(NameOf))}";
    }

    private string Ending() => answer.Search.Status switch
    {
        SearchStatus.Complete => "The search was complete.",
        SearchStatus.Truncated =>
            $"The search ended early, after {Count.Of(answer.Search.Arcs, "arc")}: there may be paths that were not " +
            "seen.",
        _ => $"The search ended early, for its time was up after {Count.Of(answer.Search.Arcs, "arc")}: there may be " +
            "paths that were not seen.",
    };

    private string NameOf(string id) =>
        _entities.TryGetValue(id, out var entity) ? entity.Name : names.GetValueOrDefault(id, id);
}

/// <summary>A question for paths as it was asked.</summary>
/// <param name="From">Ids to start from.</param>
/// <param name="To">Ids to arrive at.</param>
/// <param name="Settings">What was given besides, the options of where to ask included.</param>
internal sealed record PathsRequest(
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    IReadOnlyList<GivenParameter> Settings)
{
    /// <summary>The command that asks again with one change.</summary>
    public string CommandWith(string parameter, string? value)
    {
        var isPair = From.Count == 1 && To.Count == 1;
        IEnumerable<string> command = isPair ? ["path", From[0], To[0]] : ["path"];
        IEnumerable<GivenParameter> ends = isPair
            ? []
            : From.Select(id => new GivenParameter("from", id)).Concat(To.Select(id => new GivenParameter("to", id)));
        return CommandText.With(command, ends.Concat(Settings), parameter, value);
    }
}
