using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Cypher as the server has it: statements pass through, values come as they are. Nodes and relationships are named by
/// element id, and have their key among their properties.
/// </summary>
internal sealed class Neo4jCypher(Neo4jStore store, TimeProvider time) : ICypher
{
    public async ValueTask<ICypherResult> RunAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        var run = new StatementRun(statement, time);
        return await run.RunAsync(
            async token =>
            {
                var session = store.OpenSession(statement.Access);
                try
                {
                    var transaction = await session.BeginAsync(run.ServerTime, token);
                    return new StatementScope(store, session, transaction, statement.Access)
                    {
                        OwnsSession = true,
                        OwnsTransaction = true,
                    };
                }
                catch
                {
                    await session.DisposeAsync();
                    throw;
                }
            },
            cancellationToken);
    }

    public async ValueTask<CypherSummary> ExplainAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        await using var session = store.OpenSession(CypherAccess.Read);
        return await new StatementRun(statement, time).ExplainAsync(session, cancellationToken);
    }

    public ICypherSession OpenSession(CypherSessionOptions options) => new Neo4jCypherSession(store, options, time);
}
