using System.Globalization;
using GraphExplorer.Api.Markup;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Pages;

/// <summary>What every document of a view says, in its parts: page, frame and file have the same words.</summary>
/// <param name="view">The view.</param>
/// <param name="words">The picture in words.</param>
/// <param name="linksEntities">Whether names lead to the pages of entities, where the document stands on this server.</param>
internal sealed class ViewParts(SavedView view, string words, bool linksEntities)
{
    private static readonly string[] Columns = ["From", "What", "To", "When", "How sure", "Sources"];

    private readonly ViewSnapshot _snapshot = view.Snapshot;
    private readonly Dictionary<string, string> _names =
        view.Snapshot.Nodes.ToDictionary(node => node.Id, node => node.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, SourceSummary> _sources =
        view.Snapshot.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>Title and description.</summary>
    public Html Heading() => Html.Of(
        $"""
        <h1><bdi>{view.Title}</bdi></h1>
        {Html.If(view.Description is not null, () => Html.Of($"<p>{view.Description}</p>"))}
        """);

    /// <summary>What is not as the title says: a failure, what is gone, what limits cut.</summary>
    public Html Notes() => Html.Of(
        $"""
        {Html.If(view.Freshness?.Failure is not null, () => Html.Of($"<p class=\"tag warn\">{view.Freshness?.Failure}</p>"))}
        {Html.If(_snapshot.Missing.Count > 0, () => Html.Of($"<p class=\"tag warn\">{Missing()}</p>"))}
        {Html.Join(_snapshot.Limits.Select(limit => Html.Of($"<p class=\"small muted\">{limit.Message}</p>")))}
        """);

    /// <summary>The picture, by day and by night.</summary>
    public Html Picture(Html day, Html night) => Html.Of(
        $"""
        <figure class="picture"><div class="by-day">{day}</div><div class="by-night">{night}</div></figure>
        <p class="small muted">{words}</p>
        """);

    /// <summary>The picture in one theme.</summary>
    public Html Picture(Html picture) => Html.Of(
        $"""
        <figure class="picture">{picture}</figure>
        <p class="small muted">{words}</p>
        """);

    /// <summary>The paths as sentences, with what they rest on, and how they must not be read.</summary>
    public Html Paths() => Html.Of(
        $"""
        {Html.If(_snapshot.Paths.Count > 0, () => Html.Of(
            $"<h2>{Count.Of(_snapshot.Paths.Count, "path")}</h2>{Html.Join(_snapshot.Paths.Select(Path))}"))}
        {Html.If(_snapshot.Caution is not null, () => Html.Of($"<p><b>{_snapshot.Caution}</b></p>"))}
        """);

    /// <summary>Every relationship as a row.</summary>
    public Html Table() => Html.If(_snapshot.Relationships.Count > 0, () => Html.Of(
        $"""
        <div class="wide" role="region" aria-label="Relationships" tabindex="0"><table>
        <caption>{Count.Of(_snapshot.Relationships.Count, "relationship")}</caption>
        <thead><tr>{Html.Join(Columns.Select(name => Html.Of($"<th scope=\"col\">{name}</th>")))}</tr></thead>
        <tbody>{Html.Join(_snapshot.Relationships.Select(Row))}</tbody>
        </table></div>
        """));

    /// <summary>The sources of all claims.</summary>
    public Html Sources() => Html.If(_snapshot.Sources.Count > 0, () => Html.Of(
        $"""
        <h2>{Count.Of(_snapshot.Sources.Count, "source")}</h2>
        <ul>{Html.Join(_snapshot.Sources.Select(Source))}</ul>
        """));

    /// <summary>Terms, version and hash.</summary>
    public Html Foot() => Html.Of(
        $"""
        <footer class="small muted">
        {Html.Join(view.Licences.Select(Licence))}
        <p>{(view.Mode == ViewMode.Live ? "A live view, last changed" : "Saved")} {Day(view.Updated)}{Html.If(
            view.GraphVersion is not null,
            () => Html.Of($", data version <code>{view.GraphVersion}</code>"))}.
        SHA-256 of the content <code>{view.Hash}</code>.</p>
        </footer>
        """);

    /// <summary>A day as people write it.</summary>
    public static string Day(DateTimeOffset time) => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private string Missing()
    {
        var merged = _snapshot.Missing.Where(id => id.MergedInto is not null)
            .Select(id => $"{id.Id} was merged into {id.MergedInto}");
        var gone = _snapshot.Missing.Where(id => id.MergedInto is null).Select(id => $"{id.Id} is no longer in the data");
        return string.Join("; ", merged.Concat(gone)) + ".";
    }

    private Html Path(PathAnswer path, int at) => Html.Of(
        $"""
        <h3>Path {at + 1}, {Count.Of(path.Hops, "hop")}</h3>
        <p>{path.Sentence}</p>
        <ul class="sources">{Html.Join(path.Citations.Select(citation => Html.Of(
            $"""
            <li>{Html.If(citation.Number is not null, () => Html.Of($"[{citation.Number ?? 0}] "))}{citation.SourceTitle}{Html.If(
                citation.Locator is not null,
                () => Html.Of($", {Locator.InWords(citation.Locator ?? "")}"))}{Html.If(
                citation.Tier is not null,
                () => Html.Of($" · tier {citation.Tier ?? 0}"))}{Html.If(
                citation.Quote is not null,
                () => Html.Of($" <q>{citation.Quote}</q>"))}</li>
            """)))}</ul>
        """);

    private Html Row(RelationshipAnswer fact)
    {
        if (fact.Sentence is null && fact.Phrase is not null)
            return Html.Of($"<tr><td colspan=\"5\">{WithheldFacts.Sentence}</td><td>{Titles(fact)}</td></tr>");
        var from = fact.Subject ?? fact.From;
        var to = from == fact.From ? fact.To : fact.From;
        return Html.Of(
            $"""
            <tr><td>{Name(from)}</td><td>{fact.Phrase ?? fact.Type}</td><td>{Name(to)}</td>
            <td>{fact.Date?.Text}</td><td>{Strength(fact)}</td><td>{Titles(fact)}</td></tr>
            """);
    }

    private Html Name(string id)
    {
        var name = _names.GetValueOrDefault(id, id);
        return linksEntities
            ? Html.Of($"<a href=\"{EntityPage.AddressOf(id)}\"><bdi>{name}</bdi></a>")
            : Html.Of($"<bdi>{name}</bdi>");
    }

    private string Titles(RelationshipAnswer fact) => string.Join(
        "; ",
        (fact.Sources ?? []).Select(id => _sources.TryGetValue(id, out var source) ? source.Title : id)
            .Distinct(StringComparer.Ordinal));

    private static string Strength(RelationshipAnswer fact) => string.Join(
        ", ",
        new[]
        {
            fact.Modality is null or "actual" ? null : fact.Modality,
            fact.Stance,
            fact.Disputed == true ? "disputed" : null,
        }.OfType<string>());

    private static Html Source(SourceSummary source) => Html.Of(
        $"""
        <li>{Link(source.Url, source.Title)}{Html.If(source.Author is not null, () => Html.Of($", {source.Author}"))}{Html.If(
            source.Published is not null,
            () => Html.Of($", {source.Published}"))}{Html.If(
            source.Tier is not null,
            () => Html.Of($" · tier {source.Tier ?? 0}"))}{Html.If(
            source.Licence is not null,
            () => Html.Of($" · {source.Licence}"))}</li>
        """);

    private static Html Licence(Licence licence) => Html.Of(
        $"<p>{Link(licence.Url, licence.Name)}: {licence.Attribution} ({licence.Covers}).</p>");

    /// <summary>A link where the address is one of the web; else the words alone.</summary>
    private static Html Link(string? address, string words) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Html.Of($"<a href=\"{uri.AbsoluteUri}\" rel=\"noopener noreferrer nofollow\">{words}</a>")
            : Html.Of($"{words}");
}
