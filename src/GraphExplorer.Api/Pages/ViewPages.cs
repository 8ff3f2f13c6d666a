using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphExplorer.Api.Documents;
using GraphExplorer.Api.Markup;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Views;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Pages;

/// <summary>A document with its policy.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Policy">What a browser may do with it.</param>
internal sealed record PolicedPage(ReadOnlyMemory<byte> Bytes, string Policy);

/// <summary>Writes the documents of a view: its page, what frames load, and the file that needs no network.</summary>
internal sealed class ViewPages(
    ViewPictures pictures,
    ViewAnswers answers,
    PublicAddress address,
    PageFolder folder,
    IOptions<ApiOptions> options)
{
    /// <summary>Longest description in link previews, in characters.</summary>
    private const int MaxPreviewed = 300;

    private const int CardWidth = 1200;
    private const int CardHeight = 630;

    /// <summary>The page of a view, without script.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> WritePageAsync(ViewReading reading, CancellationToken cancellationToken)
    {
        var view = answers.Complete(reading, mayEdit: null);
        var words = await DescribeAsync(reading.Record, cancellationToken);
        var parts = new ViewParts(view, words, linksEntities: true);
        var files = $"/views/{view.Id}";
        var content = Html.Join(
        [
            parts.Heading(),
            parts.Notes(),
            await PictureAsync(parts, reading.Record, cancellationToken),
            Html.Of(
                $"""
                <p><a class="go" href="{ExplorerLink.Of(view)}">Open in the explorer</a></p>
                """),
            parts.Paths(),
            parts.Table(),
            parts.Sources(),
            Html.Of(
                $"""
                <h2>Take it with you</h2>
                <p>As <a href="{files}.svg">SVG</a>, <a href="{files}.png">PNG</a>, <a href="{files}.json">data</a> or
                <a href="{files}.html">one file</a> that needs no network.</p>
                <p>Cite as: {view.Title}. GraphExplorer, {ViewParts.Day(view.Updated)}. As
                <a href="/api/v1/views/{view.Id}/citation">CSL-JSON</a>.</p>
                """),
            parts.Foot(),
        ]);
        return PageLayout.Write(view.Title, Head(view, words), content);
    }

    /// <summary>What a frame loads: the component, with the same content inside until it is ready.</summary>
    /// <param name="reading">The view.</param>
    /// <param name="look">How the frame wants it.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    public async ValueTask<ReadOnlyMemory<byte>> WriteEmbedAsync(
        ViewReading reading,
        EmbedStyle look,
        CancellationToken cancellationToken)
    {
        var view = answers.Complete(reading, mayEdit: null);
        var content = await ContentAsync(reading.Record, view, look.Theme, cancellationToken);
        var head = Html.Of(
            $"""
            {Robots(view)}
            <meta name="gx-origins" content="{string.Join(' ', ViewFrames.Split(options.Value.EmbedOrigins))}">
            """);
        var body = Html.Of(
            $"""
            <main class="framed">
            <gx-graph src="/views/{view.Id}.json"{Attribute("theme", look.Theme)}{Attribute(
                "height",
                look.Height?.ToString(CultureInfo.InvariantCulture))}{Attribute("lang", look.Language)}>
            {content}
            </gx-graph>
            </main>

            """);
        var script = folder.HasEmbedScript ? "<script type=\"module\" src=\"/embed.js\"></script>\n" : "";
        return PageLayout.Write(view.Title, head, body, script, look.Theme ?? ThemeOf(view));
    }

    /// <summary>What a browser may do with the document of a frame.</summary>
    /// <param name="isPrivate">Whether only this server may frame it, whatever the settings say.</param>
    public string EmbedPolicy(bool isPrivate) => PageLayout.PolicyOf(
        "script-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; " +
        ViewFrames.Directive(isPrivate ? ViewFrames.Self : options.Value.FrameAncestors));

    /// <summary>A file that needs neither network nor script, and is livelier with script.</summary>
    public async ValueTask<PolicedPage> WriteFileAsync(ViewReading reading, CancellationToken cancellationToken)
    {
        var view = answers.Complete(reading, mayEdit: null);
        var content = await ContentAsync(reading.Record, view, theme: null, cancellationToken);
        var script = folder.ReadInlineScript() is { } text ? ScriptText(text) : null;
        var directives =
            $"default-src 'none'; script-src {(script is null ? "'none'" : $"'sha256-{Hash(script)}'")}; " +
            "style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";
        var body = Html.Of(
            $"""
            <main>
            <gx-graph{Attribute("page", address.IsLocalOnly ? null : view.Address?.Page)}>
            {content}
            </gx-graph>
            </main>

            """);
        var json = JsonSerializer.Serialize(view, AnswerJson.Readable.SavedView);
        var scripts = script is null
            ? ""
            : $"<script type=\"application/json\" id=\"gx-view\">{json}</script>\n<script>{script}</script>\n";
        var head = Html.Of($"<meta http-equiv=\"Content-Security-Policy\" content=\"{directives}\">");
        return new PolicedPage(
            PageLayout.Write(view.Title, head, body, scripts, ThemeOf(view)),
            $"sandbox allow-scripts; {directives}");
    }

    /// <summary>A script as it can stand in a document: nothing in it ends its element, and lines end as a browser reads
    /// them.</summary>
    private static string ScriptText(string script) => script
        .ReplaceLineEndings("\n")
        .Replace("</script", "\\x3c/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<script", "\\x3cscript", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "\\x3c!--", StringComparison.Ordinal);

    private static string Hash(string script) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));

    private static Html Attribute(string name, string? value) =>
        Html.If(value is not null, () => Html.Of($" {name}=\"{value}\""));

    private static Html Robots(SavedView view) => Html.If(
        view.Visibility != ViewVisibility.Public,
        () => Html.Of($"<meta name=\"robots\" content=\"noindex\">"));

    /// <summary>The theme that the view asks for: what lies round its picture follows it. Null for the reader's.</summary>
    private static string? ThemeOf(SavedView view) => view.Style?.Theme is "light" or "dark" ? view.Style.Theme : null;

    private static string Shortened(string text) =>
        text.Length <= MaxPreviewed ? text : text[..MaxPreviewed].TrimEnd() + "…";

    private async ValueTask<Html> ContentAsync(
        ViewRecord record,
        SavedView view,
        string? theme,
        CancellationToken cancellationToken)
    {
        var parts = new ViewParts(view, await DescribeAsync(record, cancellationToken), linksEntities: false);
        var picture = theme is null
            ? await PictureAsync(parts, record, cancellationToken)
            : parts.Picture(await SvgAsync(
                record,
                theme == "dark" ? PictureTheme.Dark : PictureTheme.Light,
                cancellationToken));
        return Html.Join([parts.Heading(), parts.Notes(), picture, parts.Paths(), parts.Table(), parts.Sources(), parts.Foot()]);
    }

    private async ValueTask<Html> PictureAsync(ViewParts parts, ViewRecord record, CancellationToken cancellationToken)
    {
        if (record.View.Style?.Theme is "light" or "dark")
            return parts.Picture(await SvgAsync(record, null, cancellationToken));
        return parts.Picture(
            await SvgAsync(record, PictureTheme.Light, cancellationToken),
            await SvgAsync(record, PictureTheme.Dark, cancellationToken));
    }

    /// <summary>The picture; where it cannot be drawn the words and the table still say what it would show.</summary>
    private async ValueTask<Html> SvgAsync(ViewRecord record, PictureTheme? theme, CancellationToken cancellationToken)
    {
        try
        {
            var wish = PictureRequest.Plain with { Theme = theme };
            return Html.Written(await pictures.SvgAsync(record, wish, cancellationToken));
        }
        catch (RequestRefusedException refused) when (refused.Code != ErrorCodes.Overloaded)
        {
            return Html.Of($"<p class=\"tag warn\">The picture cannot be drawn. {refused.Message}</p>");
        }
    }

    private async ValueTask<string> DescribeAsync(ViewRecord record, CancellationToken cancellationToken)
    {
        try
        {
            return await pictures.DescribeAsync(record, cancellationToken);
        }
        catch (RequestRefusedException refused) when (refused.Code != ErrorCodes.Overloaded)
        {
            return "";
        }
    }

    private Html Head(SavedView view, string words)
    {
        var description = Shortened(view.Description ?? words);
        var at = answers.AddressOf(view.Id);
        var oembed = address.Of($"/oembed?url={Uri.EscapeDataString(at.Page)}&format=json");
        var card = $"{at.Png}?card=true";
        return Html.Of(
            $"""
            {Robots(view)}
            <meta name="description" content="{description}">
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="GraphExplorer">
            <meta property="og:title" content="{view.Title}">
            <meta property="og:description" content="{description}">
            <meta name="twitter:title" content="{view.Title}">
            <meta name="twitter:description" content="{description}">
            {Html.If(view.Visibility != ViewVisibility.Private, () => Html.Of(
                $"<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\" title=\"{view.Title}\">"))}
            {Html.If(!address.IsConfigured, () => Html.Of($"<meta name=\"twitter:card\" content=\"summary\">"))}
            {Html.If(address.IsConfigured, () => Html.Of(
                $"""
                <link rel="canonical" href="{at.Page}">
                <meta property="og:url" content="{at.Page}">
                <meta property="og:image" content="{card}">
                <meta property="og:image:type" content="image/png">
                <meta property="og:image:width" content="{CardWidth.ToString(CultureInfo.InvariantCulture)}">
                <meta property="og:image:height" content="{CardHeight.ToString(CultureInfo.InvariantCulture)}">
                <meta property="og:image:alt" content="{Shortened(words)}">
                <meta name="twitter:card" content="summary_large_image">
                <meta name="twitter:image" content="{card}">
                <meta name="twitter:image:alt" content="{Shortened(words)}">
                """))}
            """);
    }
}

/// <summary>How a frame wants a view.</summary>
/// <param name="Theme">light or dark; null for what view and reader have.</param>
/// <param name="Height">The height of the drawing in pixels; null for what it needs.</param>
/// <param name="Language">The language of the component's words; null for the document's.</param>
internal sealed record EmbedStyle(string? Theme, int? Height, string? Language);
