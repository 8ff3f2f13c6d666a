using System.Text.Json.Nodes;

namespace GraphExplorer.Api.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gx-check-");

    public CheckCommandTests()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("seed"), "*.json*"))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_shipped_data_set_is_sound()
    {
        var run = await GxRun.Of("check");

        Assert.Equal(0, run.Code);
        Assert.Contains("is sound: 530 entities, 726 claims", run.Output.ReplaceLineEndings(" "));
        Assert.Contains("--texts DIR", run.Output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_finding_names_file_line_and_field()
    {
        var claims = Path.Combine(_folder.FullName, "claims.jsonl");
        var lines = await File.ReadAllLinesAsync(claims, TestContext.Current.CancellationToken);
        lines[2] = lines[2].Replace("\"id\":", "\"idd\":");
        await File.WriteAllLinesAsync(claims, lines, TestContext.Current.CancellationToken);

        var run = await GxRun.Of("check", _folder.FullName);
        var json = await GxRun.Of("check", _folder.FullName, "--json");

        Assert.Equal(5, run.Code);
        Assert.Contains("claims.jsonl:3 idd: ", run.Output.ReplaceLineEndings(""));
        Assert.Contains("2 findings in ", run.Output.ReplaceLineEndings(" "));
        Assert.Equal(5, json.Code);
        var finding = JsonNode.Parse(json.Output)!["findings"]![0]!;
        Assert.Equal("claims.jsonl", (string?)finding["file"]);
        Assert.Equal(3, (int?)finding["line"]);
        Assert.Equal("idd", (string?)finding["field"]);
    }

    [Fact]
    public async Task Damaged_data_answers_no_question()
    {
        await File.AppendAllTextAsync(
            Path.Combine(_folder.FullName, "entities.jsonl"),
            "{\n",
            TestContext.Current.CancellationToken);

        var run = await GxRun.Of("schema", "--data", _folder.FullName);

        Assert.Equal(5, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("entities.jsonl:", run.Errors);
    }

    [Fact]
    public async Task The_variable_names_the_data_as_the_host_has_it()
    {
        var run = await GxRun.Of(
            terminal => terminal with
            {
                Variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
                {
                    ["GRAPHEXPLORER__DATA"] = _folder.FullName,
                },
            },
            "check");

        Assert.Equal(0, run.Code);
        Assert.StartsWith(_folder.FullName, run.Output);
    }

    [Fact]
    public async Task Texts_without_what_is_quoted_are_findings()
    {
        var texts = _folder.CreateSubdirectory("texts");
        await File.WriteAllTextAsync(
            Path.Combine(texts.FullName, "000.txt"),
            "Nothing that is quoted.\n",
            TestContext.Current.CancellationToken);

        var run = await GxRun.Of("check", _folder.FullName, "--texts", texts.FullName);

        Assert.Equal(5, run.Code);
    }

    [Theory]
    [InlineData("check", "/no/such/folder")]
    [InlineData("check", "--texts", "/no/such/folder")]
    public async Task A_folder_that_is_not_there_is_not_found(params string[] args)
    {
        var run = await GxRun.Of(args);

        Assert.Equal(3, run.Code);
        Assert.Contains("There is no folder /no/such/folder", run.Errors);
    }

    [Fact]
    public async Task A_file_of_graph_records_answers_questions_without_evidence()
    {
        var file = Path.Combine(_folder.FullName, "own.jsonl");
        await File.WriteAllTextAsync(
            file,
            """
            {"node": "ada", "labels": ["Person"], "properties": {"name": "Ada \u001b[31mred"}}
            {"node": "engine", "labels": ["Machine"], "properties": {"name": "Engine", "built": false}}
            {"relationship": "r1", "type": "WROTE_ABOUT", "from": "ada", "to": "engine", "properties": {"year": 1843}}

            """,
            TestContext.Current.CancellationToken);

        var path = await GxRun.Of("path", "ada", "engine", "--data", file);
        var show = await GxRun.Of("show", "engine", "--data", file);
        var near = await GxRun.Of("neighbors", "ada", "--data", file);

        Assert.Equal((0, 0, 0), (path.Code, show.Code, near.Code));
        Assert.Contains("1 path of 1 hop", path.Output);
        Assert.Contains("built", show.Output);
        Assert.Contains("wrote about Engine.  year 1843", near.Output);
        Assert.DoesNotContain('\e', path.Output + show.Output + near.Output); // what a name holds, no terminal obeys
    }
}
