using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Planning;

/// <summary>A plan as what EXPLAIN shows: exactly the steps that run.</summary>
internal static class PlanPrinter
{
    public static CypherPlan Print(StatementPlan plan) => new(
        "ProduceResults", Arguments(string.Join(", ", plan.Columns)), plan.Columns, null, null, [Print(plan.Root)]);

    private static CypherPlan Print(Operator step)
    {
        var children = step.Inner.Select(Print).ToList();
        if (step.Source is not null)
            children.Insert(0, Print(step.Source));
        return new CypherPlan(step.Name, Arguments(step.Details), [], null, null, children);
    }

    private static Dictionary<string, Value> Arguments(string details) =>
        details.Length == 0 ? [] : new Dictionary<string, Value>(StringComparer.Ordinal) { ["details"] = details };
}
