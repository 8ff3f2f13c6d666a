using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>What a statement can name beside its own variables.</summary>
internal sealed class BindingContext(
    IReadOnlyDictionary<string, IProcedure> procedures, IReadOnlyDictionary<string, Value> parameters,
    Func<string, FunctionFacts?> functions, Func<IEnumerable<string>> functionNames)
{
    public IEnumerable<string> ProcedureNames => procedures.Keys;

    public IEnumerable<string> FunctionNames => functionNames();

    public IProcedure? FindProcedure(string name) => procedures.GetValueOrDefault(name);

    public FunctionFacts? FindFunction(string name) => functions(name);

    public bool HasParameter(string name) => parameters.ContainsKey(name);
}
