using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx schema</c>: what the graph is made of.</summary>
internal static class SchemaCommand
{
    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var where = new QueryOptions();
        var command = new GxCommand(
            "schema",
            "What the graph is made of: the labels, families and types that filters take.")
        {
            Groups = [where.Group],
            Examples =
            [
                new("gx schema", "the names that filters take"),
                new("gx schema --json", "the same for programs"),
            ],
        };
        foreach (var option in where.Group.Options)
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, operations, terminal, async session =>
        {
            var question = new OperationRequest(session.Operations.Schema);
            var answer = await session.AskAsync<SchemaAnswer>(question, cancellationToken);
            await session.WriteAsync(answer, page => SchemaPrinter.Print(page, answer));
            return ExitCodes.Ok;
        }));
        return command;
    }
}
