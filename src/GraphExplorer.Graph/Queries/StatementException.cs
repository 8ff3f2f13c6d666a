using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Graph.Queries;

/// <summary>A statement was refused, or failed while it ran. What it had changed by then is undone.</summary>
public sealed class StatementException(ErrorCode code, string message, Exception? inner = null)
    : GraphExplorerException(code, message, inner)
{
    /// <summary>Where in the statement's text the fault lies; null where the engine does not say.</summary>
    public CypherPosition? Position { get; init; }
}
