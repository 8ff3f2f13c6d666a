using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Cli;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary><c>gx analyze</c>, from what is typed to what stands on disk.</summary>
public sealed class AnalyzeCommandTests : IDisposable
{
    private static readonly string[] Files =
        ["nodes.csv", "relationships.csv", "report.html", "summary.json", "summary.schema.json"];

    private readonly string _folder = Directory.CreateTempSubdirectory("gx-analyze-").FullName;

    private readonly string _input = Directory.CreateTempSubdirectory("gx-edges-").FullName;

    private string Output => Path.Combine(_folder, "out");

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_input, recursive: true);
    }

    [Fact]
    public async Task Writes_all_files_of_the_shipped_data_and_says_what_it_did()
    {
        var run = await GxRun.Of("analyze", "--output", Output);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Errors);
        Assert.StartsWith("370 nodes and ", run.Output);
        Assert.Contains("160 entities left out by --labels", run.Output);
        Assert.Equal(Files, Directory.GetFiles(Output).Select(Path.GetFileName).Order());
        Assert.Equal([Output], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Csv_is_RFC_4180_in_the_order_of_the_input_with_decimals_that_read_back()
    {
        var edges = Write("edges.txt", "b a 2\n\"x,1\" b 0.1\nb \"x,1\" 0.2\nb b 1\n");

        var run = await GxRun.Of(
            "analyze", "--edges", edges, "--metrics", "strength,pagerank,closeness,bridge", "--weighted",
            "--output", Output);

        Assert.Equal(0, run.Code);
        var nodes = await ReadAsync("nodes.csv");
        var lines = nodes.Split("\r\n");
        Assert.Equal("id,strength,pagerank,closeness", lines[0]);
        Assert.StartsWith("b,2.3,", lines[1]);
        Assert.StartsWith("a,2,", lines[2]);
        Assert.StartsWith("\"x,1\",0.30000000000000004,", lines[3]);
        Assert.EndsWith("\r\n", nodes);
        Assert.Equal(
            "id,source,target,bridge\r\n1,b,a,1\r\n2,\"x,1\",b,1\r\n3,b,\"x,1\",1\r\n4,b,b,\r\n",
            await ReadAsync("relationships.csv"));
        Assert.NotEqual(0xEF, (await File.ReadAllBytesAsync(Path.Combine(Output, "nodes.csv"), Token))[0]);
    }

    [Fact]
    public async Task Weights_that_a_file_does_not_have_are_missed_before_work_begins()
    {
        var run = await GxRun.Of("analyze", "--edges", Write("edges.txt", "a b\n"), "--weighted", "--output", Output);

        Assert.Equal(2, run.Code);
        Assert.Contains("--weighted needs weights", run.Errors);
    }

    [Fact]
    public async Task The_summary_is_as_its_schema_says()
    {
        await GxRun.Of(
            "analyze", "--profile", "all", "--from", "lyushkov", "--to", "stalin", "--start", "sorge",
            "--output", Output);

        var schema = JsonNode.Parse(await ReadAsync("summary.schema.json"))!;
        var summary = JsonNode.Parse(await ReadAsync("summary.json"))!;
        var faults = new List<string>();
        SchemaCheck.Check(schema, summary, "$", faults);
        Assert.Empty(faults);
        Assert.True(summary["metrics"]!.AsArray().Count > 40);
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes_on_any_number_of_threads()
    {
        var other = Path.Combine(_folder, "other");

        await GxRun.Of("analyze", "--profile", "all", "--threads", "1", "--output", Output);
        await GxRun.Of("analyze", "--profile", "all", "--threads", "3", "--output", other);

        foreach (var name in Files)
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(Output, name), Token),
                await File.ReadAllTextAsync(Path.Combine(other, name), Token));
    }

    [Fact]
    public async Task As_JSON_it_writes_the_summary_on_one_line()
    {
        var run = await GxRun.Of("analyze", "--metrics", "degree", "--output", Output, "--json");

        Assert.Equal(0, run.Code);
        var summary = JsonNode.Parse(run.Output)!;
        Assert.Equal(370, (int)summary["network"]!["nodes"]!);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("--metrics degre", 2, "There is no metric \"degre\". Did you mean degree?")]
    [InlineData("--profile fragilty", 2, "There is no profile \"fragilty\". Did you mean fragility?")]
    [InlineData("--metrics bfs", 2, "give --start")]
    [InlineData("--metrics bfs --start nobody-here", 3, "\"nobody-here\" is not in the network")]
    [InlineData("--labels Person --exclude-labels Entity", 2, "The selection is empty")]
    [InlineData("--types DEFECTED_TOO", 2, "\"DEFECTED_TOO\" is not a relationship type")]
    [InlineData("--during sometime", 2, "is not an EDTF date")]
    [InlineData("--damping 1", 2, "--damping is 1; right would be between 0 and 1")]
    [InlineData("--max-memory 0", 2, "--max-memory must be at least 1 MiB")]
    [InlineData("--onto Person", 2, "--onto and --through are given together")]
    [InlineData("--onto Persons --through Agency", 2, "No entity of the selection is of the kind \"Persons\"")]
    [InlineData("--weight trust", 2, "has no number as \"trust\"")]
    [InlineData("--edges nowhere.txt", 3, "There is no file nowhere.txt")]
    [InlineData("--edges nowhere.txt --labels Person", 2, "--labels cannot be had with --edges")]
    [InlineData("--query x", 2, "Expected a clause")]
    [InlineData("--write", 1, "cannot be written by an analysis; --store neo4j can. Nothing was computed.")]
    [InlineData("--edges nowhere.txt --write", 2, "--write cannot be had with --edges")]
    [InlineData("--quality best", 2, "right would be modularity or cpm")]
    public async Task What_cannot_be_done_is_said_before_work_begins(string line, int code, string message)
    {
        var run = await GxRun.Of(["analyze", "--output", Output, .. line.Split(' ')]);

        Assert.Equal(code, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Errors.ReplaceLineEndings(" "));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Damaged_edge_lists_end_with_5_and_name_the_line()
    {
        var edges = Write("edges.txt", "a b\nb\n");

        var run = await GxRun.Of("analyze", "--edges", edges, "--output", Output);

        Assert.Equal(5, run.Code);
        Assert.Contains("line 2", run.Errors.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_network_over_the_limit_of_memory_ends_with_7()
    {
        var edges = Write("edges.txt", string.Concat(Enumerable.Range(0, 9000).Select(i => $"{i} {i + 1}\n")));

        var run = await GxRun.Of("analyze", "--edges", edges, "--max-memory", "1", "--output", Output);

        Assert.Equal(7, run.Code);
        Assert.Contains("--max-memory", run.Errors);
    }

    [Fact]
    public async Task Without_a_folder_to_write_it_asks_for_one()
    {
        var run = await GxRun.Of("analyze");

        Assert.Equal(2, run.Code);
        Assert.Contains("--output", run.Errors);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_to()
    {
        Directory.CreateDirectory(Output);
        await File.WriteAllTextAsync(Path.Combine(Output, "thesis.txt"), "dear", Token);

        var run = await GxRun.Of("analyze", "--output", Output, "--overwrite");

        Assert.NotEqual(0, run.Code);
        Assert.Contains("thesis.txt", run.Errors);
    }

    [Fact]
    public async Task Stopped_by_the_user_it_ends_with_130_and_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var terminal = new Terminal { Output = output, Errors = errors, Variables = new Dictionary<string, string>() };

        var code = await Gx.RunAsync(["analyze", "--output", Output], terminal, cancellation.Token);

        Assert.Equal(130, code);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Its_help_lists_every_profile_and_metric()
    {
        var run = await GxRun.Of("analyze", "--help");

        Assert.Matches("(?m)^Profiles$", run.Output);
        Assert.Matches("(?m)^  fragility ", run.Output);
        Assert.Matches("(?m)^  betweenness ", run.Output);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_input, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(Output, name), Token);
}

/// <summary>As much of JSON Schema as the schema of summaries uses; a keyword that it does not know is a fault.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Words = ["$schema", "title", "description"];

    public static void Check(JsonNode schema, JsonNode? value, string at, List<string> faults)
    {
        foreach (var (keyword, rule) in schema.AsObject())
        {
            switch (keyword)
            {
                case "type" when !Types(rule!).Contains(TypeOf(value)) &&
                    !(TypeOf(value) == "integer" && Types(rule!).Contains("number")):
                    faults.Add($"{at} is {TypeOf(value)}, not {rule!.ToJsonString()}");
                    return;
                case "required":
                    faults.AddRange(rule!.AsArray()
                        .Where(name => value is JsonObject holder && !holder.ContainsKey((string)name!))
                        .Select(name => $"{at} lacks {name}"));
                    break;
                case "properties" when value is JsonObject members:
                    foreach (var (name, inner) in rule!.AsObject())
                    {
                        if (members.ContainsKey(name))
                            Check(inner!, members[name], $"{at}.{name}", faults);
                    }

                    break;
                case "additionalProperties" when value is JsonObject members:
                    faults.AddRange(members.Where(member => schema["properties"]?[member.Key] is null)
                        .Select(member => $"{at} has {member.Key}"));
                    break;
                case "items" when value is JsonArray items:
                    for (var i = 0; i < items.Count; i++)
                        Check(rule!, items[i], $"{at}[{i}]", faults);
                    break;
                case "enum" when !rule!.AsArray().Any(known => JsonNode.DeepEquals(known, value)):
                    faults.Add($"{at} is {value?.ToJsonString()}");
                    break;
                case "minimum" when value is JsonValue number && number.GetValue<double>() < (double)rule!:
                    faults.Add($"{at} is under {rule}");
                    break;
                case "type" or "properties" or "additionalProperties" or "items" or "enum" or "minimum":
                    break;
                default:
                    if (!Words.Contains(keyword))
                        faults.Add($"{at}: the keyword {keyword} is not known");
                    break;
            }
        }
    }

    private static string[] Types(JsonNode rule) =>
        rule is JsonArray several ? [.. several.Select(type => (string)type!)] : [(string)rule!];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ when value.GetValueKind() == JsonValueKind.String => "string",
        _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => double.IsInteger(value.GetValue<double>()) ? "integer" : "number",
    };
}
