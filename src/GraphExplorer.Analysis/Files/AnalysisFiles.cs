using System.Text;
using GraphExplorer.Analysis.Report;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Files;

/// <summary>Writes everything that an analysis gives into a folder, or wherever else.</summary>
public static class AnalysisFiles
{
    /// <summary>A row per node, a column per metric.</summary>
    public const string Nodes = "nodes.csv";

    /// <summary>A row per relationship, a column per metric.</summary>
    public const string Relationships = "relationships.csv";

    /// <summary>What was analysed, how, and what it gave.</summary>
    public const string Summary = "summary.json";

    /// <summary>The page that people read.</summary>
    public const string Report = "report.html";

    /// <summary>Writes the files; the folder is put in its place by <see cref="OutputFolder.Commit"/>.</summary>
    public static void Write(OutputFolder folder, AnalysisResult result, CancellationToken cancellationToken = default) =>
        Write(folder.Create, result, cancellationToken);

    /// <summary>Writes the files into streams.</summary>
    /// <param name="open">Opens the stream of a file by its name; it is disposed when the file is written.</param>
    /// <param name="result">What to write.</param>
    /// <param name="cancellationToken">Ends it; what was written until then is of no use.</param>
    public static void Write(
        Func<string, Stream> open,
        AnalysisResult result,
        CancellationToken cancellationToken = default)
    {
        using (var nodes = open(Nodes))
            CsvFiles.WriteNodes(nodes, result, cancellationToken);
        using (var relationships = open(Relationships))
            CsvFiles.WriteRelationships(relationships, result, cancellationToken);
        using (var summary = open(Summary))
            SummaryFile.Write(summary, result);
        using (var schema = open(SummaryFile.SchemaName))
            schema.Write(Encoding.UTF8.GetBytes(SummaryFile.Schema));
        using (var report = open(Report))
            report.Write(Encoding.UTF8.GetBytes(ReportWriter.Write(result, cancellationToken)));
        cancellationToken.ThrowIfCancellationRequested();
    }
}
