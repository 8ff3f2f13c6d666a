using System.Text;
using GraphExplorer.Analysis.Report;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Files;

/// <summary>Writes everything that an analysis gives into a folder.</summary>
public static class AnalysisFiles
{
    /// <summary>Writes the files; the folder is put in its place by <see cref="OutputFolder.Commit"/>.</summary>
    public static void Write(OutputFolder folder, AnalysisResult result, CancellationToken cancellationToken = default)
    {
        using (var nodes = folder.Create("nodes.csv"))
            CsvFiles.WriteNodes(nodes, result, cancellationToken);
        using (var relationships = folder.Create("relationships.csv"))
            CsvFiles.WriteRelationships(relationships, result, cancellationToken);
        using (var summary = folder.Create("summary.json"))
            SummaryFile.Write(summary, result);
        using (var schema = folder.Create(SummaryFile.SchemaName))
            schema.Write(Encoding.UTF8.GetBytes(SummaryFile.Schema));
        using (var report = folder.Create("report.html"))
            report.Write(Encoding.UTF8.GetBytes(ReportWriter.Write(result, cancellationToken)));
        cancellationToken.ThrowIfCancellationRequested();
    }
}
