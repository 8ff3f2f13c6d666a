using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Report;

/// <summary>
/// Writes report.html: one page that needs no script and no other file, for people. The same analysis gives the same page.
/// </summary>
public static class ReportWriter
{
    private const string Caution =
        "What follows describes records, not the past: who is well recorded stands out, and a line shows that " +
        "records connect " +
        "two, not that they knew each other.";

    /// <summary>The page.</summary>
    public static string Write(AnalysisResult result, CancellationToken cancellationToken = default)
    {
        var reading = new Reading(result);
        var sections = new (string Id, string Title, Action<ReportHtml> Write)[]
        {
            ("map", "The map", html => ReportSections.Map(html, reading)),
            ("who", "Who stands out, within each kind", html => RankSection.Write(html, reading)),
            ("parts", "How it hangs together", html => ReportSections.Parts(html, reading)),
            ("communities", "Communities", html => ReportSections.Communities(html, reading)),
            ("fragility", "What it hangs on", html => FragilitySection.Write(html, reading)),
            ("time", "In time", html => TimeSection.Write(html, reading)),
            ("checking", "Worth checking", html => ReportSections.WorthChecking(html, reading)),
            ("method", "How this was made", html => MethodSection.Write(html, reading)),
        };
        var written = new List<(string Id, string Title, string Text)>();
        foreach (var (id, title, write) in sections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var html = new ReportHtml();
            write(html);
            if (html.ToString() is { Length: > 0 } text)
                written.Add((id, title, text));
        }

        var page = new ReportHtml();
        var name = result.Network.Data.Facts?.Title ?? result.Network.Data.Origin;
        page.Raw("<!doctype html>").Raw("<html lang=\"en\">").Raw("<head><meta charset=\"utf-8\">");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Raw($"<title>What the network says: {ReportHtml.Escape(name)}</title>");
        page.Raw($"<style>{ReportStyle.Css}</style></head><body><main>");
        page.Raw($"<h1>What the network says</h1>").Paragraph(name, "muted");
        page.Paragraph(Size(reading)).Paragraph(Caution, "caution");
        page.Raw("<nav aria-label=\"Contents\"><ul>");
        foreach (var (id, title, _) in written)
            page.Raw($"<li><a href=\"#{id}\">{ReportHtml.Escape(title)}</a></li>");
        page.Raw("</ul></nav>");
        var findings = Findings.Of(reading);
        if (findings.Count > 0)
            page.Heading("In short", "short").Items(findings);
        foreach (var (id, title, text) in written)
            page.Heading(title, id).Raw(text);
        return page.Raw("</main></body></html>").ToString();
    }

    private static string Size(Reading reading)
    {
        var network = reading.Network;
        var text = $"{Reading.Entities(network.NodeCount)} and {Say.Count(network.LineCount, "line")} from " +
            $"{Say.Count(network.Data.Relationships.Count, "relationship")}: {Say.Whole(network.ParallelFolded)} " +
            $"were folded into the " +
            $"line of another, {Say.Whole(network.LoopsDropped)} that join an entity with itself were dropped. Lines " +
            $"have " +
            $"{(network.Projection.IsDirected ? "a" : "no")} direction and " +
            $"{(network.Projection.IsWeighted ? "weights" : "no weight")}.";
        var metrics = reading.Result.Metrics.Select(entry => entry.Metric).ToArray();
        foreach (var part in new[] { IgnoredParts.Direction, IgnoredParts.Weights })
        {
            if (IgnoredParts.MetricsWithout(part, metrics, network) is { Count: > 0 } without)
                text += $" These take no account of {part}: {string.Join(", ", without)}.";
        }

        foreach (var excluded in network.Data.Facts?.Excluded ?? [])
            text += $" The filter \"{excluded.Filter}\" left out {Say.Whole(excluded.Count)} {excluded.Unit}.";
        if (network.Projection is { Onto: { } onto, Through: { } through })
            text += $" Each is of the kind {onto}; two are joined where they share a neighbour of the kind {through}.";
        return text;
    }
}
