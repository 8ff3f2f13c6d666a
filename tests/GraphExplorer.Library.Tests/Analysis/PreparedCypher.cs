using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Analysis;

/// <summary>A store's Cypher that gives prepared rows and remembers what it was asked.</summary>
internal sealed class PreparedCypher(string[] columns, Value[][] rows, params CypherLimit[] limits) : ICypher
{
    public List<CypherStatement> Asked { get; } = [];

    public ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        Asked.Add(statement);
        return ValueTask.FromResult<ICypherResult>(new PreparedRows(columns, rows, limits));
    }

    public ValueTask<CypherSummary> ExplainAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public ICypherSession OpenSession(CypherSessionOptions options) => throw new NotSupportedException();

    private sealed class PreparedRows(string[] columns, Value[][] rows, CypherLimit[] limits) : ICypherResult
    {
        private int _at = -1;

        public IReadOnlyList<string> Columns => columns;

        public ReadOnlySpan<Value> Current => rows[_at];

        public CypherSummary? Summary => _at < rows.Length
            ? null
            : new CypherSummary(CypherKind.Read, CypherCounters.None, [], Plan: null, limits);

        public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(++_at < rows.Length);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
