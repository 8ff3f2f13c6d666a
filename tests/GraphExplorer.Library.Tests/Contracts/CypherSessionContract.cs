using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>What sessions promise on every engine; a class per engine inherits these tests.</summary>
public abstract class CypherSessionContract
{
    private static readonly CypherSessionOptions Writing = new() { Access = CypherAccess.Write };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statements_of_a_transaction_see_each_other_and_nobody_else_before_the_commit()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(Writing);
        await using var transaction = await session.BeginAsync(Token);

        await RunAsync(transaction, "CREATE (:Fresh {n: 1})");
        await RunAsync(transaction, "MATCH (f:Fresh) SET f.n = f.n + 1");
        var inside = await ReadAsync(await transaction.RunAsync(Write("MATCH (f:Fresh) RETURN f.n"), Token));
        var outside = await CountAsync(store, "Fresh");
        await transaction.CommitAsync(Token);

        Assert.Equal([2L], inside);
        Assert.Equal((0, 1), (outside, await CountAsync(store, "Fresh")));
        Assert.False(transaction.IsOpen);
    }

    [Fact]
    public async Task A_transaction_disposed_without_a_commit_leaves_no_trace()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(Writing);
        await using (var transaction = await session.BeginAsync(Token))
            await RunAsync(transaction, "CREATE (:Fresh)");

        Assert.Equal(0, await CountAsync(store, "Fresh"));
    }

    [Fact]
    public async Task A_session_sees_what_the_bookmarks_of_another_stand_for()
    {
        await using var store = await LoadAsync();
        await using var first = store.Cypher.OpenSession(Writing);
        await ReadAsync(await first.RunAsync(Write("CREATE (:Fresh)"), Token));
        await using var second = store.Cypher.OpenSession(new CypherSessionOptions { Bookmarks = first.Bookmarks });

        var seen = await ReadAsync(await second.RunAsync(new("MATCH (f:Fresh) RETURN count(f)"), Token));
        Assert.Equal([1L], seen);
    }

    [Fact]
    public async Task A_statement_that_fails_ends_its_transaction_and_not_the_session()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(Writing);
        await using var transaction = await session.BeginAsync(Token);
        await RunAsync(transaction, "CREATE (:Fresh)");

        await Assert.ThrowsAsync<StatementException>(() => RunAsync(transaction, "RETURN nobody"));

        Assert.False(transaction.IsOpen);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(transaction, "RETURN 1"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await transaction.CommitAsync(Token));
        var left = await ReadAsync(await session.RunAsync(Write("MATCH (f:Fresh) RETURN count(f)"), Token));
        Assert.Equal([0L], left);
    }

    [Fact]
    public async Task One_transaction_and_one_result_are_open_at_a_time()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(Writing);
        await using (var transaction = await session.BeginAsync(Token))
        {
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.BeginAsync(Token));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.RunAsync(Write("RETURN 1"), Token));
            await using var open = await transaction.RunAsync(Write("UNWIND [1, 2] AS x RETURN x"), Token);
            await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(transaction, "RETURN 1"));
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await transaction.CommitAsync(Token));
        }

        await using (var open = await session.RunAsync(Write("RETURN 1"), Token))
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await session.BeginAsync(Token));
        await using var next = await session.BeginAsync(Token);
        Assert.True(next.IsOpen);
    }

    [Fact]
    public async Task A_reading_session_writes_nothing_whatever_a_statement_asks_for()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(new CypherSessionOptions());

        var asked = await Assert.ThrowsAsync<StatementException>(
            async () => await ReadAsync(await session.RunAsync(Write("RETURN 1"), Token)));
        var written = await Assert.ThrowsAsync<StatementException>(
            async () => await ReadAsync(await session.RunAsync(new("CREATE (:Fresh)"), Token)));
        await using (var transaction = await session.BeginAsync(Token))
        {
            await Assert.ThrowsAsync<StatementException>(
                async () => await ReadAsync(await transaction.RunAsync(new("CREATE (:Fresh)"), Token)));
        }

        Assert.Equal((ErrorCodes.Forbidden, ErrorCodes.Forbidden), (asked.Code, written.Code));
        Assert.Equal(0, await CountAsync(store, "Fresh"));
    }

    [Fact]
    public async Task A_limit_cuts_a_statement_and_its_transaction_goes_on()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(Writing);
        await using var transaction = await session.BeginAsync(Token);
        await using (var result = await transaction.RunAsync(
            Write("UNWIND range(1, 100) AS x RETURN x") with { Limits = new CypherLimits { Rows = 3 } }, Token))
        {
            var rows = 0;
            while (await result.ReadAsync(Token))
                rows++;
            Assert.Equal(3, rows);
            Assert.Equal("rows", Assert.Single(result.Summary!.Limits).Name);
        }

        await RunAsync(transaction, "CREATE (:Fresh)");
        await transaction.CommitAsync(Token);
        Assert.Equal(1, await CountAsync(store, "Fresh"));
    }

    [Fact]
    public async Task A_result_left_early_leaves_its_transaction_open()
    {
        await using var store = await LoadAsync();
        await using var session = store.Cypher.OpenSession(Writing);
        await using var transaction = await session.BeginAsync(Token);
        await using (var result = await transaction.RunAsync(Write("UNWIND range(1, 100) AS x RETURN x"), Token))
            Assert.True(await result.ReadAsync(Token));

        await RunAsync(transaction, "CREATE (:Fresh)");
        await transaction.CommitAsync(Token);
        Assert.Equal(1, await CountAsync(store, "Fresh"));
    }

    /// <summary>A store that holds <see cref="SampleGraph.Records"/> and nothing else.</summary>
    protected abstract Task<ICypherStore> LoadAsync();

    private static CypherStatement Write(string text) => new(text) { Access = CypherAccess.Write };

    private static async Task RunAsync(ICypherTransaction transaction, string text) =>
        await ReadAsync(await transaction.RunAsync(Write(text), Token));

    private static async Task<long[]> ReadAsync(ICypherResult result)
    {
        await using (result)
        {
            var values = new List<long>();
            while (await result.ReadAsync(Token))
                values.Add(result.Current[0].AsInteger());
            return [.. values];
        }
    }

    private static async Task<long> CountAsync(ICypherStore store, string label) =>
        (await ReadAsync(await store.Cypher.RunAsync(new($"MATCH (n:{label}) RETURN count(n)"), Token)))[0];
}
