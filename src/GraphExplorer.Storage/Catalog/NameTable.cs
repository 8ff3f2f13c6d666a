using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Storage.Catalog;

/// <summary>Numbers names as they turn up in an import.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _names.Add(name);
            _numbers.Add(name, number);
        }

        return number;
    }

    /// <summary>Enters the names in key order, so that numbers ascend with them; per number here the one there.</summary>
    public int[] EnterInto(NameRegistry registry)
    {
        foreach (var name in _names.Order(KeyOrder.Comparer))
            registry.GetOrAdd(name);
        return [.. _names.Select(registry.Find)];
    }
}
