using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Queries;

/// <summary>
/// A procedure that a statement can <c>CALL</c> in an engine that runs in this process. Safe for concurrent use.
/// </summary>
public interface IProcedure
{
    /// <summary>How it is called.</summary>
    ProcedureSignature Signature { get; }

    /// <summary>Does its work.</summary>
    /// <param name="arguments">One value per parameter, of the parameter's type or null.</param>
    /// <param name="view">The graph as the statement sees it; not the procedure's to dispose.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <returns>Rows of one value per column, in an order that is always the same.</returns>
    /// <exception cref="Errors.GraphExplorerException">
    /// An argument is refused; the message names it and says what would be right.
    /// </exception>
    IAsyncEnumerable<IReadOnlyList<Value>> CallAsync(
        IReadOnlyList<Value> arguments,
        IGraphView view,
        CancellationToken cancellationToken);
}
