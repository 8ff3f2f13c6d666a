namespace GraphExplorer.Api.Tests.Cli;

/// <summary>Names of any length are laid out; a printer that keeps such columns whole once never came to an end.</summary>
public sealed class LongNamesTests
{
    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 1_024)]
    [InlineData(40, 100)]
    [InlineData(40, 512)]
    public async Task Every_command_ends_and_breaks_what_is_wider_than_the_page(int width, int length)
    {
        var type = "T" + new string('Y', length - 1);
        var label = "L" + new string('A', length - 1);
        var id = "i" + new string('d', Math.Min(length, 512) - 1);
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "graph.jsonl",
            $$$"""
            {"node": "{{{id}}}", "labels": ["{{{label}}}"], "properties": {"name": "Ada {{{label}}}"}}
            {"node": "b", "labels": ["{{{label}}}"], "properties": {"name": "Bob"}}
            {"relationship": "r", "type": "{{{type}}}", "from": "{{{id}}}", "to": "b", "properties": {}}
            """);

        foreach (var command in new[]
        {
            "schema", "search Ada", $"show {id}", "show b", $"neighbors {id}", $"path {id} b", "timeline b",
        })
        {
            var run = await GxRun.Of(
                terminal => terminal with { Width = width },
                [.. command.Split(' '), "--data", file]);

            Assert.True(run.Code == 0, $"{command}: {run.Errors}");
            var lines = run.Output.Split('\n').Where(line => !line.Contains("gx ", StringComparison.Ordinal)); // to be copied
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
        }
    }
}
