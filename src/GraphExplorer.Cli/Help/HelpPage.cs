using System.CommandLine;
using System.CommandLine.Invocation;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Cli.Printing;

namespace GraphExplorer.Cli.Help;

/// <summary>Writes what a command is for, how it is typed, and examples.</summary>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    private static readonly TableHead[] TwoColumns = [new(null, IsWhole: true), new(null)];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Output.Write(Write(parseResult.CommandResult.Command));
        return ExitCodes.Ok;
    }

    /// <summary>The help of a command.</summary>
    public string Write(Command command)
    {
        var page = new TextPage(terminal);
        page.Line(command.Description ?? "");
        page.Gap().Line(new Phrase().Muted("Usage: ").Command(Usage(command)));
        if (command is RootCommand)
            PrintRoot(page, command);
        else
            PrintArguments(page, command);
        if (command is not RootCommand && command.Subcommands.Count > 0)
            PrintCommands(page, command);
        if (command is GxCommand described)
            PrintDescribed(page, described);
        return page.ToString();
    }

    private static string Usage(Command command)
    {
        if (command is RootCommand)
            return "gx COMMAND [options]";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0
            ? argument.Arity.MaximumNumberOfValues > 1 ? $"[{argument.Name} …]" : $"[{argument.Name}]"
            : argument.Name);
        var options = command.Options.Any(option => !option.Hidden) ? " [options]" : "";
        if (command.Subcommands.Count > 0)
            return $"{PathOf(command)} COMMAND [options]";
        return $"{PathOf(command)} {string.Join(' ', arguments)}".TrimEnd() + options;
    }

    /// <summary>A command as it is typed, with those that it belongs to.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "gx";

    private static void PrintRoot(TextPage page, Command root)
    {
        PrintCommands(page, root);
        page.Gap().Line(new Phrase().Command("gx COMMAND --help").Add(" has the options and examples of each; ")
            .Command("gx --version").Add(" says which version this is."));
        page.Heading("Examples");
        foreach (var command in root.Subcommands.OfType<GxCommand>())
        {
            if (command.Examples.Count > 0)
                page.Line(new Phrase().Command(command.Examples[0].Command), indent: 1);
        }

        page.Heading("Ends with");
        page.Table(
            TwoColumns,
            [
                ["0", "an answer; that there is no path is one"],
                ["1", "a failure: no server answers, a file cannot be written, or this version cannot do it"],
                ["2", "a question that cannot be asked as it was typed"],
                ["3", "no such entity, or several of that name"],
                ["5", "data that is damaged"],
                ["7", "a limit or the time: what was found by then is written"],
            ],
            indent: 1);
    }

    private static void PrintCommands(TextPage page, Command group)
    {
        page.Heading("Commands");
        page.Table(
            TwoColumns,
            group.Subcommands.Select(command => Row(command.Name, command.Description)),
            indent: 1);
    }

    private static Phrase[] Row(string name, string? meaning) => [Phrase.Of(name, TextStyles.Command), meaning ?? ""];

    private static void PrintArguments(TextPage page, Command command)
    {
        if (command.Arguments.Count == 0)
            return;
        page.Gap();
        page.Table(
            TwoColumns,
            command.Arguments.Select(argument => Row(argument.Name, argument.Description)),
            indent: 1);
    }

    private static void PrintDescribed(TextPage page, GxCommand command)
    {
        foreach (var remark in command.Remarks)
            page.Gap().Line(remark);
        if (command.Examples.Count > 0)
            page.Heading("Examples");
        foreach (var example in command.Examples)
        {
            page.Line(new Phrase().Command(example.Command), indent: 1);
            page.Line(new Phrase().Muted(example.Meaning), indent: 3);
        }

        foreach (var group in command.Groups)
        {
            page.Heading(group.Title);
            foreach (var option in group.Options)
                PrintOption(page, option);
        }

        foreach (var table in command.Tables)
        {
            page.Heading(table.Title);
            page.Table(TwoColumns, table.Rows.Select(row => Row(row.Name, row.Meaning)), indent: 1);
        }
    }

    private static void PrintOption(TextPage page, Option option)
    {
        var (value, explanation) = option is ParameterOption parameter
            ? (parameter.ValueName, parameter.Explanation)
            : (option.HelpName ?? "", option.Description ?? "");
        page.Line(new Phrase().Command(option.Name).Muted(value.Length == 0 ? "" : $" {value}"), indent: 1);
        page.Line(explanation, indent: 3);
    }
}
