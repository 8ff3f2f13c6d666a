using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Problems;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Cli.Asking;

/// <summary>Answers in this process: loads the data at the first question, and asks the API's operations without HTTP.</summary>
/// <param name="data">A data set folder or a file of graph records; null for the shipped data set.</param>
internal sealed class OwnAnswers(string? data) : IAnswers
{
    private IGraphStore? _store;

    public async Task<Reply> AskAsync(Question question, CancellationToken cancellationToken)
    {
        var values = question.Read(); // a mistake is told at once, not after the loading
        _store ??= await GraphData.OpenAsync(data, cancellationToken);
        await using var view = await _store.OpenViewAsync(cancellationToken);
        try
        {
            var answer = await question.Operation.Handle(
                new OperationCall(question.Operation, values, view),
                cancellationToken);
            return new Reply.Found(((Answer.Content)answer).Value);
        }
        catch (MergedException merged)
        {
            return new Reply.Moved(merged.Target);
        }
        catch (RequestRefusedException refused)
        {
            throw new FailureException(refused.Problem, refused);
        }
        catch (QueryException refused)
        {
            var mistakes = refused.Errors.Select(error =>
                new Mistake(error.Code, RequestPlace.OfParameter(error.Parameter), error.Message)
                {
                    Nearest = error.Nearest,
                });
            throw new FailureException([.. mistakes]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }
}
