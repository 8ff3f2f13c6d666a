namespace GraphExplorer.Cypher.Binding;

/// <summary>What the binder knows of a function: how it is called, and what its first argument must be.</summary>
internal sealed record FunctionFacts(
    int Least, int Most, bool IsAggregate = false, bool IsDeterministic = true, TypeSet First = TypeSet.Any,
    TypeSet Result = TypeSet.Any);
