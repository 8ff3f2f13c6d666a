namespace GraphExplorer.Graph.Errors;

/// <summary>The root of the failures that end a query or a connection and carry a code: one subclass per stage.</summary>
public abstract class GraphExplorerException : Exception
{
    /// <summary>Makes a failure with a code and a message that says what, where, and what would be right.</summary>
    protected GraphExplorerException(ErrorCode code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>The stable code.</summary>
    public ErrorCode Code { get; }
}
