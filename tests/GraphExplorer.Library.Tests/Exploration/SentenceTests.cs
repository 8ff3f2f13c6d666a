using System.Text.RegularExpressions;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Exploration.Oracle;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>What is said of facts and claims, and what is not said.</summary>
public sealed partial class SentenceTests(ShippedGraph graph)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A date as written, whether the fact is a state, and the end of its sentence.</summary>
    public static TheoryData<string?, bool, string> Dates => new()
    {
        { "1938-06-13", false, " met Bob on 13 June 1938." },
        { "1938-06", false, " met Bob in June 1938." },
        { "1938", false, " met Bob in 1938." },
        { "1954-04-20?", false, " met Bob possibly on 20 April 1954." },
        { "1936?", false, " met Bob possibly in 1936." },
        { "1936~", false, " met Bob about 1936." },
        { "1936%", false, " met Bob possibly about 1936." },
        { "1938-06-13%", false, " met Bob possibly about 13 June 1938." },
        { "192X", false, " met Bob in the 1920s." },
        { "192X~", false, " met Bob about the 1920s." },
        { "19XX", false, " met Bob in some year between 1900 and 1999." },
        { "1938-06-XX", false, " met Bob in June 1938, day unknown." },
        { "1946-22", false, " met Bob in summer 1946." },
        { "1936/1938", false, " met Bob between 1936 and 1938." },
        { "../1938-06-13", false, " met Bob on or before 13 June 1938." },
        { null, false, " met Bob, at a date not stated." },
        { "1936/1938", true, " knew Bob from 1936 to 1938." },
        { "1936/..", true, " knew Bob from 1936." },
        { "../1938", true, " knew Bob until 1938." },
        { "1936", true, " knew Bob in 1936." },
        { null, true, " knew Bob (not dated)." },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task A_date_is_said_as_people_say_it_and_no_more_exactly(string? edtf, bool isState, string end)
    {
        await using var useCases = await UseCases.OpenAsync(
            "embedded",
            AwkwardGraph.With(AwkwardGraph.Claim("C1", "ada", isState ? "KNEW" : "MET", "bob", edtf, "S1")));

        var answer = await useCases.ReadClaimAsync("C1");
        var relationship = await useCases.ReadRelationshipAsync(answer.Claim.Relationship!);

        Assert.Equal("Ada" + end, relationship.Relationship.Sentence);
    }

    [Fact]
    public async Task A_fact_of_family_of_somebody_who_may_be_alive_is_said_nowhere()
    {
        await using var useCases = await UseCases.OpenAsync(
            "embedded",
            AwkwardGraph.With(AwkwardGraph.Claim("C1", "bob", "FAMILY_OF", "éva", "1938", "S1")));

        var path = (await useCases.FindPathsAsync(new PathQuery { From = ["bob"], To = ["éva"] })).Paths[0];
        var claim = await useCases.ReadClaimAsync("C1");
        var relationship = await useCases.ReadRelationshipAsync(claim.Claim.Relationship!);
        var around = await useCases.AroundAsync(new() { Id = "bob" });
        var timeline = await useCases.ReadTimelineAsync("bob", new FactFilter());

        Assert.Equal("Bob is joined with Éva by a record kept out of sentences [1].", path.Sentence);
        Assert.Null(claim.Claim.Sentence);
        Assert.Null(relationship.Relationship.Sentence);
        Assert.All(around.Relationships, record => Assert.Null(record.Sentence));
        Assert.All(timeline.Items, item => Assert.Null(item.Relationship.Sentence));
    }

    [Fact]
    public async Task Doubts_stand_behind_what_is_said()
    {
        var claim = AwkwardGraph.Claim("C1", "dora", "KILLED_BY", "carl", "1938", "S1") with
        {
            Stance = GraphExplorer.Evidence.Terms.Stance.Alleged,
            Disputed = true,
            Hypothesis = "H1a",
        };
        await using var useCases = await UseCases.OpenAsync("embedded", AwkwardGraph.With(claim));

        var path = (await useCases.FindPathsAsync(new PathQuery { From = ["carl"], To = ["dora"] })).Paths[0];
        var said = (await useCases.ReadClaimAsync("C1")).Claim.Sentence;

        Assert.Equal(
            "Dora was killed by Carl in 1938 (as alleged; disputed; one of several accounts) [1].",
            path.Sentence);
        Assert.Equal("Dora was killed by Carl in 1938 (as alleged; disputed; one of several accounts).", said);
    }

    [Fact]
    public async Task The_kinds_of_claims_are_told_apart()
    {
        string[] ids = ["L062", "C056", "P040", "C064", "L034", "C164", "C294"];
        var said = new List<string?>();
        foreach (var id in ids)
            said.Add((await graph.On("embedded").ReadClaimAsync(id)).Claim.Sentence);

        Assert.Equal(
            [
                "Denied by the source: Genrikh Lyushkov received news of Lyushkov’s wife.",
                "Looked for and not found: the NKVD of Georgia had a record of the plot to kill Stalin.",
                "Opinion: Gouzenko’s defection was ranked as the most important of the early defections in September " +
                    "1945, according to Robert W. Pringle.",
                "Genrikh Lyushkov was also known as “Yamaguchi Riichi” in August 1945.",
                "Genrikh Lyushkov planned the plot to kill Stalin.",
                "The death of Krivitsky was, by one explanation, suicide on 10 February 1941, according to the " +
                    "police (disputed; one of several accounts).",
                null,
            ],
            said);
    }

    [Theory]
    [InlineData("E072", "(hedged by the source: “may”).")]
    [InlineData("E077", "(hedged by the source: “potential”; affecting defectors and their families).")]
    [InlineData("E099", "(hedged by the source: “can”).")]
    [InlineData("E121", "(hedged by the source: “could”; period: future).")]
    [InlineData("E131", "(often).")]
    [InlineData("P070", "(misleading; disputed; one of several accounts).")]
    [InlineData("P075", "(implied, not stated).")]
    public async Task A_claim_that_is_no_plain_statement_says_so(string id, string end)
    {
        var claim = await graph.On("embedded").ReadClaimAsync(id);

        Assert.EndsWith(end, claim.Claim.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P070", "Anatoliy Golitsyn gave information on KGB operations, at a date not stated " +
        "(misleading; disputed; one of several accounts).")]
    [InlineData("C368", "The bombing of Korean Air Flight 858 took place in the Andaman Sea on 29 November 1987 " +
        "(how many: 115 killed).")]
    [InlineData("E121", "Artificial intelligence hindered defection (not dated; hedged by the source: “could”; " +
        "period: future).")]
    [InlineData("L037", "The resistance group of Russian émigrés was to take part in the plot to kill Stalin, at a date " +
        "not stated.")]
    [InlineData("L006", "Joseph Stalin was about to purge Genrikh Lyushkov in 1938, according to Democracy and Class " +
        "Struggle.")]
    [InlineData("C059", "Yanagita ordered the killing of Genrikh Lyushkov in August 1945, according to Takeoka’s " +
        "testimony (disputed; one of several accounts).")]
    [InlineData("L023", "Genrikh Lyushkov took part in Lyushkov’s press conference on 13 July 1938 (implied, not " +
        "stated).")]
    [InlineData("C046", "Operation Bear was identified with the plot to kill Stalin (not dated; inferred by the editors, " +
        "said by no source).")]
    [InlineData("P063", "Czech intelligence officers defected following the Soviet intervention of 1968 in that year (how " +
        "many: a number).")]
    public async Task A_relationship_says_all_that_its_claims_say(string claim, string said)
    {
        var id = (await graph.On("embedded").ReadClaimAsync(claim)).Claim.Relationship;
        var relationship = await graph.On("embedded").ReadRelationshipAsync(id!);

        Assert.Equal(said, relationship.Relationship.Sentence);
    }

    [Fact]
    public async Task A_path_hedges_what_its_facts_hedge()
    {
        var answer = await graph.On("embedded").FindPathsAsync(
            new PathQuery { From = ["golitsyn"], To = ["kgb-operations"], MaxHops = 1 });

        Assert.Equal(
            "Anatoliy Golitsyn gave information on KGB operations, at a date not stated (misleading; disputed; one of " +
            "several accounts) [1].",
            answer.Paths[0].Sentence);
    }

    [Fact]
    public async Task What_the_editors_inferred_counts_no_work()
    {
        foreach (var claim in (string[])["C046", "C363", "C366"])
        {
            var id = (await graph.On("embedded").ReadClaimAsync(claim)).Claim.Relationship;
            var relationship = (await graph.On("embedded").ReadRelationshipAsync(id!)).Relationship;

            Assert.True(relationship.Editorial);
            Assert.Equal(0, relationship.Works);
            Assert.Equal(5, relationship.Tier);
        }
    }

    [Fact]
    public async Task Every_shipped_fact_and_claim_is_one_whole_sentence()
    {
        var useCases = graph.On("embedded");
        await using var view = await useCases.Store.OpenViewAsync(Token);
        var claims = await view.ListNodesAsync(new NodeListing("Claim", null, 10_000), Token);
        var said = new Dictionary<string, string?>();
        foreach (var id in claims)
        {
            var claim = (await useCases.ReadClaimAsync(id)).Claim;
            said[id] = claim.Sentence;
            if (claim.Relationship is { } relationship && !said.ContainsKey(relationship))
                said[relationship] = (await useCases.ReadRelationshipAsync(relationship)).Relationship.Sentence;
        }

        Assert.Equal(726 + 705, said.Count);
        Assert.InRange(said.Values.Count(sentence => sentence is null), 1, 20);
        foreach (var (id, sentence) in said.Where(entry => entry.Value is not null))
        {
            Assert.True(WholeSentence().IsMatch(sentence!), $"{id}: {sentence}");
            Assert.False(Slip().IsMatch(sentence!), $"{id}: {sentence}");
        }
    }

    /// <summary>From a capital, or a title in quotes, to one full stop.</summary>
    [GeneratedRegex(@"^(?:“\p{L}|\p{Lu}).*[^.]\.$", RegexOptions.NonBacktracking)]
    private static partial Regex WholeSentence();

    /// <summary>What goes wrong when pieces are put together.</summary>
    [GeneratedRegex(
        @"  | [,.;)]|\bthe the\b|\ba an? |\bin the some\b|\bin about\b|\bon about\b|_|s was a ",
        RegexOptions.NonBacktracking)]
    private static partial Regex Slip();
}
