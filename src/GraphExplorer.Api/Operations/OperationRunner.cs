using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Problems;
using GraphExplorer.Api.Requests;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Operations;

/// <summary>The way of every request: read it, admit it, let its use case answer, send the answer.</summary>
internal sealed class OperationRunner(
    LoadedGraph graph,
    Admission admission,
    AnswerWriter writer,
    IOptions<ApiOptions> options,
    TimeProvider time)
{
    public async Task RunAsync(HttpContext context, Operation operation)
    {
        var values = await RequestReader.ReadAsync(context, operation, context.RequestAborted);
        if (!operation.ReadsGraph)
        {
            var answer = await operation.Handle(CallOf(context, operation, values, null), context.RequestAborted);
            await writer.SendAsync(context, operation, answer, null, context.RequestAborted);
            return;
        }

        var limit = TimeSpan.FromSeconds(options.Value.QuestionTimeoutSeconds);
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            await AnswerAsync(context, operation, values, either.Token);
        }
        catch (OperationCanceledException)
            when (timeout.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(new Problem(
                ErrorCodes.TimedOut,
                $"The question was not answered within {limit.TotalSeconds:0} seconds. Ask for less: fewer hops, a " +
                "filter, a smaller budget."));
        }
    }

    private static OperationCall CallOf(
        HttpContext context,
        Operation operation,
        RequestValues values,
        IGraphView? view) =>
        new(operation, values, view, () => Caller.Of(context));

    private static async ValueTask<Answer> AskAsync(
        OperationCall call,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        try
        {
            return await call.Operation.Handle(call, cancellationToken);
        }
        catch (MergedException merged) when (call.Operation.MayMove)
        {
            return Answer.At(call.Operation.AddressOf(merged.Target) + request.QueryString.ToUriComponent());
        }
        catch (QueryException refused)
        {
            throw new RequestRefusedException(refused.Errors.Select(error => Locate(error, call.Operation)).ToList());
        }
    }

    private static Mistake Locate(QueryError error, Operation operation)
    {
        var place = operation.Body.Any(member => member.Name == error.Parameter)
            ? RequestPlace.OfMember(error.Parameter)
            : RequestPlace.OfParameter(error.Parameter);
        return new Mistake(error.Code, place, error.Message) { Nearest = error.Nearest };
    }

    private async Task AnswerAsync(
        HttpContext context,
        Operation operation,
        RequestValues values,
        CancellationToken cancellationToken)
    {
        using var place = await admission.EnterAsync(cancellationToken);
        await using var view = await graph.Store.OpenViewAsync(cancellationToken);
        var tag = view.Version is { } version ? EntityTag.Of(version, values.Spelling) : null;
        if (tag is not null && AnswerWriter.MayKeep(operation) && AnswerWriter.TrySendNotModified(context, tag))
            return;
        var answer = await AskAsync(CallOf(context, operation, values, view), context.Request, cancellationToken);
        await writer.SendAsync(context, operation, answer, tag, cancellationToken);
    }
}
