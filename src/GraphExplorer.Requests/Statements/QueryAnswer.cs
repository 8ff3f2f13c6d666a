using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Requests.Statements;

/// <summary>What a statement gave. Over HTTP it is written as the rows come, by <see cref="QueryWriter"/>.</summary>
/// <param name="Columns">The names of the columns, in order.</param>
/// <param name="Rows">The rows: a value a column. Texts, booleans, null, lists, maps, integers within ±2^53 and finite
/// floats are plain; all else is an object of <c>$type</c> and <c>_value</c>.</param>
/// <param name="Summary">What the statement did, and which limits cut its rows.</param>
public sealed record QueryAnswer(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<Value>> Rows,
    CypherSummary Summary);

/// <summary>How a statement would run.</summary>
/// <param name="Summary">Its kind, its plan, and what its author should know.</param>
public sealed record ExplainAnswer(CypherSummary Summary);
