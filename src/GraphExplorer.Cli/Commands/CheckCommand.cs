using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Api.Stores;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Validation;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx check</c>: whether a data set is sound.</summary>
internal static class CheckCommand
{
    public static GxCommand Create(Terminal terminal)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A data set folder; without it the one that the other commands would use.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var texts = new Option<string?>("--texts")
        {
            Description = "A folder with the texts that quotes were taken from; each quote is then looked up.",
            HelpName = "DIR",
        };
        var json = new Option<bool>(QueryOptions.JsonName) { Description = "Write the findings as JSON on one line." };
        var command = new GxCommand(
            "check",
            "Whether a data set is sound: every finding with file, line, field and what would be right.")
        {
            Groups = [new("How", [texts, json])],
            Remarks = ["Ends with 0 where it is sound, with 5 where anything is found."],
            Examples =
            [
                new("gx check", "the shipped data set"),
                new("gx check my-data --texts my-texts", "quotes too"),
            ],
        };
        command.Add(folder);
        command.Add(texts);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal,
            parsed.GetValue(folder) ?? terminal.Variable(QueryOptions.DataVariable) ?? GraphData.Shipped,
            parsed.GetValue(texts),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        string folder,
        string? texts,
        bool asJson,
        CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new FailureException(ErrorCodes.NotFound, $"There is no folder {folder}.");
        if (texts is not null && !Directory.Exists(texts))
            throw new FailureException(ErrorCodes.NotFound, $"There is no folder {texts} with texts.");
        var (data, report) = await SeedReader.ReadAsync(folder, cancellationToken);
        if (report.IsSound)
            report = SeedValidator.Validate(data, texts);
        await terminal.Output.WriteAsync(asJson ? Json(report) : Text(terminal, folder, texts, data, report));
        return report.IsSound ? ExitCodes.Ok : ExitCodes.InvalidData;
    }

    private static string Json(SeedReport report) =>
        JsonSerializer.Serialize(
            new CheckAnswer(report.IsSound, report.Total, report.Findings),
            CheckJson.Readable.CheckAnswer) + "\n";

    private static string Text(Terminal terminal, string folder, string? texts, SeedData data, SeedReport report)
    {
        var page = new TextPage(terminal);
        foreach (var finding in report.Findings)
        {
            var file = Path.Combine(folder, finding.File);
            var words = new Phrase().Strong(finding.Line == 0 ? file : $"{file}:{finding.Line}");
            words.Add(finding.Field is null ? "" : $" {finding.Field}").Add($": {finding.Message}");
            page.Line(words.Muted(finding.Id is null ? $" ({finding.Code})" : $" ({finding.Id}, {finding.Code})"));
        }

        if (report.IsSound)
        {
            page.Line(new Phrase().Strong($"{folder} is sound").Add(
                $": {Count.Of(data.Entities.Count, "entity", "entities")}, {Count.Of(data.Claims.Count, "claim")}, " +
                $"{Count.Of(data.Sources.Count, "source")}, {Count.Of(data.Works.Count, "work")}."));
            page.Line(new Phrase().Muted(texts is null
                ? "Quotes were not compared with their texts; --texts DIR does so."
                : $"Quotes were compared with the texts in {texts}."));
        }
        else
        {
            var more = report.Total > report.Findings.Count ? $"; the first {report.Findings.Count} are listed" : "";
            page.Gap().Line(new Phrase().Strong($"{Count.Of(report.Total, "finding")} in {folder}").Add($"{more}."));
        }

        return page.ToString();
    }
}

/// <summary>What a check found.</summary>
/// <param name="Sound">Whether nothing is wrong.</param>
/// <param name="Total">How many findings there are.</param>
/// <param name="Findings">The first of them.</param>
internal sealed record CheckAnswer(bool Sound, int Total, IReadOnlyList<SeedFinding> Findings);

/// <summary>Writes what a check found, spelled like the answers of the API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    /// <summary>The context with the encoder of answers.</summary>
    public static CheckJson Readable =>
        field ??= new CheckJson(new JsonSerializerOptions(Default.Options) { Encoder = AnswerJson.Encoder });
}
