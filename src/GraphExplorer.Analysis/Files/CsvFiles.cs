using System.Text;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Files;

/// <summary>Writes nodes.csv and relationships.csv: RFC 4180, UTF-8 without a mark, a column per metric.</summary>
internal static class CsvFiles
{
    private const int CheckEvery = 4096;
    private const int BufferBytes = 64 * 1024;

    /// <summary>A row per node, in the order in which they were read: <c>id</c> and a column per metric.</summary>
    public static void WriteNodes(Stream stream, AnalysisResult result, CancellationToken cancellationToken)
    {
        var columns = result.NodeColumns.ToArray();
        using var csv = Open(stream);
        csv.Write(CsvText.Record(["id", .. columns.Select(column => column.Name)]));
        for (var node = 0; node < result.Network.NodeCount; node++)
        {
            if (node % CheckEvery == 0)
                cancellationToken.ThrowIfCancellationRequested();
            CsvText.Write(csv, result.Network.Data.Keys[node]);
            foreach (var column in columns)
                WriteNumber(csv, column.Values[node]);
            csv.Write(CsvText.RecordEnd);
        }
    }

    /// <summary>A row per relationship, in the order in which they were read: <c>id,source,target</c> and a column a
    /// metric. A value of a line stands with every relationship that the line is made of.</summary>
    public static void WriteRelationships(Stream stream, AnalysisResult result, CancellationToken cancellationToken)
    {
        var columns = result.RelationshipColumns.ToArray();
        var data = result.Network.Data;
        using var csv = Open(stream);
        csv.Write(CsvText.Record(["id", "source", "target", .. columns.Select(column => column.Name)]));
        for (var relationship = 0; relationship < data.Relationships.Count; relationship++)
        {
            if (relationship % CheckEvery == 0)
                cancellationToken.ThrowIfCancellationRequested();
            CsvText.Write(csv, data.Relationships.KeyOf(relationship));
            csv.Write(',');
            CsvText.Write(csv, data.Keys[data.Relationships.Sources[relationship]]);
            csv.Write(',');
            CsvText.Write(csv, data.Keys[data.Relationships.Targets[relationship]]);
            foreach (var column in columns)
                WriteNumber(csv, column.Values[relationship]);
            csv.Write(CsvText.RecordEnd);
        }
    }

    /// <summary>A number with the comma before it; one that there is not is written as nothing.</summary>
    private static void WriteNumber(StreamWriter csv, double value)
    {
        csv.Write(',');
        csv.Write(NumberText.Of(value)); // holds nothing that needs quotes
    }

    private static StreamWriter Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes, leaveOpen: true);
}
