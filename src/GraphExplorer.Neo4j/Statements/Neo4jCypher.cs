using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;

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
        Check(statement);
        var prefix = StatementPrefix.Of(statement.Text);
        var added = 0;
        var deadline = new CancellationTokenSource(statement.Limits.Time, time);
        var session = store.OpenSession(statement.Access == CypherAccess.Read ? AccessMode.Read : AccessMode.Write);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            var options = new BoltTransactionOptions { Timeout = statement.Limits.Time + Grace };
            var transaction = await session.BeginAsync(options, either.Token);
            if (statement.Access == CypherAccess.Read && !prefix.IsExplain)
            {
                added = AddedTo(prefix);
                StatementGuard.CheckPlan(await ExplainAsync(transaction, statement, prefix, either.Token));
                added = 0;
            }

            var result = await transaction.RunAsync(
                statement.Text,
                statement.Parameters,
                cancellationToken: either.Token);
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
        Check(statement);
        var prefix = StatementPrefix.Of(statement.Text);
        await using var session = store.OpenSession(AccessMode.Read);
        try
        {
            await using var transaction = await session.BeginAsync(cancellationToken: cancellationToken);
            var summary = await ExplainAsync(transaction, statement, prefix, cancellationToken);
            if (statement.Access == CypherAccess.Read)
                StatementGuard.CheckPlan(summary);
            return Summaries.Of(summary, [], statement.Text, AddedTo(prefix));
        }
        catch (Exception exception) when (StatementErrors.IsOfStore(exception))
        {
            throw StatementErrors.Translate(exception, statement.Text, AddedTo(prefix));
        }
    }

    /// <summary>How much longer the text with our EXPLAIN is than the author's with theirs.</summary>
    private static int AddedTo(StatementPrefix prefix) => Explain.Length - prefix.Length;

    private static void Check(CypherStatement statement)
    {
        if (string.IsNullOrWhiteSpace(statement.Text))
            throw new StatementException(ErrorCodes.InvalidQuery, "The statement is empty.");
        if (statement.Text.Length > CypherStatement.MaxTextLength)
        {
            throw new StatementException(
                ErrorCodes.TooLarge,
                $"The statement has {statement.Text.Length} characters; {CypherStatement.MaxTextLength} are allowed.");
        }

        if (statement.Access == CypherAccess.Read)
            StatementGuard.CheckText(statement.Text);
    }

    private static async Task<Summary> ExplainAsync(
        BoltTransaction transaction,
        CypherStatement statement,
        StatementPrefix prefix,
        CancellationToken cancellationToken)
    {
        await using var result = await transaction.RunAsync(
            Explain + statement.Text[prefix.Length..],
            statement.Parameters,
            cancellationToken: cancellationToken);
        return await result.ConsumeAsync(cancellationToken);
    }
}
