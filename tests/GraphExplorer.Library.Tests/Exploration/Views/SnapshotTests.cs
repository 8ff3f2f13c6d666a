using System.Text.Json;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Library.Tests.Exploration.Views;

/// <summary>What a view shows is complete in itself, and the same on either store.</summary>
public sealed class SnapshotTests(ShippedGraph graph)
{
    private static readonly PathQuery Question =
        new() { From = ["manchukuo"], To = ["stalin-assassination-plot"], K = 3 };

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_snapshot_of_paths_holds_every_entity_claim_and_source_that_they_name(string store)
    {
        var answer = await graph.On(store).FindPathsAsync(Question);
        var snapshot = await graph.On(store).SnapshotAsync(new ViewSubject.OfPaths(Question));

        Assert.Equal(answer.Paths.Select(path => path.Sentence), snapshot.Paths.Select(path => path.Sentence));
        Assert.Subset(
            snapshot.Nodes.Select(node => node.Id).ToHashSet(),
            snapshot.Relationships.SelectMany(fact => new[] { fact.From, fact.To }).ToHashSet());
        Assert.Equal(
            snapshot.Relationships.SelectMany(fact => fact.Claims ?? []).Distinct().Order(StringComparer.Ordinal),
            snapshot.Claims.Select(claim => claim.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            snapshot.Claims.SelectMany(claim => claim.Sources).Select(citation => citation.Source)
                .Distinct().Order(StringComparer.Ordinal),
            snapshot.Sources.Select(source => source.Id).Order(StringComparer.Ordinal));
        Assert.All(snapshot.Sources, source => Assert.False(string.IsNullOrEmpty(source.Title)));
        Assert.Empty(snapshot.Missing);
    }

    [Fact]
    public async Task Both_stores_give_the_same_snapshots_and_they_read_back_as_they_were_written()
    {
        ViewSubject[] subjects =
        [
            new ViewSubject.OfPaths(Question),
            new ViewSubject.OfNeighbourhood(new NeighbourhoodQuery { Id = "lyushkov", Limit = 30 }),
            new ViewSubject.OfChoice(["stalin", "sorge"], []),
        ];

        foreach (var subject in subjects)
        {
            var one = Write(await graph.On("embedded").SnapshotAsync(subject));
            var other = Write(await graph.On("levelled").SnapshotAsync(subject));
            var read = JsonSerializer.Deserialize(one, AnswerJson.Readable.SavedView);

            Assert.Equal(one, other);
            Assert.NotNull(read);
            Assert.Equal(one, JsonSerializer.Serialize(read, AnswerJson.Readable.SavedView));
        }
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task A_choice_is_refused_where_it_is_made_and_says_what_is_missing_later(string store)
    {
        var subject = new ViewSubject.OfChoice(["stalin", "nobody"], ["r-nothing"]);

        var refused = await Assert.ThrowsAsync<QueryException>(() => graph.On(store).SnapshotAsync(subject));
        var later = await graph.On(store).SnapshotAsync(subject, isFirst: false);

        Assert.Equal(["entities", "relationships"], refused.Errors.Select(error => error.Parameter));
        Assert.All(refused.Errors, error => Assert.Equal(ErrorCodes.NotFound, error.Code));
        Assert.Equal(["stalin"], later.Nodes.Select(node => node.Id));
        Assert.Equal(["nobody", "r-nothing"], later.Missing.Select(id => id.Id));
    }

    [Theory]
    [InlineData(Snapshotter.MaxEntities, true)]
    [InlineData(Snapshotter.MaxEntities + 1, false)]
    public async Task A_choice_names_as_many_entities_as_it_may(int count, bool isTaken)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"nobody-{i}")];
        var subject = new ViewSubject.OfChoice(ids, []);

        if (isTaken)
        {
            var snapshot = await graph.On("embedded").SnapshotAsync(subject, isFirst: false);
            Assert.Equal(count, snapshot.Missing.Count);
        }
        else
        {
            var refused = await Assert.ThrowsAsync<QueryException>(
                () => graph.On("embedded").SnapshotAsync(subject, isFirst: false));
            Assert.Equal(ErrorCodes.InvalidValue, refused.Code);
        }
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task Nothing_has_changed_where_the_graph_is_the_same(string store)
    {
        var subject = new ViewSubject.OfPaths(Question);
        var saved = SampleViews.Of(await graph.On(store).SnapshotAsync(subject));

        var changes = await graph.On(store).CompareAsync(saved, subject);

        foreach (var set in new[] { changes.Entities, changes.Relationships, changes.Claims })
        {
            Assert.Empty(set.Added);
            Assert.Empty(set.Gone);
            Assert.Empty(set.Merged);
            Assert.Empty(set.Deleted);
        }

        Assert.Null(changes.Failure);
    }

    [Theory]
    [MemberData(nameof(ShippedGraph.Stores), MemberType = typeof(ShippedGraph))]
    public async Task What_the_question_does_not_find_any_more_is_gone_and_not_deleted(string store)
    {
        var saved = SampleViews.Of(await graph.On(store).SnapshotAsync(new ViewSubject.OfPaths(Question)));

        var fewer = await graph.On(store).CompareAsync(saved, new ViewSubject.OfPaths(Question with { K = 1 }));
        var more = await graph.On(store).CompareAsync(saved, new ViewSubject.OfPaths(Question with { K = 5 }));

        Assert.NotEmpty(fewer.Relationships.Gone);
        Assert.Empty(fewer.Relationships.Deleted);
        Assert.Empty(fewer.Relationships.Added);
        Assert.NotEmpty(fewer.Claims.Gone);
        Assert.NotEmpty(more.Relationships.Added);
        Assert.All(more.Relationships.Added, fact => Assert.False(string.IsNullOrEmpty(fact.Text)));
        Assert.Empty(more.Relationships.Gone);
    }

    private static string Write(ViewSnapshot snapshot) =>
        JsonSerializer.Serialize(SampleViews.Of(snapshot), AnswerJson.Readable.SavedView);
}
