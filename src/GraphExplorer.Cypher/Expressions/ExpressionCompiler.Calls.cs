using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <content>Calls of functions, and what goes over lists and rows.</content>
internal sealed partial class ExpressionCompiler
{
    private Evaluator CompileCall(FunctionCall call)
    {
        Evaluator[] arguments = [.. call.Arguments.Select(Compile)];
        if (arguments.Length == 1 && GraphFunctions.Find(call.Name) is { } ofGraph)
        {
            var argument = arguments[0];
            return run => ofGraph(run, argument(run));
        }

        if (string.Equals(call.Name, "rand", StringComparison.OrdinalIgnoreCase))
            return run => run.Random.NextDouble();
        if (string.Equals(call.Name, "coalesce", StringComparison.OrdinalIgnoreCase))
            return run => FirstOf(arguments, run);
        var body = ValueFunctions.Find(call.Name) ??
            throw CypherFault.Argument($"The function {call.Name} does not exist here.", "UnknownFunction");
        return run =>
        {
            var values = new Value[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments[i](run);
            return body(values);
        };
    }

    private static Value FirstOf(Evaluator[] arguments, Run run)
    {
        foreach (var argument in arguments)
        {
            var value = argument(run);
            if (!value.IsNull)
                return value;
        }

        return Value.Null;
    }

    private Evaluator CompileScoped(Expression expression)
    {
        switch (expression)
        {
            case ListComprehension list:
                return CompileComprehension(list);
            case QuantifierExpression quantifier:
                return CompileQuantifier(quantifier);
            case ReduceExpression reduce:
                return CompileReduce(reduce);
            case MapProjection map:
                return CompileMapProjection(map);
            case PatternComprehension pattern:
                var (plan, known) = planner.PlanPattern(pattern.Pattern, pattern.Where);
                var outer = planner.Exchange(known);
                var value = Compile(pattern.Map);
                planner.Exchange(outer);
                return run => Collect(plan, run, value);
            case PatternExpression pattern:
                return planner.PlanPatternValue(pattern);
            case SubqueryExpression subquery:
                return CompileSubquery(subquery);
            default:
                throw CypherFault.Argument("This expression cannot be computed here.", "NotSupported");
        }
    }

    private static Value Collect(Operator plan, Run run, Evaluator value)
    {
        var values = new List<Value>();
        foreach (var _ in plan.Rows(run))
        {
            run.Step();
            run.Hold(24);
            values.Add(value(run));
        }

        run.Hold(-24L * values.Count);
        return Value.From(values);
    }

    private Evaluator CompileSubquery(SubqueryExpression subquery)
    {
        var (plan, columns) = planner.PlanSubquery(subquery.Body);
        switch (subquery.Kind)
        {
            case SubqueryKind.Exists:
                return run =>
                {
                    foreach (var _ in plan.Rows(run))
                        return true;
                    return false;
                };
            case SubqueryKind.Count:
                return run =>
                {
                    var count = 0L;
                    foreach (var _ in plan.Rows(run))
                        count++;
                    return count;
                };
            default:
                var column = Slot(columns[0].Slot);
                return run => Collect(plan, run, column);
        }
    }

    private static IReadOnlyList<Value>? ListOf(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.List => value.AsList(),
        _ => throw CypherFault.Type($"This goes over a list, not over a {value.Kind}."),
    };

    private Evaluator CompileComprehension(ListComprehension comprehension)
    {
        var list = Compile(comprehension.List);
        var slot = bound.Symbols[comprehension.Variable].Slot;
        planner.Know(slot);
        var where = comprehension.Where is null ? null : CompileCondition(comprehension.Where);
        var map = comprehension.Map is null ? null : Compile(comprehension.Map);
        return run =>
        {
            if (ListOf(list(run)) is not { } items)
                return Value.Null;
            var results = new List<Value>(where is null ? items.Count : 4);
            foreach (var item in items)
            {
                run.Step();
                run.Row[slot] = item;
                if (where is null || where(run) == true)
                    results.Add(map is null ? item : map(run));
            }

            return Value.From(results);
        };
    }

    private Evaluator CompileQuantifier(QuantifierExpression quantifier)
    {
        var list = Compile(quantifier.List);
        var slot = bound.Symbols[quantifier.Variable].Slot;
        planner.Know(slot);
        Condition where = quantifier.Where is null ? run => Truth(run.Row[slot]) : CompileCondition(quantifier.Where);
        var kind = quantifier.Kind;
        return run =>
        {
            if (ListOf(list(run)) is not { } items)
                return Value.Null;
            var (holds, fails, unknown) = (0, 0, 0);
            foreach (var item in items)
            {
                run.Step();
                run.Row[slot] = item;
                switch (where(run))
                {
                    case true:
                        holds++;
                        break;
                    case false:
                        fails++;
                        break;
                    default:
                        unknown++;
                        break;
                }
            }

            return ToValue(kind switch
            {
                Quantifier.All => fails > 0 ? false : unknown > 0 ? null : true,
                Quantifier.Any => holds > 0 ? true : unknown > 0 ? null : false,
                Quantifier.None => holds > 0 ? false : unknown > 0 ? null : true,
                _ => holds > 1 ? false : unknown > 0 ? null : holds == 1,
            });
        };
    }

    private Evaluator CompileReduce(ReduceExpression reduce)
    {
        var (start, list) = (Compile(reduce.Start), Compile(reduce.List));
        var accumulator = bound.Symbols[reduce.Accumulator].Slot;
        var slot = bound.Symbols[reduce.Variable].Slot;
        planner.Know(accumulator);
        planner.Know(slot);
        var step = Compile(reduce.Step);
        return run =>
        {
            if (ListOf(list(run)) is not { } items)
                return Value.Null;
            var result = start(run);
            foreach (var item in items)
            {
                run.Step();
                run.Row[accumulator] = result;
                run.Row[slot] = item;
                result = step(run);
            }

            return result;
        };
    }

    private Evaluator CompileMapProjection(MapProjection map)
    {
        var target = Compile(map.Target);
        (string? Key, Evaluator? Value)[] items =
            [.. map.Items.Select(item => (item.Key, item.Value is null ? null : Compile(item.Value)))];
        return run =>
        {
            var value = target(run);
            if (value.IsNull)
                return Value.Null;
            var result = new Dictionary<string, Value>(StringComparer.Ordinal);
            foreach (var (key, own) in items)
            {
                if (key is not null)
                {
                    result[key] = own is null ? ElementAccess.Property(run, value, key) : own(run);
                    continue;
                }

                foreach (var (name, held) in ElementAccess.Properties(run, value)!) // not of null
                    result[name] = held;
            }

            return Value.From(result);
        };
    }
}
