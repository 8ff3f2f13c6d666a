using System.Text.RegularExpressions;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Report;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Library.Tests.Analysis.Runs;

namespace GraphExplorer.Library.Tests.Analysis.Report;

/// <summary>The page for people.</summary>
public sealed partial class ReportWriterTests
{
    [Fact]
    public async Task The_page_needs_nothing_else()
    {
        var page = ReportWriter.Write(await ShippedAsync(MetricRegistry.All), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("@import", page);
        Assert.All(
            Addresses().Matches(page).Select(found => found.Groups["address"].Value),
            address => Assert.Matches("^(data:image/svg\\+xml;base64,|#)", address));
        Assert.Contains("prefers-color-scheme:dark", page);
        Assert.All(Images().Matches(page), image => Assert.Matches("alt=\"[^\"]+\"", image.Value));
    }

    [Fact]
    public async Task Findings_name_the_kind_they_rank_in_and_thin_ones_say_what_they_rest_on()
    {
        var result = await ShippedAsync("overview");

        var findings = Findings.Of(new Reading(result));
        var page = ReportWriter.Write(result, TestContext.Current.CancellationToken);

        Assert.Contains(findings, finding => finding.StartsWith("Among 122 persons, Genrikh Lyushkov is joined with " +
            "the most others: 60", StringComparison.Ordinal));
        Assert.Contains("With care: ", page);
        Assert.Matches("rests on \\d claims? of one work", page);
        Assert.Contains("describes records, not the past", page);
        Assert.Contains("CC BY-SA 4.0", page);
    }

    [Fact]
    public async Task What_is_worth_checking_is_said_after_its_test_and_names_nobody_who_may_live()
    {
        var result = await ShippedAsync("communities");

        var page = ReportWriter.Write(result, TestContext.Current.CancellationToken);

        var facts = result.Network.Data.Facts!;
        var pairs = result.Summary("link-prediction")!["pairs"]!.AsArray();
        Assert.NotEmpty(pairs);
        Assert.All(
            pairs.SelectMany(pair => new[] { (string)pair!["first"]!, (string)pair["second"]! }),
            key =>
            {
                var entity = facts.Entities.Single(entity => entity.Key == key);
                Assert.True(entity.Kind != "Person" || entity.Living == "no");
            });
        Assert.True(page.IndexOf("Tried first", StringComparison.Ordinal) < page.IndexOf("Pairs without a " +
            "line", StringComparison.Ordinal));
        Assert.Contains("nothing here says that they are joined", page);
    }

    [Fact]
    public async Task The_busiest_of_the_largest_kind_are_shown_year_by_year_each_for_itself()
    {
        var result = await ShippedAsync("time");

        var page = ReportWriter.Write(result, TestContext.Current.CancellationToken);

        var busiest = new Reading(result).First("activity-possible", "Person", 8);
        Assert.Contains(Images().Matches(page), image => busiest.All(node =>
            image.Value.Contains($"{result.Network.NameOf(node)}: ", StringComparison.Ordinal)));
        Assert.Equal(8, busiest.Count);
    }

    [Fact]
    public void Names_from_data_are_never_markup()
    {
        var network = RandomNetwork.Build(["<script>alert(1)</script>", "\"><b>"], [0], [1]);

        var page = ReportWriter.Write(
            MetricTests.Run(network, new AnalysisOptions { Profile = "overview" }),
            TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<b>", page);
    }

    [Fact]
    public void The_smallest_networks_have_a_page()
    {
        Network[] networks =
        [
            RandomNetwork.Build(["alone"], [], []),
            RandomNetwork.Build(["loop"], [0], [0]),
            RandomNetwork.Build(["a", "b"], [0], [1]),
            RandomNetwork.Of(3),
        ];

        Assert.All(networks, network =>
        {
            var page = ReportWriter.Write(
                MetricTests.Run(network, new AnalysisOptions { Profile = MetricRegistry.All }),
                TestContext.Current.CancellationToken);

            Assert.Contains("What was computed", page);
        });
    }

    [Fact]
    public async Task The_same_analysis_gives_the_same_page() =>
        Assert.Equal(
            ReportWriter.Write(await ShippedAsync("overview"), TestContext.Current.CancellationToken),
            ReportWriter.Write(await ShippedAsync("overview"), TestContext.Current.CancellationToken));

    internal static async Task<AnalysisResult> ShippedAsync(string profile) =>
        MetricTests.Run(
            Network.Build(await ShippedNetwork.ReadAsync(), Projection.Default),
            new AnalysisOptions { Profile = profile });

    [GeneratedRegex(
        "(src|srcset|href)=\"(?<address>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Addresses();

    [GeneratedRegex("<img [^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Images();
}
