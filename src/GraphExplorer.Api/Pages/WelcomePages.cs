using GraphExplorer.Api.Documents;
using GraphExplorer.Api.Guards;
using GraphExplorer.Api.Markup;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Pages;

/// <summary>
/// The two small pages for people who open the server in a browser: where to go, and what a problem means.
/// </summary>
internal static class WelcomePages
{
    /// <summary>A question to begin with, for whoever does not know the data yet.</summary>
    public const string ExampleQuestion = "/api/v1/paths?from=manchukuo&to=stalin-assassination-plot";

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context) => WriteAsync(context, "GraphExplorer", Welcome()))
            .WithMetadata(new AccessGuard.RouteAccess(Role.None)) // it stands for the page, which signs in
            .ExcludeFromDescription();
        app.MapGet("/favicon.ico", () => Results.Redirect("/icon.svg", permanent: true))
            .WithMetadata(new AccessGuard.RouteAccess(Role.None)) // browsers ask for it whatever a page says
            .ExcludeFromDescription();
        app.MapGet("/robots.txt", () => Results.Text(Robots))
            .WithMetadata(new AccessGuard.RouteAccess(Role.None))
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

    /// <summary>Pages of entities and of views may be found; whether a view wants to be, it says itself.</summary>
    private const string Robots =
        """
        User-agent: *
        Allow: /e/
        Allow: /v/
        Allow: /views/
        Disallow: /

        """;

    private static Html Welcome() => Html.Of(
        $"""
        <h1>GraphExplorer</h1>
        <p>The API is running. It answers how people, agencies, countries and events are connected, since when, and who
        says so.</p>
        <p>The page is not built here. Install Node 20.19 or later and start again with <code>dotnet run --project
        src/GraphExplorer.Api</code>; everything else works without it.</p>
        <ul>
        <li><a href="{DocumentationPage.Address}">Documentation</a></li>
        <li><a href="{OpenApiDocuments.Address}">OpenAPI document</a></li>
        <li>A question: <a href="{ExampleQuestion}">how is Manchukuo connected with the plot to kill Stalin?</a></li>
        </ul>
        """);

    private static Html Explain(ProblemType type) => Html.Of(
        $"""
        <h1>{type.Title}</h1>
        <p>Code <code>{type.Code.Name}</code>, sent with HTTP status {type.Status}. The member <code>detail</code> of
        the answer says what happened and what would be right.</p>
        """);

    private static async Task WriteAsync(HttpContext context, string title, Html content)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = PageLayout.Policy;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(PageLayout.Write(title, Html.None, content), context.RequestAborted);
    }
}
