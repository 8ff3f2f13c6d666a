using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Asking;

/// <summary>
/// Answers in this process: loads the data at the first question, and asks the API's operations without HTTP.
/// </summary>
/// <param name="load">Opens the store, with its data.</param>
internal sealed class LocalClient(Func<CancellationToken, Task<IGraphStore>> load) : IOperationClient
{
    private IGraphStore? _store;

    public async Task<Reply> AskAsync(OperationRequest question, CancellationToken cancellationToken)
    {
        var values = question.Read(); // a mistake is told at once, not after the loading
        _store ??= await load(cancellationToken);
        await using var view = await _store.OpenViewAsync(cancellationToken);
        try
        {
            var answer = await question.Operation.Handle(
                new OperationCall(question.Operation, values, view, () => Caller.InProcess),
                cancellationToken);
            return new Reply.Found(((Answer.Content)answer).Value);
        }
        catch (MergedException merged)
        {
            return new Reply.MergedInto(merged.Target);
        }
        catch (RequestRefusedException refused)
        {
            throw new FailureException(refused.Problem, refused);
        }
        catch (QueryException refused)
        {
            var mistakes = refused.Errors.Select(error =>
                new RequestError(error.Code, RequestPlace.OfParameter(error.Parameter), error.Message)
                {
                    Nearest = error.Nearest,
                });
            throw new FailureException([.. mistakes]);
        }
    }

    public async Task<Stream> AskForLinesAsync(OperationRequest question, CancellationToken cancellationToken)
    {
        var values = question.Read();
        _store ??= await load(cancellationToken);
        var call = new OperationCall(question.Operation, values, null, () => Caller.InProcess)
        {
            Store = _store,
            WantsLines = true,
        };
        try
        {
            var answer = await question.Operation.Handle(call, cancellationToken);
            return new LocalLineStream((Answer.Lines)answer, cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            throw new FailureException(refused.Problem, refused);
        }
    }

    /// <summary>
    /// Closes the connections of a store that lives elsewhere; the embedded one ends with the process.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_store is ICypherStore)
            await _store.DisposeAsync();
    }
}
