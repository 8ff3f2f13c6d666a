using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Turns bound expressions into delegates over the row. Recurses as deep as the tree is; the parser has bounded that.</summary>
internal sealed partial class ExpressionCompiler(BoundStatement bound, Planner planner)
{
    public Evaluator Compile(Expression expression)
    {
        if (bound.Replacements.TryGetValue(expression, out var held))
            return Slot(held.Slot);
        switch (expression)
        {
            case LiteralExpression literal:
                var value = ToValue(literal.Value);
                return _ => value;
            case ParameterExpression parameter:
                var parameterName = parameter.Name;
                return run => run.Parameters[parameterName];
            case VariableExpression variable:
                return Slot(bound.Symbols[variable].Slot);
            case PropertyExpression property:
                var (target, name) = (Compile(property.Target), property.Name);
                return run => ElementAccess.Property(run, target(run), name);
            case IndexExpression index:
                var (indexed, by) = (Compile(index.Target), Compile(index.Index));
                return run => ElementAccess.Item(run, indexed(run), by(run));
            case SliceExpression slice:
                return CompileSlice(slice);
            case ListExpression list:
                return CompileList(list);
            case MapExpression map:
                return CompileMap(map);
            case UnaryExpression unary:
                return CompileUnary(unary);
            case BinaryExpression binary:
                return CompileBinary(binary);
            case LogicalExpression or ComparisonExpression or LabelTestExpression or TypeTestExpression:
                var condition = CompileCondition(expression);
                return run => ToValue(condition(run));
            case CaseExpression choice:
                return CompileCase(choice);
            case FunctionCall call:
                return CompileCall(call);
            default:
                return CompileScoped(expression);
        }
    }

    public static Evaluator Slot(int slot) => run => run.Row[slot];

    private static Value ToValue(object? literal) => literal switch
    {
        null => Value.Null,
        bool truth => truth,
        long whole => whole,
        double number => number,
        _ => (string)literal,
    };

    private static Value ToValue(bool? truth) => truth is { } known ? known : Value.Null;

    private Evaluator CompileSlice(SliceExpression slice)
    {
        var target = Compile(slice.Target);
        var from = slice.From is null ? null : Compile(slice.From);
        var to = slice.To is null ? null : Compile(slice.To);
        return run => ElementAccess.Slice(target(run), from?.Invoke(run), to?.Invoke(run));
    }

    private Evaluator CompileList(ListExpression list)
    {
        Evaluator[] items = [.. list.Items.Select(Compile)];
        return run =>
        {
            var values = new Value[items.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = items[i](run);
            return Value.From(values);
        };
    }

    private Evaluator CompileMap(MapExpression map)
    {
        (string Key, Evaluator Value)[] entries = [.. map.Entries.Select(entry => (entry.Key, Compile(entry.Value)))];
        return run =>
        {
            var values = new Dictionary<string, Value>(entries.Length, StringComparer.Ordinal);
            foreach (var (key, value) in entries)
                values[key] = value(run);
            return Value.From(values);
        };
    }

    private Evaluator CompileUnary(UnaryExpression unary)
    {
        var operand = Compile(unary.Operand);
        switch (unary.Kind)
        {
            case UnaryOperator.IsNull:
                return run => operand(run).IsNull;
            case UnaryOperator.IsNotNull:
                return run => !operand(run).IsNull;
            case UnaryOperator.Minus:
                return run => Arithmetic.Negate(operand(run));
            case UnaryOperator.Plus:
                return operand;
            default:
                var condition = CompileCondition(unary);
                return run => ToValue(condition(run));
        }
    }

    private Evaluator CompileBinary(BinaryExpression binary)
    {
        var left = Compile(binary.Left);
        var right = Compile(binary.Right);
        return binary.Kind switch
        {
            BinaryOperator.Add => run => Arithmetic.Add(left(run), right(run)),
            BinaryOperator.Concatenate => run => Arithmetic.ConcatenateStrictly(left(run), right(run)),
            BinaryOperator.Subtract => run => Arithmetic.Subtract(left(run), right(run)),
            BinaryOperator.Multiply => run => Arithmetic.Multiply(left(run), right(run)),
            BinaryOperator.Divide => run => Arithmetic.Divide(left(run), right(run)),
            BinaryOperator.Remainder => run => Arithmetic.Remainder(left(run), right(run)),
            BinaryOperator.Power => run => Arithmetic.Power(left(run), right(run)),
            BinaryOperator.In => run => ToValue(IsIn(left(run), right(run))),
            BinaryOperator.StartsWith => run => Texts(left(run), right(run), static (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            BinaryOperator.EndsWith => run => Texts(left(run), right(run), static (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            BinaryOperator.Contains => run => Texts(left(run), right(run), static (text, part) => text.Contains(part, StringComparison.Ordinal)),
            _ => run => Texts(left(run), right(run), Patterns.Matches),
        };
    }

    private static Value Texts(Value left, Value right, Func<string, string, bool> test) =>
        left.TryGetString(out var text) && right.TryGetString(out var part) ? test(text, part) : Value.Null;

    private static bool? IsIn(Value item, Value list)
    {
        if (list.IsNull)
            return null;
        if (list.Kind != ValueKind.List)
            throw CypherFault.Type($"IN looks into a list, not into a {list.Kind}.");
        bool? result = false;
        foreach (var one in list.AsList())
        {
            var equal = Comparison.AreEqual(item, one);
            if (equal == true)
                return true;
            result = equal is null ? null : result;
        }

        return result;
    }

    private Evaluator CompileCase(CaseExpression choice)
    {
        var subject = choice.Subject is null ? null : Compile(choice.Subject);
        var otherwise = choice.Otherwise is null ? null : Compile(choice.Otherwise);
        (Evaluator[] Tests, Evaluator Then)[] branches =
            [.. choice.Branches.Select(branch => (branch.Tests.Select(Compile).ToArray(), Compile(branch.Then)))];
        return run =>
        {
            var wanted = subject?.Invoke(run) ?? true;
            foreach (var (tests, then) in branches)
            {
                foreach (var test in tests)
                {
                    var value = test(run);
                    if (subject is null ? Truth(value) == true : Comparison.AreEqual(wanted, value) == true)
                        return then(run);
                }
            }

            return otherwise?.Invoke(run) ?? Value.Null;
        };
    }

    /// <summary>A value as a condition.</summary>
    public static bool? Truth(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean(),
        _ => throw CypherFault.Type($"A {value.Kind} is neither true nor false."),
    };
}
