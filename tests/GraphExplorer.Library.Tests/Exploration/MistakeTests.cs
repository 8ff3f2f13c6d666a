using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>
/// Questions that cannot be asked: each mistake by parameter and code, with what comes near, all at once.
/// </summary>
public sealed class MistakeTests(ShippedGraph graph)
{
    private static readonly PathQuery Sound = new() { From = ["snowden"], To = ["lyushkov"] };

    private UseCases On => graph.On("embedded");

    /// <summary>A question for paths, and its mistakes: parameter, code, the nearest value if any.</summary>
    public static TheoryData<string, PathQuery, string[]> PathMistakes => new()
    {
        { "k 0", Sound with { K = 0 }, ["k invalid_value"] },
        { "k -1", Sound with { K = -1 }, ["k invalid_value"] },
        { "k 1001", Sound with { K = PathQuery.MaxK + 1 }, ["k invalid_value"] },
        { "maxHops 0", Sound with { MaxHops = 0 }, ["maxHops invalid_value"] },
        { "maxHops 17", Sound with { MaxHops = PathQuery.MaxHopsLimit + 1 }, ["maxHops invalid_value"] },
        { "budget 0", Sound with { Budget = 0 }, ["budget invalid_value"] },
        { "budget too large", Sound with { Budget = PathQuery.MaxBudget + 1 }, ["budget invalid_value"] },
        { "hubDegree 0", Sound with { HubDegree = 0 }, ["hubDegree invalid_value"] },
        { "minTier 0", With(new() { MinTier = 0 }), ["minTier invalid_value"] },
        { "minTier 6", With(new() { MinTier = 6 }), ["minTier invalid_value"] },
        { "minWorks 0", With(new() { MinWorks = 0 }), ["minWorks invalid_value"] },
        { "no from", Sound with { From = [] }, ["from missing_parameter"] },
        { "no to", Sound with { To = [] }, ["to missing_parameter"] },
        { "many from", Sound with { From = Many(PathQuery.MaxEntities + 1) }, ["from invalid_value"] },
        { "many to", Sound with { To = Many(PathQuery.MaxEntities + 1) }, ["to invalid_value"] },
        { "many via", Sound with { Via = Many(PathQuery.MaxVia + 1) }, ["via invalid_value"] },
        { "many avoid", Sound with { Avoid = Many(PathQuery.MaxEntities + 1) }, ["avoid invalid_value"] },
        { "many types", With(new() { Types = Many(FactFilter.MaxNames + 1) }), ["types invalid_value"] },
        { "many labels", With(new() { Labels = Many(FactFilter.MaxNames + 1) }), ["labels invalid_value"] },
        { "many accounts", With(new() { Hypotheses = Many(FactFilter.MaxNames + 1) }), ["hypotheses invalid_value"] },
        { "unknown from", Sound with { From = ["snowdon"] }, ["from not_found snowden"] },
        { "unknown to", Sound with { To = ["lyushkof"] }, ["to not_found lyushkov"] },
        { "unknown via", Sound with { Via = ["manchuko"] }, ["via not_found manchukuo"] },
        { "unknown avoid", Sound with { Avoid = ["philbi"] }, ["avoid not_found philby"] },
        { "a claim is no entity", Sound with { To = ["L011"] }, ["to not_found"] },
        { "an empty id", Sound with { To = [""] }, ["to not_found"] },
        { "from is to", Sound with { To = ["snowden"] }, ["to contradictory_parameters"] },
        { "from in avoid", Sound with { Avoid = ["snowden"] }, ["avoid contradictory_parameters"] },
        { "to in avoid", Sound with { Avoid = ["lyushkov"] }, ["avoid contradictory_parameters"] },
        { "via in avoid", Sound with { Via = ["japan"], Avoid = ["japan"] }, ["avoid contradictory_parameters"] },
        { "via twice", Sound with { Via = ["japan", "moscow", "japan"] }, ["via contradictory_parameters"] },
        { "type", With(new() { Types = ["SERVD_IN"] }), ["types unknown_name SERVED_IN"] },
        { "excludeTypes", With(new() { ExcludeTypes = ["served_in"] }), ["excludeTypes unknown_name SERVED_IN"] },
        { "all is no type to exclude", With(new() { ExcludeTypes = ["all"] }), ["excludeTypes unknown_name"] },
        { "family", With(new() { Families = ["killings"] }), ["families unknown_name killing"] },
        { "label", With(new() { Labels = ["Persn"] }), ["labels unknown_name Person"] },
        { "a label of evidence", With(new() { Labels = ["Claim"] }), ["labels unknown_name"] },
        { "excludeLabels", With(new() { ExcludeLabels = ["Plac"] }), ["excludeLabels unknown_name Place"] },
        { "modality", With(new() { Modality = ["plannned"] }), ["modality unknown_name planned"] },
        { "source", With(new() { Sources = ["S02"] }), ["sources unknown_name S002"] },
        { "excludeSources", With(new() { ExcludeSources = ["S02"] }), ["excludeSources unknown_name S002"] },
        { "account", With(new() { Hypotheses = ["H1z"] }), ["hypotheses unknown_name H1"] },
        { "at", With(new() { At = "1938-13" }), ["at invalid_value"] },
        { "during", With(new() { During = "June 1938" }), ["during invalid_value"] },
        { "an impossible date", With(new() { During = "1938-02-30" }), ["during invalid_value"] },
        { "an empty date", With(new() { At = "" }), ["at invalid_value"] },
        { "at and during", With(new() { At = "1938", During = "1939" }), ["during contradictory_parameters"] },
        {
            "everything at once",
            With(new() { Types = ["X"], Families = ["killings"], MinTier = 9, During = "soon" }) with
            {
                From = ["snowdon"],
                K = 0,
                Via = ["japan", "japan"],
                Avoid = ["lyushkov"],
            },
            [
                "k invalid_value", "types unknown_name", "families unknown_name killing", "during invalid_value",
                "minTier invalid_value", "from not_found snowden", "avoid contradictory_parameters",
                "via contradictory_parameters",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(PathMistakes), DisableDiscoveryEnumeration = true)]
    public async Task A_question_for_paths_is_refused_with_every_mistake(
        string name,
        PathQuery query,
        string[] mistakes)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => On.FindPathsAsync(query));

        AssertMistakes(mistakes, refused, name);
    }

    [Fact]
    public async Task The_limits_themselves_are_within_the_limits()
    {
        var persons = await On.SearchAsync(new SearchQuery { Labels = ["Person"], Limit = SearchQuery.MaxLimit });
        string[] ids = [.. persons.Items.Select(hit => hit.Entity.Id).Except(["lyushkov"])];

        var answer = await On.FindPathsAsync(new PathQuery
        {
            From = ids[..PathQuery.MaxEntities],
            To = ["lyushkov"],
            Avoid = [.. ids[^20..]],
            K = PathQuery.MaxK,
            MaxHops = PathQuery.MaxHopsLimit,
            Budget = PathQuery.MaxBudget,
            HubDegree = 1,
        });
        var through = await On.FindPathsAsync(Sound with { Via = ids[..PathQuery.MaxVia], Budget = 20_000 });

        Assert.NotEmpty(answer.Paths);
        Assert.Empty(through.Paths);
    }

    [Fact]
    public async Task Searches_are_refused_with_every_mistake()
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => On.SearchAsync(new SearchQuery
        {
            Text = new string('x', SearchQuery.MaxText + 1),
            Labels = ["Persn"],
            Place = "moskow",
            At = "never",
            Limit = SearchQuery.MaxLimit + 1,
        }));
        var none = await Assert.ThrowsAsync<QueryException>(() => On.SearchAsync(new SearchQuery { Limit = 0 }));
        var cursor = await Assert.ThrowsAsync<QueryException>(() => On.SearchAsync(new SearchQuery { After = "-1" }));
        var beyond = await Assert.ThrowsAsync<QueryException>(() => On.SearchAsync(new SearchQuery { After = "531" }));

        AssertMistakes(
            [
                "limit invalid_value", "label unknown_name Person", "at invalid_value", "q invalid_value",
                "place not_found moscow",
            ],
            refused);
        AssertMistakes(["limit invalid_value"], none);
        AssertMistakes(["cursor invalid_cursor"], cursor);
        AssertMistakes(["cursor invalid_cursor"], beyond);
    }

    [Fact]
    public async Task Suggestions_are_refused_with_every_mistake()
    {
        var text = new string('x', SearchQuery.MaxText + 1);

        var many = await Assert.ThrowsAsync<QueryException>(
            () => On.SuggestAsync(text, EntitySearch.MaxSuggestions + 1));
        var none = await Assert.ThrowsAsync<QueryException>(() => On.SuggestAsync("ly", 0));

        AssertMistakes(["limit invalid_value", "q invalid_value"], many);
        AssertMistakes(["limit invalid_value"], none);
    }

    [Fact]
    public async Task Neighbourhoods_are_refused_with_every_mistake()
    {
        var much = new NeighbourhoodQuery
        {
            Id = "lyushkof",
            Depth = NeighbourhoodQuery.MaxDepth + 1,
            Limit = NeighbourhoodQuery.MaxLimit + 1,
            Budget = PathQuery.MaxBudget + 1,
            Filter = new FactFilter { MinTier = 6, Types = ["SERVD_IN"] },
        };
        var little = new NeighbourhoodQuery { Id = "lyushkov", Depth = 0, Limit = -1, Budget = 0 };

        var tooMuch = await Assert.ThrowsAsync<QueryException>(() => On.AroundAsync(much));
        var tooLittle = await Assert.ThrowsAsync<QueryException>(() => On.AroundAsync(little));

        AssertMistakes(
            [
                "depth invalid_value", "limit invalid_value", "budget invalid_value", "types unknown_name SERVED_IN",
                "minTier invalid_value", "id not_found lyushkov",
            ],
            tooMuch);
        AssertMistakes(["depth invalid_value", "limit invalid_value", "budget invalid_value"], tooLittle);
    }

    [Fact]
    public async Task Lists_and_timelines_are_refused_with_every_mistake()
    {
        var filter = new FactFilter { Modality = ["real"], MinWorks = 0 };

        var list = await Assert.ThrowsAsync<QueryException>(
            () => On.ListRelationshipsAsync("lyushkof", filter, limit: EntityReader.MaxLimit + 1));
        var timeline = await Assert.ThrowsAsync<QueryException>(
            () => On.ReadTimelineAsync("lyushkof", filter, limit: TimelineReader.MaxLimit + 1));
        var cursor = await Assert.ThrowsAsync<QueryException>(
            () => On.ReadTimelineAsync("lyushkov", new FactFilter(), after: "x"));

        string[] mistakes =
            ["limit invalid_value", "minWorks invalid_value", "modality unknown_name", "id not_found lyushkov"];
        AssertMistakes(mistakes, list);
        AssertMistakes(mistakes, timeline);
        AssertMistakes(["cursor invalid_cursor"], cursor);
    }

    [Fact]
    public async Task Evidence_is_refused_by_name_and_limit()
    {
        var claim = await Assert.ThrowsAsync<QueryException>(() => On.ReadClaimAsync("L999"));
        var entity = await Assert.ThrowsAsync<QueryException>(() => On.ReadClaimAsync("lyushkov"));
        var relationship = await Assert.ThrowsAsync<QueryException>(() => On.ReadRelationshipAsync("r-0"));
        var source = await Assert.ThrowsAsync<QueryException>(() => On.ReadSourceAsync("S0O2", 1));
        var limit = await Assert.ThrowsAsync<QueryException>(
            () => On.ReadSourceAsync("S002", EvidenceReader.MaxLimit + 1));
        var account = await Assert.ThrowsAsync<QueryException>(() => On.ReadHypothesisAsync("H1x"));

        AssertMistakes(["id not_found"], claim);
        AssertMistakes(["id not_found"], entity);
        AssertMistakes(["id not_found"], relationship);
        AssertMistakes(["id not_found S002"], source);
        AssertMistakes(["limit invalid_value"], limit);
        AssertMistakes(["id not_found H1"], account);
    }

    [Fact]
    public async Task A_made_up_id_of_any_length_and_script_is_refused_as_any_other()
    {
        string[] ids =
            [new('a', 20_000), "\U0001F600", "\0", "../..", new('-', 255), "Люшков", "a b c d e f g h i j"];
        foreach (var id in ids)
        {
            var refused = await Assert.ThrowsAsync<QueryException>(() => On.ReadEntityAsync(id));
            Assert.Equal(ErrorCodes.NotFound, refused.Code);
        }
    }

    private static PathQuery With(FactFilter filter) => Sound with { Filter = filter };

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(number => $"x{number}")];

    /// <summary>
    /// Each mistake as "parameter code" or "parameter code nearest"; the nearest must be among those named.
    /// </summary>
    private static void AssertMistakes(string[] expected, QueryException refused, string? name = null)
    {
        var actual = refused.Errors.Select((error, at) =>
        {
            var nearest = expected.ElementAtOrDefault(at)?.Split(' ').ElementAtOrDefault(2);
            var isNamed = nearest is not null && error.Nearest.Contains(nearest);
            return $"{error.Parameter} {error.Code}{(isNamed ? " " + nearest : "")}";
        });
        Assert.True(
            expected.SequenceEqual(actual),
            $"{name}: {string.Join(", ", refused.Errors)}");
        Assert.Equal(refused.Errors[0].Code, refused.Code);
        Assert.All(refused.Errors, error => Assert.EndsWith(
            error.Nearest.Count > 0 ? "?" : ".",
            error.Message,
            StringComparison.Ordinal));
    }
}
