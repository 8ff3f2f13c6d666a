using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Rows;

/// <summary>Leaves out the first rows.</summary>
internal sealed class Skip(Operator source, Evaluator count) : Operator(source)
{
    public override IEnumerable<Row> Rows(Run run)
    {
        var left = Amount.Of(run, count, "SKIP");
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            if (left-- <= 0)
                yield return row;
        }
    }
}

/// <summary>Ends after a number of rows; where something before it writes, the rest is run all the same.</summary>
internal sealed class Limit(Operator source, Evaluator count, bool runsOut) : Operator(source)
{
    public override IEnumerable<Row> Rows(Run run)
    {
        var left = Amount.Of(run, count, "LIMIT");
        if (left == 0 && !runsOut)
            yield break;
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            if (left > 0)
            {
                left--;
                yield return row;
            }

            if (left == 0 && !runsOut)
                yield break;
        }
    }
}

/// <summary>The number behind SKIP or LIMIT.</summary>
internal static class Amount
{
    public static long Of(Run run, Evaluator count, string what)
    {
        var value = count(run);
        if (value.Kind != ValueKind.Integer)
            throw new CypherFault("SyntaxError", "InvalidArgumentType", $"{what} takes a whole number, not a {value.Kind}.");
        return value.AsInteger() >= 0
            ? value.AsInteger()
            : throw new CypherFault("SyntaxError", "NegativeIntegerArgument", $"{what} takes no number below zero.");
    }
}
