using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>The questions that the product is known by, on the shipped data set and on both kinds of store.</summary>
public sealed class ShippedPathsTests(ShippedGraph graph)
{
    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Manchukuo_and_the_plot_are_joined_through_Lyushkov_alone_in_two_hops(string store)
    {
        var answer = await Find(store, "manchukuo", "stalin-assassination-plot");

        Assert.Equal(5, answer.Paths.Count);
        var first = answer.Paths[0];
        Assert.Equal(["manchukuo", "lyushkov", "stalin-assassination-plot"], first.Nodes);
        Assert.All(answer.Paths.Skip(1), path => Assert.True(path.Hops > 2));
        Assert.Equal(["L011", "L034"], first.Citations.Select(citation => citation.Claim));
        Assert.Equal(["S002", "S002"], first.Citations.Select(citation => citation.Source));
        Assert.Equal(["l4", "l9"], first.Citations.Select(citation => citation.Locator));
        Assert.Equal(
            [
                "defected from the Soviet Union by crossing the border into Manchukuo",
                "a proposed plan for the assassination of Stalin",
            ],
            first.Citations.Select(citation => citation.Quote));
        Assert.Equal(
            "Genrikh Lyushkov crossed the border into Manchukuo on 13 June 1938 [1] and planned the plot to kill " +
            "Stalin, at a date not stated [2].",
            first.Sentence);
        Assert.Equal(SearchStatus.Complete, answer.Search.Status);
        Assert.Contains(answer.Search.Excluded, excluded => excluded.Filter == "hubs" && excluded.Count > 0);
        Assert.Empty(answer.Search.Relaxations);
        Assert.NotNull(answer.Meta.Caution);
        Assert.NotEmpty(answer.Meta.Licences);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Nothing_joins_Manchukuo_and_the_plot_directly(string store)
    {
        var answer = await Find(
            store,
            "manchukuo",
            "stalin-assassination-plot",
            query => query with
            {
                MaxHops = 1,
                Hubs = HubUse.Allow,
                Filter = new FactFilter { Types = ["all"], Labels = ["all"] },
            });

        Assert.Empty(answer.Paths);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task From_Lyushkov_through_Manchukuo_to_the_plot_only_the_hub_Japan_helps(string store)
    {
        var none = await Find(
            store,
            "lyushkov",
            "stalin-assassination-plot",
            query => query with { Via = ["manchukuo"] });
        var allowed = await Find(
            store,
            "lyushkov",
            "stalin-assassination-plot",
            query => query with { Via = ["manchukuo"], Hubs = HubUse.Allow });

        Assert.Empty(none.Paths);
        Assert.Equal(SearchStatus.Complete, none.Search.Status);
        var first = none.Search.Relaxations[0];
        Assert.Equal(("hubs", "allow", 3), (first.Parameter, first.Value, first.Hops));
        Assert.Equal(["japan"], first.Through);
        Assert.Equal(["lyushkov", "manchukuo", "japan", "stalin-assassination-plot"], allowed.Paths[0].Nodes);
        Assert.Equal(
            ["L011", "C079", "L045"],
            allowed.Paths[0].Citations.Select(citation => citation.Claim).Distinct());
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Snowden_and_Lyushkov_are_joined_by_hubs_or_by_long_paths_only(string store)
    {
        var none = await Find(store, "snowden", "lyushkov");
        var hubs = await Find(
            store,
            "snowden",
            "lyushkov",
            query => query with { Hubs = HubUse.Allow, K = 50, MaxHops = 2 });
        var longer = await Find(store, "snowden", "lyushkov", query => query with { MaxHops = 10 });

        Assert.Empty(none.Paths);
        Assert.Equal(
            ["hubs", "maxHops"],
            none.Search.Relaxations.Select(relaxation => relaxation.Parameter)
                .Where(parameter => parameter is "hubs" or "maxHops"));
        Assert.All(
            none.Search.Relaxations.Zip(none.Search.Relaxations.Skip(1)),
            pair => Assert.True(pair.First.Hops <= pair.Second.Hops));
        Assert.True(none.Search.Reached.From + none.Search.Reached.To > 20);
        Assert.True(none.Search.Reached.FromHops + none.Search.Reached.ToHops >= 6);
        Assert.Equal(["moscow", "united-states"], hubs.Paths.Select(path => path.Nodes[1]));
        Assert.NotEmpty(longer.Paths);
        Assert.All(longer.Paths, path => Assert.InRange(path.Hops, 7, 10));
        var known = longer.Nodes.Where(node => node.Hub == true).Select(node => node.Id);
        Assert.Empty(known);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Reiss_and_Sorge_were_associated(string store)
    {
        var answer = await Find(store, "reiss", "sorge");

        var first = answer.Paths[0];
        Assert.Equal(1, first.Hops);
        var relationship = answer.Relationships.Single(record => record.Id == first.Relationships[0]);
        Assert.Equal("ASSOCIATED_WITH", relationship.Type);
        Assert.Equal("192X", relationship.Date?.Edtf);
        Assert.Equal("1920s", relationship.Date?.Text);
        Assert.Equal(3, relationship.Tier);
        Assert.Equal(["C129"], relationship.Claims);
    }

    [Fact]
    public async Task Both_stores_give_the_same_answers_in_the_same_order()
    {
        string[] ends =
            ["lyushkov", "philby", "snowden", "trotsky", "manchukuo", "gouzenko", "dairen", "cia", "kim-hyon-hui"];
        (string Name, Func<PathQuery, PathQuery> Change)[] variants =
        [
            ("default", query => query),
            ("hubs", query => query with { Hubs = HubUse.Allow, K = 20 }),
            ("during", query => query with { Filter = new FactFilter { During = "1930/1945" }, Hubs = HubUse.Allow }),
            ("strict", query => query with
            {
                Filter = new FactFilter { Stance = StanceLevel.Asserted, MinTier = 3 },
                MaxHops = 8,
            }),
            ("separate", query => query with { Parallel = ParallelRelationships.Separate, K = 9, Hubs = HubUse.Allow }),
            ("sources", query => query with
            {
                Filter = new FactFilter { ExcludeSources = ["S002"] },
                Hubs = HubUse.Allow,
            }),
            ("forward", query => query with { Direction = PathDirection.Forward, Hubs = HubUse.Allow }),
            ("budget", query => query with { Budget = 300, Hubs = HubUse.Allow }),
        ];
        foreach (var from in ends)
        {
            foreach (var to in ends.Where(to => to != from))
            {
                foreach (var (name, change) in variants)
                {
                    var embedded = await Find("embedded", from, to, change);
                    var levelled = await Find("levelled", from, to, change);

                    Assert.True(
                        Describe(embedded) == Describe(levelled),
                        $"{from} to {to}, {name}:\n{Describe(embedded)}\n{Describe(levelled)}");
                }
            }
        }
    }

    private static string Describe(PathsAnswer answer) => string.Join(
        '\n',
        [
            $"{answer.Search.Status} {answer.Search.Arcs} {answer.Search.Reached}",
            .. answer.Paths.Select(path =>
                $"{string.Join('>', path.Nodes)} {string.Join(' ', path.Relationships)} {path.Sentence}"),
            .. answer.Search.Relaxations.Select(change =>
                $"{change.Parameter} {change.Value} {change.Hops} {string.Join('>', change.Nodes)}"),
            .. answer.Search.Excluded.Select(excluded => excluded.ToString()),
        ]);

    private Task<PathsAnswer> Find(string store, string from, string to, Func<PathQuery, PathQuery>? change = null)
    {
        var query = new PathQuery { From = [from], To = [to] };
        return graph.On(store).FindPathsAsync(change is null ? query : change(query));
    }
}
