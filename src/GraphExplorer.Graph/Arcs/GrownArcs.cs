using System.Diagnostics;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Arcs;

/// <summary>The part of a <see cref="Topology"/> that fills itself level by level: one pair of chunks per
/// level.</summary>
internal sealed class GrownArcs(TopologyRequest request)
{
    private readonly List<(ArcChunk Outgoing, ArcChunk Incoming)> _levels = [];
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relationships = new(StringComparer.Ordinal);
    private readonly List<int> _outgoingDegrees = [];
    private readonly List<int> _incomingDegrees = [];

    public List<string> NodeKeys { get; } = [];

    public List<string> RelationshipKeys { get; } = [];

    public List<string> Types { get; } = [];

    public Dictionary<string, int> NodeNumbers { get; } = new(StringComparer.Ordinal);

    public ColumnCoder[] ArcCoders { get; } = [.. request.ArcColumns.Select(column => new ColumnCoder(column))];

    public ColumnCoder[] NodeCoders { get; } = [.. request.NodeColumns.Select(column => new ColumnCoder(column))];

    public List<int>[] NodeColumns { get; } = [.. request.NodeColumns.Select(_ => new List<int>())];

    /// <summary>Per node level × 2^32 + row, or -1 where it is not grown.</summary>
    public List<long> RowOf { get; } = [];

    /// <summary>Per node its rank by key among the nodes known.</summary>
    public long[] Order { get; private set; } = [];

    public int Degree(int node, ArcDirections directions) =>
        ((directions & ArcDirections.Outgoing) != ArcDirections.None ? _outgoingDegrees[node] : 0) +
        ((directions & ArcDirections.Incoming) != ArcDirections.None ? _incomingDegrees[node] : 0);

    public ((ArcChunk Outgoing, ArcChunk Incoming) Level, int Row) Locate(int node)
    {
        var place = RowOf[node];
        return (_levels[(int)(place >> 32)], (int)place);
    }

    public int NumberRelationship(string key)
    {
        if (!_relationships.TryGetValue(key, out var number))
        {
            number = RelationshipKeys.Count;
            RelationshipKeys.Add(key);
            _relationships.Add(key, number);
        }

        return number;
    }

    public void Append(TopologyLevel level)
    {
        var before = NodeKeys.Count;
        foreach (var node in level.Nodes)
            AddNode(node);
        if (NodeKeys.Count > before)
            Renumber();

        var rows = new Dictionary<int, int>();
        foreach (var key in level.Grown)
        {
            var node = NodeNumbers[key];
            Debug.Assert(RowOf[node] < 0, "A node is grown once.");
            rows.Add(node, rows.Count);
        }

        var arcs = level.Arcs.Select(Number).ToArray();
        _levels.Add((
            Build(rows, arcs.Where(arc => arc.Outgoing), level.BlockLength),
            Build(rows, arcs.Where(arc => !arc.Outgoing), level.BlockLength)));
        foreach (var (node, row) in rows)
            RowOf[node] = ((long)(_levels.Count - 1) << 32) | (uint)row;
    }

    private void AddNode(TopologyLevel.NodeEntry node)
    {
        if (!NodeNumbers.TryAdd(node.Key, NodeKeys.Count))
            return;
        NodeKeys.Add(node.Key);
        RowOf.Add(-1);
        _outgoingDegrees.Add(node.Outgoing);
        _incomingDegrees.Add(node.Incoming);
        for (var column = 0; column < NodeColumns.Length; column++)
            NodeColumns[column].Add(NodeCoders[column].Encode(node.Columns[column]));
    }

    private void Renumber()
    {
        var sorted = Enumerable.Range(0, NodeKeys.Count).ToArray();
        Array.Sort(sorted, (left, right) => KeyOrder.Comparer.Compare(NodeKeys[left], NodeKeys[right]));
        var order = new long[sorted.Length];
        for (var rank = 0; rank < sorted.Length; rank++)
            order[sorted[rank]] = rank;
        Order = order;
    }

    private NumberedArc Number(TopologyLevel.ArcEntry arc)
    {
        if (!_types.TryGetValue(arc.Type, out var type))
        {
            type = Types.Count;
            Types.Add(arc.Type);
            _types.Add(arc.Type, type);
        }

        return new NumberedArc(
            NodeNumbers[arc.Node],
            arc.Outgoing,
            type,
            NodeNumbers[arc.Neighbour],
            NumberRelationship(arc.Relationship),
            arc.Columns);
    }

    private ArcChunk Build(Dictionary<int, int> rows, IEnumerable<NumberedArc> arcs, int blockLength)
    {
        var sorted = arcs
            .OrderBy(arc => rows[arc.Node])
            .ThenBy(arc => arc.Type)
            .ThenBy(arc => Order[arc.Neighbour])
            .ThenBy(arc => RelationshipKeys[arc.Relationship], KeyOrder.Comparer)
            .ToArray();
        var rowStart = new int[rows.Count + 1];
        var blockType = new List<int>();
        var blockStart = new List<int>();
        var row = -1;
        for (var i = 0; i < sorted.Length; i++)
        {
            var newRow = rows[sorted[i].Node];
            if (newRow == row && sorted[i].Type == blockType[^1] && i - blockStart[^1] < blockLength)
                continue;
            while (row < newRow)
                rowStart[++row] = blockType.Count;
            blockType.Add(sorted[i].Type);
            blockStart.Add(i);
        }

        while (row < rows.Count)
            rowStart[++row] = blockType.Count;
        blockStart.Add(sorted.Length);
        var columns = new int[ArcCoders.Length][];
        for (var column = 0; column < columns.Length; column++)
            columns[column] = [.. sorted.Select(arc => ArcCoders[column].Encode(arc.Columns[column]))];
        return new ArcChunk(
            rowStart,
            [.. blockType],
            [.. blockStart],
            [.. sorted.Select(arc => arc.Neighbour)],
            [.. sorted.Select(arc => arc.Relationship)],
            columns);
    }

    private readonly record struct NumberedArc(
        int Node,
        bool Outgoing,
        int Type,
        int Neighbour,
        int Relationship,
        IReadOnlyList<Value> Columns);
}
