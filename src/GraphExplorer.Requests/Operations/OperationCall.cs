using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Operations;

/// <summary>One request for an operation: its values, and the graph as it is for the whole of it.</summary>
/// <param name="operation">What is asked for.</param>
/// <param name="values">The values of its parameters.</param>
/// <param name="view">One version of the graph; null for an operation that does not read it.</param>
/// <param name="caller">Finds out who asks, where the operation wants to know.</param>
internal sealed class OperationCall(
    Operation operation,
    RequestValues values,
    IGraphView? view,
    Func<Caller> caller)
{
    public Operation Operation { get; } = operation;

    public RequestValues Values { get; } = values;

    /// <summary>The store that answers; null for an operation that reads no graph.</summary>
    public IGraphStore? Store { get; init; }

    /// <summary>Whether the caller wants the answer line by line, where it can be had so.</summary>
    public bool WantsLines { get; init; }

    /// <summary>Whether the caller wants to hear how it goes on, where that can be had.</summary>
    public bool WantsEvents { get; init; }

    /// <summary>What the asker is told of a failure on the way; the host knows what can be done about it.</summary>
    public Func<GraphExplorerException, Problem> Tell { get; init; } = Problem.ForClient;

    /// <summary>What is left of the time for the question.</summary>
    public TimeSpan TimeLeft { get; init; } = TimeSpan.MaxValue;

    /// <summary>Who asks, and what they may do.</summary>
    public Caller Caller => caller();

    /// <summary>The version of the graph that the answer is from.</summary>
    public IGraphView View =>
        view ?? throw new InvalidOperationException($"{Operation.Id} is declared as not reading the graph.");

    /// <summary>The position that the request's cursor holds; null for the first page.</summary>
    /// <exception cref="RequestRefusedException">It is none of this list's, or of an older
    /// version.</exception>
    public string? PositionOf(TypedParameter<string?> cursor) =>
        Values.Get(cursor) is { } text ? Cursor.Read(text, Values.Question, View.Version) : null;

    /// <summary>The cursor for a position in this list; null where there is no further page.</summary>
    public string? CursorFor(string? position) =>
        position is null ? null : Cursor.Write(position, Values.Question, View.Version);
}
