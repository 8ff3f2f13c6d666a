using System.Globalization;
using System.IO.Compression;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Graphs of others, with what others found in them; beside the project, not part of it.</summary>
internal static class SharedData
{
    private const StringSplitOptions Trimmed =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private const string Absence = "The graphs to compare with are not part of the project.";

    /// <summary>The folder; null where it is not there, unless GRAPHEXPLORER_REQUIRE asks for "datasets".</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Rows for a theory; without the folder one row that says why it is skipped.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(params string[] names) => Folder is null
        ? [new TheoryDataRow<string>("none") { Skip = Absence }]
        : names.Select(name => new TheoryDataRow<string>(name));

    /// <summary>The rows of a text file, or of a gzip file.</summary>
    public static List<string[]> ReadRows(string path, params char[] separators)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(content);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
                rows.Add(line.Split(separators, Trimmed));
        }

        return rows;
    }

    public static double Number(string text) => text == "Infinity"
        ? double.PositiveInfinity
        : double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "datasets");
            if (Directory.Exists(path))
                return path;
        }

        var required = Environment.GetEnvironmentVariable("GRAPHEXPLORER_REQUIRE") ?? "";
        if (required.Contains("datasets", StringComparison.Ordinal))
            throw new InvalidOperationException("GRAPHEXPLORER_REQUIRE asks for datasets, and they are not here.");
        return null;
    }
}
