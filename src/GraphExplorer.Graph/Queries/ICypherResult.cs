using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Queries;

/// <summary>
/// The rows of a statement as they come. What it changes lasts once it was read to the end; disposed before, it is
/// undone. Not for concurrent use.
/// </summary>
public interface ICypherResult : IAsyncDisposable
{
    /// <summary>The names of the columns, in order.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The row that <see cref="ReadAsync"/> has come to: a value per column. Overwritten by the next one.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no row: not read yet, or at the end.</exception>
    ReadOnlySpan<Value> Current { get; }

    /// <summary>What the statement did, and which limit ended it; null before the end.</summary>
    CypherSummary? Summary { get; }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False at the end: all rows came, or <see cref="CypherSummary.Limits"/> names what cut them.</returns>
    /// <exception cref="Queries.StatementException">
    /// The statement failed; <c>timed_out</c> where a statement that writes took too long, and was undone.
    /// </exception>
    /// <exception cref="Errors.StorageException">The store does not answer any more.</exception>
    ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default);
}
