using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Problems;
using GraphExplorer.Api.Requests;
using GraphExplorer.Graph.Errors;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Operations;

/// <summary>The way of every request: read it, admit it, open a view, answer from it.</summary>
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
            var call = new OperationCall(operation, values, null);
            var answer = await operation.Handle(call, context.RequestAborted);
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
                $"The question was not answered within {limit.TotalSeconds:0} seconds. Ask for less: fewer hops, a filter, " +
                "a smaller budget."));
        }
    }

    private async Task AnswerAsync(
        HttpContext context,
        Operation operation,
        RequestValues values,
        CancellationToken cancellationToken)
    {
        using var place = await admission.EnterAsync(cancellationToken);
        await using var view = await graph.Store.OpenViewAsync(cancellationToken);
        EntityTagHeaderValue? tag = null;
        if (view.Version is { } version && AnswerWriter.MayKeep(operation))
        {
            tag = EntityTag.Of(version, values.Spelling);
            if (AnswerWriter.TrySendNotModified(context, tag))
                return;
        }

        var answer = await operation.Handle(new OperationCall(operation, values, view), cancellationToken);
        await writer.SendAsync(context, operation, answer, tag, cancellationToken);
    }
}
