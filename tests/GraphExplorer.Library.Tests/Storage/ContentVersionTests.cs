using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class ContentVersionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_records_give_the_same_version_in_any_order_and_in_any_store()
    {
        var forwards = await VersionOfAsync(SampleGraph.Records);
        var backwards = await VersionOfAsync([.. SampleGraph.Records.Reverse()]);
        var inParts = await VersionOfAsync(SampleGraph.Records[2..], SampleGraph.Records[..2]);

        Assert.Equal(forwards, backwards);
        Assert.Equal(forwards, inParts);
        Assert.Equal("2e8ed3d05ed2115b60213ba27971e2bb", forwards); // survives a restart: not seeded per process
    }

    [Fact]
    public async Task Every_part_of_a_record_counts()
    {
        GraphRecord[] variants =
        [
            Node("a", ["L"], ("p", 1)),
            Node("b", ["L"], ("p", 1)),
            Node("a", ["M"], ("p", 1)),
            Node("a", ["L"], ("q", 1)),
            Node("a", ["L"], ("p", 1.0)),
            Node("a", ["L"], ("p", "1")),
            Node("a", ["L"], ("p", true)),
            Node("a", ["L"], ("p", new Date(1))),
            Node("a", ["L"], ("p", Value.From(new LocalTime(1)))),
            Node("a", ["L"], ("p", Value.From(new byte[] { 1 }))),
            Node("a", ["L"], ("p", Value.From(new Value[] { 1 }))),
            Node("a", ["L"], ("p", Value.From(new Dictionary<string, Value> { ["1"] = 1 }))),
            Node("a", ["L"]),
            Node("a", [], ("L", 1), ("p", 1)),
        ];

        var versions = new HashSet<string>();
        foreach (var variant in variants)
            versions.Add(await VersionOfAsync([variant]));

        Assert.Equal(variants.Length, versions.Count);
    }

    [Fact]
    public async Task Labels_and_map_entries_count_without_their_order()
    {
        var map = Value.From(new Dictionary<string, Value> { ["x"] = 1, ["y"] = 2 });
        var turned = Value.From(new Dictionary<string, Value> { ["y"] = 2, ["x"] = 1 });

        var some = Node("a", ["L", "M"], ("p", map));
        var same = Node("a", ["M", "L", "M"], ("p", turned));

        Assert.Equal(await VersionOfAsync([some]), await VersionOfAsync([same]));
    }

    [Fact]
    public async Task Putting_back_what_was_there_brings_the_version_back()
    {
        var changed = SampleGraph.Node("bob", ["Ghost"], ("name", "Robert"));
        var original = SampleGraph.Records.Single(record => record is NodeRecord { Key: "bob" });

        var before = await VersionOfAsync(SampleGraph.Records);
        var during = await VersionOfAsync(SampleGraph.Records, [changed]);
        var after = await VersionOfAsync(SampleGraph.Records, [changed], [original]);

        Assert.NotEqual(before, during);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task A_relationship_that_is_replaced_counts_as_it_is_now_and_not_as_it_was()
    {
        var changed = SampleGraph.Relationship("r3", "LIKES", "bob", "zed", ("tier", 3));
        GraphRecord[] now = [.. SampleGraph.Records.Where(record => record.Key != "r3"), changed];
        var original = SampleGraph.Records.Single(record => record is RelationshipRecord { Key: "r3" });

        Assert.Equal(await VersionOfAsync(now), await VersionOfAsync(SampleGraph.Records, [changed]));
        Assert.Equal(
            await VersionOfAsync(SampleGraph.Records),
            await VersionOfAsync(SampleGraph.Records, [changed], [original]));
    }

    private static NodeRecord Node(string key, string[] labels, params (string Name, Value Value)[] properties) =>
        SampleGraph.Node(key, labels, properties);

    private static async Task<string> VersionOfAsync(params GraphRecord[][] imports)
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        foreach (var records in imports)
            await store.ImportAsync(records.ToAsyncEnumerable(), null, Token);
        await using var view = await store.OpenViewAsync(Token);
        return view.Version!; // the embedded store always has one
    }
}
