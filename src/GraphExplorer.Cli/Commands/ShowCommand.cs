using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx show</c>: what the data holds on an entity, or what stands behind a line.</summary>
internal static class ShowCommand
{
    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var what = new Argument<string>("ENTITY")
        {
            Description = "Its id or name; the id of a claim, source, rival account or relationship does too.",
        };
        var options = new ParameterOptions(
            operations.Evidence.SelectMany(operation => operation.Query).DistinctBy(parameter => parameter.Name));
        var where = new QueryOptions();
        var command = new GxCommand("show", "What the data holds on an entity, or the evidence behind a line.")
        {
            Remarks = ["Rival accounts stand side by side, and what is denied is shown as denied; none is preferred."],
            Groups = [new("Claims of a source", options["limit", "cursor"]), where.Group],
            Examples =
            [
                new("gx show lyushkov", "names, relationships, denials, rival accounts of his fate"),
                new("gx show \"Richard Sorge\"", "by a name"),
                new("gx show L011", "a claim: who says so, where, in which words"),
                new("gx show S002 --limit 5", "a source, and what rests on it"),
                new("gx show H1a", "a rival account beside the others"),
            ],
        };
        command.Add(what);
        foreach (var option in options.All.Concat(where.Group.Options))
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, operations, terminal, async session =>
        {
            var text = parsed.GetRequiredValue(what);
            var given = options.Read(parsed);
            var again = given.Concat(where.Given(parsed)).ToArray();
            await ShowAsync(
                session,
                text,
                given,
                cursor => CommandText.With(["show", text], again, "cursor", cursor),
                cancellationToken);
            return ExitCodes.Ok;
        }));
        return command;
    }

    /// <summary>Tries an entity's id, then every sort of evidence, then names.</summary>
    private static async Task ShowAsync(
        CommandSession session,
        string text,
        IReadOnlyList<GivenParameter> paging,
        Func<string, string> nextCommand,
        CancellationToken cancellationToken)
    {
        var asEntity = new OperationRequest(session.Operations.Entity, ("id", text));
        if (await TryAskAsync(session, asEntity, cancellationToken) is { } found)
        {
            await WriteAsync(session, found, nextCommand);
            return;
        }

        foreach (var operation in session.Operations.Evidence)
        {
            var known = paging.Where(pair => operation.Query.Any(parameter => parameter.Name == pair.Name));
            var question = new OperationRequest(operation, [new GivenParameter("id", text), .. known]);
            if (await TryAskAsync(session, question, cancellationToken) is { } evidence)
            {
                await WriteAsync(session, evidence, nextCommand);
                return;
            }
        }

        var id = await session.IdOfAsync(text, cancellationToken);
        var named = new OperationRequest(session.Operations.Entity, ("id", id));
        await WriteAsync(session, await session.AskAsync<EntityAnswer>(named, cancellationToken), nextCommand);
    }

    private static async Task<object?> TryAskAsync(
        CommandSession session,
        OperationRequest question,
        CancellationToken cancellationToken)
    {
        try
        {
            return await session.AskAsync<object>(question, cancellationToken);
        }
        catch (FailureException unknown) when (unknown.Code == ErrorCodes.NotFound)
        {
            return null;
        }
    }

    private static Task WriteAsync(
        CommandSession session, object answer, Func<string, string> nextCommand) => answer switch
        {
            EntityAnswer entity => session.WriteAsync(entity, page => EntityPrinter.Print(page, entity)),
            ClaimEvidence claim => session.WriteAsync(claim, page => EvidencePrinter.Print(page, claim)),
            HypothesisEvidence account => session.WriteAsync(account, page => EvidencePrinter.Print(page, account)),
            RelationshipEvidence fact => session.WriteAsync(fact, page => EvidencePrinter.Print(page, fact)),
            SourceEvidence source => session.WriteAsync(
                source,
                page => EvidencePrinter.Print(page, source, source.Next is null ? null : nextCommand(source.Next))),
            _ => throw new FailureException(ErrorCodes.Internal, "The answer is not of a kind that can be shown."),
        };
}
