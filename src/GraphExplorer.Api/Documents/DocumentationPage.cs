using Scalar.AspNetCore;

namespace GraphExplorer.Api.Documents;

/// <summary>The readable page of the OpenAPI document, at <c>/docs</c>. Its script ships with the server.</summary>
internal static class DocumentationPage
{
    public const string Address = "/docs";

    public static void MapDocumentationPage(this WebApplication app) =>
        app.MapScalarApiReference(Address, (options, context) =>
            {
                options.WithTitle("GraphExplorer API")
                    .WithOpenApiRoutePattern(OpenApiDocuments.Address)
                    .WithNonce()
                    .DisableDefaultFonts() // they would come from elsewhere, as would what follows
                    .DisableAgent()
                    .DisableMcp()
                    .DisableTelemetry()
                    .HideDeveloperTools()
                    .HideClientButton();
                context.Response.OnStarting(AllowOwnScriptAsync, context);
            })
            .ExcludeFromDescription();

    /// <summary>
    /// The page runs its own script and styles and asks this server only; whatever else the bundle knows stays
    /// unreachable.
    /// </summary>
    private static Task AllowOwnScriptAsync(object state)
    {
        var context = (HttpContext)state;
        var nonce = context.Items[ScalarOptions.NonceHttpContextItemKey] as string;
        if (nonce is not null)
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; " +
                "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; " +
                "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        return Task.CompletedTask;
    }
}
