using GraphExplorer.Api.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Documents;

/// <summary>Serves the built page at <c>/</c>. Where it is not built, <c>/</c> says what to install instead.</summary>
internal static class ExplorerPage
{
    /// <summary>Where a published host has the page, beside itself.</summary>
    private const string PublishedFolder = "page";

    /// <summary>Where a host that runs from the source tree has it.</summary>
    private const string BuiltFolder = "src/GraphExplorer.Web/dist";

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
        var named = app.Services.GetRequiredService<IOptions<ApiOptions>>().Value.Page;
        var folder = named is null ? Find() : Path.GetFullPath(named);
        if (folder is null || !IsPage(folder))
            return;
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context =>
            {
                var isHashed = context.Context.Request.Path.StartsWithSegments(HashedFolder, StringComparison.Ordinal);
                var headers = context.Context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers[HeaderNames.CacheControl] = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
    }

    private static string? Find()
    {
        var published = Path.Combine(AppContext.BaseDirectory, PublishedFolder);
        if (IsPage(published))
            return published;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, BuiltFolder);
            if (IsPage(built))
                return built;
        }

        return null;
    }

    private static bool IsPage(string folder) => File.Exists(Path.Combine(folder, "index.html"));
}
