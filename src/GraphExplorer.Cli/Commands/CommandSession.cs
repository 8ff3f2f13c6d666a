using System.Text.Json;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary>One run of a command that asks: who answers, and where the answer goes.</summary>
internal sealed class CommandSession
{
    private readonly IOperationClient _answers;
    private readonly Terminal _terminal;
    private readonly bool _asJson;

    public CommandSession(IOperationClient answers, OperationTable operations, Terminal terminal, bool asJson)
    {
        _answers = answers;
        _terminal = terminal;
        _asJson = asJson;
        Operations = operations;
        Names = new EntityNames(answers, operations, Report);
    }

    public OperationTable Operations { get; }

    public EntityNames Names { get; }

    /// <summary>Asks, and follows an entity that was merged into another.</summary>
    /// <exception cref="FailureException">There is no answer.</exception>
    public async Task<T> AskAsync<T>(OperationRequest question, CancellationToken cancellationToken)
        where T : class
    {
        var reply = await _answers.AskAsync(question, cancellationToken);
        if (reply is Reply.MergedInto moved)
        {
            Report($"\"{question["id"]}\" was merged into \"{moved.Id}\".");
            reply = await _answers.AskAsync(question.With("id", moved.Id), cancellationToken);
        }

        return reply is Reply.Found { Record: T record }
            ? record
            : throw new FailureException(ErrorCodes.Internal, "The answer is not of the kind that was asked for.");
    }

    /// <summary>Writes an answer: as JSON, or for people.</summary>
    public async Task WriteAsync<T>(T answer, Func<TextPage, Task> print)
        where T : class
    {
        if (_asJson)
        {
            await _terminal.Output.WriteLineAsync(JsonSerializer.Serialize(answer, typeof(T), AnswerJson.Readable));
            return;
        }

        var page = new TextPage(_terminal);
        await print(page);
        await _terminal.Output.WriteAsync(page.ToString());
    }

    /// <inheritdoc cref="WriteAsync{T}(T, Func{TextPage, Task})" />
    public Task WriteAsync<T>(T answer, Action<TextPage> print)
        where T : class =>
        WriteAsync(
            answer,
            page =>
            {
                print(page);
                return Task.CompletedTask;
            });

    /// <summary>The id of the entity that somebody means.</summary>
    public async Task<string> IdOfAsync(string text, CancellationToken cancellationToken) =>
        (await Names.FindAsync(text, cancellationToken)).Id;

    /// <summary>Puts ids in the place of names.</summary>
    public async Task<IReadOnlyList<GivenParameter>> ResolveAsync(
        IEnumerable<GivenParameter> given,
        IReadOnlyList<string> parameters,
        CancellationToken cancellationToken)
    {
        var resolved = new List<GivenParameter>();
        foreach (var (name, text) in given)
        {
            var isEntity = parameters.Contains(name);
            resolved.Add(new GivenParameter(name, isEntity ? await IdOfAsync(text, cancellationToken) : text));
        }

        return resolved;
    }

    /// <summary>Says something beside the answer that a person should know; a program reads the answer.</summary>
    private void Report(string text)
    {
        if (!_asJson)
            _terminal.Errors.WriteLine(Phrase.Harmless(text));
    }
}
