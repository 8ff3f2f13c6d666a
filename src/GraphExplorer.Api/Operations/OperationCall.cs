using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Requests;

namespace GraphExplorer.Api.Operations;

/// <summary>One request for an operation.</summary>
/// <param name="operation">What is asked for.</param>
/// <param name="values">The values of its parameters.</param>
/// <param name="version">The version that the graph has now; null where the store cannot tell, or nothing is read.</param>
internal sealed class OperationCall(Operation operation, RequestValues values, string? version)
{
    public Operation Operation { get; } = operation;

    public RequestValues Values { get; } = values;

    /// <summary>Whether the request goes on with a list: its answer must then be of the same version.</summary>
    public bool HasCursor { get; private set; }

    /// <summary>The position that the request's cursor holds; null for the first page.</summary>
    /// <exception cref="Problems.RequestRefusedException">It is none of this list's, or of an older version.</exception>
    public string? PositionOf(Parameter<string?> cursor)
    {
        if (Values.Get(cursor) is not { } text)
            return null;
        HasCursor = true;
        return Cursor.Read(text, Values.Question, version);
    }

    /// <summary>The cursor for a position in this list; null where there is no further page.</summary>
    /// <param name="position">Where the next page begins.</param>
    /// <param name="answered">The version that answered.</param>
    public string? CursorFor(string? position, string? answered) =>
        position is null ? null : Cursor.Write(position, Values.Question, answered);
}
