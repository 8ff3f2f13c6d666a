using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Something with a value.</summary>
internal abstract class Expression : SyntaxNode
{
    private protected Expression(SourceSpan span, params ReadOnlySpan<SyntaxNode?> children)
        : base(span, children)
    {
    }
}

/// <summary>A constant: null, a bool, a long, a double or a string.</summary>
internal sealed class LiteralExpression(SourceSpan span, object? value) : Expression(span)
{
    public object? Value { get; } = value;
}

internal sealed class ParameterExpression(SourceSpan span, string name) : Expression(span)
{
    public string Name { get; } = name;
}

internal sealed class VariableExpression(SourceSpan span, string name) : Expression(span)
{
    public string Name { get; } = name;
}

/// <summary>What stands where an expression is missing; always beside a diagnostic.</summary>
internal sealed class MissingExpression(SourceSpan span) : Expression(span);

/// <summary><c>target.name</c>.</summary>
internal sealed class PropertyExpression(SourceSpan span, Expression target, string name) : Expression(span, target)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;
}

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexExpression(SourceSpan span, Expression target, Expression index)
    : Expression(span, target, index)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}

/// <summary><c>target[from..to]</c>, either end open where null.</summary>
internal sealed class SliceExpression(SourceSpan span, Expression target, Expression? from, Expression? to)
    : Expression(span, target, from, to)
{
    public Expression Target { get; } = target;

    public Expression? From { get; } = from;

    public Expression? To { get; } = to;
}

internal sealed class ListExpression(SourceSpan span, IReadOnlyList<Expression> items) : Expression(span, [.. items])
{
    public IReadOnlyList<Expression> Items { get; } = items;
}

internal sealed class MapExpression(SourceSpan span, IReadOnlyList<MapEntry> entries) : Expression(span, [.. entries])
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;
}

internal sealed class MapEntry(SourceSpan span, string key, Expression value) : SyntaxNode(span, value)
{
    public string Key { get; } = key;

    public Expression Value { get; } = value;
}

internal enum UnaryOperator
{
    Not, Plus, Minus, IsNull, IsNotNull,
}

internal sealed class UnaryExpression(SourceSpan span, UnaryOperator kind, Expression operand) : Expression(span, operand)
{
    public UnaryOperator Kind { get; } = kind;

    public Expression Operand { get; } = operand;
}

internal enum BinaryOperator
{
    Add, Concatenate, Subtract, Multiply, Divide, Remainder, Power, In, StartsWith, EndsWith, Contains, Matches,
}

internal sealed class BinaryExpression(SourceSpan span, BinaryOperator kind, Expression left, Expression right)
    : Expression(span, left, right)
{
    public BinaryOperator Kind { get; } = kind;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;
}

internal enum LogicalOperator
{
    And, Or, Xor,
}

/// <summary>Two or more operands of one operator, flat, so that ten thousand of them are one level.</summary>
internal sealed class LogicalExpression(SourceSpan span, LogicalOperator kind, IReadOnlyList<Expression> operands)
    : Expression(span, [.. operands])
{
    public LogicalOperator Kind { get; } = kind;

    public IReadOnlyList<Expression> Operands { get; } = operands;
}

internal enum ComparisonOperator
{
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
}

/// <summary><c>a &lt; b &lt;= c</c>: each neighbouring pair must hold; operators are one fewer than operands.</summary>
internal sealed class ComparisonExpression(
    SourceSpan span, IReadOnlyList<Expression> operands, IReadOnlyList<ComparisonOperator> operators)
    : Expression(span, [.. operands])
{
    public IReadOnlyList<Expression> Operands { get; } = operands;

    public IReadOnlyList<ComparisonOperator> Operators { get; } = operators;
}

/// <summary><c>operand IS [NOT] :: TYPE</c>; the type as its words, separated by one space.</summary>
internal sealed class TypeTestExpression(SourceSpan span, Expression operand, string type, bool isNegated)
    : Expression(span, operand)
{
    public Expression Operand { get; } = operand;

    public string Type { get; } = type;

    public bool IsNegated { get; } = isNegated;
}

/// <summary><c>operand:Label</c>.</summary>
internal sealed class LabelTestExpression(SourceSpan span, Expression operand, LabelExpression labels)
    : Expression(span, operand, labels)
{
    public Expression Operand { get; } = operand;

    public LabelExpression Labels { get; } = labels;
}

internal sealed class CaseExpression(
    SourceSpan span, Expression? subject, IReadOnlyList<CaseBranch> branches, Expression? otherwise)
    : Expression(span, [subject, .. branches, otherwise])
{
    public Expression? Subject { get; } = subject;

    public IReadOnlyList<CaseBranch> Branches { get; } = branches;

    public Expression? Otherwise { get; } = otherwise;
}

/// <summary>Tests, any of which may hold, and what the value then is; one test where there is no subject.</summary>
internal sealed class CaseBranch(SourceSpan span, IReadOnlyList<Expression> tests, Expression then)
    : SyntaxNode(span, [.. tests, then])
{
    public IReadOnlyList<Expression> Tests { get; } = tests;

    public Expression Then { get; } = then;
}
