using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx search</c>: entities by name.</summary>
internal static class SearchCommand
{
    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var text = new Argument<string[]>("NAME")
        {
            Description = "A name in any script and spelling; without it everything is listed.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new ParameterOptions(operations.Search.Query.Where(parameter => parameter.Name != "q"));
        var where = new QueryOptions();
        var command = new GxCommand("search", "Entities by name, kind, place and time; typing mistakes are forgiven.")
        {
            Groups = [new("Which", options["label", "place", "at", "during", "limit", "cursor"]), where.Group],
            Examples =
            [
                new("gx search Lyushkov", "by name"),
                new("gx search Зорге", "in another script"),
                new("gx search --label State --limit 5", "all of a kind"),
                new("gx search --place tokyo --during 1936/1941", "joined with a place at a time"),
            ],
        };
        command.Add(text);
        foreach (var option in options.All.Concat(where.Group.Options))
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, operations, terminal, async session =>
        {
            var given = await session.ResolveAsync(options.Read(parsed), ["place"], cancellationToken);
            var words = parsed.GetValue(text) ?? [];
            var name = words.Length == 0 ? null : string.Join(' ', words);
            var question = new OperationRequest(
                session.Operations.Search,
                [.. name is null ? [] : new[] { new GivenParameter("q", name) }, .. given]);
            var answer = await session.AskAsync<SearchAnswer>(question, cancellationToken);
            var again = given.Where(pair => pair.Name != "cursor").Concat(where.Given(parsed));
            var next = answer.Next is null
                ? null
                : CommandText.With(["search", .. words], again, "cursor", answer.Next);
            await session.WriteAsync(answer, page => SearchPrinter.Print(page, answer, name, next));
            return ExitCodes.Ok;
        }));
        return command;
    }
}
