using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Cli.Commands;

/// <summary>The options of every command that asks: whom, of what data, and how to write the answer.</summary>
internal sealed class WhereOptions
{
    /// <summary>The variable that names the data, as the host's configuration has it.</summary>
    public const string DataVariable = "GraphExplorer__Data";

    public const string JsonName = "--json";

    public Option<bool> Json { get; } = new(JsonName)
    {
        Description = "Write the answer as the API does, as JSON on one line; failures too, on standard error.",
    };

    public Option<string?> Server { get; } = new("--server")
    {
        Description = "Ask a running server instead of loading the data here. A key for it is taken from the " +
            $"variable {ServerAnswers.KeyVariable}.",
        HelpName = "URL",
    };

    public Option<string?> Data { get; } = DataOption();

    public OptionGroup Group => new("Where and how", [Json, Server, Data]);

    public static Option<string?> DataOption() => new("--data")
    {
        Description = "A data set folder or a file of graph records, instead of the shipped data set; the variable " +
            $"{DataVariable} says the same.",
        HelpName = "PATH",
    };

    /// <summary>The options that were given, as one would type them again.</summary>
    public IEnumerable<Given> Given(ParseResult parsed)
    {
        if (parsed.GetValue(Server) is { } server)
            yield return new Given("server", server);
        if (parsed.GetValue(Data) is { } data)
            yield return new Given("data", data);
    }

    /// <summary>Runs a command in a session with whoever is to answer.</summary>
    public async Task<int> RunAsync(
        ParseResult parsed,
        OperationTable operations,
        Terminal terminal,
        Func<Session, Task<int>> ask)
    {
        var server = parsed.GetValue(Server);
        var data = parsed.GetValue(Data);
        if (server is not null && data is not null)
        {
            throw new FailureException(
                ErrorCodes.Contradiction,
                "--server and --data exclude each other: the server has its own data.");
        }
        using IAnswers answers = server is null
            ? new OwnAnswers(cancellation => terminal.Load(data ?? terminal.Variable(DataVariable), cancellation))
            : new ServerAnswers(server, terminal.Variable(ServerAnswers.KeyVariable), terminal.Connect());
        return await ask(new Session(answers, operations, terminal, parsed.GetValue(Json)));
    }
}
