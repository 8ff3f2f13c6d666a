using GraphExplorer.Api.Markup;
using GraphExplorer.Api.Pages.Maps;
using GraphExplorer.Api.Views;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Pages;

/// <summary>
/// One entity as a page without script: for readers, for link previews, for browsers that run none. It says what the
/// explorer's own page says, in the same order.
/// </summary>
/// <param name="answer">What the data holds on the entity.</param>
/// <param name="timeline">The first of its facts.</param>
/// <param name="places">Where it and what it is joined with stand, as far as the data knows.</param>
/// <param name="sources">The sources by id: facts are shown with the titles of theirs.</param>
/// <param name="views">Saved views that show the entity; null where they cannot be listed.</param>
/// <param name="publicUrl">The address that the server is known by; null where links must stay relative.</param>
internal sealed class EntityPage(
    EntityAnswer answer,
    TimelineAnswer timeline,
    IReadOnlyList<MapPlace> places,
    IReadOnlyDictionary<string, SourceEntry> sources,
    ViewListAnswer? views,
    Uri? publicUrl)
{
    /// <summary>How many facts the page shows; the explorer has the rest.</summary>
    public const int MaxFacts = 200;

    private readonly EntitySummary _entity = answer.Entity;

    /// <summary>Whether the data says who says what: a graph of the user's own need not.</summary>
    private bool HasEvidence => sources.Count > 0;

    private string Address => AddressOf(_entity.Id);

    public ReadOnlyMemory<byte> Write() => PageLayout.Write(_entity.Name, Head(), Content());

    /// <summary>What the page names in an entity's facts; not what is kept back, nor where.</summary>
    public static IReadOnlyList<EntitySummary> Told(TimelineAnswer timeline) =>
    [
        .. timeline.Items.Concat(timeline.Undated)
            .Where(fact => !IsKeptBack(fact.Relationship))
            .Select(fact => fact.Other)
            .DistinctBy(other => other.Id),
    ];

    /// <summary>Whether an entity is of the kind that stands on maps.</summary>
    public static bool IsPlace(EntitySummary entity) => entity.Kind == Labels.Place;

    /// <summary>Where the page of an entity stands.</summary>
    public static string AddressOf(string id) => $"/e/{Uri.EscapeDataString(id)}";

    private Html Head()
    {
        var description = Description();
        var canonical = publicUrl is null ? null : new Uri(publicUrl, Address).AbsoluteUri;
        return Html.Of(
            $"""
            <meta name="description" content="{description}">
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="GraphExplorer">
            <meta property="og:title" content="{_entity.Name}">
            <meta property="og:description" content="{description}">
            <meta name="twitter:card" content="summary">
            {Html.If(canonical is not null, () => Html.Of(
                $"""
                <link rel="canonical" href="{canonical}">
                <meta property="og:url" content="{canonical}">
                """))}
            """);
    }

    private string Description() => string.Join(
        ' ',
        new[]
        {
            _entity.Description,
            _entity.Contested is null ? null : $"{_entity.Contested}.",
            $"{Count.Of(answer.RelationTotal, "relation")}{(HasEvidence ? ", each with its sources" : "")}.",
        }.Where(part => part is not null));

    private Html Content() => Html.Join(
    [
        Heading(),
        Relations(),
        Accounts(),
        Facts("What happened, in order of time", timeline.Items, timeline.Total.Value),
        Facts("Not dated", timeline.Undated, timeline.UndatedTotal.Value),
        Claims("What the sources deny", answer.Denied),
        Claims("Looked for and not found", answer.NotFound),
        Claims("Opinions", answer.Opinions),
        Contradictions(),
        Places(),
        Properties(),
        Views(),
        Foot(),
    ]);

    private Html Heading()
    {
        var id = Uri.EscapeDataString(_entity.Id);
        var others = answer.Names.Select(name => name.Text).Distinct(StringComparer.Ordinal).ToList();
        return Html.Of(
            $"""
            <h1><bdi>{_entity.Name}</bdi></h1>
            <p class="muted">{_entity.Kind ?? "No kind"}{Html.If(others.Count > 0, () => Html.Join(
                others.Select(name => Html.Of($" · <bdi>{name}</bdi>"))))}</p>
            {Html.If(_entity.Description is not null, () => Html.Of(
                $"""<p>{_entity.Description} <span class="tag">editors’ description</span></p>"""))}
            {Html.If(_entity.Contested is not null, () => Html.Of(
                $"""<p><span class="tag warn">{_entity.Contested}</span></p>"""))}
            {Html.If(_entity.Hub == true, () => Html.Of(
                $"<p><span class=\"tag\">hub</span> So much is joined to it that by default it ends paths and never carries them.</p>"))}
            {Html.If(_entity.Living is "yes" or "unknown", () => Html.Of(
                $"<p class=\"small muted\">Perhaps alive: facts of birth, family and address stay out of sentences.</p>"))}
            <p><a class="go" href="/#/connect?from={id}">How is this connected?</a>
            <a class="go" href="/#/entity/{id}">Open in the explorer</a></p>
            """);
    }

    private Html Relations() => Html.If(answer.Relations.Count > 0, () => Html.Of(
        $"""
        <h2>{Count.Of(answer.RelationTotal, "relation")}</h2>
        <ul class="counts">{Html.Join(answer.Relations.Select(relation => Html.Of(
            $"<li>{Html.If(relation.Direction == "incoming", () => Html.Of($"← "))}{relation.Label} <b>{relation.Count}</b></li>")))}</ul>
        """));

    private Html Accounts() => Html.Join(answer.Accounts.Select(set => Html.Of(
        $"""
        <h2>{set.Question}</h2>
        <p class="small muted">{Count.Of(set.Alternatives.Count, "rival account")}; none is preferred. {set.Note}</p>
        <ul class="rivals">{Html.Join(set.Alternatives.Select(account => Html.Of(
            $"<li><b>{account.Label}</b><ul>{Html.Join(account.Claims.Select(Claim))}</ul></li>")))}</ul>
        """)));

    private Html Facts(string title, IReadOnlyList<EntityRelationship> facts, long total) =>
        Html.If(facts.Count > 0, () => Html.Of(
            $"""
            <h2>{title}</h2>
            {Html.If(facts.Count < total, () => Html.Of(
                $"<p class=\"small muted\">{facts.Count} of {total} shown; the explorer has the rest.</p>"))}
            <ol class="facts">{Html.Join(facts.Select(Fact))}</ol>
            """));

    private Html Fact(EntityRelationship fact)
    {
        var relationship = fact.Relationship;
        var isKeptBack = IsKeptBack(relationship);
        return Html.Of(
            $"""
            <li><span class="muted">{(isKeptBack ? "" : relationship.Date?.Text)}</span>
            <span>{(isKeptBack ? WithheldFacts.Sentence : relationship.Sentence ?? relationship.Type)}{Html.If(
                !isKeptBack,
                () => Html.Of($" <a href=\"{AddressOf(fact.Other.Id)}\"><bdi>{fact.Other.Name}</bdi></a>"))}</span>
            <span class="sources">{Titles(relationship)}{Strength(relationship)}</span></li>
            """);
    }

    private string Titles(RelationshipAnswer relationship)
    {
        var titles = (relationship.Sources ?? [])
            .Select(id => sources.TryGetValue(id, out var source) ? source.Title : id)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return titles.Count == 0 ? "" : $"{string.Join("; ", titles)} · ";
    }

    private static string Strength(RelationshipAnswer relationship) => relationship.Stance is null
        ? ""
        : string.Join(
            " · ",
            new[]
            {
                relationship.Stance,
                relationship.Disputed == true ? "disputed" : null,
                relationship.Tier is { } tier ? $"tier {tier}" : null,
                relationship.Works is { } works ? Count.Of(works, "work") : null,
            }.Where(word => word is not null));

    private static Html Claims(string title, IReadOnlyList<ClaimAnswer> claims) =>
        Html.If(claims.Count > 0, () => Html.Of(
            $"<h2>{title}</h2><ul>{Html.Join(claims.Select(Claim))}</ul>"));

    private static Html Claim(ClaimAnswer claim) => Html.Of(
        $"""
        <li>{claim.Sentence ?? WithheldFacts.Sentence}
        {Html.Join(claim.Sources.Select(Source))}</li>
        """);

    private static Html Source(Citation citation) => Html.Of(
        $"""
        <div class="sources">{citation.SourceTitle}{Html.If(citation.Locator is not null, () => Html.Of(
            $", {Locator.InWords(citation.Locator ?? "")}"))}{Html.If(citation.Tier is not null, () => Html.Of(
            $" · tier {citation.Tier ?? 0}"))}{Html.If(citation.Quote is not null, () => Html.Of(
            $" <q>{citation.Quote}</q>"))}</div>
        """);

    private Html Contradictions() => Html.If(answer.Contradictions.Count > 0, () => Html.Of(
        $"""
        <h2>Where the sources disagree</h2>
        {Html.Join(answer.Contradictions.Select(contradiction => Html.Of(
            $"""
            <h3>{contradiction.Title}</h3>
            <ul>{Html.Join(contradiction.Sides.Select(side => Html.Of($"<li>{side.Says}</li>")))}</ul>
            <p class="small muted">{contradiction.Note}</p>
            """)))}
        """));

    /// <summary>Where it was, as the facts above say: on a map as far as coordinates are known, and by name.</summary>
    private Html Places()
    {
        var named = Told(timeline).Where(IsPlace).Select(place => (place.Id, place.Name))
            .Union(places.Where(place => place.Id != _entity.Id).Select(place => (place.Id, place.Name)))
            .ToList();
        return Html.If(named.Count > 0 || places.Count > 0, () => Html.Of(
            $"""
            <h2>Places</h2>
            {PlaceMap.Of(places)}
            <ul class="counts">{Html.Join(named.Select(place => Html.Of(
                $"<li><a href=\"{AddressOf(place.Id)}\"><bdi>{place.Name}</bdi></a></li>")))}</ul>
            <p><a href="/#/entity/{Uri.EscapeDataString(_entity.Id)}?view=map">Open the map in the explorer</a></p>
            """));
    }

    /// <summary>What a graph of the user's own holds of it; with evidence, the facts above say it with sources.</summary>
    private Html Properties() => Html.If(!HasEvidence && answer.Properties.Count > 0, () => Html.Of(
        $"""
        <h2>Properties</h2>
        <ul class="facts">{Html.Join(answer.Properties.Select(property => Html.Of(
            $"<li><span class=\"muted\">{property.Key}</span><span><bdi>{InWords(property.Value)}</bdi></span></li>")))}</ul>
        """));

    private static string InWords(Value value) => value.TryGetString(out var text) ? text : value.ToString();

    /// <summary>Whether a record about a person who may be alive is kept out of sentences.</summary>
    private static bool IsKeptBack(RelationshipAnswer relationship) =>
        relationship.Sentence is null && relationship.Phrase is not null;

    private Html Views()
    {
        if (views is null)
            return Html.Of($"<p class=\"small muted\">Saved views cannot be listed at the moment.</p>");
        return Html.If(views.Items.Count > 0, () => Html.Of(
            $"""
            <h2>{Count.Of(views.Total, "saved view")}</h2>
            <ul>{Html.Join(views.Items.Select(view => Html.Of(
                $"<li><a href=\"/v/{view.Id}\"><bdi>{view.Title}</bdi></a> <span class=\"muted\">{view.Description}</span></li>")))}</ul>
            """));
    }

    private Html Foot() => Html.Of(
        $"""
        <footer class="small muted">
        <p>{(HasEvidence
            ? "These lines show what records say, and who says so."
            : "This data has no sources: it does not say who says so.")}</p>
        {Html.Join(answer.Meta.Licences.Select(licence => Html.Of(
            $"<p>{licence.Name}: {licence.Attribution} ({licence.Covers}).</p>")))}
        {Html.If(answer.Meta.GraphVersion is not null, () => Html.Of(
            $"<p>Data version {answer.Meta.GraphVersion}</p>"))}
        </footer>
        """);
}
