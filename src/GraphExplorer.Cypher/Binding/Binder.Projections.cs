using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <content>WITH and RETURN: columns, grouping, order.</content>
internal sealed partial class Binder
{
    private Scope BindProjection(ProjectionClause clause, Scope scope)
    {
        var columns = new List<BoundColumn>();
        var aggregates = new List<BoundAggregate>();
        if (clause.HasStar)
            AddAll(clause, scope, columns);
        foreach (var item in clause.Items)
        {
            _aggregates = [];
            var type = BindExpression(item.Value, scope, Aggregation.Allowed);
            foreach (var call in _aggregates)
                aggregates.Add(new BoundAggregate(call, _bound.NewSymbol("", StaticType.Any)));
            var name = item.Alias?.Name ?? (item.Value as VariableExpression)?.Name ?? TextOf(item);
            if (columns.Exists(column => column.Name == name))
                Report(DiagnosticCodes.InvalidComposition, item.Span, $"There is a column '{name}' already.");
            var known = item.Value is VariableExpression variable ? _bound.Symbols.GetValueOrDefault(variable) : null;
            columns.Add(known is not null && known.Name == name
                ? new BoundColumn(name, known, null, false)
                : new BoundColumn(name, _bound.NewSymbol(name, type), item.Value, _aggregates.Count > 0));
        }

        var bound = new BoundProjection(columns, aggregates);
        _bound.Projections[clause] = bound;
        foreach (var item in clause.Items)
        {
            var column = columns.Find(found => ReferenceEquals(found.Value, item.Value));
            if (column is { IsAggregating: true })
                ReplaceKeys(item.Value, bound, clause, isRoot: true);
        }

        var hidesOld = bound.IsAggregating || clause.IsDistinct;
        var after = new Scope(hidesOld ? null : scope);
        var result = new Scope();
        foreach (var column in columns)
        {
            after.Declare(column.Symbol.Name == column.Name
                ? column.Symbol
                : new Symbol(column.Name, column.Symbol.Slot, column.Symbol.Type));
            result.Declare(after.Find(column.Name)!); // declared in the line above
        }

        foreach (var item in clause.Order)
            BindAfter(item.Value, bound, clause, after, hidesOld);
        if (clause.Skip is not null)
            BindConstant(clause.Skip, "SKIP");
        if (clause.Limit is not null)
            BindConstant(clause.Limit, "LIMIT");
        if (clause.Where is not null)
        {
            var type = BindAfter(clause.Where, bound, clause, after, hidesOld);
            Require(clause.Where, type, TypeSet.Boolean, "WHERE takes what is true or false.");
        }

        return result;
    }

    private void AddAll(ProjectionClause clause, Scope scope, List<BoundColumn> columns)
    {
        var visible = scope.Visible();
        if (visible.Count == 0 && clause.IsReturn)
            Report(DiagnosticCodes.NoVariablesInScope, clause.Span, "RETURN * returns all variables, and there are none here.");
        foreach (var symbol in visible)
            columns.Add(new BoundColumn(symbol.Name, symbol, null, false));
    }

    private string TextOf(ProjectionItem item) => _bound.Text.Substring(item.Span.Start, item.Span.Length);

    /// <summary>
    /// Beside an aggregating function stand constants and grouping keys alone, and keys only where they are a variable or
    /// a property of one (openCypher 9, "Grouping keys").
    /// </summary>
    private void ReplaceKeys(SyntaxNode node, BoundProjection bound, ProjectionClause clause, bool isRoot)
    {
        if (node is FunctionCall call && bound.Aggregates.FirstOrDefault(one => ReferenceEquals(one.Call, call)) is { } own)
        {
            _bound.Replacements[call] = own.Symbol;
            return;
        }

        if (node is Expression expression && !isRoot && IsSimple(expression) && FindKey(expression, bound, clause) is { } key)
        {
            _bound.Replacements[expression] = key;
            return;
        }

        if (node is VariableExpression variable)
        {
            // A variable that an inner list declares is not of the row.
            if (_bound.Symbols.TryGetValue(variable, out var symbol) && !_locals.Contains(symbol) &&
                !bound.Columns.Any(column => column.Value is null && column.Symbol == symbol))
            {
                Report(DiagnosticCodes.AmbiguousAggregation, variable.Span,
                    $"Beside an aggregating function, {variable.Name} must be a column of its own.");
            }

            return;
        }

        foreach (var child in node.Children)
            ReplaceKeys(child, bound, clause, isRoot: false);
    }

    private static bool IsSimple(Expression expression) => expression is
        VariableExpression or PropertyExpression { Target: VariableExpression };

    private static Symbol? FindKey(Expression expression, BoundProjection bound, ProjectionClause clause)
    {
        foreach (var column in bound.Columns)
        {
            if (!column.IsAggregating && column.Value is not null && SyntaxShape.AreEqual(column.Value, expression))
                return column.Symbol;
        }

        foreach (var item in clause.Items)
        {
            if (item.Alias is null && item.Value is VariableExpression && SyntaxShape.AreEqual(item.Value, expression))
                return bound.Columns.First(column => column.Name == ((VariableExpression)item.Value).Name).Symbol;
        }

        return null;
    }

    /// <summary>ORDER BY and WHERE stand behind the columns; where those hide the old variables, what repeats a column is it.</summary>
    private StaticType BindAfter(
        Expression expression, BoundProjection bound, ProjectionClause clause, Scope after, bool hidesOld)
    {
        if (hidesOld)
            ReplaceColumns(expression, expression, bound, after);
        _aggregates = [];
        var faults = _bound.Diagnostics.Count;
        var type = BindExpression(expression, after, Aggregation.Allowed);
        if (_aggregates.Count > 0 && _bound.Diagnostics.Count == faults)
        {
            Report(DiagnosticCodes.InvalidAggregation, _aggregates[0].Span,
                "Here an aggregating function can only repeat one of a column.");
        }

        return type;
    }

    private void ReplaceColumns(SyntaxNode node, Expression root, BoundProjection bound, Scope after)
    {
        if (node is Expression expression)
        {
            var isAlias = expression is VariableExpression variable && after.Find(variable.Name) is not null;
            var column = isAlias ? null : bound.Columns.FirstOrDefault(found =>
                found.Value is not null && SyntaxShape.AreEqual(found.Value, expression));
            if (column is not null)
            {
                if (!ReferenceEquals(node, root) && !column.IsAggregating && !IsSimple(expression) &&
                    HasAggregate(root))
                {
                    Report(DiagnosticCodes.AmbiguousAggregation, expression.Span,
                        "Beside an aggregating function, name this by the alias of its column.");
                }

                _bound.Replacements[expression] = column.Symbol;
                return;
            }

            if (expression is FunctionCall call &&
                bound.Aggregates.FirstOrDefault(one => SyntaxShape.AreEqual(one.Call, call)) is { } own)
            {
                _bound.Replacements[call] = own.Symbol;
                return;
            }
        }

        foreach (var child in node.Children)
            ReplaceColumns(child, root, bound, after);
    }

    private bool HasAggregate(SyntaxNode node) =>
        (node is FunctionCall call && IsAggregate(call)) || node.Children.Any(HasAggregate);

    private bool IsAggregate(FunctionCall call) => call.HasStar || _context.FindFunction(call.Name)?.IsAggregate == true;

    /// <summary>SKIP, LIMIT and their like: one number for all rows.</summary>
    private void BindConstant(Expression expression, string what)
    {
        if (FindVariable(expression) is { } variable)
        {
            Report(DiagnosticCodes.NonConstantExpression, variable.Span,
                $"{what} is one number for all rows; it cannot depend on {variable.Name}.");
            return;
        }

        var type = BindExpression(expression, new Scope());
        Require(expression, type, TypeSet.Integer, $"{what} takes a whole number.");
        var isNegative = expression is LiteralExpression { Value: < 0L } or
            UnaryExpression { Kind: UnaryOperator.Minus, Operand: LiteralExpression { Value: > 0L } };
        if (isNegative)
            Report(DiagnosticCodes.NegativeIntegerArgument, expression.Span, $"{what} takes no number below zero.");
    }

    private static VariableExpression? FindVariable(SyntaxNode node) =>
        node as VariableExpression ?? node.Children.Select(FindVariable).FirstOrDefault(found => found is not null);
}
