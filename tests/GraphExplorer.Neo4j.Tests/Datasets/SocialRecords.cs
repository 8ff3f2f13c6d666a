using System.Globalization;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>
/// LDBC's social network at scale 0.1 as graph records. Its ids repeat across labels, so a key is label and id. Posts and
/// comments have no table of their own here: they are what the other tables name.
/// </summary>
internal static class SocialRecords
{
    public const int People = 1_528;

    private const string Person = "Person";

    /// <summary>All tables.</summary>
    public static IEnumerable<GraphRecord> Read(string folder)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Files(folder, parts: 1))
        {
            foreach (var node in ReadNodes(path))
            {
                known.Add(node.Key);
                yield return node;
            }
        }

        string[] named = ["Post", "Comment"];
        var ends = ReadRelationships(folder).SelectMany(record => (string[])[record.From, record.To]).Where(known.Add);
        foreach (var group in ends.GroupBy(end => end.Split('/')[0]).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            if (!named.Contains(group.Key, StringComparer.Ordinal))
                throw new InvalidDataException($"{group.First()} is in no table of its own.");
            foreach (var end in group)
                yield return new NodeRecord(end, [group.Key], PropertyMap.Empty);
        }

        foreach (var record in ReadRelationships(folder))
            yield return record;
    }

    /// <summary>The key of a person.</summary>
    public static string KeyOf(string id) => $"{Person}/{id}";

    private static IEnumerable<string> Files(string folder, int parts) =>
        Directory.GetFiles(Path.Combine(folder, "csv"), "*.csv.gz")
            .Where(path => (NameOf(path).Length == 1) == (parts == 1))
            .Order(StringComparer.Ordinal);

    /// <summary>The parts of a table's name; a second file of the same table has a number after it.</summary>
    private static string[] NameOf(string path)
    {
        var name = Path.GetFileName(path).Split('.')[0].Split('_');
        return name[^1] == "1" ? name[..^1] : name;
    }

    private static IEnumerable<NodeRecord> ReadNodes(string path)
    {
        var label = NameOf(path)[0];
        string[]? header = null;
        foreach (var row in DatasetFolder.ReadRows(path, '|', hasQuotes: false))
        {
            if (header is null)
            {
                header = row;
                continue;
            }

            var labels = new List<string> { label };
            if (Array.IndexOf(header, ":LABEL") is >= 0 and var at)
                labels.Add(row[at]);
            yield return new NodeRecord($"{label}/{row[0]}", [.. labels], Properties(header, row, 1));
        }
    }

    private static IEnumerable<RelationshipRecord> ReadRelationships(string folder)
    {
        foreach (var path in Files(folder, parts: 3))
        {
            var name = NameOf(path);
            var number = 0;
            var file = Path.GetFileName(path).Split('.')[0];
            string[] header = [];
            foreach (var row in DatasetFolder.ReadRows(path, '|', hasQuotes: false))
            {
                if (row[0].StartsWith(':'))
                {
                    header = row;
                    continue;
                }

                var key = string.Create(CultureInfo.InvariantCulture, $"{file}/{number++}");
                yield return new RelationshipRecord(
                    key, name[1], $"{name[0]}/{row[0]}", $"{name[2]}/{row[1]}", Properties(header, row, 2));
            }
        }
    }

    private static PropertyMap Properties(string[] header, string[] row, int first)
    {
        if (row.Length <= first)
            return PropertyMap.Empty;
        var properties = new List<KeyValuePair<string, Value>>();
        for (var i = first; i < row.Length; i++)
        {
            // Second parts come without a header; all they can have is the time.
            var column = i < header.Length ? header[i] : "creationDate:LONG";
            if (column.StartsWith(':') || row[i].Length == 0)
                continue;
            var (name, type) = (column.Split(':')[0], column.Split(':')[1]);
            properties.Add(KeyValuePair.Create(
                name,
                type is "LONG" or "INT" ? long.Parse(row[i], CultureInfo.InvariantCulture) : (Value)row[i]));
        }

        return PropertyMap.From(properties);
    }
}
