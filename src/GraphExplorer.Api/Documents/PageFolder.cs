using GraphExplorer.Api.Settings;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Documents;

/// <summary>Where the built page stands: its files are served, and used by what the server writes itself.</summary>
internal sealed class PageFolder(IOptions<ApiOptions> options)
{
    /// <summary>The script that other pages load to show views; its chunks and fonts are among the hashed.</summary>
    public const string EmbedScript = "embed.js";

    /// <summary>The script of files that need no network.</summary>
    private const string InlineScript = "embed-inline.js";

    /// <summary>Most bytes of that script that are written into a file.</summary>
    private const long MaxScriptBytes = 4 * 1024 * 1024;

    /// <summary>Where a published host has the page, beside itself.</summary>
    private const string PublishedFolder = "page";

    /// <summary>Where a host that runs from the source tree has it.</summary>
    private const string BuiltFolder = "src/GraphExplorer.Web/dist";

    /// <summary>Where the fonts of the page stand before it is built.</summary>
    private const string FontsFolder = "src/GraphExplorer.Web/node_modules/@fontsource/noto-sans/files";

    private (DateTime Written, string Text)? _script;

    /// <summary>The folder; null where the page is not built.</summary>
    public string? Location => field ??= Find();

    /// <summary>Folders in which the page's own fonts may stand.</summary>
    public IEnumerable<string> FontFolders =>
        new[] { Location is null ? null : Path.Combine(Location, "assets"), InTree(FontsFolder) }.OfType<string>();

    /// <summary>Whether the script that shows views in other pages is built.</summary>
    public bool HasEmbedScript => Location is not null && File.Exists(Path.Combine(Location, EmbedScript));

    /// <summary>The script of files that need no network; null where it is not built.</summary>
    public string? ReadInlineScript()
    {
        if (Location is null)
            return null;
        var file = new FileInfo(Path.Combine(Location, InlineScript));
        if (!file.Exists || file.Length > MaxScriptBytes)
            return null;
        if (_script is not { } known || known.Written != file.LastWriteTimeUtc)
            _script = known = (file.LastWriteTimeUtc, File.ReadAllText(file.FullName));
        return known.Text;
    }

    private string? Find()
    {
        if (options.Value.Page is { } named)
            return IsPage(Path.GetFullPath(named)) ? Path.GetFullPath(named) : null;
        var published = Path.Combine(AppContext.BaseDirectory, PublishedFolder);
        if (IsPage(published))
            return published;
        return InTree(BuiltFolder) is { } built && IsPage(built) ? built : null;
    }

    private static string? InTree(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var whole = Path.Combine(folder.FullName, path);
            if (Directory.Exists(whole))
                return whole;
        }

        return null;
    }

    private static bool IsPage(string folder) => File.Exists(Path.Combine(folder, "index.html"));
}
