using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>A procedure as a scenario describes it: a table of arguments and what they give.</summary>
internal sealed partial class TckProcedure : IProcedure
{
    private readonly List<Value[]> _rows;

    private TckProcedure(ProcedureSignature signature, List<Value[]> rows)
    {
        Signature = signature;
        _rows = rows;
    }

    public ProcedureSignature Signature { get; }

    /// <summary>The procedures that the steps of a scenario make, by name.</summary>
    public static Dictionary<string, IProcedure> Of(Scenario scenario)
    {
        var procedures = new Dictionary<string, IProcedure>(StringComparer.Ordinal);
        foreach (var step in scenario.Steps)
        {
            if (Declaration().Match(step.Line) is not { Success: true } found)
                continue;
            var inputs = Parse(found.Groups["in"].Value).Select(one => new ProcedureParameter(one.Name, one.Type, "")).ToArray();
            var outputs = Parse(found.Groups["out"].Value).Select(one => new ProcedureColumn(one.Name, one.Type, "")).ToArray();
            var rows = step.Table.Skip(1).Select(cells => cells.Select(cell => TckValues.Parse(cell).ToValue()).ToArray()).ToList();
            procedures[found.Groups["name"].Value] = new TckProcedure(
                new ProcedureSignature(found.Groups["name"].Value, "", inputs, outputs), rows);
        }

        return procedures;
    }

    public async IAsyncEnumerable<IReadOnlyList<Value>> CallAsync(
        IReadOnlyList<Value> arguments, IGraphView view, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var inputs = Signature.Parameters.Count;
        foreach (var row in _rows.Where(row => row.Take(inputs).Zip(arguments).All(pair => Same(pair.First, pair.Second))))
            yield return row[inputs..];
    }

    private static bool Same(Value left, Value right) => left.Equals(right) ||
        (left.Kind is ValueKind.Integer or ValueKind.Float && right.Kind is ValueKind.Integer or ValueKind.Float &&
            CypherOrder.Compare(left, right) == 0);

    private static IEnumerable<(string Name, string Type)> Parse(string list) => list
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split("::", StringSplitOptions.TrimEntries))
        .Select(parts => (parts[0], parts[1]));

    [GeneratedRegex(@"there exists a procedure (?<name>[\w.]+)\((?<in>.*?)\) :: \((?<out>.*?)\)\s*:?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
