using System.Text;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Report;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Library.Tests.Analysis.Runs;

namespace GraphExplorer.Library.Tests.Analysis.Report;

/// <summary>
/// The analysis of the shipped data set, as a page in the repository: its figures are those of today.
/// <c>GRAPHEXPLORER_UPDATE=1</c> writes them anew; the text around them is then to be read again.
/// </summary>
public sealed class AnalysisPageTests
{
    private const string Begin = "<!-- figures -->";
    private const string End = "<!-- end of figures -->";

    [Fact]
    public async Task The_figures_on_the_page_are_those_of_the_data_set()
    {
        var file = Locate();
        Assert.SkipWhen(file is null, "The repository is not around the tests.");
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var start = page.IndexOf(Begin, StringComparison.Ordinal);
        var stop = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(start >= 0 && stop > start);
        var figures = await FiguresAsync();

        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_UPDATE") == "1")
        {
            page = page[..(start + Begin.Length)] + "\n" + figures + page[stop..];
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        }

        Assert.Contains(Begin + "\n" + figures + End, page.ReplaceLineEndings("\n"));
    }

    private static async Task<string> FiguresAsync()
    {
        var network = Network.Build(await ShippedNetwork.ReadAsync(), Projection.Default);
        var result = MetricTests.Run(
            network,
            new AnalysisOptions
            {
                Profile = MetricRegistry.All,
                From = ["lyushkov"],
                To = ["stalin-assassination-plot"],
            });
        var reading = new Reading(result);
        var text = new StringBuilder();
        foreach (var finding in Findings.Of(reading))
            text.Append("- ").Append(finding).Append('\n');
        text.Append(await WithTwoWorksAsync(network));
        foreach (var (kind, count) in reading.Kinds())
        {
            var first = reading.First("betweenness", kind, 5);
            if (first.Count == 0)
                continue;
            text.Append($"\n| the first of {count} {Reading.Plural(kind)} by betweenness | betweenness | degree | " +
                $"rests on |\n");
            text.Append("|---|---:|---:|---|\n");
            foreach (var node in first)
            {
                text.Append($"| {network.NameOf(node)} | {Say.Value(result.NodeColumn("betweenness")!.Values[node])} ");
                text.Append($"| {Say.Whole(result.NodeColumn("degree")!.Values[node])} | {reading.RestsOn(node)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    /// <summary>What is left where each relationship must rest on two works at least.</summary>
    private static async Task<string> WithTwoWorksAsync(Network whole)
    {
        var network = Network.Build(
            await ShippedNetwork.ReadAsync(new FactFilter { MinWorks = 2 }),
            Projection.Default);
        var result = MetricTests.Run(network, new AnalysisOptions { Metrics = ["betweenness"] });
        var values = result.NodeColumn("betweenness")!.Values;
        var order = Enumerable.Range(0, values.Length).OrderByDescending(node => values[node]).ToArray();
        var place = Array.IndexOf(order, Array.IndexOf(network.Data.Keys, "lyushkov")) + 1;
        return $"- With two independent works at least behind each relationship (`--min-works 2`), " +
            $"{network.Data.Relationships.Count} of {whole.Data.Relationships.Count} relationships are left; the " +
            $"first by betweenness are " +
            $"then {Say.List([.. order.Take(5).Select(network.NameOf)])}, and Genrikh Lyushkov is number {place}.\n";
    }

    private static string? Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "src", "GraphExplorer.Analysis", "ANALYSIS.md");
            if (File.Exists(file))
                return file;
        }

        return null;
    }
}
