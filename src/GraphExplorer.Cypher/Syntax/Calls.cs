using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>A call of a function by its full name, dots included; <c>count(*)</c> has <see cref="HasStar"/>.</summary>
internal sealed class FunctionCall(
    SourceSpan span, string name, bool isDistinct, bool hasStar, IReadOnlyList<Expression> arguments)
    : Expression(span, [.. arguments])
{
    public string Name { get; } = name;

    public bool IsDistinct { get; } = isDistinct;

    public bool HasStar { get; } = hasStar;

    public IReadOnlyList<Expression> Arguments { get; } = arguments;
}

/// <summary><c>[variable IN list WHERE where | map]</c>.</summary>
internal sealed class ListComprehension(
    SourceSpan span, VariableExpression variable, Expression list, Expression? where, Expression? map)
    : Expression(span, variable, list, where, map)
{
    public VariableExpression Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression? Where { get; } = where;

    public Expression? Map { get; } = map;
}

/// <summary><c>[path = (a)-->(b) WHERE where | map]</c>.</summary>
internal sealed class PatternComprehension(SourceSpan span, PathPattern pattern, Expression? where, Expression map)
    : Expression(span, pattern, where, map)
{
    public PathPattern Pattern { get; } = pattern;

    public Expression? Where { get; } = where;

    public Expression Map { get; } = map;
}

internal enum Quantifier
{
    All, Any, None, Single,
}

/// <summary><c>all(variable IN list WHERE where)</c> and its brothers.</summary>
internal sealed class QuantifierExpression(
    SourceSpan span, Quantifier kind, VariableExpression variable, Expression list, Expression? where)
    : Expression(span, variable, list, where)
{
    public Quantifier Kind { get; } = kind;

    public VariableExpression Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression? Where { get; } = where;
}

/// <summary><c>reduce(accumulator = start, variable IN list | step)</c>.</summary>
internal sealed class ReduceExpression(
    SourceSpan span, VariableExpression accumulator, Expression start, VariableExpression variable, Expression list,
    Expression step)
    : Expression(span, accumulator, start, variable, list, step)
{
    public VariableExpression Accumulator { get; } = accumulator;

    public Expression Start { get; } = start;

    public VariableExpression Variable { get; } = variable;

    public Expression List { get; } = list;

    public Expression Step { get; } = step;
}

/// <summary>A pattern where a value is expected: whether it exists, or the path that <c>shortestPath</c> finds.</summary>
internal sealed class PatternExpression(SourceSpan span, PathPattern pattern) : Expression(span, pattern)
{
    public PathPattern Pattern { get; } = pattern;
}

internal enum SubqueryKind
{
    Exists, Count, Collect,
}

/// <summary><c>EXISTS { … }</c>, <c>COUNT { … }</c>, <c>COLLECT { … }</c>; a bare pattern is read as its MATCH.</summary>
internal sealed class SubqueryExpression(SourceSpan span, SubqueryKind kind, Query body) : Expression(span, body)
{
    public SubqueryKind Kind { get; } = kind;

    public Query Body { get; } = body;
}

/// <summary><c>target {.name, key: value, variable, .*}</c>.</summary>
internal sealed class MapProjection(SourceSpan span, VariableExpression target, IReadOnlyList<MapProjectionItem> items)
    : Expression(span, [target, .. items])
{
    public VariableExpression Target { get; } = target;

    public IReadOnlyList<MapProjectionItem> Items { get; } = items;
}

/// <summary>One item: all properties (<see cref="Key"/> null), a property (no value), or a key with its value.</summary>
internal sealed class MapProjectionItem(SourceSpan span, string? key, Expression? value) : SyntaxNode(span, value)
{
    public string? Key { get; } = key;

    public Expression? Value { get; } = value;
}
