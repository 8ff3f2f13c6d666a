using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Execution.Rows;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Planning;

/// <summary>A statement ready to run.</summary>
internal sealed record StatementPlan(Operator Root, IReadOnlyList<string> Columns, int[] Slots, int RowWidth, bool Writes, bool Reads);

/// <summary>Turns a bound statement into steps, clause by clause.</summary>
internal sealed partial class Planner
{
    private readonly BoundStatement _bound;
    private readonly ExpressionCompiler _compiler;
    private readonly IGraphReader _reader;
    private HashSet<int> _known = [];
    private int _operators;

    private Planner(BoundStatement bound, IGraphReader reader)
    {
        _bound = bound;
        _reader = reader;
        _compiler = new ExpressionCompiler(bound, this);
    }

    /// <summary>Plans a statement without mistakes for a graph whose counts the reader knows.</summary>
    public static StatementPlan Plan(BoundStatement bound, IGraphReader reader)
    {
        var planner = new Planner(bound, reader);
        var root = planner.PlanQuery(bound.Statement.Query, new Argument());
        var columns = bound.Queries[bound.Statement.Query].Columns ?? [];
        var effects = Effects.Of(bound.Statement.Query, _ => false);
        return new StatementPlan(root, [.. columns.Select(column => column.Name)],
            [.. columns.Select(column => column.Symbol.Slot)], bound.Slots, effects.Writes,
            effects.Scans.Count + effects.Types.Count > 0);
    }

    /// <summary>What is known while a part is compiled; the caller gives back what it got.</summary>
    public HashSet<int> Exchange(HashSet<int> known)
    {
        var before = _known;
        _known = known;
        return before;
    }

    /// <summary>A place that an inner list fills is known from here on: no two variables share one.</summary>
    public void Know(int slot) => _known.Add(slot);

    private Operator PlanQuery(Query query, Operator start)
    {
        var bound = _bound.Queries[query];
        if (query.Branches.Count == 1)
            return PlanBranch(query.Branches[0], start);
        var branches = new List<(Operator, int[])>();
        var known = _known;
        for (var i = 0; i < query.Branches.Count; i++)
        {
            _known = [.. known];
            branches.Add((PlanBranch(query.Branches[i], new Argument()), [.. bound.Branches[i].Select(column => column.Symbol.Slot)]));
        }

        _known = known;
        int[] columns = [.. bound.Columns?.Select(column => column.Symbol.Slot) ?? []];
        _known.UnionWith(columns);
        Operator union = new Union(branches, columns);
        return query.KeepsDuplicates[0] || columns.Length == 0 ? union : new Distinct(union, columns);
    }

    private Operator PlanBranch(QueryBranch branch, Operator plan)
    {
        var state = new BranchState(plan);
        foreach (var clause in branch.Clauses)
        {
            if (++_operators > ExecutionLimits.MaxOperators)
                throw CypherFault.Limit($"A statement has at most {ExecutionLimits.MaxOperators} clauses.");
            Guard(state, clause);
            PlanClause(state, clause);
        }

        return state.Plan;
    }

    /// <summary>What of a branch is planned so far.</summary>
    private sealed class BranchState(Operator plan)
    {
        public Operator Plan { get; set; } = plan;

        /// <summary>Places that are filled since the branch began: what an Eager keeps.</summary>
        public HashSet<int> Live { get; set; } = [];

        /// <summary>What is read and written since the last Eager.</summary>
        public Effects Pending { get; } = new();

        public bool Writes { get; set; }
    }

    /// <summary>Puts an Eager before a clause that would read what is still being written, or write what is still being read.</summary>
    private void Guard(BranchState state, Clause clause)
    {
        var effects = Effects.Of(clause, variable => _bound.Symbols.TryGetValue(variable, out var symbol) && _known.Contains(symbol.Slot));
        if (state.Pending.ConflictsWith(effects))
        {
            state.Plan = new Eager(state.Plan, [.. state.Live.Order()]);
            state.Pending.Clear();
        }

        state.Pending.Add(effects);
        state.Writes |= effects.Writes;
    }

    private void PlanClause(BranchState state, Clause clause)
    {
        switch (clause)
        {
            case MatchClause match:
                PlanMatch(state, match);
                break;
            case UnwindClause unwind:
                var alias = _bound.Symbols[unwind.Alias].Slot;
                state.Plan = new Unwind(state.Plan, _compiler.Compile(unwind.List), alias, TextOf(unwind));
                Learn(state, alias);
                break;
            case ProjectionClause projection:
                PlanProjection(state, projection);
                break;
            case CallClause call:
                PlanCall(state, call);
                break;
            case SubqueryClause subquery:
                PlanSubqueryClause(state, subquery);
                break;
            case FinishClause or UseClause:
                break;
            case LoadCsvClause:
                throw CypherFault.Argument("LOAD CSV is not run here.", "NotSupported");
            default:
                PlanWriting(state, clause);
                break;
        }
    }

    private void Learn(BranchState state, params IEnumerable<int> slots)
    {
        foreach (var slot in slots)
        {
            state.Live.Add(slot);
            _known.Add(slot);
        }
    }

    private string TextOf(SyntaxNode node)
    {
        var text = _bound.Text.Substring(node.Span.Start, Math.Min(node.Span.Length, 200));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void PlanMatch(BranchState state, MatchClause match)
    {
        var before = new HashSet<int>(_known);
        if (match.IsOptional)
        {
            var inner = new MatchPlanner(_bound, _compiler, this, _reader, new Argument(), _known, match.Patterns, match.Where).Plan();
            int[] made = [.. _known.Except(before).Order()];
            state.Plan = new Optional(state.Plan, inner, made);
        }
        else
        {
            state.Plan = new MatchPlanner(_bound, _compiler, this, _reader, state.Plan, _known, match.Patterns, match.Where).Plan();
        }

        Learn(state, _known.Except(before).ToArray());
    }

    private void PlanCall(BranchState state, CallClause call)
    {
        var found = _bound.Calls[call];
        var parameters = found.Procedure.Signature.Parameters;
        var arguments = new Evaluator[parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var fallback = parameters[i].Default ?? Value.Null;
            arguments[i] = found.Arguments[i] is { } argument ? _compiler.Compile(argument) : _ => fallback;
        }

        int[] slots = [.. found.Yields.Select(one => one.Symbol.Slot)];
        var pairs = found.Yields.Select(one => (one.Column, one.Symbol.Slot)).ToArray();
        Operator plan = new ProcedureCall(call.IsOptional ? new Argument() : state.Plan, found.Procedure, arguments, pairs);
        if (call.Where is not null)
            plan = new Filter(plan, _compiler.CompileCondition(call.Where), TextOf(call.Where));
        state.Plan = call.IsOptional ? new Optional(state.Plan, plan, slots) : plan;
        Learn(state, slots);
    }

    private void PlanSubqueryClause(BranchState state, SubqueryClause clause)
    {
        if (clause.Batches is not null)
            throw CypherFault.Argument("CALL { … } IN TRANSACTIONS is not run here.", "NotSupported");
        var known = new HashSet<int>(_known);
        var inner = PlanQuery(clause.Body, new Argument());
        _known = known;
        var columns = _bound.Queries[clause.Body].Columns;
        int[] slots = [.. columns?.Select(column => column.Symbol.Slot) ?? []];
        state.Plan = clause.IsOptional && columns is not null
            ? new Optional(state.Plan, inner, slots)
            : new Apply(state.Plan, inner, columns is not null);
        Learn(state, slots);
    }

    /// <summary>A subquery of an expression, and the places of its columns.</summary>
    public (Operator Plan, IReadOnlyList<Symbol> Columns) PlanSubquery(Query query)
    {
        var known = _known;
        _known = [.. known];
        var plan = PlanQuery(query, new Argument());
        _known = known;
        return (plan, [.. _bound.Queries[query].Columns?.Select(column => column.Symbol) ?? []]);
    }

    /// <summary>A pattern of an expression, run on the row at hand.</summary>
    /// <returns>The plan, and what is known on its rows.</returns>
    public (Operator Plan, HashSet<int> Known) PlanPattern(PathPattern pattern, Expression? where)
    {
        HashSet<int> known = [.. _known];
        return (new MatchPlanner(_bound, _compiler, this, _reader, new Argument(), known, [pattern], where).Plan(), known);
    }

    /// <summary>A pattern as a value: whether it is there; of shortest paths, the path or the list of them.</summary>
    public Evaluator PlanPatternValue(PatternExpression pattern)
    {
        HashSet<int> known = [.. _known];
        var planner = new MatchPlanner(_bound, _compiler, this, _reader, new Argument(), known, [pattern.Pattern], null);
        var plan = planner.Plan();
        var path = planner.PathSlot;
        switch (pattern.Pattern.Selector)
        {
            case PathSelector.Every:
                return run =>
                {
                    foreach (var _ in plan.Rows(run))
                        return true;
                    return false;
                };
            case PathSelector.AllShortestPaths:
                return run =>
                {
                    var paths = new List<Value>();
                    foreach (var _ in plan.Rows(run))
                        paths.Add(run.Row[path]);
                    return Value.From(paths);
                };
            default:
                return run =>
                {
                    foreach (var _ in plan.Rows(run))
                        return run.Row[path];
                    return Value.Null;
                };
        }
    }
}
