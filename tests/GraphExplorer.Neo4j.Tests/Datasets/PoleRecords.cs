using System.Globalization;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>POLE (people, objects, locations, events of Manchester) as graph records; keys are its <c>:ID</c>.</summary>
internal static class PoleRecords
{
    public const int Nodes = 61_521;
    public const int Relationships = 105_840;

    public static IEnumerable<GraphRecord> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "nodes.*.csv.gz").Order(StringComparer.Ordinal))
        {
            foreach (var (header, row) in Rows(path))
            {
                var properties = Properties(header, row);
                yield return new NodeRecord(row[Array.IndexOf(header, ":ID")], [row[^1]], properties);
            }
        }

        foreach (var path in Directory.GetFiles(folder, "relationships.*.csv.gz").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var (header, row) in Rows(path))
            {
                var type = row[Array.IndexOf(header, ":TYPE")];
                var key = string.Create(CultureInfo.InvariantCulture, $"{type}-{number++}");
                yield return new RelationshipRecord(key, type, row[0], row[1], Properties(header, row));
            }
        }
    }

    private static IEnumerable<(string[] Header, string[] Row)> Rows(string path)
    {
        string[]? header = null;
        foreach (var row in DatasetFolder.ReadRows(path, ',', hasQuotes: true))
        {
            if (header is null)
                header = row;
            else
                yield return (header, row);
        }
    }

    private static PropertyMap Properties(string[] header, string[] row)
    {
        var properties = new List<KeyValuePair<string, Value>>();
        for (var i = 0; i < row.Length; i++)
        {
            if (header[i].StartsWith(':') || row[i].Length == 0)
                continue;
            const string Double = ":double";
            properties.Add(header[i].EndsWith(Double, StringComparison.Ordinal)
                ? KeyValuePair.Create(
                    header[i][..^Double.Length], (Value)double.Parse(row[i], CultureInfo.InvariantCulture))
                : KeyValuePair.Create(header[i], (Value)row[i]));
        }

        return PropertyMap.From(properties);
    }
}
