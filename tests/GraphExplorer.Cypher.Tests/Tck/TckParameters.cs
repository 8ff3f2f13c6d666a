using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The parameters that a scenario gives.</summary>
internal static class TckParameters
{
    public static Dictionary<string, Value> Of(Scenario scenario) => scenario.Steps
        .Where(step => step.Line.Contains("parameters are:", StringComparison.Ordinal))
        .SelectMany(step => step.Table)
        .ToDictionary(cells => cells[0], cells => TckValues.Parse(cells[1]).ToValue(), StringComparer.Ordinal);
}
