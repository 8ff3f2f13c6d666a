using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Functions.Library;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>A function of plain values: what the binder knows of it, and what it does.</summary>
internal sealed record ValueFunction(string Name, FunctionFacts Facts, Func<Value[], Value> Body);

/// <summary>All functions of plain values that stand in this folder, by name whatever its case.</summary>
internal static class ValueFunctionTable
{
    private static readonly Dictionary<string, ValueFunction> All = TextFunctions.All
        .Concat(NumberFunctions.All).Concat(CollectionFunctions.All)
        .Concat(FunctionLibrary.All.Select(function => new ValueFunction(function.Name, function.Facts, function.Body)))
        .ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => All.Keys;

    public static ValueFunction? Find(string name) => All.GetValueOrDefault(name);
}
