using System.Text.Json.Nodes;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;
using GraphExplorer.Requests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>Statements over HTTP, against a real server.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class QueryTests(Neo4jServer server, QueryHosts hosts) : IAsyncLifetime, IClassFixture<QueryHosts>
{
    private const string Lines = "application/x-ndjson";

    /// <summary>Values at their limits, as they are written in requests and in answers.</summary>
    public static TheoryData<string> Values => new(
        "null", "true", "false", "0", "-1", "9007199254740992",
        Typed("Integer", "9223372036854775807"), Typed("Integer", "-9223372036854775808"),
        "0.0", "-0.0", "1.5", "5E-324", "1.7976931348623157E+308",
        Typed("Float", "NaN"), Typed("Float", "Infinity"), Typed("Float", "-Infinity"),
        "\"\"", "\"Генрих 留希科夫 \\uD83D\\uDE00\"", "\"a\\u0001\\n\\\"\\\\b\"",
        Typed("Base64", "AP8B"), Typed("Base64", ""),
        Typed("Date", "1938-06-13"), Typed("Date", "+999999999-12-31"), Typed("Date", "-999999999-01-01"),
        Typed("LocalTime", "23:59:59.999999999"), Typed("Time", "12:00:00.000000001+18:00"),
        Typed("LocalDateTime", "1938-06-13T05:30:00"), Typed("OffsetDateTime", "1938-06-13T05:30:00+10:00"),
        Typed("ZonedDateTime", "2024-07-01T12:00:00+02:00[Europe/Berlin]"),
        Typed("Duration", "P1Y2M3DT4H5M6.000000007S"), Typed("Duration", "P-1M-1DT-0.5S"),
        Typed("Point", "SRID=4326;POINT (121.6 38.9)"), Typed("Point", "SRID=9157;POINT Z (1 2.5 3)"),
        "[]", "[1,\"a\",null,[2.5,[true]]]", "{}", """{"a":1,"b":{"c":[null]}}""",
        """{"$type":"Map","_value":{"$type":"x"}}""");

    private HostedApi Reader => hosts.Reader;

    private HostedApi Writer => hosts.Writer;

    public async ValueTask InitializeAsync()
    {
        await hosts.StartAsync(await server.RequireAsync());
        await StoreDatabase.EmptyAsync(server);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Every_value_comes_back_as_it_was_sent_whole_and_by_line(string value)
    {
        var parameters = $$"""
            "parameters": {"x": {{value}}}
            """;

        var whole = await Reader.QueryAsync("RETURN $x AS x", parameters);
        var lines = await Reader.QueryAsync("RETURN $x AS x", parameters, Lines);

        Assert.Equal(200, whole.Status);
        Assert.StartsWith($$"""{"columns":["x"],"rows":[[{{Written(value)}}]],"summary":{"kind":"read",""", whole.Body);
        Assert.StartsWith(
            $$"""{"columns":["x"]}{{'\n'}}{"row":[{{Written(value)}}]}{{'\n'}}{"summary":{"kind":"read",""",
            lines.Body);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_and_deep_lists_come_back_as_they_were_sent()
    {
        var text = $"\"{new string('x', 1024 * 1024)}\"";
        var deep = $"{new string('[', 90)}1{new string(']', 90)}";

        var long1 = await Reader.QueryAsync("RETURN $x AS x", $$""" "parameters": {"x": {{text}}} """);
        var deep1 = await Reader.QueryAsync("RETURN $x AS x", $$""" "parameters": {"x": {{deep}}} """);

        Assert.Equal(text, long1.Json["rows"]![0]![0]!.ToJsonString());
        Assert.Contains($"[[{deep}]]", deep1.Body);
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_come_with_labels_types_and_properties()
    {
        await WriteAsync(
            "CREATE (:Person:Spy {id: 'a', born: date('1900-01-02')})-[:KNOWS {since: 1.0}]->(:Person {id: 'b'})");

        var answer = await Reader.QueryAsync("MATCH p = (a:Spy)-[r]->(b) RETURN a, r, p");

        var row = answer.Json["rows"]![0]!.AsArray();
        Assert.Equal(["Node", "Relationship", "Path"], row.Select(value => (string?)value!["$type"]));
        Assert.Equal("""["Person","Spy"]""", row[0]!["_value"]!["_labels"]!.ToJsonString());
        Assert.Equal(
            """{"born":{"$type":"Date","_value":"1900-01-02"},"id":"a"}""",
            row[0]!["_value"]!["_properties"]!.ToJsonString());
        Assert.Equal("KNOWS", (string?)row[1]!["_value"]!["_type"]);
        Assert.Equal(
            (string?)row[0]!["_value"]!["_element_id"],
            (string?)row[1]!["_value"]!["_start_node_element_id"]);
        Assert.Equal(
            ["Node", "Relationship", "Node"],
            row[2]!["_value"]!.AsArray().Select(part => (string?)part!["$type"]));
    }

    [Fact]
    public async Task The_summary_has_counters_notifications_and_the_plan()
    {
        var made = await Writer.QueryAsync(
            "CREATE (n:Made {x: 1})-[:OF]->(:Made) RETURN n.x",
            """ "access": "write" """);
        var warned = await Reader.QueryAsync("MATCH (n:Nowhere)\nRETURN n.x AS x");
        var profiled = await Reader.QueryAsync("PROFILE MATCH (n:Made) RETURN count(n) AS n");
        var explained = await Reader.PostAsync(
            "/api/v1/query/explain",
            """{"query": "MATCH (n:Nowhere) WHERE n.id = $id RETURN n", "parameters": {"id": 1}}""");

        var counters = made.Json["summary"]!["counters"]!;
        Assert.Equal((2, 1, 2, 1), (
            (int?)counters["nodesCreated"],
            (int?)counters["relationshipsCreated"],
            (int?)counters["labelsAdded"],
            (int?)counters["propertiesSet"]));
        Assert.True((bool?)counters["containsUpdates"]);
        Assert.Equal("readWrite", (string?)made.Json["summary"]!["kind"]);
        var note = warned.Json["summary"]!["notifications"]![0]!;
        Assert.Equal("WARNING", (string?)note["severity"]);
        Assert.Equal((1, 10), ((int?)note["position"]!["line"], (int?)note["position"]!["column"]));
        Assert.NotNull(profiled.Json["summary"]!["plan"]!["rows"]);
        Assert.StartsWith("ProduceResults", (string?)explained.Json["summary"]!["plan"]!["operator"]);
        Assert.Equal(9, (int?)explained.Json["summary"]!["notifications"]![0]!["position"]!["offset"]);
    }

    [Theory]
    [InlineData("maxRows", 3, "rows")]
    [InlineData("maxBytes", 20_000, "bytes")]
    public async Task A_cap_that_cuts_is_named_whole_and_by_line(string name, int max, string limit)
    {
        const string Many = "UNWIND range(1, 5000) AS x RETURN x, [i IN range(1, 100) | i] AS list";

        var whole = await Reader.QueryAsync(Many, $"\"{name}\": {max}");
        var lines = await Reader.QueryAsync(Many, $"\"{name}\": {max}", Lines);

        var cut = Assert.Single(whole.Json["summary"]!["limits"]!.AsArray())!;
        Assert.Equal((limit, max), ((string?)cut["name"], (int?)cut["value"]));
        var rows = whole.Json["rows"]!.AsArray().Count;
        Assert.InRange(rows, 3, 12);
        Assert.Equal(rows, lines.Lines.Count(line => line.ContainsKey("row")));
        Assert.Equal(limit, (string?)lines.Lines[^1]["summary"]!["limits"]![0]!["name"]);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_ends_in_time_with_the_limit_named()
    {
        const string Slow = "UNWIND range(1, 1000000000) AS x WITH x WHERE x % 500000000 = 0 RETURN x";

        var answer = await Reader.QueryAsync(Slow, """ "maxMilliseconds": 300 """);
        var after = await Reader.QueryAsync("RETURN 1 AS one");

        // On a busy machine the time may be over before the server has begun to answer.
        if (answer.Status == 200)
            Assert.Equal("time", (string?)answer.Json["summary"]!["limits"]![0]!["name"]);
        else
            Assert.Equal((504, "timed_out"), (answer.Status, answer.Code));
        Assert.Equal(200, after.Status);
    }

    [Theory]
    [InlineData("MATCH (n)\nRETRUN n", 10, 2, 1)]
    [InlineData("RETURN m", 7, 1, 8)]
    [InlineData("RETRUN 1", 0, 1, 1)]
    [InlineData("  // a remark\n  RETRUN 1", 16, 2, 3)]
    [InlineData("EXPLAIN RETRUN 1", 8, 1, 9)]
    [InlineData("EXPLAIN RETURN m", 15, 1, 16)]
    [InlineData("PROFILE\n RETURN m", 16, 2, 9)]
    public async Task A_wrong_statement_is_refused_with_its_place(string text, int offset, int line, int column)
    {
        var run = await Reader.QueryAsync(text);
        var lines = await Reader.QueryAsync(text, accept: Lines);
        var written = await Writer.QueryAsync(text, """ "access": "write" """);

        Assert.All([run, lines, written], refused =>
        {
            Assert.Equal((400, "invalid_query"), (refused.Status, refused.Code));
            Assert.Equal("application/problem+json", refused.Type);
            var place = refused.Json["position"]!;
            Assert.Equal((offset, line, column), ((int)place["offset"]!, (int)place["line"]!, (int)place["column"]!));
            Assert.Contains($"(line {line}, column {column})", (string?)refused.Json["detail"]);
            Assert.DoesNotContain("^", (string?)refused.Json["detail"]);
        });
    }

    [Fact]
    public async Task A_statement_that_fails_on_the_way_ends_its_lines_with_an_error_and_has_no_summary()
    {
        var answer = await Reader.QueryAsync("UNWIND [1, 2, 0, 4] AS x RETURN 4 / x AS y", accept: Lines);
        var whole = await Reader.QueryAsync("UNWIND [1, 2, 0, 4] AS x RETURN 4 / x AS y");

        Assert.Equal(["columns", "row", "row", "error"], answer.Lines.Select(line => line.Single().Key));
        var problem = answer.Lines[^1]["error"]!;
        Assert.Equal(("invalid_query", 400), ((string?)problem["code"], (int?)problem["status"]));
        Assert.Equal((400, "invalid_query"), (whole.Status, whole.Code));
    }

    [Theory]
    [InlineData("CREATE (:Hacked)")]
    [InlineData("MATCH (n:Person) SET n.hacked = true")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    [InlineData("MERGE (n:Hacked) RETURN n")]
    [InlineData("CALL { CREATE (x:Hacked) RETURN x } RETURN x")]
    [InlineData("PROFILE MATCH (n) SET n.hacked = true")]
    [InlineData("CALL apoc.cypher.runWrite('CREATE (:Hacked)', {}) YIELD value RETURN value")]
    [InlineData("CALL apoc.cypher.doIt('CREATE (:Hacked)', {}) YIELD value RETURN value")]
    [InlineData("RETURN apoc.cypher.runFirstColumnSingle('CREATE (n:Hacked) RETURN n', {}) AS x")]
    [InlineData("LOAD CSV FROM 'file:///x.csv' AS line RETURN line")]
    [InlineData("CALL dbms.listConfig() YIELD name RETURN name")]
    [InlineData("SHOW USERS")]
    [InlineData("MATCH (n) RETURN n; CREATE (:Hacked)")]
    [InlineData("USE system SHOW DATABASES")]
    public async Task A_reader_cannot_write_over_HTTP_whatever_it_asks_for(string text)
    {
        await WriteAsync("CREATE (:Person {id: 'a'})");

        HttpAnswer[] refused =
        [
            await Reader.QueryAsync(text),
            await Reader.QueryAsync(text, accept: Lines),
            await Reader.QueryAsync(text, """ "access": "write" """),
            await Writer.QueryAsync(text), // may write, and asked to read
        ];

        Assert.All(refused, answer =>
        {
            Assert.Contains(answer.Status, new[] { 400, 403 });
            Assert.Contains(answer.Code, new[] { "forbidden", "invalid_query" });
        });
        Assert.Equal("forbidden", refused[2].Code);
        var left = await Reader.QueryAsync(
            "MATCH (n) RETURN count(n), count(n.hacked), count(CASE WHEN n:Hacked THEN 1 END)");
        Assert.Equal("[[1,0,0]]", left.Json["rows"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_example_of_the_documentation_is_answered()
    {
        var operations = Reader.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations);
        var examples = operations.Where(operation => operation.Tag == "Cypher").SelectMany(one => one.Examples);
        foreach (var example in examples)
        {
            var answer = await Reader.PostAsync(example.Address, example.Body!); // statements stand in bodies

            Assert.True(answer.Status == 200, answer.Body);
        }
    }

    [Fact]
    public async Task A_client_that_leaves_ends_its_statement_on_the_server()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/query", UriKind.Relative));
        request.Headers.Accept.ParseAdd(Lines);
        request.Content = new StringContent(
            """{"query": "UNWIND range(1, 10000000) AS x RETURN 'who-left', x", "maxRows": 10000000}""",
            System.Text.Encoding.UTF8,
            "application/json");

        var response = await Reader.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, leaving.Token);
        await using (var stream = await response.Content.ReadAsStreamAsync(leaving.Token))
            await stream.ReadExactlyAsync(new byte[1000], leaving.Token);
        response.Dispose();

        while (await CountRunningAsync() > 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();

        async Task<int> CountRunningAsync()
        {
            var found = await Writer.QueryAsync(
                "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'who-' + 'left' RETURN count(*) AS n",
                """ "access": "write" """);
            return (int)found.Json["rows"]![0]![0]!;
        }
    }

    private static string Typed(string type, string value) => $$"""{"$type":"{{type}}","_value":"{{value}}"}""";

    /// <summary>The value as answers write it: escapes only where HTML or JSON need them.</summary>
    private static string Written(string value) => value[0] is not '"'
        ? value.Replace("+", "\\u002B", StringComparison.Ordinal).Replace("E\\u002B", "E+", StringComparison.Ordinal)
        : System.Text.Json.JsonSerializer.Serialize(
            (string?)JsonNode.Parse(value),
            GraphExplorer.Exploration.Json.AnswerJson.Readable.Options);

    private async Task WriteAsync(string statement)
    {
        var answer = await Writer.QueryAsync(statement, """ "access": "write" """);
        Assert.True(answer.Status == 200, answer.Body);
    }
}
