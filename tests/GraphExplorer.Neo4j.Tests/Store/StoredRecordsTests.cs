using System.Text.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Loading;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>What goes in comes out: names, values, keys.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class StoredRecordsTests(Neo4jServer server) : IAsyncLifetime
{
    private Neo4jStore? _store;

    public static TheoryData<string, Value> Unstorable => new()
    {
        { "a map", Value.From(new Dictionary<string, Value> { ["x"] = 1 }) },
        { "holds null", Value.From((IReadOnlyList<Value>)[1, Value.Null]) },
        { "holds a List", Value.From((IReadOnlyList<Value>)[Value.From((IReadOnlyList<Value>)[1])]) },
        { "a Integer and a Float", Value.From((IReadOnlyList<Value>)[1, 2.5]) },
        { "holds a Bytes", Value.From((IReadOnlyList<Value>)[Value.From(new byte[] { 1 })]) },
        { "surrogate", "half \uD800" },
        { "surrogate", Value.From((IReadOnlyList<Value>)["\uDC00"]) },
        { "coordinate systems", Value.From((IReadOnlyList<Value>)
            [Value.From(new Point(7203, 1, 2)), Value.From(new Point(4326, 1, 2))]) },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Neo4jStore Store => _store!; // made before every test

    public async ValueTask InitializeAsync()
    {
        _store = new Neo4jStore(await StoreDatabase.OptionsAsync(server, GraphIndexes.None));
        await StoreDatabase.EmptyAsync(server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [Fact]
    public async Task Odd_names_are_names_and_never_text_of_a_statement()
    {
        string[] names =
        [
            "`", "``", "a`b", "\\", "\\u0060", "a\\u0060) DETACH DELETE n //", "`) MATCH (n) DETACH DELETE n //",
            "a\\`b",
            "with space", "naïve 名前 \U0001F600", "'\"$x", "a\nb", "//", "_NoLabels",
        ];
        var nodes = names.Select((name, i) => new NodeRecord($"n{i}", [name], PropertyMap.Of((name, i)))).ToArray();
        var relationships = names
            .Select((name, i) => new RelationshipRecord(name, name, $"n{i}", "n0", PropertyMap.Of((name, name))))
            .ToArray();

        await ImportAsync([.. nodes, .. relationships]);

        await using var view = await Store.OpenViewAsync(Token);
        Assert.Equal(nodes, await view.GetNodesAsync([.. nodes.Select(node => node.Key)], Token));
        Assert.Equal(relationships, await view.GetRelationshipsAsync(names, Token));
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal(names.Order(KeyOrder.Comparer), statistics.Types.Select(type => type.Name));
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
            Assert.Equal([$"n{i}"], await view.ListNodesAsync(new NodeListing(name, null, 2), Token));
    }

    [Fact]
    public async Task Properties_named_as_the_key_property_come_back_under_their_names()
    {
        GraphRecord[] records =
        [
            new NodeRecord("n", ["A"], PropertyMap.Of(("id", "own"), ("id_", 2), ("id__", 3), ("idx", 4))),
            new RelationshipRecord("r", "T", "n", "n", PropertyMap.Of(("id", 7))),
        ];

        await ImportAsync(records);
        await ImportAsync(records);

        await using var view = await Store.OpenViewAsync(Token);
        Assert.Equal(records[0], (await view.GetNodesAsync(["n"], Token))[0]);
        Assert.Equal(records[1], (await view.GetRelationshipsAsync(["r"], Token))[0]);
    }

    [Fact]
    public async Task Every_kind_of_value_that_can_be_stored_comes_back_the_same()
    {
        var node = new NodeRecord("n", ["A"], PropertyMap.Of(
            ("bool", true),
            ("min", long.MinValue),
            ("max", long.MaxValue),
            ("minusZero", -0.0),
            ("nan", double.NaN),
            ("infinite", double.NegativeInfinity),
            ("text", "\U0001F600 \0 é"),
            ("empty", ""),
            ("bytes", Value.From(new byte[] { 0, 255 })),
            ("date", Value.From(new DateOnly(1, 1, 1))),
            ("time", Typed("LocalTime", "23:59:59.999999999")),
            ("offset", Typed("Time", "01:02:03+14:00")),
            ("local", Typed("LocalDateTime", "1938-06-13T04:30:00.000000001")),
            ("zoned", Typed("ZonedDateTime", "2020-03-01T12:00:00+01:00[Europe/Berlin]")),
            ("duration", Typed("Duration", "P1Y2M3DT4H5M6.7S")),
            ("point", Value.From(new Point(4979, 1, 2, 3))),
            ("texts", Value.From((IEnumerable<string>)["b", "", "a"])),
            ("numbers", Value.From((IReadOnlyList<Value>)[3, 1, 2])),
            ("dates", Value.From((IReadOnlyList<Value>)[new DateOnly(1938, 6, 13), new DateOnly(1945, 8, 19)])),
            ("nothing", Value.From((IReadOnlyList<Value>)[]))));

        await ImportAsync(node);

        await using var view = await Store.OpenViewAsync(Token);
        Assert.Equal(node, (await view.GetNodesAsync(["n"], Token))[0]);
    }

    [Theory]
    [MemberData(nameof(Unstorable))]
    public async Task A_value_that_the_database_cannot_hold_is_refused_by_name_and_nothing_is_put_in(
        string reason,
        Value value)
    {
        var fine = new NodeRecord("fine", ["A"], PropertyMap.Empty);
        var broken = new NodeRecord("broken", ["A"], PropertyMap.Of(("odd", value)));

        var refused = await Assert.ThrowsAsync<StorageException>(() => ImportAsync(fine, broken));

        Assert.Equal(ErrorCodes.InvalidRecord, refused.Code);
        Assert.Contains("\"broken\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains("\"odd\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        await using var view = await Store.OpenViewAsync(Token);
        Assert.Equal(0, (await view.GetStatisticsAsync(Token)).Nodes);
    }

    [Fact]
    public async Task An_import_of_several_transactions_puts_everything_in_and_reports_how_far_it_is()
    {
        const int Many = ImportRun.OneTransaction + 1_000; // more than is kept in memory, too
        var reports = new List<ImportProgress>();

        var summary = await Store.ImportAsync(Records(), new Collected(reports), Token);
        var again = await Store.ImportAsync(Records(), null, Token);

        Assert.Equal((new ImportSummary(Many, 100), summary), (summary, again));
        Assert.True(reports.Count >= 2);
        Assert.Equal(new ImportProgress(Many, 100), reports[^1]);
        await using var view = await Store.OpenViewAsync(Token);
        var statistics = await view.GetStatisticsAsync(Token);
        Assert.Equal((Many, 100), (statistics.Nodes, statistics.Relationships));

        static async IAsyncEnumerable<GraphRecord> Records()
        {
            await Task.CompletedTask;
            for (var i = 0; i < 100; i++)
                yield return new RelationshipRecord($"r{i}", "NEXT", $"n{i}", $"n{Many - 1 - i}", PropertyMap.Empty);
            for (var i = 0; i < Many; i++)
                yield return new NodeRecord($"n{i}", ["Many"], PropertyMap.Of(("i", i)));
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_so()
    {
        await using var store = new Neo4jStore(new Neo4jStoreOptions { Address = "bolt://127.0.0.1:1" });

        var refused = await Assert.ThrowsAsync<StorageException>(async () => await store.OpenViewAsync(Token));

        Assert.Equal(ErrorCodes.StoreUnavailable, refused.Code);
        Assert.Contains("127.0.0.1:1", refused.Message, StringComparison.Ordinal);
    }

    private Task<ImportSummary> ImportAsync(params GraphRecord[] records) =>
        Store.ImportAsync(records.ToAsyncEnumerable(), null, Token);

    private static Value Typed(string type, string text)
    {
        using var json = JsonDocument.Parse($$"""{"$type":"{{type}}","_value":"{{text}}"}""");
        return ValueJson.Read(json.RootElement);
    }

    private sealed class Collected(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => reports.Add(value);
    }
}
