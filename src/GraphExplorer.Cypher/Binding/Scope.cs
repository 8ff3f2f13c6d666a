using GraphExplorer.Graph.Text;

namespace GraphExplorer.Cypher.Binding;

/// <summary>The variables that can be named at one place of a statement: its own, and those outside of it.</summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly Dictionary<string, Symbol> _own = new(StringComparer.Ordinal);

    public Symbol? Find(string name) => _own.TryGetValue(name, out var symbol) ? symbol : outer?.Find(name);

    public void Declare(Symbol symbol) => _own[symbol.Name] = symbol;

    /// <summary>All that can be named, by name.</summary>
    public IReadOnlyList<Symbol> Visible()
    {
        var names = new SortedDictionary<string, Symbol>(KeyOrder.Comparer);
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var symbol in scope._own.Values)
                names.TryAdd(symbol.Name, symbol);
        }

        return [.. names.Values];
    }

    private Scope? Outer { get; } = outer;
}
