using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Tests.Statements;

/// <summary>
/// A store whose engine answers every statement with as many rows as it says, and keeps what it was asked: "RETURN 3" has
/// three rows, "FAIL 3" fails after three.
/// </summary>
internal sealed class TinyEngine : ICypherStore, ICypher
{
    private readonly TinyStore _graph = new();

    public ICypher Cypher => this;

    public string Name => "tiny";

    public CypherStatement? Asked { get; private set; }

    /// <summary>Rows that were taken from the engine.</summary>
    public int Taken { get; private set; }

    /// <summary>Results that were opened and not disposed.</summary>
    public int Open { get; private set; }

    public ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        Asked = statement;
        Open++;
        var words = statement.Text.Split(' ');
        return ValueTask.FromResult<ICypherResult>(
            new Result(this, int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), words[0] == "FAIL"));
    }

    public ValueTask<CypherSummary> ExplainAsync(
        CypherStatement statement,
        CancellationToken cancellationToken = default)
    {
        Asked = statement;
        var plan = new CypherPlan("Tiny", PropertyMap.Of(("EstimatedRows", 1.5)), ["x"], null, null, []);
        return ValueTask.FromResult(new CypherSummary(CypherKind.Read, CypherCounters.None, [], plan, []));
    }

    public ICypherSession OpenSession(CypherSessionOptions options) => throw new NotSupportedException();

    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default) =>
        _graph.OpenViewAsync(cancellationToken);

    public Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _graph.ImportAsync(records, progress, cancellationToken);

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    private sealed class Result(TinyEngine engine, int rows, bool fails) : ICypherResult
    {
        private readonly Value[] _row = new Value[1];
        private int _at;

        public IReadOnlyList<string> Columns => ["x"];

        public ReadOnlySpan<Value> Current => _row;

        public CypherSummary? Summary { get; private set; }

        public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_at < rows)
            {
                _row[0] = new string('x', 1000);
                _at++;
                engine.Taken++;
                return ValueTask.FromResult(true);
            }

            if (fails)
                throw new StatementException(ErrorCodes.InvalidQuery, "It cannot go on.")
                {
                    Position = new CypherPosition(5, 1, 6),
                };
            Summary = new CypherSummary(CypherKind.Read, CypherCounters.None, [], null, []);
            return ValueTask.FromResult(false);
        }

        public ValueTask DisposeAsync()
        {
            engine.Open--;
            return ValueTask.CompletedTask;
        }
    }
}
