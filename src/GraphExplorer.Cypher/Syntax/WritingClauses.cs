using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Syntax;

internal sealed class CreateClause(SourceSpan span, IReadOnlyList<PathPattern> patterns) : Clause(span, [.. patterns])
{
    public IReadOnlyList<PathPattern> Patterns { get; } = patterns;
}

internal sealed class MergeClause(SourceSpan span, PathPattern pattern, IReadOnlyList<MergeAction> actions)
    : Clause(span, [pattern, .. actions])
{
    public PathPattern Pattern { get; } = pattern;

    public IReadOnlyList<MergeAction> Actions { get; } = actions;
}

internal sealed class MergeAction(SourceSpan span, bool isOnCreate, SetClause set) : SyntaxNode(span, set)
{
    public bool IsOnCreate { get; } = isOnCreate;

    public SetClause Set { get; } = set;
}

internal sealed class SetClause(SourceSpan span, IReadOnlyList<ChangeItem> items) : Clause(span, [.. items])
{
    public IReadOnlyList<ChangeItem> Items { get; } = items;
}

internal sealed class RemoveClause(SourceSpan span, IReadOnlyList<ChangeItem> items) : Clause(span, [.. items])
{
    public IReadOnlyList<ChangeItem> Items { get; } = items;
}

internal enum ChangeKind
{
    Property, Replace, Add, Labels,
}

/// <summary>One change of SET or REMOVE; the value is null for labels and for what is removed.</summary>
internal sealed class ChangeItem(
    SourceSpan span, ChangeKind kind, Expression target, Expression? value, LabelExpression? labels)
    : SyntaxNode(span, target, value, labels)
{
    public ChangeKind Kind { get; } = kind;

    public Expression Target { get; } = target;

    public Expression? Value { get; } = value;

    public LabelExpression? Labels { get; } = labels;
}

internal sealed class DeleteClause(SourceSpan span, bool isDetach, IReadOnlyList<Expression> targets)
    : Clause(span, [.. targets])
{
    public bool IsDetach { get; } = isDetach;

    public IReadOnlyList<Expression> Targets { get; } = targets;
}

internal sealed class ForeachClause(
    SourceSpan span, VariableExpression variable, Expression list, IReadOnlyList<Clause> body)
    : Clause(span, [variable, list, .. body])
{
    public VariableExpression Variable { get; } = variable;

    public Expression List { get; } = list;

    public IReadOnlyList<Clause> Body { get; } = body;
}
