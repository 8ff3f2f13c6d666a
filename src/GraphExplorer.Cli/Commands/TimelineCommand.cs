using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx timeline</c>: what happened to an entity, in order of time.</summary>
internal static class TimelineCommand
{
    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var entity = new Argument<string>("ENTITY") { Description = "An id or a name." };
        var options = new ParameterOptions(operations.Timeline.Query);
        var where = new QueryOptions();
        var command = new GxCommand("timeline", "What happened to an entity, in order of time; undated facts apart.")
        {
            Groups =
            [
                new("When", options["at", "during", "dateMatch", "undated"]),
                new("Which relationships", options["types", "families", "excludeTypes", "labels", "excludeLabels"]),
                new(
                    "How well supported",
                    options["stance", "minTier", "minWorks", "modality", "sources", "excludeSources", "hypotheses", "editorial"]),
                new("How many", options["limit", "cursor"]),
                where.Group,
            ],
            Examples =
            [
                new("gx timeline khokhlov", "all that is known of him"),
                new("gx timeline khokhlov --during 1957-06", "what may have been so in a month"),
                new("gx timeline khokhlov --during 1957-06 --date-match certain", "what certainly was"),
            ],
        };
        command.Add(entity);
        foreach (var option in options.All.Concat(where.Group.Options))
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, operations, terminal, async session =>
        {
            var given = options.Read(parsed);
            var question = new OperationRequest(
                session.Operations.Timeline,
                [new GivenParameter("id", parsed.GetRequiredValue(entity)), .. given]);
            question.Read();
            var id = await session.IdOfAsync(parsed.GetRequiredValue(entity), cancellationToken);
            var answer = await session.AskAsync<TimelineAnswer>(question.With("id", id), cancellationToken);
            var again = given.Where(pair => pair.Name != "cursor").Concat(where.Given(parsed));
            var next = answer.Next is null ? null : CommandText.With(["timeline", id], again, "cursor", answer.Next);
            await session.WriteAsync(answer, page => TimelinePrinter.Print(page, answer, next));
            return ExitCodes.Ok;
        }));
        return command;
    }
}
