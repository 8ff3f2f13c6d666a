using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Tells what an analysis looked at, what it left out, and where its files are.</summary>
internal static class AnalysisPrinter
{
    /// <summary>A sentence with its settings as options of the command line.</summary>
    public static string InOptions(Sentence sentence) => sentence.Word(setting => CommandText.Option(setting.Name));

    public static void Print(TextPage page, AnalysisResult result, string output, long? written)
    {
        var network = result.Network;
        page.Line(new Phrase()
            .Strong($"{Count.Of(network.NodeCount, "node")} and {Count.Of(network.LineCount, "line")}")
            .Add($" from {Count.Of(network.Data.Relationships.Count, "relationship")} of {network.Data.Origin}: " +
                $"{Count.Of(network.ParallelFolded, "relationship")} folded into the line of another, " +
                $"{Count.Of(network.LoopsDropped, "loop")} dropped."));
        foreach (var excluded in network.Data.Facts?.Excluded ?? [])
        {
            page.Line(new Phrase().Muted(
                $"{Count.OfUnit(excluded.Count, excluded.Unit)} left out by {CommandText.Option(excluded.Filter)}."));
        }

        var metrics = string.Join(", ", result.Metrics.Select(entry => entry.Metric.Name));
        page.Line($"Computed: {metrics}.");
        foreach (var (metric, found) in result.Metrics)
        {
            foreach (var note in found.Notes)
                page.Line(new Phrase().Strong(metric.Name).Add($": {InOptions(note)}"), indent: 1);
        }

        foreach (var skipped in result.LeftOut)
            page.Line(new Phrase().Muted($"Left out: {skipped.Metric} {InOptions(skipped.Reason)}."), indent: 1);
        if (written is { } entities)
        {
            var run = SummaryFile.RunOf(result);
            page.Line($"{Count.Of(entities, "entity", "entities")} of the store have the values too, as " +
                $"gx_METRIC_{run}.");
        }

        page.Line(new Phrase().Add("Written to ").Strong(output).Add("."));
    }
}
