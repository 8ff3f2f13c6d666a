using System.Globalization;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>One version of a graph in the layout that is tried: a commit makes the next and leaves it as it is.</summary>
internal sealed class LayoutGraph : ITopologySource
{
    private static readonly string[] TypeNames =
    [
        .. Enumerable.Range(0, LayoutEdges.Types)
            .Select(type => string.Create(CultureInfo.InvariantCulture, $"T{type}")),
    ];

    public required ArcChunk[] Outgoing { get; init; }

    public required ArcChunk[] Incoming { get; init; }

    /// <summary>Per group of nodes the order labels.</summary>
    public required PagedArray<long> Order { get; init; }

    /// <summary>Per group the first number of those that its chunk implied, and at the end how many there are.</summary>
    public required int[] FirstNumbers { get; init; }

    /// <summary>Per group the ends of those.</summary>
    public required GroupEnds[] Implied { get; init; }

    /// <summary>The ends of all relationships with higher numbers.</summary>
    public required AppendedEnds Appended { get; init; }

    public required int Nodes { get; init; }

    public required int Relationships { get; init; }

    /// <summary>How many int columns stand beside the arcs.</summary>
    public required int Columns { get; init; }

    /// <summary>Bits of the row per level of an overlay.</summary>
    public required int OverlayBits { get; init; }

    /// <summary>The value of a column: any that differs from one relationship to the next.</summary>
    public static int ColumnValue(int relationship, int column) => unchecked((relationship * 31) + column);

    /// <summary>The next version, with one relationship more.</summary>
    public LayoutGraph Add(int from, int to, int type)
    {
        Appended.Append(new Ends(from, to, type));
        return With(
            Replaced(Outgoing, from, new NewArc(type, to, Relationships)),
            Replaced(Incoming, to, new NewArc(type, from, Relationships)),
            Implied,
            Relationships + 1);
    }

    /// <summary>The same content with one group's overlays merged into new chunks; long rows stay blocks.</summary>
    public LayoutGraph Merge(int group)
    {
        ArcChunk[] outgoing = [.. Outgoing];
        ArcChunk[] incoming = [.. Incoming];
        GroupEnds[] implied = [.. Implied];
        outgoing[group] = LayoutChunks.Merge(outgoing[group], Columns, OverlayBits);
        incoming[group] = LayoutChunks.Merge(incoming[group], Columns, OverlayBits);
        implied[group] = implied[group].Hold();
        return With(outgoing, incoming, implied, Relationships);
    }

    public Ends EndsOf(int relationship)
    {
        if (relationship >= FirstNumbers[^1])
            return Appended.Of(relationship - FirstNumbers[^1]);
        var group = Array.BinarySearch(FirstNumbers, relationship);
        if (group < 0)
            group = ~group - 1;
        while (FirstNumbers[group + 1] == relationship) // groups without relationships of their own
            group++;
        return Implied[group].Of(relationship);
    }

    public Topology Open() => new(
        new TopologyRequest(),
        new TopologyData
        {
            Types = TypeNames,
            NodeKeys = new NumberKeys(Nodes),
            RelationshipKeys = new NumberKeys(Relationships),
            NodeOrder = Order,
            Outgoing = Outgoing,
            Incoming = Incoming,
            NodeColumns = [],
            ArcTexts = [],
            NodeTexts = [],
        },
        this);

    public ValueTask<int[]> ResolveNodesAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken) => throw new NotSupportedException("Nodes are asked for by number.");

    public ValueTask<int[]> ResolveRelationshipsAsync(
        Topology topology,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is asked for by key.");

    public ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private LayoutGraph With(ArcChunk[] outgoing, ArcChunk[] incoming, GroupEnds[] implied, int relationships) => new()
    {
        Outgoing = outgoing,
        Incoming = incoming,
        Order = Order,
        FirstNumbers = FirstNumbers,
        Implied = implied,
        Appended = Appended,
        Nodes = Nodes,
        Relationships = relationships,
        Columns = Columns,
        OverlayBits = OverlayBits,
    };

    private ArcChunk[] Replaced(ArcChunk[] chunks, int node, NewArc arc)
    {
        var group = node >> ArcChunk.RowBits;
        var row = node & (ArcChunk.Rows - 1);
        var chunk = chunks[group];
        var blocks = RowEdit.Insert(RowEdit.Blocks(chunk, row), arc, Order, Columns);
        var overlay = (RowOverlay?)chunk.Overlay ?? new RowOverlay(OverlayBits);
        ArcChunk[] copy = [.. chunks];
        copy[group] = chunk.WithColumns(chunk.Columns, overlay.With(row, new OverlayRow(blocks)));
        return copy;
    }

    private sealed class NumberKeys(int limit) : KeyTable
    {
        public override int Limit => limit;

        public override string KeyOf(int number) => number.ToString(CultureInfo.InvariantCulture);

        public override int Find(string key) => int.Parse(key, CultureInfo.InvariantCulture);
    }
}
