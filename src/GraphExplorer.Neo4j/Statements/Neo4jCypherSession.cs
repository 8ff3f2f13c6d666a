using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>A session of the server's, with the transactions that are opened in it one after the other.</summary>
internal sealed class Neo4jCypherSession(Neo4jStore store, CypherSessionOptions options, TimeProvider time)
    : ICypherSession
{
    private readonly IServerSession _session = store.OpenSession(options.Access, options.Bookmarks);
    private bool _isBusy;
    private bool _isDisposed;

    public IReadOnlyList<string> Bookmarks => _session.Bookmarks;

    public async ValueTask<ICypherResult> RunAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        var run = new StatementRun(Within(statement), time);
        Enter();
        try
        {
            return await run.RunAsync(
                async token => new StatementScope(
                    store, _session, await _session.BeginAsync(run.ServerTime, token), options.Access)
                {
                    OwnsTransaction = true,
                    Left = () =>
                    {
                        Leave();
                        return ValueTask.CompletedTask;
                    },
                },
                cancellationToken);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    public async ValueTask<ICypherTransaction> BeginAsync(CancellationToken cancellationToken = default)
    {
        Enter();
        try
        {
            var transaction = await _session.BeginAsync(options.TransactionTime, cancellationToken);
            return new Neo4jCypherTransaction(this, transaction, time);
        }
        catch (Exception exception)
        {
            Leave();
            if (StatementErrors.IsOfStore(exception))
                throw StatementErrors.Translate(exception, string.Empty);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _session.DisposeAsync();
    }

    /// <summary>The statement with the session's access.</summary>
    /// <exception cref="StatementException"><c>forbidden</c>: it asks for more.</exception>
    internal CypherStatement Within(CypherStatement statement)
    {
        if (statement.Access == CypherAccess.Write && options.Access == CypherAccess.Read)
        {
            throw new StatementException(
                ErrorCodes.Forbidden,
                "The session reads only; a statement that writes needs a session of access \"write\".");
        }

        return statement with { Access = options.Access };
    }

    /// <summary>Where a statement of an open transaction runs.</summary>
    internal StatementScope ScopeIn(IServerTransaction transaction, Func<ValueTask> left) =>
        new(store, _session, transaction, options.Access) { Left = left };

    /// <summary>Notes a commit of an open transaction.</summary>
    internal void Committed()
    {
        if (options.Access == CypherAccess.Write)
            store.Remember(_session.Bookmarks);
    }

    internal void Leave() => _isBusy = false;

    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isBusy)
            throw new InvalidOperationException("The session has an open transaction or an open result.");
        _isBusy = true;
    }
}
