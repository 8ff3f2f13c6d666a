using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>The way of one statement to the server: looked at, explained for readers, run.</summary>
internal sealed class StatementRun(CypherStatement statement, TimeProvider time)
{
    private const string Explain = "EXPLAIN ";

    // The server ends what outlives our own clock, should we be gone.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly StatementPrefix _prefix = StatementPrefix.Of(statement.Text);

    /// <summary>How long the server works at the statement at most.</summary>
    public TimeSpan ServerTime => statement.Limits.Time + Grace;

    /// <summary>How much longer the text with our EXPLAIN is than the author's with theirs.</summary>
    private int Added => Explain.Length - _prefix.Length;

    /// <summary>Runs it in what <paramref name="open"/> gives; that is let go where nothing comes of it.</summary>
    public async ValueTask<ICypherResult> RunAsync(
        Func<CancellationToken, Task<StatementScope>> open,
        CancellationToken cancellationToken)
    {
        var doubt = Check();
        var added = 0;
        StatementScope? scope = null;
        var deadline = new CancellationTokenSource(statement.Limits.Time, time);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            scope = await open(either.Token);
            if (statement.Access == CypherAccess.Read && (!_prefix.IsExplain || doubt is not null))
            {
                added = Added;
                Judge(await ExplainAsync(scope.Transaction, either.Token), doubt);
                added = 0;
            }

            var result = await scope.Transaction.RunAsync(
                statement.Text,
                statement.Parameters,
                isWhole: false,
                either.Token);
            return new Neo4jCypherResult(scope, result, statement, deadline);
        }
        catch (Exception exception)
        {
            var isLate = exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
            deadline.Dispose();
            if (scope is not null)
                await scope.DisposeAsync();
            if (isLate)
                throw StatementErrors.TimedOut(statement.Limits.Time, exception);
            if (StatementErrors.IsOfStore(exception))
                throw StatementErrors.Translate(exception, statement.Text, added);
            throw;
        }
    }

    /// <summary>Says how it would run.</summary>
    public async ValueTask<CypherSummary> ExplainAsync(IServerSession session, CancellationToken cancellationToken)
    {
        var doubt = Check();
        try
        {
            await using var transaction = await session.BeginAsync(null, cancellationToken);
            var summary = await ExplainAsync(transaction, cancellationToken);
            if (statement.Access == CypherAccess.Read)
                Judge(summary, doubt);
            return Summaries.Of(summary, [], statement.Text, Added);
        }
        catch (Exception exception) when (StatementErrors.IsOfStore(exception))
        {
            throw StatementErrors.Translate(exception, statement.Text, Added);
        }
    }

    /// <summary>The refusal to give unless the server finds a mistake; null where there is none.</summary>
    private StatementException? Check()
    {
        if (string.IsNullOrWhiteSpace(statement.Text))
            throw new StatementException(ErrorCodes.InvalidQuery, "The statement is empty.");
        if (statement.Text.Length > CypherStatement.MaxTextLength)
        {
            throw new StatementException(
                ErrorCodes.TooLarge,
                $"The statement has {statement.Text.Length} characters; {CypherStatement.MaxTextLength} are allowed.");
        }

        return statement.Access == CypherAccess.Read ? StatementGuard.CheckText(statement.Text) : null;
    }

    /// <summary>What the server can explain has no mistake that would excuse it.</summary>
    private static void Judge(ServerSummary explained, StatementException? doubt)
    {
        if (doubt is not null)
            throw doubt;
        StatementGuard.CheckPlan(explained);
    }

    private async Task<ServerSummary> ExplainAsync(
        IServerTransaction transaction,
        CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(
            Explain + statement.Text[_prefix.Length..],
            statement.Parameters,
            isWhole: false,
            cancellationToken);
        return await result.ConsumeAsync(cancellationToken);
    }
}
