using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Evidence.Validation;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Evidence.Seed;

/// <summary>The data set in seed/ is sound, and holds what its documentation promises.</summary>
public sealed class ShippedSeedTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "seed");

    // Of the path statistics of the raw material: entities that join nearly everybody to everybody.
    private static readonly HashSet<string> Hubs = new(StringComparer.Ordinal)
    {
        "cia", "cold-war", "defectors", "east-european-defectors", "gru", "japan", "kgb", "moscow", "nkvd",
        "soviet-defectors", "soviet-intelligence-services", "soviet-union", "the-west", "united-kingdom",
        "united-states", "world-war-2",
    };

    [Fact]
    public async Task It_is_sound()
    {
        var (data, reading) = await SeedReader.ReadAsync(Folder, TestContext.Current.CancellationToken);
        Assert.True(reading.IsSound, reading.ToString());

        var report = SeedValidator.Validate(data, hubs: Hubs);

        Assert.True(report.IsSound, report.ToString());
    }

    [Fact]
    public async Task Its_quotes_stand_in_the_texts()
    {
        var texts = FindTexts();
        if (texts is null && (Environment.GetEnvironmentVariable("GRAPHEXPLORER_REQUIRE") ?? "").Contains("texts"))
            Assert.Fail("The texts that quotes were taken from are required and not here.");
        Assert.SkipWhen(texts is null, "The texts that quotes were taken from are not part of the project.");
        var (data, _) = await SeedReader.ReadAsync(Folder, TestContext.Current.CancellationToken);

        var report = SeedValidator.Validate(data, texts);

        Assert.True(report.IsSound, report.ToString());
    }

    [Fact]
    public async Task Only_affirmed_claims_that_are_no_opinions_make_relationships()
    {
        var seed = await SeedLoader.LoadAsync(Folder, TestContext.Current.CancellationToken);
        var index = SeedIndex.Of(seed.Data);

        Assert.All(
            seed.Relationships.SelectMany(relationship => relationship.Claims),
            id => Assert.True(index.Claims[id] is { Polarity: Polarity.Affirmed, Opinion: false, Object: not null }));
    }

    [Fact]
    public async Task It_emits_a_node_for_every_record_and_a_relationship_for_every_fact()
    {
        var seed = await SeedLoader.LoadAsync(Folder, TestContext.Current.CancellationToken);
        var counts = seed.Data.ExpectedCounts;
        Assert.NotNull(counts);

        var records = SeedRecords.Emit(seed).ToList();

        Assert.Equal(counts.Relationships, records.OfType<RelationshipRecord>().Count());
        Assert.Equal(counts.Entities, records.OfType<NodeRecord>().Count(node => node.HasLabel(Labels.Entity)));
        Assert.Equal(counts.Claims, records.OfType<NodeRecord>().Count(node => node.HasLabel(Labels.Claim)));
        Assert.Single(records.OfType<NodeRecord>(), node => node.HasLabel(Labels.DataSet));
    }

    [Theory]
    [InlineData("P020", true)]
    [InlineData("P021", true)]
    [InlineData("P022", true)] // Reiss was killed before the war
    [InlineData("P046", true)]
    [InlineData("P047", true)]
    [InlineData("P049", true)]
    [InlineData("E030", true)]
    [InlineData("E034", true)]
    [InlineData("E044", true)]
    [InlineData("E146", true)]
    [InlineData("P075", false)] // nobody disputes that Golitsyn was a defector
    public async Task What_other_sources_contradict_is_disputed_and_nothing_else(string id, bool disputed)
    {
        var (data, _) = await SeedReader.ReadAsync(Folder, TestContext.Current.CancellationToken);

        Assert.Equal(disputed, SeedIndex.Of(data).Claims[id].Disputed);
    }

    [Fact]
    public async Task The_theory_that_he_was_captured_has_no_date_as_in_the_text()
    {
        var (data, _) = await SeedReader.ReadAsync(Folder, TestContext.Current.CancellationToken);

        Assert.Null(SeedIndex.Of(data).Claims["L085"].Date);
    }

    [Fact]
    public async Task Lyushkov_crossed_the_border_on_13_June_1938()
    {
        var seed = await SeedLoader.LoadAsync(Folder, TestContext.Current.CancellationToken);

        var crossing = Assert.Single(
            seed.Relationships,
            relationship => relationship is { From: "lyushkov", To: "manchukuo", Date.Text: "1938-06-13" });

        Assert.Contains("L011", crossing.Claims, StringComparer.Ordinal);
        Assert.Equal(new DateOnly(1938, 6, 13), crossing.Bounds.StartMin);
        Assert.Equal(new DateOnly(1938, 6, 13), crossing.Bounds.EndMax);
    }

    // They lie beside the project where it is edited, and are not shipped.
    private static string? FindTexts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var texts = Path.Combine(folder.FullName, "shared", "dataset", "texts");
            if (Directory.Exists(texts))
                return texts;
        }

        return null;
    }
}
