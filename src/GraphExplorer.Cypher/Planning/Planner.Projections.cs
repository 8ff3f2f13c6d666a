using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution.Rows;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Planning;

/// <content>WITH and RETURN.</content>
internal sealed partial class Planner
{
    private void PlanProjection(BranchState state, ProjectionClause clause)
    {
        var projection = _bound.Projections[clause];
        int[] slots = [.. projection.Columns.Select(column => column.Symbol.Slot).Distinct()];
        if (projection.IsAggregating)
            PlanAggregation(state, projection, clause);
        else
            PlanColumns(state, projection.Columns.Where(column => column.Value is not null), clause);
        if (clause.IsDistinct)
            state.Plan = new Distinct(state.Plan, slots);
        var hidesOld = projection.IsAggregating || clause.IsDistinct;
        var kept = clause.Where is null || hidesOld ? slots : [.. slots.Union(state.Live).Order()];
        _known.UnionWith(slots);
        if (clause.Order.Count > 0)
            PlanOrder(state, clause, kept);
        if (clause.Skip is not null)
            state.Plan = new Skip(state.Plan, _compiler.Compile(clause.Skip));
        if (clause.Limit is not null)
            state.Plan = new Limit(state.Plan, _compiler.Compile(clause.Limit), state.Writes);
        if (clause.Where is not null)
            state.Plan = new Filter(state.Plan, _compiler.CompileCondition(clause.Where), TextOf(clause.Where));
        state.Live = [.. slots];
    }

    private void PlanColumns(BranchState state, IEnumerable<BoundColumn> columns, ProjectionClause clause)
    {
        // A column that is bound is bound with a value: the caller leaves out those without.
        (Evaluator, int)[] computed = [.. columns.Select(column => (_compiler.Compile(column.Value!), column.Symbol.Slot))];
        if (computed.Length > 0)
            state.Plan = new Project(state.Plan, computed, TextOf(clause));
    }

    private void PlanAggregation(BranchState state, BoundProjection projection, ProjectionClause clause)
    {
        (Evaluator, int)[] keys =
        [
            .. projection.Columns.Where(column => !column.IsAggregating).Select(column => (
                column.Value is null ? ExpressionCompiler.Slot(column.Symbol.Slot) : _compiler.Compile(column.Value),
                column.Symbol.Slot)),
        ];
        AggregateCall[] calls =
        [
            .. projection.Aggregates.Select(aggregate => new AggregateCall(
                aggregate.Call.Name,
                aggregate.Call.Arguments.Count > 0 ? _compiler.Compile(aggregate.Call.Arguments[0]) : null,
                aggregate.Call.Arguments.Count > 1 ? _compiler.Compile(aggregate.Call.Arguments[1]) : null,
                aggregate.Call.IsDistinct,
                aggregate.Symbol.Slot)),
        ];
        state.Plan = new Aggregate(state.Plan, keys, calls, TextOf(clause));
        _known.UnionWith(keys.Select(key => key.Item2));
        PlanColumns(state, projection.Columns.Where(column => column.IsAggregating), clause);
    }

    private void PlanOrder(BranchState state, ProjectionClause clause, int[] kept)
    {
        (Evaluator, bool)[] keys = [.. clause.Order.Select(item => (_compiler.Compile(item.Value), item.IsDescending))];
        Func<Execution.Run, long>? most = null;
        if (clause.Limit is not null)
        {
            var limit = _compiler.Compile(clause.Limit);
            var skip = clause.Skip is null ? null : _compiler.Compile(clause.Skip);
            most = run =>
            {
                var rows = Amount.Of(run, limit, "LIMIT");
                var before = skip is null ? 0 : Amount.Of(run, skip, "SKIP");
                return rows > long.MaxValue / 2 || before > long.MaxValue / 2 ? long.MaxValue : rows + before;
            };
        }

        state.Plan = new Sort(state.Plan, keys, kept, most, string.Join(", ", clause.Order.Select(TextOf)));
    }
}
