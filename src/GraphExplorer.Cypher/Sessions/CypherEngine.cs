using GraphExplorer.Cypher.Binding;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;

namespace GraphExplorer.Cypher.Sessions;

/// <summary>Runs Cypher in this process over a store that can be read by number. Safe for concurrent use.</summary>
public sealed class CypherEngine : ICypher
{
    private readonly StatementRunner _runner;
    private readonly ITransactionalStore _store;

    /// <summary>Makes an engine.</summary>
    /// <param name="store">The graph; its views must be <see cref="INumberedView"/>s.</param>
    /// <param name="procedures">What statements can call, beside what the engine brings.</param>
    /// <param name="clock">What <c>datetime()</c> tells; null for the system's.</param>
    public CypherEngine(ITransactionalStore store, IEnumerable<IProcedure>? procedures = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        var byName = (procedures ?? []).ToDictionary(procedure => procedure.Signature.Name, StringComparer.Ordinal);
        _runner = new StatementRunner(byName, clock ?? TimeProvider.System);
    }

    /// <inheritdoc />
    public ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default) =>
        RunAsync(statement, statement?.Access ?? CypherAccess.Read, null, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<CypherSummary> ExplainAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var bound = _runner.Bind(statement, statement.Access);
        await using var view = await _store.OpenViewAsync(cancellationToken).ConfigureAwait(false);
        return ExplainOn(bound, view);
    }

    /// <inheritdoc />
    public ICypherSession OpenSession(CypherSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new EngineSession(this, options);
    }

    /// <summary>Opens a transaction of the store.</summary>
    internal ValueTask<IGraphTransaction> BeginAsync(CancellationToken cancellationToken) => _store.BeginAsync(cancellationToken);

    /// <summary>Runs a statement: in a transaction that the caller keeps, or on its own.</summary>
    internal async ValueTask<ICypherResult> RunAsync(
        CypherStatement? statement, CypherAccess access, Action<EngineResult>? closed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var bound = _runner.Bind(statement, access);
        if (StatementRunner.IsExplained(bound) || !StatementRunner.Writes(bound))
        {
            var view = await _store.OpenViewAsync(cancellationToken).ConfigureAwait(false);
            return await StartAsync(bound, statement, view, null, closed, cancellationToken).ConfigureAwait(false);
        }

        var transaction = await _store.BeginAsync(cancellationToken).ConfigureAwait(false);
        return await StartAsync(bound, statement, transaction.View, transaction, closed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a statement in a transaction that goes on after it.</summary>
    internal ICypherResult RunIn(
        IGraphTransaction transaction, CypherStatement statement, CypherAccess access, Action<EngineResult> closed,
        CancellationToken cancellationToken)
    {
        var bound = _runner.Bind(statement, access);
        if (StatementRunner.IsExplained(bound))
            return new EngineResult(ExplainOn(bound, transaction.View), closed);
        var running = _runner.Start(bound, statement, Numbered(transaction.View), transaction, cancellationToken);
        return new EngineResult(running, transaction, null, false, closed);
    }

    private async ValueTask<ICypherResult> StartAsync(
        BoundStatement bound, CypherStatement statement, IGraphView view, IGraphTransaction? transaction,
        Action<EngineResult>? closed, CancellationToken cancellationToken)
    {
        IAsyncDisposable owner = transaction is null ? view : transaction;
        try
        {
            if (StatementRunner.IsExplained(bound))
            {
                var summary = ExplainOn(bound, view);
                await owner.DisposeAsync().ConfigureAwait(false);
                return new EngineResult(summary, closed);
            }

            var running = _runner.Start(bound, statement, Numbered(view), transaction, cancellationToken);
            return new EngineResult(running, transaction, owner, true, closed);
        }
        catch
        {
            await owner.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static CypherSummary ExplainOn(BoundStatement bound, IGraphView view)
    {
        var kind = StatementRunner.Writes(bound) ? CypherKind.ReadWrite : CypherKind.Read;
        return new CypherSummary(kind, CypherCounters.None, [], StatementRunner.Explain(bound, Numbered(view).Reader), []);
    }

    private static INumberedView Numbered(IGraphView view) => view as INumberedView ??
        throw new StorageException(ErrorCodes.NotAvailable, "This store cannot be read by number; its own Cypher answers.");
}
