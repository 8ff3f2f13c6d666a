using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Tests.Statements;
using GraphExplorer.Cli;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary><c>gx query</c>, <c>gx load</c> and the options of the store, where no server is needed.</summary>
public sealed class QueryCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TinyEngine _engine = new();
    private ApiOptions? _opened;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_embedded_store_answers_without_a_server()
    {
        var run = await GxRun.Of(
            "query",
            "MATCH (p:Person {id: 'lyushkov'})-[r:CONTACTED]->(o:Person) RETURN o.name AS name ORDER BY name",
            "--format",
            "csv");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("name", run.Output);
        Assert.Contains("Joseph Stalin", run.Output);
    }

    [Fact]
    public async Task The_embedded_store_refuses_a_reader_that_writes_and_a_statement_that_is_none()
    {
        var writes = await GxRun.Of("query", "CREATE (n:Person)", "--format", "json");
        var wrong = await GxRun.Of("query", "MATCH (n RETURN n", "--format", "json");

        Assert.Contains("/problems/forbidden", writes.Errors);
        Assert.Contains("/problems/invalid_query", wrong.Errors);
        Assert.DoesNotContain(0, new[] { writes.Code, wrong.Code });
    }

    [Theory]
    [InlineData("3", ValueKind.Integer)]
    [InlineData("3.5", ValueKind.Float)]
    [InlineData("true", ValueKind.Boolean)]
    [InlineData("null", ValueKind.Null)]
    [InlineData("[1, 2]", ValueKind.List)]
    [InlineData("{\"a\": 1}", ValueKind.Map)]
    [InlineData("{\"$type\": \"Date\", \"_value\": \"1938-06-13\"}", ValueKind.Date)]
    [InlineData("\"3\"", ValueKind.String)]
    [InlineData("lyushkov", ValueKind.String)]
    [InlineData("1938-06-13", ValueKind.String)]
    [InlineData("", ValueKind.String)]
    [InlineData("a=b", ValueKind.String)]
    public async Task A_parameter_is_JSON_where_it_can_be_and_text_otherwise(string text, ValueKind kind)
    {
        var run = await RunAsync("query", "RETURN 0", "--param", $"x={text}");

        Assert.Equal(0, run.Code);
        Assert.Equal(kind, _engine.Asked!.Parameters["x"].Kind);
    }

    [Theory]
    [InlineData("--param x", "NAME=VALUE")]
    [InlineData("--param =1", "NAME=VALUE")]
    [InlineData("--param x=[1", "--param x is no value")]
    [InlineData("--param x=1 --param x=2", "--param x was given twice")]
    [InlineData("--format xml", "one of table, json, csv")]
    [InlineData("--json --format csv", "exclude each other")]
    [InlineData("--max-rows 0", "--max-rows")]
    [InlineData("--store sqlite", "must be \"embedded\" or \"neo4j\"")]
    [InlineData("--neo4j-user ada --store neo4j", "needs GraphExplorer:Neo4j:Password")]
    [InlineData("--neo4j-address bolt://localhost", "for --store neo4j")]
    [InlineData("--store neo4j --data x", "gx load")]
    [InlineData("--store neo4j --server http://127.0.0.1:1", "--server excludes --store")]
    public async Task What_cannot_be_meant_ends_with_2_before_anything_is_asked(string options, string reason)
    {
        var run = await RunAsync(["query", "RETURN 0", .. options.Split(' ')]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(reason, run.Errors.ReplaceLineEndings(" "));
        Assert.Null(_engine.Asked);
    }

    [Fact]
    public async Task A_statement_from_standard_input_has_the_limit_of_one_that_is_typed()
    {
        var longest = "RETURN 0 " + new string(' ', 10) + new string('x', 99_981);

        var allowed = await RunAsync(terminal => terminal with { Input = new StringReader(longest) }, "query", "-");
        var refused = await RunAsync(terminal => terminal with { Input = new StringReader(longest + "x") }, "query", "-");

        Assert.Equal((0, 2), (allowed.Code, refused.Code));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public async Task A_table_fits_its_terminal(int width)
    {
        var run = await RunAsync(terminal => terminal with { Width = width }, "query", "RETURN 3");

        Assert.Equal(0, run.Code);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains("3 rows.", run.Output);
        Assert.Contains("--format json", run.Output.ReplaceLineEndings(" ")); // a thousand signs are cut, and that is said
    }

    [Fact]
    public async Task Settings_come_from_options_before_the_environment()
    {
        var secret = _folder.Write("secret", "word\n");
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["GraphExplorer__Store"] = "neo4j",
            ["GraphExplorer__Neo4j__Address"] = "bolt://one",
            ["GraphExplorer__Neo4j__Database"] = "graph",
            ["GraphExplorer__Neo4j__Password"] = "of-the-environment",
        };

        await RunAsync(
            terminal => terminal with { Variables = variables },
            "query", "RETURN 0", "--neo4j-address", "neo4j://two", "--neo4j-password-file", secret);

        var neo4j = _opened!.Neo4j;
        Assert.Equal(("neo4j://two", "graph", null), (neo4j.Address, neo4j.Database, neo4j.Password));
        var options = neo4j.ToOptions();
        Assert.Equal(("neo4j", "word"), (options.User, options.Password));
        Assert.DoesNotContain("word", options.ToString());
    }

    [Fact]
    public async Task A_misspelt_variable_is_not_passed_over()
    {
        var run = await RunAsync(
            terminal => terminal with
            {
                Variables = new Dictionary<string, string> { ["GraphExplorer__Neo4j__Adress"] = "bolt://one" },
            },
            "schema");

        Assert.Equal(2, run.Code);
        Assert.Contains("Did you mean \"GraphExplorer:Neo4j:Address\"?", run.Errors.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(null, "cannot be read")]
    public async Task A_password_file_that_holds_none_is_refused_by_name(string? content, string reason)
    {
        var file = content is null ? _folder.File("absent") : _folder.Write("secret", content);

        var run = await GxRun.Of("schema", "--store", "neo4j", "--neo4j-password-file", file);

        Assert.Equal(2, run.Code);
        Assert.Contains("GraphExplorer:Neo4j:PasswordFile", run.Errors.ReplaceLineEndings(" "));
        Assert.Contains(reason, run.Errors.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_password_file_too_large_to_be_one_is_not_read()
    {
        var file = _folder.Write("secret", new string('x', 4097));

        var run = await GxRun.Of("schema", "--store", "neo4j", "--neo4j-password-file", file);

        Assert.Equal(2, run.Code);
        Assert.Contains("4,096 bytes", run.Errors.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Loading_without_a_place_is_refused_with_the_places_there_are()
    {
        var run = await GxRun.Of("load");

        Assert.Equal(2, run.Code);
        Assert.Contains("--graph FILE", run.Errors.ReplaceLineEndings(" "));
        Assert.Contains("--store neo4j", run.Errors.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Serving_hands_the_host_the_settings_of_the_store()
    {
        string[] served = [];

        await RunAsync(
            terminal => terminal with
            {
                Serve = (args, _) =>
                {
                    served = args;
                    return Task.FromResult(0);
                },
            },
            "serve", "--store", "neo4j", "--neo4j-address", "bolt://one", "--allow-writes");

        Assert.Equal(
            ["--GraphExplorer:Store", "neo4j", "--GraphExplorer:Neo4j:Address", "bolt://one", "--allow-writes"],
            served);
    }

    private Task<GxRun> RunAsync(params string[] args) => RunAsync(terminal => terminal, args);

    private Task<GxRun> RunAsync(Func<Terminal, Terminal> change, params string[] args) => GxRun.Of(
        terminal => change(terminal with
        {
            Load = (options, _) =>
            {
                _opened = options;
                return Task.FromResult<IGraphStore>(_engine);
            },
        }),
        args);
}
