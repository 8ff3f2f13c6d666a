using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Syntax;

internal enum StatementMode
{
    Run, Explain, Profile,
}

internal sealed class Statement(SourceSpan span, StatementMode mode, Query query) : SyntaxNode(span, query)
{
    public StatementMode Mode { get; } = mode;

    public Query Query { get; } = query;
}

/// <summary>Branches joined by UNION; <see cref="KeepsDuplicates"/> holds, for each union, whether it is UNION ALL.</summary>
internal sealed class Query(SourceSpan span, IReadOnlyList<QueryBranch> branches, IReadOnlyList<bool> keepsDuplicates)
    : SyntaxNode(span, [.. branches])
{
    public IReadOnlyList<QueryBranch> Branches { get; } = branches;

    public IReadOnlyList<bool> KeepsDuplicates { get; } = keepsDuplicates;
}

internal sealed class QueryBranch(SourceSpan span, IReadOnlyList<Clause> clauses) : SyntaxNode(span, [.. clauses])
{
    public IReadOnlyList<Clause> Clauses { get; } = clauses;
}

internal abstract class Clause : SyntaxNode
{
    private protected Clause(SourceSpan span, params ReadOnlySpan<SyntaxNode?> children)
        : base(span, children)
    {
    }
}

internal sealed class UseClause(SourceSpan span, Expression graph) : Clause(span, graph)
{
    public Expression Graph { get; } = graph;
}

internal sealed class MatchClause(SourceSpan span, bool isOptional, IReadOnlyList<PathPattern> patterns, Expression? where)
    : Clause(span, [.. patterns, where])
{
    public bool IsOptional { get; } = isOptional;

    public IReadOnlyList<PathPattern> Patterns { get; } = patterns;

    public Expression? Where { get; } = where;
}

internal sealed class UnwindClause(SourceSpan span, Expression list, VariableExpression alias) : Clause(span, list, alias)
{
    public Expression List { get; } = list;

    public VariableExpression Alias { get; } = alias;
}

internal sealed class ProjectionItem(SourceSpan span, Expression value, VariableExpression? alias)
    : SyntaxNode(span, value, alias)
{
    public Expression Value { get; } = value;

    public VariableExpression? Alias { get; } = alias;
}

internal sealed class OrderItem(SourceSpan span, Expression value, bool isDescending) : SyntaxNode(span, value)
{
    public Expression Value { get; } = value;

    public bool IsDescending { get; } = isDescending;
}

/// <summary>WITH, or RETURN where <see cref="IsReturn"/>.</summary>
internal sealed class ProjectionClause(
    SourceSpan span, bool isReturn, bool isDistinct, bool hasStar, IReadOnlyList<ProjectionItem> items,
    IReadOnlyList<OrderItem> order, Expression? skip, Expression? limit, Expression? where)
    : Clause(span, [.. items, .. order, skip, limit, where])
{
    public bool IsReturn { get; } = isReturn;

    public bool IsDistinct { get; } = isDistinct;

    public bool HasStar { get; } = hasStar;

    public IReadOnlyList<ProjectionItem> Items { get; } = items;

    public IReadOnlyList<OrderItem> Order { get; } = order;

    public Expression? Skip { get; } = skip;

    public Expression? Limit { get; } = limit;

    public Expression? Where { get; } = where;
}

internal sealed class FinishClause(SourceSpan span) : Clause(span);

/// <summary>A call of a procedure; arguments null where none are written, yields null where there is no YIELD.</summary>
internal sealed class CallClause(
    SourceSpan span, bool isOptional, string name, IReadOnlyList<Expression>? arguments, bool yieldsAll,
    IReadOnlyList<ProjectionItem>? yields, Expression? where)
    : Clause(span, [.. arguments ?? [], .. yields ?? [], where])
{
    public bool IsOptional { get; } = isOptional;

    public string Name { get; } = name;

    public IReadOnlyList<Expression>? Arguments { get; } = arguments;

    public bool YieldsAll { get; } = yieldsAll;

    public IReadOnlyList<ProjectionItem>? Yields { get; } = yields;

    public Expression? Where { get; } = where;
}

/// <summary><c>CALL (a, b) { … }</c>; imports null where there are no parentheses.</summary>
internal sealed class SubqueryClause(
    SourceSpan span, bool isOptional, bool importsAll, IReadOnlyList<VariableExpression>? imports, Query body,
    BatchOptions? batches)
    : Clause(span, [.. imports ?? [], body, batches])
{
    public bool IsOptional { get; } = isOptional;

    public bool ImportsAll { get; } = importsAll;

    public IReadOnlyList<VariableExpression>? Imports { get; } = imports;

    public Query Body { get; } = body;

    public BatchOptions? Batches { get; } = batches;
}

internal enum BatchErrorMode
{
    Fail, Continue, Break,
}

/// <summary><c>IN [n CONCURRENT] TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS name]</c>.</summary>
internal sealed class BatchOptions(
    SourceSpan span, bool isConcurrent, Expression? concurrency, Expression? rows, BatchErrorMode onError,
    VariableExpression? status)
    : SyntaxNode(span, concurrency, rows, status)
{
    public bool IsConcurrent { get; } = isConcurrent;

    public Expression? Concurrency { get; } = concurrency;

    public Expression? Rows { get; } = rows;

    public BatchErrorMode OnError { get; } = onError;

    public VariableExpression? Status { get; } = status;
}

internal sealed class LoadCsvClause(
    SourceSpan span, bool hasHeaders, Expression source, VariableExpression alias, string? fieldTerminator)
    : Clause(span, source, alias)
{
    public bool HasHeaders { get; } = hasHeaders;

    public Expression Source { get; } = source;

    public VariableExpression Alias { get; } = alias;

    public string? FieldTerminator { get; } = fieldTerminator;
}
