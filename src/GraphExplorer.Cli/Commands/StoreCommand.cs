using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Api.Stores;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Care;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx store</c>: the care of a graph file.</summary>
internal static class StoreCommand
{
    public static GxCommand Create(Terminal terminal)
    {
        var command = new GxCommand("store", "The care of a graph file: check it, back it up, restore it, see its size.")
        {
            Remarks =
            [
                "The file is the one of --graph, or of the variable GraphExplorer__GraphFile. One process at a time " +
                "writes it; check, stats and backup read it beside a server.",
            ],
            Examples =
            [
                new("gx store check --graph my-graph.db", "whether all of it fits together"),
                new("gx store backup my-graph.bak --graph my-graph.db", "a copy, also while a server works on it"),
            ],
        };
        command.Add(Check(terminal));
        command.Add(Stats(terminal));
        command.Add(Backup(terminal));
        command.Add(Restore(terminal));
        return command;
    }

    private static GxCommand Check(Terminal terminal)
    {
        var where = new FileOptions();
        var command = new GxCommand("check", "Compares everything that the graph has twice, and all checksums.")
        {
            Remarks = ["Ends with 0 where all fits, with 5 where anything is found."],
            Groups = [where.Group],
            Examples = [new("gx store check --graph my-graph.db", "both ends, every index entry, every count")],
        };
        where.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await where.ReadAsync(parsed, terminal, cancellationToken);
            var report = await store.CheckAsync(cancellationToken);
            if (parsed.GetValue(where.Json))
            {
                await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(report, StoreJson.Readable.CheckReport));
                return report.FaultCount == 0 ? ExitCodes.Ok : ExitCodes.InvalidData;
            }

            var page = new TextPage(terminal);
            foreach (var fault in report.Faults)
                page.Line($"{fault}.");
            var looked = $"{Count.Of(report.Nodes, "node")}, {Count.Of(report.Relationships, "relationship")} and " +
                $"{Count.Of(report.Indexes, "index", "indexes")} were looked at";
            page.Line(report.FaultCount == 0
                ? new Phrase().Strong("The graph is sound").Add($": {looked}.")
                : new Phrase().Strong(Count.Of(report.FaultCount, "fault")).Add($"; {looked}."));
            await terminal.Output.WriteAsync(page.ToString());
            return report.FaultCount == 0 ? ExitCodes.Ok : ExitCodes.InvalidData;
        });
        return command;
    }

    private static GxCommand Stats(Terminal terminal)
    {
        var where = new FileOptions();
        var command = new GxCommand("stats", "How large the graph and its file are.")
        {
            Groups = [where.Group],
            Examples = [new("gx store stats --graph my-graph.db", "nodes, relationships, labels, types, bytes")],
        };
        where.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await where.ReadAsync(parsed, terminal, cancellationToken);
            await using var view = await store.OpenViewAsync(cancellationToken);
            var counts = await view.GetStatisticsAsync(cancellationToken);
            var schema = await view.GetSchemaAsync(cancellationToken);
            var answer = new StoreStats(
                counts.Nodes,
                counts.Relationships,
                counts.Labels.Count,
                counts.Types.Count,
                schema.Indexes.Count,
                schema.Constraints.Count,
                new FileInfo(where.Location(parsed, terminal)).Length,
                view.Version);
            if (parsed.GetValue(where.Json))
            {
                await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(answer, StoreJson.Readable.StoreStats));
                return ExitCodes.Ok;
            }

            var page = new TextPage(terminal);
            page.Line(new Phrase().Strong($"{Count.Of(answer.Nodes, "node")}, {Count.Of(answer.Relationships, "relationship")}")
                .Add($", {Count.Of(answer.Labels, "label")}, {Count.Of(answer.Types, "type")}, " +
                    $"{Count.Of(answer.Indexes, "index", "indexes")}, {Count.Of(answer.Constraints, "constraint")}; " +
                    $"{Count.Of(answer.FileBytes, "byte")} of file."));
            page.Line(new Phrase().Muted($"Version {answer.Version}"));
            await terminal.Output.WriteAsync(page.ToString());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static GxCommand Backup(Terminal terminal)
    {
        var target = new Argument<string>("TARGET") { Description = "The copy to make; nothing may be there." };
        var where = new FileOptions();
        var command = new GxCommand("backup", "Copies a graph file as it is at one moment, also while a server works on it.")
        {
            Groups = [where.Group],
            Examples = [new("gx store backup my-graph.bak --graph my-graph.db", "opens as any graph file")],
        };
        command.Add(target);
        where.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var to = parsed.GetRequiredValue(target);
            await using (var store = await where.ReadAsync(parsed, terminal, cancellationToken))
                await store.BackupAsync(to, cancellationToken);
            await terminal.Output.WriteAsync(
                new TextPage(terminal).Line($"{where.Location(parsed, terminal)} is copied to {to}.").ToString());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static GxCommand Restore(Terminal terminal)
    {
        var source = new Argument<string>("BACKUP") { Description = "A copy that \"gx store backup\" made." };
        var where = new FileOptions();
        var command = new GxCommand("restore", "Makes a graph file out of a backup, which is checked first.")
        {
            Remarks = ["Nothing may be at the place of the file: move it away, then restore."],
            Groups = [where.Group],
            Examples = [new("gx store restore my-graph.bak --graph my-graph.db", "the graph as it was then")],
        };
        command.Add(source);
        where.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var from = parsed.GetRequiredValue(source);
            var to = where.Location(parsed, terminal);
            await using (var backup = await OpenAsync(from, cancellationToken))
            {
                var report = await backup.CheckAsync(cancellationToken);
                if (report.FaultCount > 0)
                    throw new FailureException(ErrorCodes.InvalidData, $"{from} is damaged: {report.Faults[0]}.");
                await backup.BackupAsync(to, cancellationToken);
            }

            await terminal.Output.WriteAsync(new TextPage(terminal).Line($"{to} holds what {from} does.").ToString());
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary>Opens a file to be read only, beside whoever writes it.</summary>
    private static Task<EmbeddedStore> OpenAsync(string file, CancellationToken cancellationToken) =>
        GraphData.OpenFileToReadAsync(file, cancellationToken);

    /// <summary>The options of all these commands.</summary>
    private sealed class FileOptions
    {
        public Option<bool> Json { get; } = new(QueryOptions.JsonName) { Description = "Write JSON on one line." };

        public OptionGroup Group => new("Where and how", [Json, Graph]);

        private Option<string?> Graph { get; } = new("--graph")
        {
            Description = $"The graph file; the variable {StoreOptions.GraphVariable} says the same.",
            HelpName = "FILE",
        };

        public void AddTo(Command command)
        {
            command.Add(Json);
            command.Add(Graph);
        }

        /// <summary>Where the file is.</summary>
        /// <exception cref="FailureException">No file is named.</exception>
        public string Location(ParseResult parsed, Terminal terminal) =>
            parsed.GetValue(Graph) ?? terminal.Variable(StoreOptions.GraphVariable) ?? throw new FailureException(
                ErrorCodes.MissingParameter,
                $"Name the graph file: --graph FILE, or the variable {StoreOptions.GraphVariable}.");

        public Task<EmbeddedStore> ReadAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken) =>
            OpenAsync(Location(parsed, terminal), cancellationToken);
    }
}

/// <summary>How large a graph file is.</summary>
/// <param name="Nodes">Nodes.</param>
/// <param name="Relationships">Relationships.</param>
/// <param name="Labels">Different labels.</param>
/// <param name="Types">Different types.</param>
/// <param name="Indexes">Indexes.</param>
/// <param name="Constraints">Constraints.</param>
/// <param name="FileBytes">The file's length, in bytes.</param>
/// <param name="Version">The content's version.</param>
internal sealed record StoreStats(
    long Nodes,
    long Relationships,
    int Labels,
    int Types,
    int Indexes,
    int Constraints,
    long FileBytes,
    string? Version);

/// <summary>Writes what was found about a graph file, spelled like the answers of the API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(StoreStats))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>The context with the encoder of answers.</summary>
    public static StoreJson Readable =>
        field ??= new StoreJson(new JsonSerializerOptions(Default.Options) { Encoder = AnswerJson.Encoder });
}
