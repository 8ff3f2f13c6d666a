using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Problems;
using GraphExplorer.Api.Requests;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
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
    /// <summary>What keeps a time of its own tells what it found by then, and is ended if it does not.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan MinTimeout = TimeSpan.FromMilliseconds(1);

    public async Task RunAsync(HttpContext context, Operation operation)
    {
        var values = await HttpRequestReader.ReadAsync(context, operation, context.RequestAborted);
        if (!operation.ReadsGraph)
        {
            var answer = await operation.Handle(CallOf(context, operation, values, null), context.RequestAborted);
            await writer.SendAsync(context, operation, answer, null, context.RequestAborted);
            return;
        }

        var limit = TimeSpan.FromSeconds(options.Value.QuestionTimeoutSeconds);
        var started = time.GetTimestamp();
        using var timeout = new CancellationTokenSource(operation.OpensView ? limit : limit + Grace, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            if (operation.OpensView)
                await AnswerAsync(context, operation, values, either.Token);
            else
                await AnswerWithoutViewAsync(context, operation, values, started, either.Token);
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
        new(operation, values, view, () => CallerFeature.Of(context))
        {
            WantsEvents = operation.GivesEvents && AcceptedTypes.WantsEvents(context.Request),
        };

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

    private static RequestError Locate(QueryError error, Operation operation)
    {
        var place = operation.Body.Any(member => member.Name == error.Parameter)
            ? RequestPlace.OfMember(error.Parameter)
            : RequestPlace.OfParameter(error.Parameter);
        return new RequestError(error.Code, place, error.Message) { Nearest = error.Nearest };
    }

    private async Task AnswerWithoutViewAsync(
        HttpContext context,
        Operation operation,
        RequestValues values,
        long started,
        CancellationToken cancellationToken)
    {
        using var place = await admission.EnterAsync(cancellationToken);
        var left = TimeSpan.FromSeconds(options.Value.QuestionTimeoutSeconds) - time.GetElapsedTime(started);
        var call = new OperationCall(operation, values, null, () => CallerFeature.Of(context))
        {
            Store = graph.Store,
            Tell = StoreDiagnostics.ForClient,
            WantsLines = operation.GivesLines && AcceptedTypes.WantsLines(context.Request),
            TimeLeft = left > MinTimeout ? left : MinTimeout,
        };
        var answer = await AskAsync(call, context.Request, cancellationToken);
        await writer.SendAsync(context, operation, answer, null, cancellationToken);
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
