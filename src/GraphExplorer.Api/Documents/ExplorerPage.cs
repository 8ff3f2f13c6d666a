using GraphExplorer.Api.Guards;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Documents;

/// <summary>Serves the built page at <c>/</c>. Where it is not built, <c>/</c> says what to install instead.</summary>
internal static class ExplorerPage
{
    /// <summary>
    /// Scripts, styles and frames of this server alone; pictures may be drawn from data, as canvas and download need.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
        "connect-src 'self'; worker-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>Names with a hash of the content in them never change their meaning.</summary>
    private const string HashedFolder = "/assets";

    /// <summary>Serves the page's files, if it is built.</summary>
    public static void UseExplorerPage(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageFolder>().Location is not { } folder)
            return;
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context =>
            {
                var path = context.Context.Request.Path;
                var isHashed = path.StartsWithSegments(HashedFolder, StringComparison.Ordinal);
                var headers = context.Context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers[HeaderNames.CacheControl] = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
                if (isHashed || path == $"/{PageFolder.EmbedScript}")
                    ResponseHeaders.Open(context.Context.Response);
            },
        });
    }
}
