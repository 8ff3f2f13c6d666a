using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Finds what every name of a statement means, and every mistake that can be seen before it runs.</summary>
/// <remarks>Recurses as deep as the tree is; the parser has bounded that.</remarks>
internal sealed partial class Binder
{
    private readonly BoundStatement _bound;
    private readonly BindingContext _context;

    private Binder(BoundStatement bound, BindingContext context)
    {
        _bound = bound;
        _context = context;
    }

    /// <summary>Binds what was parsed without mistakes.</summary>
    public static BoundStatement Bind(Statement statement, string text, BindingContext context)
    {
        var bound = new BoundStatement(statement, text);
        new Binder(bound, context).BindQuery(statement.Query, new Scope(), mayLackReturn: true);
        var ordered = bound.Diagnostics.OrderBy(found => found.Span.Start).Take(ParserLimits.MaxDiagnostics).ToArray();
        bound.Diagnostics.Clear();
        bound.Diagnostics.AddRange(ordered);
        return bound;
    }

    private BoundQuery BindQuery(Query query, Scope outer, bool mayLackReturn)
    {
        var branches = query.Branches.Select(branch => BindBranch(branch, new Scope(outer), mayLackReturn)).ToArray();
        var columns = branches[0];
        for (var i = 1; i < branches.Length; i++)
        {
            var names = branches[i]?.Select(column => column.Name) ?? [];
            if (columns is null ? branches[i] is not null : !names.SequenceEqual(columns.Select(column => column.Name)))
            {
                Report(DiagnosticCodes.DifferentColumnsInUnion, query.Branches[i].Span,
                    $"All parts of a UNION give columns of the same names in the same order; the first gives {Names(columns)}.");
            }
        }

        if (branches.Length > 1 && columns is not null)
        {
            columns = [.. columns.Select(column => column with
            {
                Symbol = _bound.NewSymbol(column.Name, StaticType.Any), Value = null,
            })];
        }

        var bound = new BoundQuery(columns, [.. branches.Select(branch => branch ?? [])]);
        _bound.Queries[query] = bound;
        return bound;
    }

    private static string Names(IReadOnlyList<BoundColumn>? columns) =>
        columns is null ? "none" : string.Join(", ", columns.Select(column => column.Name));

    /// <summary>Binds clause after clause; the columns of the RETURN at the end, or null.</summary>
    private IReadOnlyList<BoundColumn>? BindBranch(QueryBranch branch, Scope scope, bool mayLackReturn)
    {
        IReadOnlyList<BoundColumn>? columns = null;
        var isAlone = branch.Clauses.Count == 1;
        foreach (var clause in branch.Clauses)
        {
            switch (clause)
            {
                case MatchClause match:
                    BindMatch(match, scope);
                    break;
                case UnwindClause unwind:
                    var list = BindExpression(unwind.List, scope);
                    DeclareNew(unwind.Alias, new StaticType(ItemsOf(list), TypeSet.Any), scope);
                    break;
                case ProjectionClause projection:
                    scope = BindProjection(projection, scope);
                    columns = projection.IsReturn && _bound.Projections.TryGetValue(projection, out var found) ? found.Columns : null;
                    break;
                case CallClause call:
                    columns = BindCall(call, scope, isAlone && mayLackReturn);
                    break;
                case SubqueryClause subquery:
                    BindSubquery(subquery, scope);
                    break;
                case LoadCsvClause csv:
                    BindExpression(csv.Source, scope);
                    DeclareNew(csv.Alias, StaticType.Any, scope);
                    break;
                case UseClause:
                case FinishClause:
                    break;
                default:
                    BindWriting(clause, scope);
                    break;
            }
        }

        return columns;
    }

    private static TypeSet ItemsOf(StaticType list) =>
        (list.Kinds & ~TypeSet.Null) == TypeSet.List ? list.Items : TypeSet.Any;

    private IReadOnlyList<BoundColumn>? BindCall(CallClause call, Scope scope, bool isStandalone)
    {
        var procedure = _context.FindProcedure(call.Name);
        if (procedure is null)
        {
            Report(DiagnosticCodes.UnknownProcedure, call.Span,
                $"There is no procedure {call.Name}.{Meant(call.Name, _context.ProcedureNames)}");
            return null;
        }

        var signature = procedure.Signature;
        var arguments = new List<Expression?>();
        foreach (var argument in call.Arguments ?? [])
        {
            var type = BindExpression(argument, scope);
            if (arguments.Count < signature.Parameters.Count)
                CheckArgument(signature.Parameters[arguments.Count], argument, type);
            arguments.Add(argument);
        }

        var needed = signature.Parameters.Count(parameter => parameter.Default is null);
        if (call.Arguments is null)
        {
            foreach (var parameter in signature.Parameters)
            {
                var implied = new ParameterExpression(call.Span, parameter.Name);
                if (parameter.Default is null || _context.HasParameter(parameter.Name))
                    BindExpression(implied, scope);
                arguments.Add(parameter.Default is null || _context.HasParameter(parameter.Name) ? implied : null);
            }
        }
        else if (arguments.Count < needed || arguments.Count > signature.Parameters.Count)
        {
            Report(DiagnosticCodes.InvalidNumberOfArguments, call.Span,
                $"{call.Name} takes {Count(needed, signature.Parameters.Count)} arguments, not {arguments.Count}.");
        }

        while (arguments.Count < signature.Parameters.Count)
            arguments.Add(null);
        return BindYields(call, procedure, arguments, scope, isStandalone);
    }

    private void CheckArgument(ProcedureParameter parameter, Expression argument, StaticType type)
    {
        var wanted = parameter.Type.TrimEnd('?').ToUpperInvariant() switch
        {
            "BOOLEAN" => TypeSet.Boolean,
            "INTEGER" => TypeSet.Integer,
            "FLOAT" or "NUMBER" or "INTEGER | FLOAT" => TypeSet.Number,
            "STRING" => TypeSet.String,
            "NODE" => TypeSet.Node,
            "MAP" => TypeSet.Map | TypeSet.Node | TypeSet.Relationship,
            var list when list.StartsWith("LIST", StringComparison.Ordinal) => TypeSet.List,
            _ => TypeSet.Any,
        };
        Require(argument, type, wanted, $"The argument {parameter.Name} is a {parameter.Type}.");
    }

    private List<BoundColumn>? BindYields(
        CallClause call, IProcedure procedure, List<Expression?> arguments, Scope scope, bool isStandalone)
    {
        var columns = procedure.Signature.Columns;
        var yields = new List<(int, Symbol)>();
        var given = new List<BoundColumn>();
        if (call.YieldsAll || (call.Yields is null && isStandalone))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var symbol = _bound.NewSymbol(columns[i].Name, StaticType.Any);
                scope.Declare(symbol);
                yields.Add((i, symbol));
                given.Add(new BoundColumn(symbol.Name, symbol, null, false));
            }
        }

        foreach (var item in call.Yields ?? [])
        {
            var name = ((VariableExpression)item.Value).Name;
            var alias = item.Alias ?? (VariableExpression)item.Value;
            var column = columns.ToList().FindIndex(found => found.Name == name);
            if (column < 0)
            {
                Report(DiagnosticCodes.UnknownColumn, item.Span,
                    $"{call.Name} yields no {name}.{Meant(name, columns.Select(found => found.Name))}");
            }

            if (DeclareNew(alias, StaticType.Any, scope) is { } symbol && column >= 0)
            {
                yields.Add((column, symbol));
                given.Add(new BoundColumn(symbol.Name, symbol, null, false));
            }
        }

        if (call.Where is not null)
            BindPredicate(call.Where, scope);
        _bound.Calls[call] = new BoundCall(procedure, arguments, yields);
        return isStandalone && given.Count > 0 ? given : null;
    }

    private void BindSubquery(SubqueryClause clause, Scope scope)
    {
        var inner = new Scope();
        if (clause.ImportsAll)
        {
            foreach (var symbol in scope.Visible())
                inner.Declare(symbol);
        }
        else if (clause.Imports is not null)
        {
            foreach (var import in clause.Imports)
            {
                if (Resolve(import, scope) is { } symbol)
                    inner.Declare(symbol);
            }
        }
        else
        {
            ImportByWith(clause.Body, scope, inner);
        }

        if (clause.Batches is { } batches)
        {
            foreach (var amount in new[] { batches.Rows, batches.Concurrency })
            {
                if (amount is not null)
                    BindConstant(amount, "IN TRANSACTIONS");
            }
        }

        var bound = BindQuery(clause.Body, inner, mayLackReturn: true);
        foreach (var column in bound.Columns ?? [])
        {
            if (scope.Find(column.Name) is not null)
                Taken(column.Name, clause.Span);
            scope.Declare(column.Symbol.Name == column.Name
                ? column.Symbol
                : new Symbol(column.Name, column.Symbol.Slot, column.Symbol.Type));
        }

        if (clause.Batches?.Status is { } status)
            DeclareNew(status, new StaticType(TypeSet.Map), scope);
    }

    /// <summary>Without parentheses, a WITH at the beginning of each part says what it takes from outside.</summary>
    private void ImportByWith(Query body, Scope scope, Scope inner)
    {
        foreach (var branch in body.Branches)
        {
            if (branch.Clauses is not [ProjectionClause { IsReturn: false } with, ..])
                continue;
            if (with.HasStar)
            {
                foreach (var symbol in scope.Visible())
                    inner.Declare(symbol);
            }

            foreach (var name in with.Items.Select(item => item.Value).OfType<VariableExpression>())
            {
                if (scope.Find(name.Name) is { } symbol)
                    inner.Declare(symbol);
            }
        }
    }

    private static string Count(int least, int most) => least == most ? $"{least}" : $"{least} to {most}";

    private static string Meant(string written, IEnumerable<string> names) =>
        NearestNames.To(written, names) is [var first, ..] ? $" Did you mean {first}?" : "";

    private Symbol? DeclareNew(VariableExpression variable, StaticType type, Scope scope)
    {
        if (scope.Find(variable.Name) is not null)
        {
            Taken(variable.Name, variable.Span);
            return null;
        }

        return Declare(variable, type, scope);
    }

    private Symbol Declare(VariableExpression variable, StaticType type, Scope scope)
    {
        var symbol = _bound.NewSymbol(variable.Name, type);
        scope.Declare(symbol);
        _bound.Symbols[variable] = symbol;
        return symbol;
    }

    private void Taken(string name, SourceSpan span) =>
        Report(DiagnosticCodes.VariableAlreadyBound, span, $"The variable {name} is bound already; take another name.");

    private Symbol? Resolve(VariableExpression variable, Scope scope)
    {
        if (scope.Find(variable.Name) is { } symbol)
        {
            _bound.Symbols[variable] = symbol;
            return symbol;
        }

        Report(DiagnosticCodes.UndefinedVariable, variable.Span,
            $"The variable {variable.Name} is not defined here.{Meant(variable.Name, scope.Visible().Select(one => one.Name))}");
        return null;
    }

    private void Require(Expression expression, StaticType type, TypeSet wanted, string message)
    {
        if (!type.MayBe(wanted))
            Report(DiagnosticCodes.InvalidArgumentType, expression.Span, message);
    }

    private void Report(string code, SourceSpan span, string message) =>
        _bound.Diagnostics.Add(new Diagnostic(code, span, message));
}
