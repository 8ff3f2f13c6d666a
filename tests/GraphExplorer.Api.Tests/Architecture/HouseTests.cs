using System.Diagnostics;
using System.Xml.Linq;

namespace GraphExplorer.Api.Tests.Architecture;

/// <summary>Holds the walls: who may know whom, what stands at the top, which names say nothing.</summary>
public sealed class HouseTests
{
    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CONTRIBUTING.md",
        "Directory.Build.props", "Directory.Packages.props", "GraphExplorer.sln", "README.md", "docker-compose.yml", "global.json",
        "seed", "src", "tests",
    ];

    private static readonly string[] NamesThatSayNothing =
        ["Common", "Core", "Shared", "Helpers", "Utils", "Utilities", "Misc"];

    [Fact]
    public void Projects_know_exactly_whom_the_map_allows()
    {
        var map = ReadMap();

        var projects = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories);
        var actual = projects.ToDictionary(NameOf, ReferencesOf, StringComparer.Ordinal);

        Assert.NotEmpty(map);
        Assert.Equal(map.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(map, room => Assert.Equal(
            $"{room.Key}: {string.Join(", ", room.Value)}",
            $"{room.Key}: {string.Join(", ", actual[room.Key])}"));
    }

    [Fact]
    public async Task The_top_level_holds_only_what_was_decided()
    {
        var files = await TrackedFilesAsync();

        var top = files.Select(file => file.Split('/')[0]).Distinct(StringComparer.Ordinal);

        Assert.Empty(top.Except(TopLevel, StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_folder_or_project_has_a_name_that_says_nothing()
    {
        var files = await TrackedFilesAsync();

        var folders = files.SelectMany(file => file.Split('/')[..^1]).SelectMany(folder => folder.Split('.'));

        Assert.Empty(folders.Intersect(NamesThatSayNothing, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Namespaces_are_project_and_folder()
    {
        var wrong = new List<string>();
        foreach (var project in Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(project)!; // a file has a folder
            foreach (var file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[..^1];
                if (parts is ["bin" or "obj" or "artifacts", ..])
                    continue;
                var expected = string.Join('.', [Path.GetFileNameWithoutExtension(project), .. parts]);
                var declared = File.ReadLines(file)
                    .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
                if (declared is not null && declared != $"namespace {expected};")
                    wrong.Add($"{Path.GetRelativePath(Repository.Root, file)}: {declared}");
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>
    /// The rows of the map in src/README.md: a project in the first cell, whom it references in the last.
    /// </summary>
    private static Dictionary<string, List<string>> ReadMap()
    {
        var map = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Repository.PathOf("src", "README.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 5 || cells[1] == "project" || cells[1].StartsWith('-'))
                continue;
            var references = cells[3] == "nothing"
                ? []
                : cells[3].Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal).ToList();
            map[cells[1]] = references;
        }

        return map;
    }

    private static List<string> ReferencesOf(string project) =>
    [
        .. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => NameOf((string?)reference.Attribute("Include") ?? ""))
            .Order(StringComparer.Ordinal),
    ];

    private static string NameOf(string project) =>
        Path.GetFileNameWithoutExtension(project)["GraphExplorer.".Length..];

    private static async Task<IReadOnlyList<string>> TrackedFilesAsync()
    {
        var start = new ProcessStartInfo("git", ["ls-files"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Process? git = null;
        try
        {
            git = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed.");
        }

        using (git!) // started, or skipped above
        {
            var files = await git!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipUnless(git.ExitCode == 0, "This is not a git working copy.");
            return files.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
