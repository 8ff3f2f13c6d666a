using System.Text.RegularExpressions;

namespace GraphExplorer.Api.Tests.Architecture;

/// <summary>Holds the direction of folders: each knows itself and those before it in its project's row of src/README.md.</summary>
public sealed class FolderTests
{
    private const string Top = "(top)"; // files that stand in no folder

    private static readonly Regex Dotted = new(@"(?:namespace )?[\w.]+", RegexOptions.NonBacktracking);

    private static readonly Dictionary<string, string[]> Orders = ReadOrders();

    public static TheoryData<string> Projects => [.. Orders.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_know_only_those_below_them(string project)
    {
        var order = Orders[project];
        var sources = SourcesOf(project).ToList();
        var types = sources.Select(source => $"{source.Folder}.{Path.GetFileNameWithoutExtension(source.Name)}")
            .ToHashSet(StringComparer.Ordinal);

        var wrong = sources
            .SelectMany(source => KnownTo(source, project, types)
                .Where(known => Array.IndexOf(order, known) > Array.IndexOf(order, source.Folder))
                .Select(known => $"{source.Folder}/{source.Name} knows {known}"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var folders = SourcesOf(project).Select(source => source.Folder).Distinct(StringComparer.Ordinal);

        Assert.Equal(Orders[project].Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_projects_with_many_folders_have_an_order() =>
        Assert.Superset(
            new HashSet<string>(["Api", "Drawing", "Evidence", "Exploration", "Graph"], StringComparer.Ordinal),
            new HashSet<string>(Orders.Keys, StringComparer.Ordinal));

    /// <summary>
    /// The folders of a project that a file names: in a using, in full anywhere, or as <c>Folder.Type</c>, which its own
    /// namespace allows.
    /// </summary>
    private static IEnumerable<string> KnownTo(
        (string Folder, string Name, string Text) source,
        string project,
        HashSet<string> types)
    {
        foreach (Match name in Dotted.Matches(source.Text))
        {
            if (name.Value.StartsWith("namespace ", StringComparison.Ordinal) ||
                name.Value.Split('.') is not [var first, var second, ..] path)
                continue;
            if (path is ["GraphExplorer", _, var inner, ..] && second == project && Orders[project].Contains(inner))
                yield return inner;
            else if (types.Contains($"{first}.{second}"))
                yield return first;
        }
    }

    private static IEnumerable<(string Folder, string Name, string Text)> SourcesOf(string project)
    {
        var home = Repository.PathOf("src", $"GraphExplorer.{project}");
        foreach (var file in Directory.GetFiles(home, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parts = Path.GetRelativePath(home, file).Split(Path.DirectorySeparatorChar);
            if (parts is not ["bin" or "obj", ..])
                yield return (parts.Length == 1 ? Top : parts[0], parts[^1], File.ReadAllText(file));
        }
    }

    /// <summary>The rows below "from the bottom up" in src/README.md: a project, then its folders.</summary>
    private static Dictionary<string, string[]> ReadOrders() =>
        File.ReadLines(Repository.PathOf("src", "README.md"))
            .SkipWhile(line => !line.StartsWith("## Folders", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && cells[1] != "project" && !cells[1].StartsWith('-'))
            .ToDictionary(
                cells => cells[1],
                cells => cells[2].Split(',', StringSplitOptions.TrimEntries),
                StringComparer.Ordinal);
}
