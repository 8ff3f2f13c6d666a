using System.IO.Compression;
using System.Text;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>Public data sets beside the project, and how their tables are read.</summary>
internal static class DatasetFolder
{
    /// <summary>The folder of a data set; null where it is not there.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                continue;
            var found = Path.Combine(folder.FullName, "..", "shared", "datasets", name);
            return Directory.Exists(found) ? found : null;
        }

        return null;
    }

    /// <summary>The rows of a compressed table, its header among them.</summary>
    /// <param name="path">A <c>.csv.gz</c>.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <param name="hasQuotes">Whether a field may stand in quotes, doubled inside to mean themselves.</param>
    public static IEnumerable<string[]> ReadRows(string path, char separator, bool hasQuotes)
    {
        using var file = File.OpenRead(path);
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!hasQuotes || !line.Contains('"', StringComparison.Ordinal))
            {
                yield return line.Split(separator);
                continue;
            }

            while (line.Count(character => character == '"') % 2 == 1 && reader.ReadLine() is { } more)
                line += "\n" + more; // a line end within quotes
            yield return SplitQuoted(line, separator);
        }
    }

    private static string[] SplitQuoted(string line, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                field.Append(line[++i]);
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == separator && !isQuoted)
                Take();
            else
                field.Append(line[i]);
        }

        Take();
        return [.. fields];

        void Take()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
