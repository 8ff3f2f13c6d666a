using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Api.Markup;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Api.Pages;

/// <summary>What every page that the server writes has round its content: head, colours, way back, policy.</summary>
internal static class PageLayout
{
    /// <summary>The colours of the page in the browser, its type and its measures; nothing is loaded.</summary>
    private static readonly string Style = ThemeCss.Rules +
        """
        *{box-sizing:border-box}
        body{margin:0;font:14px/1.5 "Noto Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper)}
        .bar{padding:12px 16px;background:var(--panel);border-bottom:1px solid var(--line)}
        .bar a{font-weight:600;text-decoration:none;color:var(--ink);display:inline-block;min-height:24px}
        main{max-width:60rem;margin:0 auto;padding:24px 16px 48px}
        h1{font-size:26px;line-height:1.25;margin:0 0 4px}
        h2{font-size:16px;margin:32px 0 8px}
        h3{font-size:14px;margin:16px 0 4px}
        p{margin:8px 0}
        a{color:var(--accent);overflow-wrap:anywhere}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        ul,ol{margin:0;padding:0;list-style:none}
        li{padding:8px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        .facts li{display:grid;grid-template-columns:9rem 1fr;gap:4px 16px}
        .facts li>.sources{grid-column:2}
        @media (max-width:36rem){.facts li{grid-template-columns:1fr}.facts li>.sources{grid-column:1}}
        .muted,.sources{color:var(--muted)}
        .sources,.small{font-size:12.5px}
        .tag{display:inline-block;padding:1px 8px;border-radius:4px;background:var(--sunken);color:var(--muted);
        font-size:12px}
        .warn{background:var(--warn-soft);color:var(--warn)}
        .go{display:inline-block;padding:8px 14px;border-radius:6px;background:var(--accent);color:var(--paper);
        font-weight:600;text-decoration:none;margin:8px 8px 8px 0}
        .counts{display:flex;flex-wrap:wrap;gap:6px}
        .counts li{border:1px solid var(--line);border-radius:14px;padding:2px 10px;background:var(--panel)}
        .rivals{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:12px}
        .rivals>li{border:1px solid var(--line);border-radius:8px;padding:12px;background:var(--panel)}
        .rivals li li{border:0;padding:4px 0}
        q{quotes:"“" "”"}
        footer{margin-top:40px;padding-top:12px;border-top:1px solid var(--line)}
        bdi{unicode-bidi:isolate}
        .framed{margin:0;padding:12px;max-width:none}
        gx-graph{display:block}
        .picture{margin:16px 0}
        .picture svg{display:block;max-width:100%;height:auto}
        .by-night{display:none}
        @media (prefers-color-scheme:dark){.by-day{display:none}.by-night{display:block}}
        .map{display:block;width:100%;max-width:760px;background:var(--sunken);border-radius:8px;margin:12px 0 8px}
        .map .land{fill:var(--panel);stroke:var(--control);stroke-width:.75}
        .map circle{fill:var(--place);stroke:var(--panel);stroke-width:1.5}
        .map text{font-size:12px;fill:var(--ink);stroke:var(--panel);stroke-width:3px;paint-order:stroke}
        .on-narrow{display:none}
        @media (max-width:36rem){.on-wide{display:none}.on-narrow{display:block}}
        .wide{overflow-x:auto}
        table{border-collapse:collapse;width:100%}
        caption{text-align:left;font-weight:600;padding:8px 0}
        th,td{text-align:left;vertical-align:top;padding:6px 8px;border-bottom:1px solid var(--line)}
        code{overflow-wrap:anywhere}
        """;

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>No script runs on such a page, nothing is loaded but its own pictures, and only this server frames it.</summary>
    public static readonly string Policy = PolicyOf("img-src 'self'; frame-ancestors 'self'");

    /// <summary>The policy of a page of this style that may do no more than these directives say.</summary>
    public static string PolicyOf(string directives) =>
        $"default-src 'none'; style-src 'sha256-{StyleHash}'; {directives}; base-uri 'none'; form-action 'none'";

    /// <summary>A whole page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="head">What else stands in its head: description, cards, canonical address.</param>
    /// <param name="content">What it says.</param>
    public static ReadOnlyMemory<byte> Write(string title, Html head, Html content)
    {
        var body = Html.Of(
            $"""
            <header class="bar"><a href="/">GraphExplorer</a></header>
            <main>
            {content}
            </main>
            """);
        var ownHead = Html.Of(
            $"""
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            {head}
            """);
        return Write(title, ownHead, body, "", theme: null);
    }

    /// <summary>A page that stands alone: in a frame, or as a file.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="head">What else stands in its head.</param>
    /// <param name="body">All that its body says.</param>
    /// <param name="scripts">The elements of its scripts, as they are written.</param>
    /// <param name="theme">light or dark; null for what the reader has.</param>
    public static ReadOnlyMemory<byte> Write(string title, Html head, Html body, string scripts, string? theme)
    {
        var page = Html.Of(
            $"""
            <!doctype html>
            <html lang="en"{Html.If(theme is not null, () => Html.Of($" data-theme=\"{theme}\""))}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · GraphExplorer</title>
            {head}
            <style>
            """);
        var rest = Html.Of(
            $"""
            </style>
            </head>
            <body>
            {body}

            """);
        return Encoding.UTF8.GetBytes(
            string.Concat(page.ToString(), Style, rest.ToString(), scripts, "</body>\n</html>\n"));
    }
}
