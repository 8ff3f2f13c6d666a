using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Syntax;

internal enum PathSelector
{
    Every, ShortestPath, AllShortestPaths, Any, AnyShortest, AllShortest, Shortest, ShortestGroups,
}

/// <summary>A path: nodes and relationships by turns, and parts that repeat.</summary>
/// <remarks><see cref="Count"/> is the number of ANY k and SHORTEST k; null means one.</remarks>
internal sealed class PathPattern(
    SourceSpan span, VariableExpression? variable, PathSelector selector, Expression? count,
    IReadOnlyList<PatternElement> elements)
    : SyntaxNode(span, [variable, count, .. elements])
{
    public VariableExpression? Variable { get; } = variable;

    public PathSelector Selector { get; } = selector;

    public Expression? Count { get; } = count;

    public IReadOnlyList<PatternElement> Elements { get; } = elements;
}

internal abstract class PatternElement : SyntaxNode
{
    private protected PatternElement(SourceSpan span, params ReadOnlySpan<SyntaxNode?> children)
        : base(span, children)
    {
    }
}

internal sealed class NodePattern(
    SourceSpan span, VariableExpression? variable, LabelExpression? labels, Expression? properties, Expression? where)
    : PatternElement(span, variable, labels, properties, where)
{
    public VariableExpression? Variable { get; } = variable;

    public LabelExpression? Labels { get; } = labels;

    public Expression? Properties { get; } = properties;

    public Expression? Where { get; } = where;
}

internal enum PatternDirection
{
    Either, Right, Left,
}

/// <summary>One step, or with <see cref="Length"/> or <see cref="Repeat"/> several.</summary>
internal sealed class RelationshipPattern(
    SourceSpan span, PatternDirection direction, VariableExpression? variable, LabelExpression? types,
    StepRange? length, Expression? properties, Expression? where, StepRange? repeat)
    : PatternElement(span, variable, types, length, properties, where, repeat)
{
    public PatternDirection Direction { get; } = direction;

    public VariableExpression? Variable { get; } = variable;

    public LabelExpression? Types { get; } = types;

    public StepRange? Length { get; } = length;

    public Expression? Properties { get; } = properties;

    public Expression? Where { get; } = where;

    public StepRange? Repeat { get; } = repeat;
}

/// <summary><c>((a)-->(b) WHERE where){1,3}</c>; without a repeat, a part in parentheses taken once.</summary>
internal sealed class GroupPattern(SourceSpan span, PathPattern path, Expression? where, StepRange? repeat)
    : PatternElement(span, path, where, repeat)
{
    public PathPattern Path { get; } = path;

    public Expression? Where { get; } = where;

    public StepRange? Repeat { get; } = repeat;
}

/// <summary>How often: from the least to the most, each open where null.</summary>
internal sealed class StepRange(SourceSpan span, long? least, long? most) : SyntaxNode(span)
{
    public long? Least { get; } = least;

    public long? Most { get; } = most;
}

internal enum LabelOperator
{
    Name, Dynamic, Wildcard, Not, And, Or,
}

/// <summary>Labels of a node or types of a relationship, combined by <c>! &amp; |</c>.</summary>
internal sealed class LabelExpression(
    SourceSpan span, LabelOperator kind, string? name, Expression? value, IReadOnlyList<LabelExpression> parts)
    : SyntaxNode(span, [value, .. parts])
{
    public LabelOperator Kind { get; } = kind;

    /// <summary>The label of <see cref="LabelOperator.Name"/>.</summary>
    public string? Name { get; } = name;

    /// <summary>What yields the label of <see cref="LabelOperator.Dynamic"/>.</summary>
    public Expression? Value { get; } = value;

    public IReadOnlyList<LabelExpression> Parts { get; } = parts;
}
