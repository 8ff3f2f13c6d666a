using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <content>Expressions: their variables, and what type they are as far as the text tells.</content>
internal sealed partial class Binder
{
    private const TypeSet WithProperties =
        TypeSet.Node | TypeSet.Relationship | TypeSet.Map | TypeSet.Temporal | TypeSet.Other;

    private const TypeSet Calculable = TypeSet.Number | TypeSet.Temporal | TypeSet.Other;

    private readonly HashSet<Symbol> _locals = [];
    private List<FunctionCall> _aggregates = [];

    private enum Aggregation
    {
        Forbidden, Allowed, Inside,
    }

    private void BindPredicate(Expression expression, Scope scope) =>
        Require(expression, BindExpression(expression, scope), TypeSet.Boolean, "WHERE takes what is true or false.");

    private StaticType BindExpression(Expression expression, Scope scope, Aggregation mode = Aggregation.Forbidden)
    {
        if (_bound.Replacements.TryGetValue(expression, out var replaced))
            return replaced.Type;
        switch (expression)
        {
            case LiteralExpression literal:
                return TypeOf(literal.Value);
            case ParameterExpression parameter:
                _bound.Parameters.TryAdd(parameter.Name, parameter.Span);
                return StaticType.Any;
            case VariableExpression variable:
                return Resolve(variable, scope)?.Type ?? StaticType.Any;
            case PropertyExpression property:
                var owner = BindExpression(property.Target, scope, mode);
                Require(property, owner, WithProperties, "Only nodes, relationships, maps, points and temporal values have properties.");
                return StaticType.Any;
            case IndexExpression index:
                var list = BindExpression(index.Target, scope, mode);
                BindExpression(index.Index, scope, mode);
                return new StaticType(list.Kinds == TypeSet.List ? list.Items | TypeSet.Null : TypeSet.Any);
            case ListExpression items:
                var all = items.Items.Aggregate(TypeSet.None, (set, item) => set | BindExpression(item, scope, mode).Kinds);
                return StaticType.ListOf(all == TypeSet.None ? TypeSet.Any : all);
            case MapExpression map:
                foreach (var entry in map.Entries)
                    BindExpression(entry.Value, scope, mode);
                return new StaticType(TypeSet.Map);
            case UnaryExpression unary:
                return BindUnary(unary, scope, mode);
            case BinaryExpression binary:
                return BindBinary(binary, scope, mode);
            case LogicalExpression logical:
                foreach (var operand in logical.Operands)
                    RequireBoolean(operand, scope, mode);
                return StaticType.Boolean;
            case FunctionCall call:
                return BindFunction(call, scope, mode);
            case CaseExpression choice:
                return BindCase(choice, scope, mode);
            case LabelTestExpression test:
                Require(test.Operand, BindExpression(test.Operand, scope, mode), TypeSet.Node | TypeSet.Relationship,
                    "Only nodes and relationships have labels and types.");
                BindLabels(test.Labels, scope);
                return StaticType.Boolean;
            case ComparisonExpression or TypeTestExpression or SliceExpression:
                foreach (var part in expression.Children.OfType<Expression>())
                    BindExpression(part, scope, mode);
                return expression is SliceExpression ? StaticType.ListOf(TypeSet.Any).Or(new StaticType(TypeSet.Null)) : StaticType.Boolean;
            default:
                return BindScoped(expression, scope, mode);
        }
    }

    private static StaticType TypeOf(object? value) => new(value switch
    {
        null => TypeSet.Null,
        bool => TypeSet.Boolean,
        long => TypeSet.Integer,
        double => TypeSet.Float,
        _ => TypeSet.String,
    });

    private void RequireBoolean(Expression operand, Scope scope, Aggregation mode) =>
        Require(operand, BindExpression(operand, scope, mode), TypeSet.Boolean, "This is neither true nor false.");

    private StaticType BindUnary(UnaryExpression unary, Scope scope, Aggregation mode)
    {
        if (unary.Kind == UnaryOperator.Not)
        {
            RequireBoolean(unary.Operand, scope, mode);
            return StaticType.Boolean;
        }

        var type = BindExpression(unary.Operand, scope, mode);
        if (unary.Kind is UnaryOperator.IsNull or UnaryOperator.IsNotNull)
            return StaticType.Boolean;
        Require(unary.Operand, type, Calculable, "A sign stands before a number or a duration.");
        return type;
    }

    private StaticType BindBinary(BinaryExpression binary, Scope scope, Aggregation mode)
    {
        var left = BindExpression(binary.Left, scope, mode);
        var right = BindExpression(binary.Right, scope, mode);
        switch (binary.Kind)
        {
            case BinaryOperator.In:
                Require(binary.Right, right, TypeSet.List, "IN looks into a list.");
                return StaticType.Boolean;
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches:
                return StaticType.Boolean;
            case BinaryOperator.Add or BinaryOperator.Concatenate:
                if (left.Kinds == TypeSet.List || right.Kinds == TypeSet.List)
                    return StaticType.ListOf(TypeSet.Any);
                return IsNumber(left) && IsNumber(right) ? Numeric(left, right) : StaticType.Any;
            default:
                Require(binary.Left, left, Calculable, "This is nothing to calculate with.");
                Require(binary.Right, right, Calculable, "This is nothing to calculate with.");
                if (!IsNumber(left) || !IsNumber(right))
                    return StaticType.Any;
                return binary.Kind == BinaryOperator.Power ? new StaticType(TypeSet.Float) : Numeric(left, right);
        }
    }

    private static bool IsNumber(StaticType type) => (type.Kinds & ~TypeSet.Number) == 0;

    private static StaticType Numeric(StaticType left, StaticType right) =>
        left.Kinds == TypeSet.Integer && right.Kinds == TypeSet.Integer ? StaticType.Integer
        : left.Kinds == TypeSet.Float || right.Kinds == TypeSet.Float ? new StaticType(TypeSet.Float)
        : new StaticType(TypeSet.Number);

    private StaticType BindCase(CaseExpression choice, Scope scope, Aggregation mode)
    {
        if (choice.Subject is not null)
            BindExpression(choice.Subject, scope, mode);
        var result = choice.Otherwise is null
            ? new StaticType(TypeSet.Null)
            : BindExpression(choice.Otherwise, scope, mode);
        foreach (var branch in choice.Branches)
        {
            foreach (var test in branch.Tests)
                BindExpression(test, scope, mode);
            result = result.Or(BindExpression(branch.Then, scope, mode));
        }

        return result;
    }

    private StaticType BindFunction(FunctionCall call, Scope scope, Aggregation mode)
    {
        var facts = call.HasStar ? new FunctionFacts(0, 0, IsAggregate: true) : _context.FindFunction(call.Name);
        if (facts is null)
        {
            Report(DiagnosticCodes.UnknownFunction, call.Span,
                $"There is no function {call.Name}.{Meant(call.Name, _context.FunctionNames)}");
        }

        var inside = mode;
        if (facts is { IsAggregate: true })
        {
            inside = Aggregation.Inside;
            if (mode == Aggregation.Forbidden)
                Report(DiagnosticCodes.InvalidAggregation, call.Span, $"{call.Name} brings rows together, which cannot be done here.");
            else if (mode == Aggregation.Inside)
                Report(DiagnosticCodes.NestedAggregation, call.Span, "An aggregating function cannot stand inside another.");
            else
                _aggregates.Add(call);
        }
        else if (facts is { IsDeterministic: false } && mode == Aggregation.Inside)
        {
            Report(DiagnosticCodes.NonConstantExpression, call.Span, $"{call.Name} cannot stand inside an aggregating function.");
        }

        var types = call.Arguments.Select(argument => BindExpression(argument, scope, inside)).ToArray();
        if (facts is null)
            return StaticType.Any;
        if (types.Length < facts.Least || types.Length > facts.Most)
        {
            Report(DiagnosticCodes.InvalidNumberOfArguments, call.Span,
                $"{call.Name} takes {Count(facts.Least, facts.Most)} arguments, not {types.Length}.");
        }
        else if (types.Length > 0)
        {
            Require(call.Arguments[0], types[0], facts.First, $"{call.Name} does not take this.");
        }

        return new StaticType(facts.Result);
    }

    /// <summary>What declares variables of its own.</summary>
    private StaticType BindScoped(Expression expression, Scope scope, Aggregation mode)
    {
        var inner = new Scope(scope);
        switch (expression)
        {
            case ListComprehension list:
                DeclareLocal(list.Variable, BindExpression(list.List, scope, mode), inner);
                if (list.Where is not null)
                    BindPredicate(list.Where, inner);
                return StaticType.ListOf(list.Map is null ? TypeSet.Any : BindExpression(list.Map, inner).Kinds);
            case QuantifierExpression quantifier:
                DeclareLocal(quantifier.Variable, BindExpression(quantifier.List, scope, mode), inner);
                if (quantifier.Where is not null)
                    BindPredicate(quantifier.Where, inner);
                return StaticType.Boolean;
            case ReduceExpression reduce:
                var start = BindExpression(reduce.Start, scope, mode);
                _locals.Add(Declare(reduce.Accumulator, StaticType.Any, inner));
                DeclareLocal(reduce.Variable, BindExpression(reduce.List, scope, mode), inner);
                return BindExpression(reduce.Step, inner).Or(start);
            case PatternComprehension pattern:
                DeclarePath(pattern.Pattern, inner, new HashSet<string>(StringComparer.Ordinal));
                foreach (var symbol in inner.Visible().Where(symbol => scope.Find(symbol.Name) != symbol))
                    _locals.Add(symbol);
                BindPathExpressions(pattern.Pattern, inner);
                if (pattern.Where is not null)
                    BindPredicate(pattern.Where, inner);
                return StaticType.ListOf(BindExpression(pattern.Map, inner).Kinds);
            case PatternExpression pattern:
                BindBoundPattern(pattern.Pattern, scope);
                return pattern.Pattern.Selector == Syntax.PathSelector.Every
                    ? StaticType.Boolean
                    : new StaticType(TypeSet.Path | TypeSet.List | TypeSet.Null);
            case SubqueryExpression subquery:
                var query = BindQuery(subquery.Body, scope, mayLackReturn: true);
                if (subquery.Kind == SubqueryKind.Collect && query.Columns is not { Count: 1 })
                    Report(DiagnosticCodes.InvalidComposition, subquery.Span, "COLLECT takes a query of exactly one column.");
                return subquery.Kind switch
                {
                    SubqueryKind.Exists => StaticType.Boolean,
                    SubqueryKind.Count => StaticType.Integer,
                    _ => StaticType.ListOf(TypeSet.Any),
                };
            case MapProjection map:
                Resolve(map.Target, scope);
                foreach (var item in map.Items)
                {
                    if (item.Value is not null)
                        BindExpression(item.Value, scope, mode);
                }

                return new StaticType(TypeSet.Map | TypeSet.Null);
            default:
                return StaticType.Any;
        }
    }

    private void DeclareLocal(VariableExpression variable, StaticType list, Scope inner) =>
        _locals.Add(Declare(variable, new StaticType(ItemsOf(list)), inner));
}
