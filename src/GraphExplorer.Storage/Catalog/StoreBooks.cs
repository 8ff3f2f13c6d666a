using System.Collections.Concurrent;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Adjacency;

namespace GraphExplorer.Storage.Catalog;

/// <summary>What all versions of a graph share and what only grows: names, keys, sets of names, coders of columns.</summary>
internal sealed class StoreBooks
{
    private readonly ConcurrentDictionary<int, string[]> _labelNames = [];
    private long _lastOwner;

    public NameRegistry Labels { get; } = new();

    public NameRegistry Types { get; } = new();

    public NameRegistry PropertyNames { get; } = new();

    public NameSets LabelSets { get; } = new();

    /// <summary>The sets of names of properties that nodes, or relationships, have.</summary>
    public NameSets Shapes { get; } = new();

    public KeyBook NodeKeys { get; } = new('n');

    public KeyBook RelationshipKeys { get; } = new('r');

    public Coders Coders { get; } = new();

    public NodeCoding Nodes { get; } = new();

    /// <summary>The names of a set of labels, in key order; nodes share these lists.</summary>
    public string[] LabelNames(int set) => _labelNames.GetOrAdd(
        set,
        static (number, books) =>
        {
            var labels = books.LabelSets.Of(number);
            var names = new string[labels.Length];
            for (var i = 0; i < names.Length; i++)
                names[i] = books.Labels[labels[i]];
            Array.Sort(names, KeyOrder.Comparer);
            return names;
        },
        this);

    /// <summary>A number for a writer, never given before; see <see cref="Graph.Arcs.PagedArray{T}"/>.</summary>
    public long NewOwner() => Interlocked.Increment(ref _lastOwner);
}
