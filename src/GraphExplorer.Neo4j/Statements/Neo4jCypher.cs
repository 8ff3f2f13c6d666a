using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Cypher as the server has it: statements pass through, values come as they are. Nodes and relationships are named by
/// element id, and have their key among their properties.
/// </summary>
internal sealed class Neo4jCypher(Neo4jStore store, TimeProvider time) : ICypher
{
    private const string Explain = "EXPLAIN ";

    // The server ends what outlives our own clock, should we be gone.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public async ValueTask<ICypherResult> RunAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        var doubt = Check(statement);
        var prefix = StatementPrefix.Of(statement.Text);
        var added = 0;
        var deadline = new CancellationTokenSource(statement.Limits.Time, time);
        var session = store.OpenSession(statement.Access);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            var transaction = await session.BeginAsync(statement.Limits.Time + Grace, either.Token);
            if (statement.Access == CypherAccess.Read && (!prefix.IsExplain || doubt is not null))
            {
                added = AddedTo(prefix);
                Judge(await ExplainAsync(transaction, statement, prefix, either.Token), doubt);
                added = 0;
            }

            var result = await transaction.RunAsync(
                statement.Text,
                statement.Parameters,
                isWhole: false,
                either.Token);
            return new Neo4jCypherResult(session, transaction, result, statement, deadline);
        }
        catch (Exception exception)
        {
            var isLate = exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
            deadline.Dispose();
            await session.DisposeAsync();
            if (isLate)
                throw StatementErrors.TimedOut(statement.Limits.Time, exception);
            if (StatementErrors.IsOfStore(exception))
                throw StatementErrors.Translate(exception, statement.Text, added);
            throw;
        }
    }

    public async ValueTask<CypherSummary> ExplainAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        var doubt = Check(statement);
        var prefix = StatementPrefix.Of(statement.Text);
        await using var session = store.OpenSession(CypherAccess.Read);
        try
        {
            await using var transaction = await session.BeginAsync(null, cancellationToken);
            var summary = await ExplainAsync(transaction, statement, prefix, cancellationToken);
            if (statement.Access == CypherAccess.Read)
                Judge(summary, doubt);
            return Summaries.Of(summary, [], statement.Text, AddedTo(prefix));
        }
        catch (Exception exception) when (StatementErrors.IsOfStore(exception))
        {
            throw StatementErrors.Translate(exception, statement.Text, AddedTo(prefix));
        }
    }

    /// <summary>How much longer the text with our EXPLAIN is than the author's with theirs.</summary>
    private static int AddedTo(StatementPrefix prefix) => Explain.Length - prefix.Length;

    /// <summary>The refusal to give unless the server finds a mistake; null where there is none.</summary>
    private static StatementException? Check(CypherStatement statement)
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

    private static async Task<ServerSummary> ExplainAsync(
        IServerTransaction transaction,
        CypherStatement statement,
        StatementPrefix prefix,
        CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(
            Explain + statement.Text[prefix.Length..],
            statement.Parameters,
            isWhole: false,
            cancellationToken);
        return await result.ConsumeAsync(cancellationToken);
    }
}
