using CsvHelper;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Files;

/// <summary>Writes nodes.csv and relationships.csv: RFC 4180, UTF-8 without a mark, a column per metric.</summary>
internal static class CsvFiles
{
    private const int CheckEvery = 4096;

    private static readonly CsvWriterOptions Rfc4180 = CsvWriterOptions.Default with { NewLine = "\r\n" };

    /// <summary>A row per node, in the order in which they were read: <c>id</c> and a column per metric.</summary>
    public static void WriteNodes(Stream stream, AnalysisResult result, CancellationToken cancellationToken)
    {
        var columns = result.NodeColumns.ToArray();
        using var csv = Open(stream);
        csv.WriteField("id");
        foreach (var column in columns)
            csv.WriteField(column.Name);
        csv.EndRecord();
        for (var node = 0; node < result.Network.NodeCount; node++)
        {
            if (node % CheckEvery == 0)
                cancellationToken.ThrowIfCancellationRequested();
            csv.WriteField(result.Network.Data.Keys[node]);
            foreach (var column in columns)
                csv.WriteField(NumberText.Of(column.Values[node]));
            csv.EndRecord();
        }
    }

    /// <summary>A row per relationship, in the order in which they were read: <c>id,source,target</c> and a column a
    /// metric. A value of a line stands with every relationship that the line is made of.</summary>
    public static void WriteRelationships(Stream stream, AnalysisResult result, CancellationToken cancellationToken)
    {
        var columns = result.RelationshipColumns.ToArray();
        var data = result.Network.Data;
        using var csv = Open(stream);
        csv.WriteField("id");
        csv.WriteField("source");
        csv.WriteField("target");
        foreach (var column in columns)
            csv.WriteField(column.Name);
        csv.EndRecord();
        for (var relationship = 0; relationship < data.Relationships.Count; relationship++)
        {
            if (relationship % CheckEvery == 0)
                cancellationToken.ThrowIfCancellationRequested();
            csv.WriteField(data.Relationships.KeyOf(relationship));
            csv.WriteField(data.Keys[data.Relationships.Sources[relationship]]);
            csv.WriteField(data.Keys[data.Relationships.Targets[relationship]]);
            foreach (var column in columns)
                csv.WriteField(NumberText.Of(column.Values[relationship]));
            csv.EndRecord();
        }
    }

    private static CsvWriter Open(Stream stream) => CsvWriter.Create(stream, Rfc4180, leaveOpen: true);
}
