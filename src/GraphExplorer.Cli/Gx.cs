using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using GraphExplorer.Api.Settings;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Cli.Help;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Text;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli;

/// <summary>The command line: what was typed, who does it, how a failure is told.</summary>
internal static class Gx
{
    /// <summary>Runs a command. Returns the exit code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        Terminal terminal,
        CancellationToken cancellationToken = default)
    {
        if (args is ["--version"])
            return VersionLine.Write(terminal); // asked often, by programs: nothing of the command line is made for it
        try
        {
            var parsed = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is null or ParseErrorAction)
                throw Misread(parsed, [.. StrayOptions(parsed), .. parsed.UnmatchedTokens]);
            if (StrayOptions(parsed) is { Count: > 0 } strays)
                throw Misread(parsed, strays);
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Errors,
                EnableDefaultExceptionHandler = false,
            };
            if (parsed.CommandResult.Command.Name == ServeCommand.Name)
                configuration.ProcessTerminationTimeout = null; // the host ends itself in order
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (GraphExplorerException failure)
        {
            return await FailAsync(failure);
        }
        catch (StartRefusedException refusal)
        {
            return await FailAsync(new FailureException(ErrorCodes.InvalidValue, refusal.Message, refusal));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(new FailureException(ErrorCodes.StoreUnavailable, failure.Message, failure));
        }
        catch (Exception fault) // a program that calls gx must get an exit code and a problem whatever happens
        {
            var detail = $"gx failed by a fault of its own: {fault}";
            return await FailAsync(new FailureException(ErrorCodes.Internal, detail, fault));
        }

        async Task<int> FailAsync(GraphExplorerException failure)
        {
            await FailurePrinter.WriteAsync(terminal, failure, WantsJson(args));
            return ExitCodes.Of(failure.Code);
        }
    }

    /// <summary>Whether a program reads what is written; asked also where the command line is not understood.</summary>
    private static bool WantsJson(IReadOnlyList<string> args) =>
        args.Contains(QueryOptions.JsonName) || args.Contains($"{QueryCommand.FormatName}=json") ||
        args.Zip(args.Skip(1)).Contains((QueryCommand.FormatName, "json"));

    /// <summary>All commands.</summary>
    internal static RootCommand Root(Terminal terminal)
    {
        var operations = new OperationTable();
        var root = new RootCommand(
            "GraphExplorer: how people, agencies, countries and events are connected, since when, and who says so.")
        {
            PathCommand.Create(operations, terminal),
            SearchCommand.Create(operations, terminal),
            ShowCommand.Create(operations, terminal),
            NeighboursCommand.Create(operations, terminal),
            TimelineCommand.Create(operations, terminal),
            SchemaCommand.Create(operations, terminal),
            AnalyzeCommand.Create(terminal),
            CheckCommand.Create(terminal),
            QueryCommand.Create(operations, terminal),
            LoadCommand.Create(terminal),
            StoreCommand.Create(terminal),
            ServeCommand.Create(terminal),
            KeysCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        var help = new HelpPage(terminal);
        root.Options.Clear(); // the help that comes with it takes "/h" for itself, which may be an id
        root.Add(new HelpOption("--help", "-h") { Action = help, Description = "This text." });
        root.Add(new VersionOption("--version") { Action = new VersionLine(terminal), Description = "The version." });
        root.SetAction(help.Invoke);
        foreach (var group in root.Subcommands.Where(command => command.Subcommands.Count > 0))
            group.SetAction(help.Invoke);
        return root;
    }

    /// <summary>Words that look like options and were taken as arguments: a misspelt option must not be searched for as
    /// a name. Behind <c>--</c> every word is an argument.</summary>
    private static List<string> StrayOptions(ParseResult parsed)
    {
        if (parsed.CommandResult.Command.Name == ServeCommand.Name ||
            parsed.Action is HelpPage or VersionLine ||
            parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            return [];
        return
        [
            .. parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)
                .Where(text => text.Length > 1 && text.StartsWith('-')),
        ];
    }

    /// <summary>What is wrong with a command line, with the options that were probably meant.</summary>
    private static FailureException Misread(ParseResult parsed, IReadOnlyList<string> notUnderstood)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(sub => sub.Name));
        var mistakes = new List<RequestError>();
        var unmatched = notUnderstood.Where(text => text.StartsWith('-')).ToArray();
        if (unmatched.Length == 0)
            unmatched = [.. notUnderstood]; // else they are the values of the unknown options
        foreach (var word in unmatched)
        {
            var text = word.StartsWith('-') ? word.Split('=')[0] : word;
            var isArgument = command.Subcommands.Count == 0 && !text.StartsWith('-');
            var nearest = isArgument ? [] : NearestNames.To(text, known);
            var what = isArgument ? "further argument" : text.StartsWith('-') ? "option" : "command";
            var hint = nearest.Count > 0
                ? $"Did you mean {nearest[0]}?"
                : $"\"{CommandOf(command)} --help\" says what there is.";
            mistakes.Add(
                new RequestError(ErrorCodes.UnknownParameter, null, $"There is no {what} \"{text}\" here. {hint}")
                {
                    Nearest = nearest,
                });
        }

        if (mistakes.Count == 0)
        {
            foreach (var error in parsed.Errors)
            {
                var detail = $"{error.Message} Try \"{CommandOf(command)} --help\".";
                mistakes.Add(new RequestError(ErrorCodes.InvalidValue, null, detail));
            }
        }

        return new FailureException([.. mistakes]);
    }

    private static string CommandOf(Command command) => HelpPage.PathOf(command);

    private sealed class VersionLine(Terminal terminal) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult) => Write(terminal);

        public static int Write(Terminal terminal)
        {
            var version = typeof(Gx).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
            terminal.Output.WriteLine($"gx {version?.InformationalVersion.Split('+')[0]}");
            return ExitCodes.Ok;
        }
    }
}
