using System.Text;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// The nodes of one version in key order, each with a label that ascends with the keys, so that comparing two keys is
/// comparing two numbers. A node that comes between two others gets a label between theirs; where there is none left,
/// those around it are spread.
/// </summary>
/// <remarks>M. Bender, R. Cole, E. Demaine, M. Farach-Colton, J. Zito, "Two simplified algorithms for maintaining order in a
/// list", ESA 2002: the least range around the place that is thin enough is spread evenly; O(log n) labels a node added,
/// on average.</remarks>
internal sealed class KeyOrdering
{
    /// <summary>Between the labels of nodes that a bulk load brings, and after the last.</summary>
    public const long Gap = 1L << 31;

    private const double Thinning = 1.5; // of a range twice as long at least this times as many labels are free a node

    private readonly KeyPages _keys;
    private OrderedTree<int> _nodes;
    private PagedArray<long> _labels;
    private long _owner;

    /// <summary>The order of nodes that are given in key order.</summary>
    public KeyOrdering(KeyPages keys, ReadOnlySpan<int> inKeyOrder)
    {
        _keys = keys;
        _nodes = OrderedTree<int>.From(inKeyOrder);
        var limit = 0;
        foreach (var node in inKeyOrder)
            limit = Math.Max(limit, node + 1);
        var labels = new long[limit];
        for (var rank = 0; rank < inKeyOrder.Length; rank++)
            labels[inKeyOrder[rank]] = rank * Gap;
        _labels = PagedArray.From<long>(labels);
    }

    /// <summary>The order of nodes that have labels already.</summary>
    public KeyOrdering(KeyPages keys, ReadOnlySpan<int> inKeyOrder, PagedArray<long> labels)
    {
        _keys = keys;
        _nodes = OrderedTree<int>.From(inKeyOrder);
        _labels = labels;
    }

    private KeyOrdering(KeyOrdering other, long owner)
    {
        _keys = other._keys;
        _nodes = other._nodes;
        _labels = other._labels;
        _owner = owner;
    }

    /// <summary>All nodes, in key order.</summary>
    public OrderedTree<int> Nodes => _nodes;

    /// <summary>Per node its label.</summary>
    public PagedArray<long> Labels => _labels;

    /// <summary>The same order, for a writer to change.</summary>
    public KeyOrdering ForWriter(long owner) => new(this, owner);

    /// <summary>Puts a node in, whose key is written down.</summary>
    public void Add(int node)
    {
        var rank = _nodes.RankOf(new ByKey(_keys, _keys.KeyOf(node)));
        var before = rank == 0 ? (long?)null : _labels[_nodes[rank - 1]];
        var after = rank == _nodes.Count ? (long?)null : _labels[_nodes[rank]];
        if (Between(before, after) is not { } label)
        {
            label = Spread(rank);
        }

        _labels = _labels.With(node, label, _owner);
        _nodes = _nodes.With(node, new ByLabel(_labels, label), _owner);
    }

    /// <summary>Takes a node out.</summary>
    public void Remove(int node) => _nodes = _nodes.Without(new ByLabel(_labels, _labels[node]), _owner);

    /// <summary>How many nodes come before this key or have it.</summary>
    public int RankAfter(string key)
    {
        var seek = new ByKey(_keys, key);
        var rank = _nodes.RankOf(seek);
        return rank < _nodes.Count && seek.Compare(_nodes[rank]) == 0 ? rank + 1 : rank;
    }

    private static long? Between(long? before, long? after)
    {
        if (before is not { } low)
            return after is { } first ? (first >= long.MinValue + Gap ? first - Gap : null) : 0;
        if (after is not { } high)
            return low <= long.MaxValue - Gap ? low + Gap : null;
        return high - low > 1 && high > low ? low + (long)((ulong)(high - low) / 2) : null;
    }

    /// <summary>Spreads the labels around a rank and gives one that is free there.</summary>
    private long Spread(int rank)
    {
        var centre = _labels[_nodes[Math.Min(rank, _nodes.Count - 1)]];
        var allowed = 1.0;
        for (var bits = 2; bits < 63; bits++)
        {
            allowed *= Thinning;
            var start = centre & -(1L << bits);
            var end = start + ((1L << bits) - 1);
            var first = _nodes.RankOf(new ByLabel(_labels, start));
            var last = _nodes.RankOf(new AfterLabel(_labels, end));
            var count = last - first;
            var isInside = rank >= first && rank <= last;
            if (!isInside || count + 1 > allowed || (1L << bits) / (count + 2) < 2)
                continue;
            return Spread(rank, first, count, start, (1L << bits) / (count + 2));
        }

        return Spread(rank, 0, _nodes.Count, long.MinValue / 2, Math.Min(Gap, long.MaxValue / (_nodes.Count + 2)));
    }

    private long Spread(int rank, int first, int count, long start, long step)
    {
        var nodes = new int[count]; // their order does not change, but their labels must not be looked at meanwhile
        for (var i = 0; i < count; i++)
            nodes[i] = _nodes[first + i];
        var label = start + (step * (rank - first + 1));
        for (var i = 0; i < count; i++)
        {
            var place = first + i < rank ? i + 1 : i + 2;
            _labels = _labels.With(nodes[i], start + (step * place), _owner);
        }

        return label;
    }

    /// <summary>Finds a node by its key.</summary>
    private readonly struct ByKey(KeyPages keys, string key) : ISeek<int>
    {
        private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

        public int Compare(int item) => keys.Compare(item, _key);
    }

    /// <summary>Finds the first node whose label lies beyond one.</summary>
    private readonly struct AfterLabel(PagedArray<long> labels, long label) : ISeek<int>
    {
        public int Compare(int item) => labels[item] <= label ? -1 : 1;
    }
}

/// <summary>Finds a node by its order label.</summary>
internal readonly struct ByLabel(PagedArray<long> labels, long label) : ISeek<int>
{
    public int Compare(int item) => labels[item].CompareTo(label);
}
