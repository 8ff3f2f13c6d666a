using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <content>Conditions: logic of three values.</content>
internal sealed partial class ExpressionCompiler
{
    public Condition CompileCondition(Expression expression)
    {
        if (bound.Replacements.ContainsKey(expression))
            return FromValue(expression);
        switch (expression)
        {
            case LogicalExpression logical:
                return CompileLogical(logical);
            case ComparisonExpression comparison:
                return CompileComparison(comparison);
            case UnaryExpression { Kind: UnaryOperator.Not } not:
                var operand = CompileCondition(not.Operand);
                return run => !operand(run);
            case LabelTestExpression test:
                var target = Compile(test.Operand);
                var labels = CompileLabels(test.Labels);
                return run => labels(run, target(run));
            case TypeTestExpression test:
                var (tested, type, isNegated) = (Compile(test.Operand), TypeNames.Parse(test.Type), test.IsNegated);
                return run => type.Holds(tested(run)) != isNegated;
            default:
                return FromValue(expression);
        }
    }

    private Condition FromValue(Expression expression)
    {
        var value = Compile(expression);
        return run => Truth(value(run));
    }

    private Condition CompileLogical(LogicalExpression logical)
    {
        Condition[] operands = [.. logical.Operands.Select(CompileCondition)];
        switch (logical.Kind)
        {
            case LogicalOperator.And:
                return run => Fold(operands, run, ends: false);
            case LogicalOperator.Or:
                return run => Fold(operands, run, ends: true);
            default:
                return run =>
                {
                    bool? result = false;
                    foreach (var operand in operands)
                        result ^= operand(run);
                    return result;
                };
        }
    }

    /// <summary>AND ends at false, OR at true; what is unknown leaves the rest to be asked.</summary>
    private static bool? Fold(Condition[] operands, Run run, bool ends)
    {
        bool? result = !ends;
        foreach (var operand in operands)
        {
            var truth = operand(run);
            if (truth == ends)
                return ends;
            result = truth is null ? null : result;
        }

        return result;
    }

    private Condition CompileComparison(ComparisonExpression comparison)
    {
        Evaluator[] operands = [.. comparison.Operands.Select(Compile)];
        ComparisonOperator[] operators = [.. comparison.Operators];
        if (operators.Length == 1)
        {
            var (left, right, kind) = (operands[0], operands[1], operators[0]);
            return run => Compare(kind, left(run), right(run));
        }

        return run =>
        {
            bool? result = true;
            var before = operands[0](run);
            for (var i = 0; i < operators.Length; i++)
            {
                var next = operands[i + 1](run);
                var truth = Compare(operators[i], before, next);
                if (truth == false)
                    return false;
                result = truth is null ? null : result;
                before = next;
            }

            return result;
        };
    }

    private static bool? Compare(ComparisonOperator kind, Value left, Value right)
    {
        if (kind == ComparisonOperator.Equal)
            return Comparison.AreEqual(left, right);
        if (kind == ComparisonOperator.NotEqual)
            return !Comparison.AreEqual(left, right);
        if (Comparison.Compare(left, right) is not { } order)
            return null;
        return order != Comparison.Unordered && kind switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Whether a node has labels, or a relationship a type; null of null.</summary>
    public Func<Run, Value, bool?> CompileLabels(LabelExpression labels)
    {
        switch (labels.Kind)
        {
            case LabelOperator.Name:
                var name = labels.Name!; // of a name it is always there
                return (run, value) => HasLabel(run, value, name);
            case LabelOperator.Dynamic:
                var names = Compile(labels.Value!); // of a dynamic one it is always there
                return (run, value) => DynamicLabels(names(run)).Aggregate<string, bool?>(
                    true, (all, one) => all & HasLabel(run, value, one));
            case LabelOperator.Wildcard:
                return (run, value) => value.IsNull ? null
                    : value.Kind == ValueKind.Relationship || GraphFunctions.Labels(run, value).Length > 0;
            case LabelOperator.Not:
                var inner = CompileLabels(labels.Parts[0]);
                return (run, value) => !inner(run, value);
            default:
                Func<Run, Value, bool?>[] parts = [.. labels.Parts.Select(CompileLabels)];
                var isAnd = labels.Kind == LabelOperator.And;
                return (run, value) =>
                {
                    bool? result = isAnd;
                    foreach (var part in parts)
                        result = isAnd ? result & part(run, value) : result | part(run, value);
                    return result;
                };
        }
    }

    /// <summary>The names that a dynamic label gives: a text, or a list of texts.</summary>
    public static IEnumerable<string> DynamicLabels(Value value) => value.Kind switch
    {
        ValueKind.String => [value.AsString()],
        ValueKind.List => value.AsList().SelectMany(DynamicLabels),
        _ => throw CypherFault.Type($"A label is a text, not a {value.Kind}."),
    };

    private static bool? HasLabel(Run run, Value value, string name)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return null;
            case ValueKind.Node:
                if (!value.TryGetNumber(run.Elements, out var node))
                    return value.AsNode().HasLabel(name);
                if (run.Elements.IsDeletedNode(node))
                    throw CypherFault.Deleted("The node whose labels are read was deleted.");
                var label = run.Reader.Labels.Find(name);
                return label >= 0 && run.Reader.HasLabel(node, label);
            case ValueKind.Relationship:
                return GraphFunctions.Type(run, value) == name;
            default:
                throw CypherFault.Type($"A {value.Kind} has no labels.");
        }
    }
}
