using System.Text.Json.Nodes;
using GraphExplorer.Api.Tests;
using GraphExplorer.Cli;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary><c>gx</c> on a real server: loading, statements, and the questions of the other commands.</summary>
[Collection(nameof(StoreDatabase))]
public sealed class GxTests(Neo4jServer server) : IAsyncLifetime
{
    private const string Records =
        """
        {"node": "ada", "labels": ["Person"], "properties": {"name": "Ada Lovelace", "born": {"$type": "Date", "_value": "1815-12-10"}}}
        {"node": "engine", "labels": ["Thing"], "properties": {"name": "Analytical \"Engine\", large"}}
        {"relationship": "r1", "type": "WROTE_ON", "from": "ada", "to": "engine", "properties": {"year": 1843}}
        """;

    private readonly TemporaryFolder _folder = new();
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = await server.RequireAsync();
        await StoreDatabase.EmptyAsync(server);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Loading_twice_leaves_one_copy_and_what_was_there_before()
    {
        await StoreDatabase.RunAsync(
            server,
            "CREATE (:Person {id: 'older', name: 'Older'})-[:KNOWS {id: 'k'}]->(:Person {id: 'ada', name: 'Another'})");
        var file = _folder.Write("records.jsonl", Records);

        var first = await GxAsync("load", file);
        var second = await GxAsync("load", file, "--json");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("Read 3 records; writing.", first.Errors);
        Assert.Contains("Written: 2 nodes, 1 relationship.", first.Errors);
        Assert.Matches(@"nodes +2 +2 +1 +3\n", first.Output);
        Assert.Matches(@"relationships +1 +1 +1 +2\n", first.Output);
        Assert.Equal("", second.Errors);
        var report = JsonNode.Parse(second.Output)!["report"]!;
        Assert.Equal(
            """{"records":2,"found":2,"new":0,"inDatabase":3}""",
            report["nodes"]!.ToJsonString());
        Assert.Equal(
            """{"records":1,"found":1,"new":0,"inDatabase":2}""",
            report["relationships"]!.ToJsonString());
        var kept = await GxAsync("query", "MATCH (a)-[:KNOWS]->(b) RETURN a.name, b.name", "--format", "csv");
        Assert.Equal("a.name,b.name\r\nOlder,Ada Lovelace\r\n", kept.Output);
    }

    [Fact]
    public async Task Records_of_ones_own_are_found_by_name_as_on_the_embedded_store()
    {
        var file = _folder.Write("records.jsonl", Records);
        await GxAsync("load", file);

        string[][] commands = [["search", "Lovelase"], ["show", "ada"], ["path", "ada", "engine"], ["schema"]];
        foreach (var command in commands)
        {
            var here = await RunAsync([], [.. command, "--json", "--data", file]);
            var there = await GxAsync([.. command, "--json"]);

            Assert.Equal(0, there.Code);
            Assert.Equal(Told(here.Output), Told(there.Output));
        }
    }

    [Fact]
    public async Task A_damaged_file_is_refused_with_its_line_and_changes_nothing()
    {
        var file = _folder.Write("records.jsonl", Records + "\n{\"node\": \"x\", \"lables\": []}");

        var refused = await GxAsync("load", file);
        var count = await GxAsync("query", "MATCH (n) RETURN count(n) AS n", "--format", "csv");

        Assert.Equal(5, refused.Code);
        Assert.Contains($"{file}, line 4", refused.Errors.ReplaceLineEndings(" "));
        Assert.Equal("n\r\n0\r\n", count.Output);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task A_statement_gives_the_same_here_and_through_a_server(string format)
    {
        await GxAsync("load", _folder.Write("records.jsonl", Records));
        await using var api = await HostedApi.StartAsync(
            "--GraphExplorer:Store", "neo4j", "--GraphExplorer:Neo4j:Address", _address);
        string[] command =
        [
            "query", "MATCH (n {id: $id})-[r]->(m) RETURN n.name, n.born, m.name, r.year, null AS none, [1, 'x'] AS list",
            "--param", "id=ada", "--format", format,
        ];

        var here = await GxAsync(command);
        var there = await RunAsync([], [.. command, "--server", api.Address.AbsoluteUri]);

        Assert.Equal((0, "", 0, ""), (here.Code, here.Errors, there.Code, there.Errors));
        Assert.Equal(here.Output, there.Output);
        Assert.Contains(
            format switch
            {
                "table" => "1815-12-10",
                "json" => """[["Ada Lovelace",{"$type":"Date","_value":"1815-12-10"},"Analytical \u0022Engine\u0022, large",1843,null,[1,"x"]]]""",
                _ => "Ada Lovelace,1815-12-10,\"Analytical \"\"Engine\"\", large\",1843,,\"[1,\"\"x\"\"]\"\r\n",
            },
            here.Output);
    }

    [Fact]
    public async Task A_statement_is_read_from_standard_input_and_writes_only_where_that_is_said()
    {
        const string Statement = "CREATE (n:Made {id: 'm', day: $day}) RETURN n.day AS day\n";
        const string Day = """day={"$type": "Date", "_value": "1938-06-13"}""";

        var refused = await GxAsync(
            terminal => terminal with { Input = new StringReader(Statement) },
            "query", "-", "--param", Day);
        var written = await GxAsync(
            terminal => terminal with { Input = new StringReader(Statement) },
            "query", "-", "--param", Day, "--write");

        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("--write lets a statement change the graph", refused.Errors.ReplaceLineEndings(" "));
        Assert.Equal(0, written.Code);
        Assert.Contains("1938-06-13", written.Output);
        Assert.Contains("1 node created, 2 properties set, 1 label added.", written.Output);
    }

    [Fact]
    public async Task What_goes_wrong_ends_with_the_exit_codes_of_all_commands()
    {
        var wrong = await GxAsync("query", "MATCH (n) RETRUN n");
        var cut = await GxAsync("query", "UNWIND range(1, 9) AS x RETURN x", "--max-rows", "2", "--format", "csv");
        var broken = await GxAsync("query", "UNWIND [1, 0] AS x RETURN 1 / x AS y", "--format", "json");
        var away = await RunAsync(
            new Dictionary<string, string>
            {
                ["GraphExplorer__Store"] = "neo4j",
                ["GraphExplorer__Neo4j__Address"] = $"bolt://127.0.0.1:{HostedApi.FreePort()}",
                ["GraphExplorer__Neo4j__Password"] = "correct-horse-battery",
            },
            "schema");

        Assert.Equal(2, wrong.Code);
        Assert.Contains("(line 1, column 11)", wrong.Errors.ReplaceLineEndings(" "));
        Assert.Equal((7, "x\r\n1\r\n2\r\n"), (cut.Code, cut.Output));
        Assert.Contains("The first 2 rows are given; there are more.", cut.Errors);
        Assert.Equal((2, ""), (broken.Code, broken.Output));
        Assert.Equal("invalid_query", (string?)JsonNode.Parse(broken.Errors)!["code"]);
        Assert.Equal(1, away.Code);
        Assert.Contains("Start Neo4j, or say where it is", away.Errors.ReplaceLineEndings(" "));
        Assert.DoesNotContain("correct-horse-battery", away.Errors);
    }

    [Fact]
    public async Task Every_example_of_the_help_that_needs_a_server_works()
    {
        var nowhere = new Terminal
        {
            Output = TextWriter.Null,
            Errors = TextWriter.Null,
            Variables = new Dictionary<string, string>(),
        };
        var examples = Gx.Root(nowhere).Subcommands.OfType<GxCommand>()
            .SelectMany(command => command.Examples)
            .Where(example => example.NeedsNeo4j)
            .OrderByDescending(example => example.Command.StartsWith("gx load", StringComparison.Ordinal));

        foreach (var example in examples)
        {
            var words = example.Command.Split('"').SelectMany((part, at) =>
                at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var run = await GxAsync([.. words.Skip(1)]);

            Assert.True(run.Code == 0 && run.Output.Length > 0, $"{example.Command}: {run.Code} {run.Errors}");
        }
    }

    /// <summary>An answer without the version of the graph, and without the arcs that a search looked at.</summary>
    private static string Told(string json)
    {
        var answer = JsonNode.Parse(json)!;
        (answer["meta"] as JsonObject)?.Remove("graphVersion");
        (answer["search"] as JsonObject)?.Remove("arcs");
        return answer.ToJsonString();
    }

    private Task<GxResult> GxAsync(params string[] args) => GxAsync(terminal => terminal, args);

    private Task<GxResult> GxAsync(Func<Terminal, Terminal> change, params string[] args) => RunAsync(
        change,
        new Dictionary<string, string>
        {
            ["GraphExplorer__Store"] = "neo4j",
            ["GraphExplorer__Neo4j__Address"] = _address,
        },
        args);

    private static Task<GxResult> RunAsync(Dictionary<string, string> variables, params string[] args) =>
        RunAsync(terminal => terminal, variables, args);

    private static async Task<GxResult> RunAsync(
        Func<Terminal, Terminal> change,
        Dictionary<string, string> variables,
        params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var terminal = change(new Terminal { Output = output, Errors = errors, Variables = variables });
        var code = await Gx.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new GxResult(code, output.ToString(), errors.ToString());
    }

    private sealed record GxResult(int Code, string Output, string Errors);
}
