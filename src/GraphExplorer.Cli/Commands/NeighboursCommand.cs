using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx neighbors</c>: what lies round an entity.</summary>
internal static class NeighboursCommand
{
    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var entity = new Argument<string>("ENTITY") { Description = "An id or a name." };
        var options = new ParameterOptions(operations.Neighbourhood.Query);
        var where = new QueryOptions();
        var command = new GxCommand(
            "neighbors",
            "Entities within a few links of one, with all that joins them, as a tree.")
        {
            Groups =
            [
                new("How far", options["depth", "limit", "hubs", "direction", "budget"]),
                new("Which relationships", options["types", "families", "excludeTypes", "labels", "excludeLabels"]),
                new("When", options["at", "during", "dateMatch", "undated"]),
                new(
                    "How well supported",
                    options["stance", "minTier", "minWorks", "modality", "sources", "excludeSources", "hypotheses", "editorial"]),
                where.Group,
            ],
            Examples =
            [
                new("gx neighbors lyushkov", "who and what he is directly joined with"),
                new("gx neighbors sorge --depth 2 --labels Person --limit 20", "persons within two links"),
                new("gx neighbors stalin --families plot", "by plots only"),
            ],
        };
        command.Aliases.Add("neighbours");
        command.Add(entity);
        foreach (var option in options.All.Concat(where.Group.Options))
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, operations, terminal, async session =>
        {
            var question = new OperationRequest(
                session.Operations.Neighbourhood,
                [new GivenParameter("id", parsed.GetRequiredValue(entity)), .. options.Read(parsed)]);
            question.Read();
            question = question.With("id", await session.IdOfAsync(parsed.GetRequiredValue(entity), cancellationToken));
            var answer = await session.AskAsync<NeighbourhoodAnswer>(question, cancellationToken);
            await session.WriteAsync(answer, page => new NeighboursPrinter(page, answer).Print());
            return answer.Limits.Any(limit => limit.Parameter == "budget") ? ExitCodes.Limit : ExitCodes.Ok;
        }));
        return command;
    }
}
