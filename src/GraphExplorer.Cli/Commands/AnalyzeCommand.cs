using System.CommandLine;
using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx analyze</c>: what a whole network says, as files.</summary>
internal static class AnalyzeCommand
{
    public const string Name = "analyze";

    public static GxCommand Create(Terminal terminal)
    {
        var options = new AnalyzeOptions();
        var command = new GxCommand(Name, "What the whole network says: who matters, which groups, what is fragile.")
        {
            Remarks =
            [
                "Without an option it looks at all entities that are no concepts. Lines have no direction and no " +
                "weight, parallel relationships are one line, loops are dropped; what was folded or dropped is " +
                "counted.",
            ],
            Groups = options.Groups,
            Examples =
            [
                new("gx analyze --output my-analysis", "an overview of the shipped data set"),
                new("gx analyze --profile fragility --labels Person --output my-analysis", "of persons alone"),
                new("gx analyze --edges my-edges.csv.gz --metrics pagerank,core --output my-analysis", "of a file"),
            ],
            Tables =
            [
                new("Profiles", [.. MetricRegistry.Profiles.Select(profile => (profile.Name, profile.Question))]),
                new("Metrics", [.. MetricRegistry.Metrics.Select(metric => (metric.Name, Explain(metric)))]),
            ],
        };
        foreach (var option in options.Groups.SelectMany(group => group.Options))
            command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await RunAsync(parsed, options, terminal, cancellationToken);
            }
            catch (AnalysisException refused)
            {
                throw new FailureException(
                    new Problem(refused.Code, AnalysisPrinter.InOptions(refused.Sentence)) { Nearest = refused.Nearest },
                    refused);
            }
        });
        return command;
    }

    private static string Explain(Metric metric) =>
        AnalysisPrinter.InOptions(metric.Meaning) +
        (metric.Ignores is { } ignores ? $" {ignores}" : "") +
        (metric.Undefined is { } undefined ? $" Empty {undefined}." : "") +
        (metric.Maximum is { } maximum ? $" --normalized divides by {maximum}." : "");

    private static async Task<int> RunAsync(
        ParseResult parsed,
        AnalyzeOptions given,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        given.CheckSource(parsed);
        var options = given.ReadOptions(parsed);
        AnalysisPlan.CheckOptions(options);
        var projection = given.ReadProjection(parsed);
        var output = parsed.GetValue(given.Output)
            ?? throw new FailureException(ErrorCodes.MissingParameter, "--output must name the folder to write.");
        using var folder = OutputFolder.Prepare(output, given.ReplacesFolder(parsed));
        await using var source = await AnalyzeSource.OpenAsync(parsed, given, terminal, cancellationToken);
        var data = await source.ReadAsync(projection, cancellationToken);
        var result = await AnalysisProgressBar.RunAsync(
            terminal,
            progress =>
            {
                var network = Network.Build(data, projection);
                var plan = AnalysisPlan.Make(options, network);
                var found = AnalysisRunner.Run(network, plan, progress, cancellationToken);
                AnalysisFiles.Write(folder, found, cancellationToken);
                return found;
            });
        var written = await source.WriteAsync(result, cancellationToken);
        folder.Commit();
        if (parsed.GetValue(given.Json))
        {
            await terminal.Output.WriteLineAsync(SummaryFile.Line(result));
            return ExitCodes.Ok;
        }

        var page = new TextPage(terminal);
        AnalysisPrinter.Print(page, result, output, written);
        await terminal.Output.WriteAsync(page.ToString());
        return ExitCodes.Ok;
    }
}
