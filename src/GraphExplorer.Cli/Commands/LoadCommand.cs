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

/// <summary><c>gx load</c>: a data set, or records of one's own, into a Neo4j database.</summary>
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
        var command = new GxCommand("load", "Puts a data set or graph records into a Neo4j database.")
        {
            Remarks =
            [
                "What has the same id is replaced, all else in the database stays. Loading the same again changes " +
                "nothing. At the end every record is looked up by its id.",
            ],
            Groups = [new("Where and how", [json, .. store.All])],
            Examples =
            [
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
            if (options.Store != StoreNames.Neo4j)
            {
                throw new FailureException(
                    ErrorCodes.NotAvailable,
                    "The embedded store of this version keeps nothing: it loads its data at each start (--data). " +
                    "--store neo4j loads into a Neo4j database.");
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
        await using var store = await terminal.Load(options, cancellationToken);
        var tell = asJson ? (Action<string>?)null : text => terminal.Errors.WriteLine(Phrase.Harmless(text));
        var report = await new LoadRun(store, data, tell).RunAsync(cancellationToken);
        var answer = new LoadAnswer(options.Neo4j.Address, options.Neo4j.Database, data, report);
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
        var place = answer.Database is null ? answer.Address : $"{answer.Address}, database {answer.Database}";
        page.Line(new Phrase().Strong($"{answer.Data} is in {place}").Add("."));
        page.Table(
            [
                new(null), new("records", IsNumber: true), new("found by id", IsNumber: true),
                new("new", IsNumber: true), new("in the database", IsNumber: true),
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
/// <param name="Address">The server.</param>
/// <param name="Database">The database; null for the user's home database.</param>
/// <param name="Data">The folder or file.</param>
/// <param name="Report">The counts.</param>
internal sealed record LoadAnswer(string Address, string? Database, string Data, LoadReport Report);

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
