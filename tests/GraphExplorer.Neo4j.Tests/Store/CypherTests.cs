using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Store;

[Collection(nameof(StoreDatabase))]
public sealed class CypherTests(Neo4jServer server) : IAsyncLifetime
{
    private Neo4jStore? _store;

    public static TheoryData<string> Tricks => new(
        "MATCH (n:Person) SET n.hacked = true",
        "MATCH (n:Person) DETACH DELETE n",
        "MATCH (n:Person) WITH n CALL { CREATE (:Hacked) } RETURN n",
        "CALL { CREATE (x:Hacked) RETURN x } RETURN x",
        "MERGE (n:Hacked) RETURN n",
        "UNWIND [1] AS x FOREACH (y IN [x] | CREATE (:Hacked))",
        "PROFILE MATCH (n:Person) SET n.hacked = true",
        "MATCH (n:Person) CALL apoc.create.node(['Hacked'], {}) YIELD node RETURN node",
        "CALL apoc.cypher.runWrite('CREATE (:Hacked)', {}) YIELD value RETURN value",
        "CALL apoc.cypher.doIt('CREATE (:Hacked)', {}) YIELD value RETURN value",
        "CALL apoc.periodic.iterate('RETURN 1', 'CREATE (:Hacked)', {}) YIELD total RETURN total",
        "CALL apoc.schema.assert({}, {})",
        "CALL db.createLabel('Hacked')",
        "MATCH (n) LOAD CSV FROM 'file:///x.csv' AS line RETURN line",
        "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) RETURN n', {}) AS x",
        "CALL dbms.setConfigValue('x', 'y')",
        "SHOW TRANSACTIONS",
        "DROP CONSTRAINT x IF EXISTS",
        "CREATE INDEX hacked IF NOT EXISTS FOR (n:Hacked) ON (n.x)",
        "MATCH (n:Person) RETURN n; CREATE (:Hacked)");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ICypher Cypher => _store!.Cypher; // made before every test

    public async ValueTask InitializeAsync()
    {
        var options = await StoreDatabase.OptionsAsync(server, SampleGraph.Indexes);
        await StoreDatabase.EmptyAsync(server);
        _store = new Neo4jStore(options);
        await _store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task A_reader_changes_nothing_by_any_known_trick(string text)
    {
        var refused = await Assert.ThrowsAsync<StatementException>(() => ReadAsync(text));

        Assert.Contains(refused.Code, new[] { ErrorCodes.Forbidden, ErrorCodes.InvalidQuery });
        var (_, _, rows) = await ReadAsync(
            "OPTIONAL MATCH (n:Hacked) WITH count(n) AS made MATCH (m:Person) RETURN made, count(m), count(m.hacked)");
        Assert.Equal([0, 4, 0], rows.Single());
    }

    [Fact]
    public async Task The_plan_is_held_against_even_where_the_text_says_nothing()
    {
        // As if a plugin's procedure had found a way round the text: the plan names what would be called.
        await using var session = _store!.OpenSession(CypherAccess.Write); // made before every test
        string[] texts =
        [
            "LOAD CSV FROM 'file:///x' AS l RETURN l",
            "CALL apoc.cypher.run('RETURN 1', {}) YIELD value RETURN value",
            "CREATE (n)",
            "MATCH (n) CALL { WITH n CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
        ];
        foreach (var text in texts)
        {
            var explained = await session.RunAsync("EXPLAIN " + text, parameters: PropertyMap.Empty, Token);

            var refused = Assert.Throws<StatementException>(
                () => Statements.StatementGuard.CheckPlan(explained.Summary));
            Assert.Equal(ErrorCodes.Forbidden, refused.Code);
        }
    }

    [Fact]
    public async Task A_reader_gets_typed_rows_and_a_summary()
    {
        var parameters = new Dictionary<string, Value> { ["from"] = new DateOnly(1938, 1, 1) };

        var (columns, summary, rows) = await ReadAsync(
            "MATCH (a)-[r:KNOWS]->(b) WHERE r.since >= $from " +
            "RETURN a.id AS who, r.since AS since, r.tier, {x: [1, 2.5]} AS map",
            parameters);

        Assert.Equal(["who", "since", "r.tier", "map"], columns);
        Value[] expected =
        [
            "ada", new DateOnly(1938, 6, 13), 2,
            Value.From(new Dictionary<string, Value> { ["x"] = Value.From((IReadOnlyList<Value>)[1, 2.5]) }),
        ];
        Assert.Equal(expected, rows.Single());
        Assert.Equal((CypherKind.Read, false), (summary.Kind, summary.Counters.ContainsUpdates));
        Assert.Empty(summary.Limits);
        Assert.Null(summary.Plan);
    }

    [Fact]
    public async Task A_writer_changes_and_is_told_how_much()
    {
        var statement = new CypherStatement("MATCH (n:Person) SET n.seen = true RETURN n.id ORDER BY n.id")
        {
            Access = CypherAccess.Write,
            Limits = new CypherLimits { Rows = 1 },
        };

        var (_, summary, rows) = await RunAsync(statement);
        var (_, _, seen) = await ReadAsync("MATCH (n:Person) RETURN count(n.seen)");

        Assert.Equal("ada", rows.Single()[0].AsString());
        Assert.Equal((CypherKind.ReadWrite, 4), (summary.Kind, summary.Counters.PropertiesSet));
        Assert.Equal(["rows"], summary.Limits.Select(limit => limit.Name));
        Assert.Equal(4, seen[0][0].AsInteger());
    }

    [Fact]
    public async Task What_a_writer_did_is_undone_where_the_result_was_not_read_to_its_end()
    {
        var statement = new CypherStatement("UNWIND range(1, 5000) AS x CREATE (n:Left {x: x}) RETURN x")
        {
            Access = CypherAccess.Write,
        };

        await using (var result = await Cypher.RunAsync(statement, Token))
            Assert.True(await result.ReadAsync(Token));

        var (_, _, left) = await ReadAsync("MATCH (n:Left) RETURN count(n)");
        Assert.Equal(0, left[0][0].AsInteger());
    }

    [Fact]
    public async Task Limits_on_rows_memory_and_time_are_named_where_they_cut()
    {
        var rows = await RunAsync(Many() with { Limits = new CypherLimits { Rows = 3 } });
        var bytes = await RunAsync(Many() with { Limits = new CypherLimits { Bytes = 20_000 } });
        var time = await RunAsync(
            new CypherStatement("UNWIND range(1, 100000000) AS x WITH x WHERE x % 50000000 = 0 RETURN x")
            {
                Limits = new CypherLimits { Time = TimeSpan.FromMilliseconds(300) },
            },
            isLateAllowed: true);

        Assert.Equal((3, "rows"), (rows.Rows.Count, rows.Summary.Limits.Single().Name));
        Assert.InRange(bytes.Rows.Count, 5, 12);
        Assert.Equal("bytes", bytes.Summary.Limits.Single().Name);
        Assert.Equal("time", time.Summary.Limits.Single().Name);
        var (_, _, after) = await ReadAsync("RETURN 1");
        Assert.Equal(1, after[0][0].AsInteger());

        static CypherStatement Many() => new("UNWIND range(1, 5000) AS x RETURN x, [i IN range(1, 100) | i] AS list");
    }

    [Fact]
    public async Task Explain_and_profile_give_the_plan()
    {
        var explained = await Cypher.ExplainAsync(new CypherStatement("MATCH (n:Person) RETURN n"), Token);
        var (_, byText, none) = await ReadAsync("EXPLAIN MATCH (n:Person) RETURN n");
        var (_, profiled, rows) = await ReadAsync("PROFILE MATCH (n:Person) RETURN n");

        Assert.StartsWith("ProduceResults", explained.Plan!.Operator, StringComparison.Ordinal);
        Assert.Null(explained.Plan.Rows);
        Assert.NotNull(byText.Plan);
        Assert.Empty(none);
        Assert.Equal(4, profiled.Plan!.Rows);
        Assert.Equal(4, rows.Count);
    }

    [Theory]
    [InlineData("MATCH (n RETURN n", "invalid_query")]
    [InlineData("RETURN $missing", "invalid_query")]
    [InlineData("RETURN 1 / 0", "invalid_query")]
    [InlineData("   ", "invalid_query")]
    public async Task A_statement_that_is_wrong_is_refused_with_a_code(string text, string code)
    {
        var refused = await Assert.ThrowsAsync<StatementException>(() => ReadAsync(text));

        Assert.Equal(code, refused.Code.Name);
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_sent_is_refused()
    {
        var parameters = new Dictionary<string, Value> { ["x"] = "\uD800" };

        var refused = await Assert.ThrowsAsync<StatementException>(() => ReadAsync("RETURN $x", parameters));

        Assert.Equal(ErrorCodes.InvalidValue, refused.Code);
    }

    private Task<(IReadOnlyList<string> Columns, CypherSummary Summary, List<Value[]> Rows)> ReadAsync(
        string text,
        Dictionary<string, Value>? parameters = null)
    {
        var statement = new CypherStatement(text);
        return RunAsync(parameters is null ? statement : statement with { Parameters = parameters });
    }

    private async Task<(IReadOnlyList<string> Columns, CypherSummary Summary, List<Value[]> Rows)> RunAsync(
        CypherStatement statement,
        bool isLateAllowed = false)
    {
        try
        {
            await using var result = await Cypher.RunAsync(statement, Token);
            var rows = new List<Value[]>();
            while (await result.ReadAsync(Token))
                rows.Add(result.Current.ToArray());
            return (result.Columns, result.Summary!, rows); // at its end a result has a summary
        }
        catch (StatementException late) when (isLateAllowed && late.Code == ErrorCodes.TimedOut)
        {
            // On a slow machine the time may be over before the server has begun to answer.
            var limit = new CypherLimit("time", 0, late.Message);
            return ([], new CypherSummary(CypherKind.Read, CypherCounters.None, [], null, [limit]), []);
        }
    }
}
