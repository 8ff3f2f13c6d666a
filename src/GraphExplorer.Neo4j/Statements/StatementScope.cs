using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Where a statement runs and what ends with it: a transaction of its own with or without the session round it, or one
/// that goes on afterwards.
/// </summary>
internal sealed class StatementScope(
    Neo4jStore store,
    IServerSession session,
    IServerTransaction transaction,
    CypherAccess access) : IAsyncDisposable
{
    /// <summary>Whether the session is the statement's alone.</summary>
    public bool OwnsSession { get; init; }

    /// <summary>Whether the transaction is the statement's alone.</summary>
    public bool OwnsTransaction { get; init; }

    /// <summary>Called once nothing of the statement is left.</summary>
    public Func<ValueTask>? Left { get; init; }

    public IServerTransaction Transaction => transaction;

    /// <summary>Makes the changes last, where the transaction ends here.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (!OwnsTransaction)
            return;
        await transaction.CommitAsync(cancellationToken);
        if (access == CypherAccess.Write)
            store.Remember(session.Bookmarks);
    }

    /// <summary>Drops the rows that nobody wants, by ending the transaction where it ends here.</summary>
    public async Task DropAsync(IServerResult result)
    {
        if (OwnsTransaction)
            await transaction.DisposeAsync();
        else
            await result.DisposeAsync();
    }

    /// <remarks>An unfinished transaction ends with a reset, so that the server stops working at it.</remarks>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (OwnsTransaction)
                await transaction.DisposeAsync();
            if (OwnsSession)
                await session.DisposeAsync();
        }
        finally
        {
            if (Left is not null)
                await Left();
        }
    }
}
