using System.Text.Json.Nodes;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>A graph of one's own in a file: loaded, asked, checked, copied.</summary>
public sealed class GraphFileCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gx-graph-");

    private string Graph => Path.Combine(_folder.FullName, "own.db");

    private string Records => Path.Combine(_folder.FullName, "own.jsonl");

    public GraphFileCommandTests() => File.WriteAllText(
        Records,
        """
        {"node": "ada", "labels": ["Person"], "properties": {"name": "Ada"}}
        {"node": "acme", "labels": ["Company"], "properties": {"name": "Acme"}}
        {"relationship": "r1", "type": "WORKS_FOR", "from": "ada", "to": "acme", "properties": {}}
        """);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_loaded_once_is_asked_afterwards_without_its_source()
    {
        var loaded = await GxRun.Of("load", Records, "--graph", Graph, "--json");
        File.Delete(Records);
        var path = await GxRun.Of("path", "ada", "acme", "--graph", Graph, "--json");

        Assert.Equal((0, 0), (loaded.Code, path.Code));
        Assert.Equal(Graph, (string?)JsonNode.Parse(loaded.Output)!["file"]);
        Assert.Equal(2, (int?)JsonNode.Parse(loaded.Output)!["report"]!["nodes"]!["found"]);
        Assert.Single(JsonNode.Parse(path.Output)!["paths"]!.AsArray());
    }

    [Fact]
    public async Task A_new_file_is_filled_from_the_data_that_is_named_and_an_old_one_is_left_alone()
    {
        var first = await GxRun.Of("schema", "--graph", Graph, "--data", Records, "--json");
        await File.WriteAllTextAsync(Records, "{\"node\": \"other\"}\n", TestContext.Current.CancellationToken);
        var second = await GxRun.Of("schema", "--graph", Graph, "--data", Records, "--json");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task A_sound_file_is_said_to_be_and_its_size_is_told()
    {
        await GxRun.Of("load", Records, "--graph", Graph);
        var check = await GxRun.Of("store", "check", "--graph", Graph);
        var stats = await GxRun.Of("store", "stats", "--graph", Graph, "--json");

        Assert.Equal(0, check.Code);
        Assert.Contains("The graph is sound: 2 nodes, 1 relationship", check.Output.ReplaceLineEndings(" "));
        Assert.Equal(2, (int?)JsonNode.Parse(stats.Output)!["nodes"]);
        Assert.Equal(new FileInfo(Graph).Length, (long?)JsonNode.Parse(stats.Output)!["fileBytes"]);
    }

    [Fact]
    public async Task A_backup_is_restored_under_another_name_and_overwrites_nothing()
    {
        var copy = Path.Combine(_folder.FullName, "copy.db");
        var restored = Path.Combine(_folder.FullName, "restored.db");
        await GxRun.Of("load", Records, "--graph", Graph);

        var backup = await GxRun.Of("store", "backup", copy, "--graph", Graph);
        var restore = await GxRun.Of("store", "restore", copy, "--graph", restored);
        var again = await GxRun.Of("store", "restore", copy, "--graph", restored);

        Assert.Equal((0, 0), (backup.Code, restore.Code));
        Assert.NotEqual(0, again.Code);
        Assert.Contains("overwrites nothing", again.Errors.ReplaceLineEndings(" "));
        Assert.Equal(
            (await GxRun.Of("schema", "--graph", Graph, "--json")).Output,
            (await GxRun.Of("schema", "--graph", restored, "--json")).Output);
    }

    [Fact]
    public async Task A_damaged_file_answers_nothing()
    {
        await GxRun.Of("load", Records, "--graph", Graph);
        await using (var file = new FileStream(Graph, FileMode.Open, FileAccess.Write))
            file.SetLength(file.Length / 2);

        var run = await GxRun.Of("schema", "--graph", Graph);

        Assert.Equal(5, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("is damaged", run.Errors.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData(new[] { "load" }, "--graph FILE")]
    [InlineData(new[] { "store", "check" }, "--graph FILE")]
    [InlineData(new[] { "schema", "--store", "neo4j", "--graph", "x.db" }, "embedded store's file")]
    public async Task What_is_missing_or_does_not_fit_is_told(string[] args, string expected)
    {
        var run = await GxRun.Of(args);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Errors.ReplaceLineEndings(" "));
    }
}
