using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary>The options of every command that asks: whom, of what data, and how to write the answer.</summary>
internal sealed class QueryOptions
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
            $"variable {ServerClient.KeyVariable}.",
        HelpName = "URL",
    };

    public Option<string?> Data { get; } = DataOption();

    public StoreOptions Store { get; } = new();

    public OptionGroup Group => new("Where and how", [Json, .. Places]);

    /// <summary>Whom to ask, and of what data.</summary>
    public IReadOnlyList<Option> Places => [Server, Data, .. Store.All];

    public static Option<string?> DataOption() => new("--data")
    {
        Description = "A data set folder or a file of graph records, instead of the shipped data set, or :empty: for none; " +
            $"the variable {DataVariable} says the same.",
        HelpName = "PATH",
    };

    /// <summary>The options that were given, as one would type them again.</summary>
    public IEnumerable<GivenParameter> Given(ParseResult parsed)
    {
        if (parsed.GetValue(Server) is { } server)
            yield return new GivenParameter("server", server);
        if (parsed.GetValue(Data) is { } data)
            yield return new GivenParameter("data", data);
        foreach (var given in Store.Given(parsed))
            yield return given;
    }

    /// <summary>Runs a command in a session with whoever is to answer.</summary>
    public async Task<int> RunAsync(
        ParseResult parsed,
        OperationTable operations,
        Terminal terminal,
        Func<CommandSession, Task<int>> ask)
    {
        await using var answers = Answers(parsed, terminal);
        return await ask(new CommandSession(answers, operations, terminal, parsed.GetValue(Json)));
    }

    /// <summary>Whoever is to answer.</summary>
    /// <exception cref="FailureException">The options contradict each other, or one is not possible.</exception>
    public IOperationClient Answers(ParseResult parsed, Terminal terminal)
    {
        var server = parsed.GetValue(Server);
        var data = parsed.GetValue(Data);
        if (server is not null && data is not null)
        {
            throw new FailureException(
                ErrorCodes.Contradiction,
                "--server and --data exclude each other: the server has its own data.");
        }

        if (server is not null && Store.AreGiven(parsed))
        {
            throw new FailureException(
                ErrorCodes.Contradiction,
                "--server excludes --store and its options: the server has its own store.");
        }

        if (server is not null)
            return new ServerClient(server, terminal.Variable(ServerClient.KeyVariable), terminal.Connect());
        var options = Store.Read(parsed, terminal, data);
        return new LocalClient(cancellation => terminal.Load(options, cancellation));
    }
}
