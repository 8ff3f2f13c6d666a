using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Cli.Loading;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx load</c>: a data set, or records of one's own, into a graph file or a Neo4j database.</summary>
internal static class LoadCommand
{
    public static GxCommand Create(Terminal terminal)
    {
        var path = new Argument<string?>("PATH")
        {
            Description = "A data set folder or a file of graph records; without it the one that the other commands " +
                "would use.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>(QueryOptions.JsonName)
        {
            Description = "Write what was loaded as JSON on one line; nothing of the progress.",
        };
        var store = new StoreOptions();
        var command = new GxCommand("load", "Puts a data set or graph records into a graph file or a Neo4j database.")
        {
            Remarks =
            [
                "What has the same id is replaced, all else in the graph stays. Loading the same again changes " +
                "nothing. At the end every record is looked up by its id.",
            ],
            Groups = [new("Where and how", [json, .. store.All])],
            Examples =
            [
                new("gx load my-records.jsonl --graph my-graph.db", "records of your own, into a file that keeps them"),
                new("gx load --store neo4j", "the shipped data set") { NeedsNeo4j = true },
                new(
                    "gx load my-records.jsonl --store neo4j --neo4j-address neo4j+s://my-host " +
                    "--neo4j-password-file my-secret",
                    "records of your own"),
            ],
        };
        command.Add(path);
        command.Add(json);
        foreach (var option in store.All)
            command.Add(option);
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = store.Read(parsed, terminal, data: null);
            if (options.Store != StoreNames.Neo4j && options.GraphFile is null)
            {
                throw new FailureException(
                    ErrorCodes.MissingParameter,
                    "Say where to: --graph FILE loads into a file that keeps the graph, --store neo4j into a Neo4j " +
                    "database.");
            }

            var data = parsed.GetValue(path) ?? options.Data ?? GraphData.Shipped;
            return RunAsync(terminal, options, data, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        ApiOptions options,
        string data,
        bool asJson,
        CancellationToken cancellationToken)
    {
        options.Data = null; // it is put in here, and counted
        await using var store = await terminal.Load(options, cancellationToken);
        var tell = asJson ? (Action<string>?)null : text => terminal.Errors.WriteLine(Phrase.Harmless(text));
        var report = await new LoadRun(store, data, tell).RunAsync(cancellationToken);
        var answer = options.Store == StoreNames.Neo4j
            ? new LoadAnswer(options.Neo4j.Address, options.Neo4j.Database, null, data, report)
            : new LoadAnswer(null, null, options.GraphFile, data, report);
        if (asJson)
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(answer, LoadJson.Readable.LoadAnswer));
        }
        else
        {
            var page = new TextPage(terminal);
            Print(page, answer);
            await terminal.Output.WriteAsync(page.ToString());
        }

        return report.IsComplete
            ? ExitCodes.Ok
            : throw new FailureException(
                ErrorCodes.StoreUnavailable,
                "Not all records were found after loading; another program may have changed the database meanwhile. " +
                "Load again.");
    }

    private static void Print(TextPage page, LoadAnswer answer)
    {
        var report = answer.Report;
        var place = answer.File ??
            (answer.Database is null ? answer.Address : $"{answer.Address}, database {answer.Database}");
        page.Line(new Phrase().Strong($"{answer.Data} is in {place}").Add("."));
        page.Table(
            [
                new(null), new("records", IsNumber: true), new("found by id", IsNumber: true),
                new("new", IsNumber: true), new(answer.File is null ? "in the database" : "in the file", IsNumber: true),
            ],
            [Row("nodes", report.Nodes), Row("relationships", report.Relationships)],
            indent: 1);

        static Phrase[] Row(string name, LoadCount count) =>
        [
            name, Count.Number(count.Records), Count.Number(count.Found), Count.Number(count.New),
            Count.Number(count.InDatabase),
        ];
    }
}

/// <summary>What was loaded, and where.</summary>
/// <param name="Address">The server; null where it was a file.</param>
/// <param name="Database">The database; null for the user's home database.</param>
/// <param name="File">The graph file; null where it was a server.</param>
/// <param name="Data">The folder or file.</param>
/// <param name="Report">The counts.</param>
internal sealed record LoadAnswer(string? Address, string? Database, string? File, string Data, LoadReport Report);

/// <summary>Writes what was loaded, spelled like the answers of the API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LoadAnswer))]
internal sealed partial class LoadJson : JsonSerializerContext
{
    /// <summary>The context with the encoder of answers.</summary>
    public static LoadJson Readable =>
        field ??= new LoadJson(new JsonSerializerOptions(Default.Options) { Encoder = AnswerJson.Encoder });
}
