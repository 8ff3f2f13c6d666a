using System.Globalization;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Report;

/// <summary>What each number means, what was left out and why, and under which terms the data stands.</summary>
internal static class MethodSection
{
    public static void Write(ReportHtml html, Reading reading)
    {
        var plan = reading.Result.Plan;
        html.Table(
            "What was computed",
            ["Name", "What it says", "Remarks"],
            reading.Result.Metrics.Select(entry => (IReadOnlyList<string>)
            [
                entry.Metric.Name, entry.Metric.Meaning.ToString(), Remarks(entry.Metric, entry.Result, plan.Options.IsNormalized),
            ]));
        if (reading.Result.LeftOut.Any())
        {
            html.Subheading("What was left out");
            html.Items(reading.Result.LeftOut.Select(skipped => $"{skipped.Metric} {skipped.Reason}."));
        }

        if (reading.Result.NodeColumn("community") is not null)
        {
            var end = plan.Options.IsThorough
                ? "gone over until that changed nothing"
                : "gone over twice, then entities moved one by one until no move made it better";
            html.Paragraph(string.Create(
                CultureInfo.InvariantCulture,
                $"Communities are those of the best {Quality(plan.Options)} that was found with a resolution of " +
                $"{plan.Options.Resolution}: {end}."));
        }

        html.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"Random choices begin with the seed {plan.Options.Seed}. The same question of the same data gives the " +
            $"same files: nodes.csv, " +
            $"relationships.csv and summary.json stand beside this page."));
        if (reading.Network.Data.Facts is not { } facts)
            return;
        if (facts.Meta.GraphVersion is { } version)
            html.Paragraph($"Version of the graph: {version}.", "muted");
        if (facts.Meta.Licences.Count > 0)
        {
            html.Subheading("Credits");
            html.Items(facts.Meta.Licences.Select(licence => $"{licence.Attribution} ({licence.Name}): " +
                $"{licence.Covers}."));
        }
    }

    private static string Quality(AnalysisOptions options) =>
        options.Quality == CommunityQuality.ConstantPotts ? "constant Potts model" : "modularity";

    private static string Remarks(Metric metric, MetricResult result, bool isNormalized)
    {
        var remarks = new List<string>(result.Notes.Select(note => $"{note}."));
        if (metric.Ignores is { } ignores)
            remarks.Add(ignores);
        if (metric.Undefined is { } undefined)
            remarks.Add($"Empty {undefined}.");
        if (isNormalized && metric.Maximum is { } maximum)
            remarks.Add($"Divided by {maximum}.");
        return string.Join(' ', remarks);
    }
}
