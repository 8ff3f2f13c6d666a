using System.Net;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Guards;
using GraphExplorer.Api.Problems;

namespace GraphExplorer.Api.Documents;

/// <summary>
/// The two small pages for people who open the server in a browser: where to go, and what a problem means.
/// </summary>
internal static class Pages
{
    /// <summary>A question to begin with, for whoever does not know the data yet.</summary>
    public const string ExampleQuestion = "/api/v1/paths?from=manchukuo&to=stalin-assassination-plot";

    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;" +
        "color-scheme:light dark}";

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{StyleHash}'; " +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context) => WriteAsync(context, "GraphExplorer", Welcome()))
            .WithMetadata(new AccessGuard.Opened(Role.None)) // it stands for the page, which signs in
            .ExcludeFromDescription();
        app.MapGet("/problems/{code}", (HttpContext context, string code) =>
            {
                var type = ProblemTypes.Listed.FirstOrDefault(known => known.Code.Name == code);
                return type is null
                    ? throw new RequestRefusedException(new Problem(
                        Graph.Errors.ErrorCodes.NotFound,
                        "There is no problem of this name."))
                    : WriteAsync(context, type.Title, Explain(type));
            })
            .ExcludeFromDescription();
    }

    private static string Welcome() =>
        $"""
        <p>The API is running. It answers how people, agencies, countries and events are connected, since when, and who
        says so.</p>
        <p>The page is not built here. Install Node 20.19 or later and start again with <code>dotnet run --project
        src/GraphExplorer.Api</code>; everything else works without it.</p>
        <ul>
        <li><a href="{DocumentationPage.Address}">Documentation</a></li>
        <li><a href="{OpenApiDocuments.Address}">OpenAPI document</a></li>
        <li>A question: <a href="{WebUtility.HtmlEncode(ExampleQuestion)}">how is Manchukuo connected with the plot to
        kill Stalin?</a></li>
        </ul>
        """;

    private static string Explain(ProblemType type) =>
        $"""
        <p>Code <code>{type.Code.Name}</code>, sent with HTTP status {type.Status}. The member <code>detail</code> of
        the answer says what happened and what would be right.</p>
        """;

    private static Task WriteAsync(HttpContext context, string title, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        var heading = WebUtility.HtmlEncode(title);
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{heading}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{heading}</h1>
            {body}
            </body>
            </html>

            """,
            context.RequestAborted);
    }
}
