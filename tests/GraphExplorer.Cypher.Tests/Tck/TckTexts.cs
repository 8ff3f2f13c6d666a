namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The scenarios of ../shared/opencypher-tck, beside the checkout.</summary>
internal static class TckTexts
{
    /// <summary>Why there are none; null where there are.</summary>
    public static string? Absence { get; } = Folder() is null ? "../shared/opencypher-tck is not here" : null;

    /// <summary>All scenarios by key, in the order of folders, files and lines.</summary>
    public static IReadOnlyDictionary<string, Scenario> Scenarios { get; } = ReadAll();

    /// <summary>The statement that makes a graph which the TCK knows by name; nothing for an empty one or any.</summary>
    public static string Graph(string name) => name is "empty" or "any"
        ? ""
        : File.ReadAllText(Path.Combine(Folder() ?? "", "..", "graphs", name, name + ".cypher"));

    private static Dictionary<string, Scenario> ReadAll()
    {
        var scenarios = new Dictionary<string, Scenario>(StringComparer.Ordinal);
        if (Folder() is not { } folder)
            return scenarios;
        var files = Directory.GetFiles(folder, "*.feature", SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/');
            foreach (var scenario in FeatureReader.Read(name, File.ReadAllLines(file)))
                scenarios.Add(scenario.Key, scenario);
        }

        return scenarios;
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                continue;
            var found = Path.Combine(folder.FullName, "..", "shared", "opencypher-tck", "tck", "features");
            return Directory.Exists(found) ? found : null;
        }

        return null;
    }
}
