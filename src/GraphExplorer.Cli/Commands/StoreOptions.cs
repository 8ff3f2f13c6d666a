using System.CommandLine;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Settings;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Cli.Commands;

/// <summary>
/// Which store is asked in this process: the settings of the host, from options and the environment. There is no option
/// for a password: others on the machine can see a command line.
/// </summary>
internal sealed class StoreOptions
{
    /// <summary>What the variables of all settings begin with, as the host's configuration has them.</summary>
    private const string Prefix = ApiOptions.SectionName + "__";

    /// <summary>The variable that names the graph file.</summary>
    public const string GraphVariable = Prefix + nameof(ApiOptions.GraphFile);

    public Option<string?> Store { get; } = new("--store")
    {
        Description = "Where the graph lives: embedded (loaded here, the default) or neo4j. Each option of this group " +
            $"has a variable: {Prefix}Store, {Prefix}Neo4j__Address and so on.",
        HelpName = "NAME",
        CompletionSources = { StoreNames.Embedded, StoreNames.Neo4j },
    };

    public Option<string?> Graph { get; } = new("--graph")
    {
        Description = "A file that keeps the embedded store's graph, instead of data that is loaded each time; the " +
            $"variable {GraphVariable} says the same. It is made where it is not there.",
        HelpName = "FILE",
    };

    public Option<string?> Address { get; } = new("--neo4j-address")
    {
        Description = $"The Neo4j server or cluster. [default: {Neo4jSettings.DefaultAddress}]",
        HelpName = "URL",
    };

    public Option<string?> Database { get; } = new("--neo4j-database")
    {
        Description = "Its database, instead of the user's home database.",
        HelpName = "NAME",
    };

    public Option<string?> User { get; } = new("--neo4j-user")
    {
        Description = $"Who asks it. [default: {Neo4jSettings.DefaultUser}, where there is a password]",
        HelpName = "NAME",
    };

    public Option<string?> PasswordFile { get; } = new("--neo4j-password-file")
    {
        Description = "A file that holds the user's password and nothing else; the variable " +
            $"{Prefix}Neo4j__Password holds the password itself.",
        HelpName = "FILE",
    };

    public Option<string?> KeyProperty { get; } = new("--neo4j-key-property")
    {
        Description = "The property of nodes and relationships that holds their ids. [default: id]",
        HelpName = "NAME",
    };

    public IReadOnlyList<Option> All => [Store, Graph, Address, Database, User, PasswordFile, KeyProperty];

    /// <summary>Whether any of them was typed.</summary>
    public bool AreGiven(ParseResult parsed) => Given(parsed).Any();

    /// <summary>The options that were given, as one would type them again.</summary>
    public IEnumerable<GivenParameter> Given(ParseResult parsed) =>
        Named().Where(named => parsed.GetValue(named.Option) is not null)
            .Select(named => new GivenParameter(named.Option.Name[2..], parsed.GetValue(named.Option) ?? ""));

    /// <summary>The options that were given, as the host's switches.</summary>
    public IEnumerable<string> Switches(ParseResult parsed) =>
        Named().Where(named => parsed.GetValue(named.Option) is not null)
            .SelectMany(named => new[] { $"--{named.Setting}", parsed.GetValue(named.Option) ?? "" });

    /// <summary>The settings: what was typed, else what the environment says.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">The environment.</param>
    /// <param name="data">The data that was named on the command line; null for none.</param>
    /// <exception cref="FailureException">A setting is not known or not possible.</exception>
    public ApiOptions Read(ParseResult parsed, Terminal terminal, string? data)
    {
        CheckNames(terminal);
        var password = terminal.Variable(Variable(nameof(Neo4jSettings.Password)));
        var options = new ApiOptions
        {
            Store = parsed.GetValue(Store) ?? terminal.Variable(Prefix + nameof(Store)) ?? StoreNames.Embedded,
            Data = data ?? terminal.Variable(QueryOptions.DataVariable),
            GraphFile = parsed.GetValue(Graph) ?? terminal.Variable(GraphVariable),
            Neo4j = new Neo4jSettings
            {
                Address = Of(Address, nameof(Neo4jSettings.Address)) ?? Neo4jSettings.DefaultAddress,
                Database = Of(Database, nameof(Neo4jSettings.Database)),
                User = Of(User, nameof(Neo4jSettings.User)),
                Password = parsed.GetValue(PasswordFile) is null ? password : null, // what is typed wins
                PasswordFile = Of(PasswordFile, nameof(Neo4jSettings.PasswordFile)),
                KeyProperty = Of(KeyProperty, nameof(Neo4jSettings.KeyProperty)) ?? new Neo4jSettings().KeyProperty,
            },
        };
        if (options.Store is not (StoreNames.Embedded or StoreNames.Neo4j))
            throw Refuse($"The store must be \"{StoreNames.Embedded}\" or \"{StoreNames.Neo4j}\".");
        if (options.Store == StoreNames.Neo4j && options.Neo4j.Faults().FirstOrDefault() is { } fault)
            throw Refuse(fault);
        if (options.Store == StoreNames.Neo4j && data is not null)
            throw new FailureException(
                ErrorCodes.Contradiction,
                "--data is what the embedded store loads; \"gx load\" puts data into Neo4j.");
        if (options.Store == StoreNames.Neo4j && parsed.GetValue(Graph) is not null)
            throw new FailureException(ErrorCodes.Contradiction, "--graph is the embedded store's file; --store neo4j has none.");
        if (options.Store == StoreNames.Embedded && Given(parsed).Any(pair => pair.Name is not ("store" or "graph")))
            throw new FailureException(
                ErrorCodes.Contradiction,
                "The options --neo4j-… are for --store neo4j, and the store is embedded.");
        return options;

        string? Of(Option<string?> option, string name) => parsed.GetValue(option) ?? terminal.Variable(Variable(name));
    }

    private static string Variable(string name) => $"{Prefix}Neo4j__{name}";

    private static FailureException Refuse(string detail) => new(ErrorCodes.InvalidValue, detail);

    /// <summary>A misspelt variable must not be passed over: another database would be asked.</summary>
    private static void CheckNames(Terminal terminal)
    {
        foreach (var name in terminal.Variables.Keys)
        {
            if (name.StartsWith(Variable(""), StringComparison.OrdinalIgnoreCase))
                CommandLine.CheckName(name.Replace("__", ":", StringComparison.Ordinal));
        }
    }

    private IEnumerable<(Option<string?> Option, string Setting)> Named() =>
    [
        (Store, $"{ApiOptions.SectionName}:{nameof(ApiOptions.Store)}"),
        (Graph, $"{ApiOptions.SectionName}:{nameof(ApiOptions.GraphFile)}"),
        (Address, $"{Neo4jSettings.SectionName}:{nameof(Neo4jSettings.Address)}"),
        (Database, $"{Neo4jSettings.SectionName}:{nameof(Neo4jSettings.Database)}"),
        (User, $"{Neo4jSettings.SectionName}:{nameof(Neo4jSettings.User)}"),
        (PasswordFile, $"{Neo4jSettings.SectionName}:{nameof(Neo4jSettings.PasswordFile)}"),
        (KeyProperty, $"{Neo4jSettings.SectionName}:{nameof(Neo4jSettings.KeyProperty)}"),
    ];
}
