using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Statements;

/// <summary>Cypher over HTTP: statements pass to the store's engine; rows come back as they are.</summary>
internal sealed class QueryOperations : IOperationSource
{
    /// <summary>
    /// Largest body, in bytes: parameters may hold texts and lists to be written, and no more than memory bears.
    /// </summary>
    public const int MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>What to do where the store has no engine.</summary>
    public const string Unavailable =
        "The embedded store of this version has no Cypher. Start with --GraphExplorer:Store neo4j (gx: --store " +
        "neo4j) and a Neo4j server, whose address GraphExplorer:Neo4j:Address names.";

    private static readonly CypherLimits Usual = new();

    private static readonly SingleParameter<string?> Query = new(
        "query",
        "One statement of Cypher.",
        new TextForm(CypherStatement.MaxTextLength),
        null)
    {
        IsRequired = true,
        Example = "MATCH (a:Person)-[r]->(b) RETURN a.name, type(r), b.name LIMIT 10",
    };

    private static readonly SingleParameter<IReadOnlyDictionary<string, Value>> Parameters = new(
        "parameters",
        "The statement's parameters by name. Values are written as in answers: plain JSON, or an object of \"$type\" " +
        "and \"_value\" where JSON has no such type.",
        new ValuesForm(),
        ValuesForm.None);

    private static readonly SingleParameter<CypherAccess> Access = Declare.Choice(
        "access",
        "Whether the statement may change the graph. A reader's statement that would write is refused.",
        [("read", CypherAccess.Read), ("write", CypherAccess.Write)]);

    private static readonly SingleParameter<int> MaxMilliseconds = Declare.Integer(
        "maxMilliseconds",
        "Longest time, in milliseconds, from start to last row. The server's own time for a question holds besides.",
        1,
        3_600_000,
        (int)Usual.Time.TotalMilliseconds);

    private static readonly SingleParameter<int> MaxRows = Declare.Integer(
        "maxRows",
        "Most rows.",
        1,
        10_000_000,
        (int)Usual.Rows);

    private static readonly SingleParameter<int> MaxBytes = Declare.Integer(
        "maxBytes",
        "Most memory for all rows, in bytes, roughly.",
        1024,
        256 * 1024 * 1024,
        (int)Usual.Bytes);

    public IEnumerable<Operation> Operations =>
    [
        Of<QueryAnswer>("/api/v1/query", "runQuery", RunAsync) with
        {
            Summary = "Runs a statement of Cypher",
            Description =
                "Gives columns, rows and a summary with counters, notifications, the plan where EXPLAIN or PROFILE "
                + "asked for it, and the limits that cut the rows, if any. With `Accept: application/x-ndjson` it comes "
                + "line by line, each an object with one member: `columns`, then a `row` each as they come, at last "
                + "`summary`, or `error` with a problem where the statement failed on the way. A statement that writes "
                + "is undone unless it is read to its end; `limits` cut its rows, not its changes.",
            Body = [Query, Parameters, Access, MaxMilliseconds, MaxRows, MaxBytes],
            Examples =
            [
                new(
                    "whom one person is joined with",
                    "/api/v1/query",
                    """
                    {"query": "MATCH (a {id: $id})--(b:Person) RETURN DISTINCT b.name", "parameters": {"id": "lyushkov"}}
                    """),
            ],
            GivesLines = true,
        },
        Of<ExplainAnswer>("/api/v1/query/explain", "explainQuery", ExplainAsync) with
        {
            Summary = "How a statement of Cypher would run",
            Description = "Its kind and its plan, without running it.",
            Body = [Query, Parameters, Access],
            Examples =
            [
                new(
                    "the plan of a statement",
                    "/api/v1/query/explain",
                    """{"query": "MATCH (a:Person)-[:BORN_IN]->(b) RETURN count(*)"}"""),
            ],
        },
    ];

    private static Operation Of<TAnswer>(
        string address,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(RequestMethods.Post, address, id)
        {
            Tag = "Cypher",
            Summary = id,
            Description = "",
            Examples = [],
            AnswerType = typeof(TAnswer),
            Errors = [ErrorCodes.InvalidQuery, ErrorCodes.Forbidden, ErrorCodes.Conflict, ErrorCodes.NotAvailable],
            OpensView = false,
            MaxBodyBytes = MaxBodyBytes,
            MaxBodyDepth = ValuesForm.MaxDepth,
            Handle = handle,
        };

    private static async ValueTask<Answer> RunAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var engine = EngineOf(call);
        var statement = Read(call) with { Limits = Limits(call) };
        var rows = await QueryRows.StartAsync(engine, statement, cancellationToken);
        if (call.WantsLines)
            return Answer.Of(rows, (source, body, token) =>
                QueryWriter.WriteLinesAsync(source, body, call.Tell, token));
        await using (rows)
            return Answer.Of(await QueryWriter.WriteWholeAsync(rows, cancellationToken));
    }

    private static async ValueTask<Answer> ExplainAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var engine = EngineOf(call);
        var summary = await engine.ExplainAsync(Read(call), cancellationToken);
        return Answer.Of(new ExplainAnswer(summary));
    }

    private static CypherStatement Read(OperationCall call)
    {
        var access = call.Values.Get(Access);
        if (access == CypherAccess.Write)
            call.Caller.Require(Role.Write);
        return new CypherStatement(call.Values.GetRequired(Query))
        {
            Parameters = call.Values.Get(Parameters),
            Access = access,
        };
    }

    private static CypherLimits Limits(OperationCall call)
    {
        var asked = TimeSpan.FromMilliseconds(call.Values.Get(MaxMilliseconds));
        return new CypherLimits
        {
            Time = asked < call.TimeLeft ? asked : call.TimeLeft,
            Rows = call.Values.Get(MaxRows),
            Bytes = call.Values.Get(MaxBytes),
        };
    }

    private static ICypher EngineOf(OperationCall call) => call.Store is ICypherStore store
        ? store.Cypher
        : throw new RequestRefusedException(new Problem(ErrorCodes.NotAvailable, Unavailable));
}
