using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class ImportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, GraphRecord, string> RefusedRecords => new()
    {
        { "key length", Node(Long(RecordLimits.MaxKeyLength + 1)), "key of 2049 characters; 2048 are allowed" },
        { "label length", Node("x", [Long(RecordLimits.MaxNameLength + 1)]), "label of 1025 characters" },
        { "label count", Node("x", [.. Enumerable.Range(0, 257).Select(n => $"L{n}")]), "257 labels; 256 are allowed" },
        { "empty label", Node("x", [""]), "label that is null or empty" },
        { "null label", Node("x", [null!]), "label that is null or empty" },
        { "null labels", new NodeRecord("x", null!, PropertyMap.Empty), "null for its labels" },
        { "null key", Node(null!), "key that is null or empty" },
        { "half a pair", Node("x\uD83D"), "well-formed Unicode" },
        { "null properties", new NodeRecord("x", [], null!), "null for its properties" },
        { "property name", Node("x", [], (Long(RecordLimits.MaxNameLength + 1), 1)), "property name of 1025" },
        { "empty property name", Node("x", [], ("", 1)), "property name that is null or empty" },
        { "property count", Node("x", [], Numbered(RecordLimits.MaxProperties + 1)), "4097 properties; 4096" },
        { "text length", Node("x", [], ("p", Long(RecordLimits.MaxTextLength + 1))), "in its property \"p\" a text" },
        { "bytes", Node("x", [], ("p", Value.From(new byte[RecordLimits.MaxBytesLength + 1]))), "4194305 bytes" },
        { "depth", Node("x", [], ("p", Nested(RecordLimits.MaxDepth + 1))), "nest deeper than 100" },
        { "items", Node("x", [], ("p", Value.From(new Value[RecordLimits.MaxItems]))), "more than 1000000 items" },
        { "no value", Node("x", [], ("p", Value.From(Node("y")))), "a Node; a property may hold values only" },
        { "type length", Edge("x", Long(RecordLimits.MaxNameLength + 1), "a", "a"), "type of 1025 characters" },
        { "empty start", Edge("x", "T", "", "a"), "start key (\"from\") that is null or empty" },
        { "empty end", Edge("x", "T", "a", ""), "end key (\"to\") that is null or empty" },
        { "missing start", Edge("x", "T", "b", "a"), "the start \"b\", which is a node neither in the import nor" },
        { "missing end", Edge("x", "T", "a", "b"), "the end \"b\", which is a node neither in the import nor" },
        { "key twice", Edge("r", "T", "a", "a"), "earlier relationship of this import" },
        { "null", null!, "Record 3 is null" },
    };

    [Theory]
    [MemberData(nameof(RefusedRecords))]
    public async Task Refuses_a_record_by_its_place_and_says_what_would_be_right(
        string what,
        GraphRecord record,
        string message)
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());

        var refused = await Assert.ThrowsAsync<StorageException>(
            () => ImportAsync(store, Node("a"), Edge("r", "T", "a", "a"), record));

        Assert.True(refused.Code == ErrorCodes.InvalidRecord, what);
        Assert.StartsWith("Record 3 ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Message.Length < 400, "A long key is shown in part.");
        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(0, (await view.GetStatisticsAsync(Token)).Nodes);
    }

    [Fact]
    public async Task Accepts_what_lies_exactly_at_the_limits()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        var key = Long(RecordLimits.MaxKeyLength);
        var node = Node(
            key,
            [Long(RecordLimits.MaxNameLength)],
            ("deep", Nested(RecordLimits.MaxDepth)),
            ("many", Value.From(new Value[RecordLimits.MaxItems - 1])),
            ("long", Long(RecordLimits.MaxTextLength)));

        await ImportAsync(store, node);

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(node.Properties, (await view.GetNodesAsync([key], Token))[0]!.Properties);
    }

    [Fact]
    public async Task Refuses_more_different_names_than_a_graph_may_have()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        var labels = Enumerable.Range(0, RecordLimits.MaxNames + 1).Select(n => Node($"n{n}", [$"L{n}"]));

        var refused = await Assert.ThrowsAsync<StorageException>(() => ImportAsync(store, [.. labels]));

        Assert.Contains("65536 different labels", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returns_labels_in_key_order_without_repetition()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());

        await ImportAsync(store, Node("a", ["\U0001F600", "B", "A", "B", "\uFFEE"]));

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(["A", "B", "\uFFEE", "\U0001F600"], (await view.GetNodesAsync(["a"], Token))[0]!.Labels);
    }

    [Fact]
    public async Task Reports_progress_every_ten_thousand_records()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        var reports = new Reports();
        var nodes = Enumerable.Range(0, 12_000).Select(n => (GraphRecord)Node($"n{n}"));
        var relationships = Enumerable.Range(0, 9_000).Select(n => (GraphRecord)Edge($"r{n}", "T", "n0", $"n{n}"));

        await store.ImportAsync(nodes.Concat(relationships).ToAsyncEnumerable(), reports, Token);

        Assert.Equal([new ImportProgress(10_000, 0), new ImportProgress(12_000, 8_000)], reports.Seen);
    }

    [Fact]
    public async Task A_stream_that_fails_changes_nothing_and_lets_the_next_writer_in()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());

        static async IAsyncEnumerable<GraphRecord> Broken()
        {
            yield return Node("a");
            await Task.Yield();
            throw new FormatException("Line 2 is not JSON.");
        }

        await Assert.ThrowsAsync<FormatException>(() => store.ImportAsync(Broken(), null, Token));
        await ImportAsync(store, Node("b"));

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(["b"], await view.ListNodesAsync(new NodeListing(null, null, 9), Token));
    }

    [Fact]
    public async Task A_second_writer_waits_and_builds_on_what_the_first_wrote()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        var gate = new TaskCompletionSource();

        async IAsyncEnumerable<GraphRecord> Slow()
        {
            yield return Node("a");
            await gate.Task;
        }

        var first = store.ImportAsync(Slow(), null, Token);
        var second = ImportAsync(store, Edge("r", "T", "a", "a"));
        Assert.False(second.IsCompleted);
        gate.SetResult();
        await first;
        await second;

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(1, (await view.GetStatisticsAsync(Token)).Relationships);
    }

    [Fact]
    public async Task A_disposed_store_opens_no_view()
    {
        var store = new EmbeddedStore(new EmbeddedStoreOptions());
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.OpenViewAsync(Token));
    }

    private static NodeRecord Node(
        string key,
        string[]? labels = null,
        params (string Name, Value Value)[] properties) =>
        SampleGraph.Node(key, labels ?? [], properties);

    private static RelationshipRecord Edge(string key, string type, string from, string to) =>
        SampleGraph.Relationship(key, type, from, to);

    private static Task<ImportSummary> ImportAsync(EmbeddedStore store, params GraphRecord[] records) =>
        store.ImportAsync(records.ToAsyncEnumerable(), null, Token);

    private static string Long(int length) => new('k', length);

    private static (string Name, Value Value)[] Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(number => ($"p{number}", (Value)number))];

    private static Value Nested(int depth)
    {
        Value value = 1;
        for (var i = 0; i < depth; i++)
            value = Value.From(new[] { value });
        return value;
    }

    private sealed class Reports : IProgress<ImportProgress>
    {
        public List<ImportProgress> Seen { get; } = [];

        public void Report(ImportProgress value) => Seen.Add(value);
    }
}
