using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Networks;

/// <summary>
/// A network as metrics see it. A line stands for all relationships that join the same two nodes (in the same direction,
/// where lines have one); loops make no line. Immutable; the derived graphs are made when first asked for.
/// </summary>
public sealed class Network
{
    private readonly LineTable _lines;
    private CsrGraph? _weighted;
    private CsrGraph? _measured;
    private CsrGraph? _directed;
    private int[]? _ranks;

    private Network(NetworkData data, Projection projection, LineTable lines, CsrGraph graph)
    {
        Data = data;
        Projection = projection;
        _lines = lines;
        Graph = graph;
    }

    /// <summary>What was read.</summary>
    public NetworkData Data { get; }

    /// <summary>How it was projected.</summary>
    public Projection Projection { get; }

    /// <summary>The lines without weights; the edges are the lines.</summary>
    public CsrGraph Graph { get; }

    /// <summary>The lines with their weights.</summary>
    public CsrGraph Weighted =>
        _weighted ??= CsrGraph.Build(NodeCount, LineSources, LineTargets, LineWeights, Projection.IsDirected);

    /// <summary>The graph that metrics take which can weigh lines: weighted where that was asked for.</summary>
    public CsrGraph Preferred => Projection.IsWeighted ? Weighted : Graph;

    /// <summary>The graph that distances are measured in: with the lengths of lines, or each line 1 long.</summary>
    public CsrGraph Measured => !HasLengths ? Graph : _measured ??=
        CsrGraph.Build(NodeCount, LineSources, LineTargets, LineLengths, Projection.IsDirected);

    /// <summary>Whether lines have lengths of their own.</summary>
    public bool HasLengths => Data.Relationships.Lengths is not null;

    /// <summary>The lines with their direction, whatever the projection. Parallel relationships are one line.</summary>
    public CsrGraph Directed => Projection.IsDirected ? Graph : _directed ??= BuildDirected();

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => Data.Keys.Length;

    /// <summary>How many lines there are.</summary>
    public int LineCount => _lines.Sources.Length;

    /// <summary>The node that each line starts from; where undirected, the one that came first.</summary>
    public ReadOnlySpan<int> LineSources => _lines.Sources;

    /// <summary>The other node of each line.</summary>
    public ReadOnlySpan<int> LineTargets => _lines.Targets;

    /// <summary>The summed weights of each line's relationships, or how many they are where they have none.</summary>
    public ReadOnlySpan<double> LineWeights => _lines.Weights;

    /// <summary>The least length of each line's relationships; empty where they have none.</summary>
    public ReadOnlySpan<double> LineLengths => _lines.Lengths;

    /// <summary>The line of each relationship; -1 for a loop.</summary>
    public ReadOnlySpan<int> LineOf => _lines.LineOf;

    /// <summary>How many loops were dropped.</summary>
    public int LoopsDropped => _lines.Loops;

    /// <summary>How many relationships were merged into the line of another.</summary>
    public int ParallelFolded => Data.Relationships.Count - _lines.Loops - LineCount;

    /// <summary>The place of each node when keys are put in order; every tie is broken by it.</summary>
    public ReadOnlySpan<int> Ranks => _ranks ??= RankKeys();

    /// <summary>What a node is called; its key where nothing else is known.</summary>
    public string NameOf(int node) => Data.Facts?.Entities[node].Name ?? Data.Keys[node];

    /// <summary>The kind of a node; null where none is known.</summary>
    public string? KindOf(int node) => Data.Facts?.Entities[node].Kind;

    /// <summary>Projects what was read.</summary>
    public static Network Build(NetworkData data, Projection projection)
    {
        var lines = LineTable.Fold(data.Relationships, projection.IsDirected);
        var graph = CsrGraph.Build(data.Keys.Length, lines.Sources, lines.Targets, [], projection.IsDirected);
        return new Network(data, projection, lines, graph);
    }

    private CsrGraph BuildDirected()
    {
        var lines = LineTable.Fold(Data.Relationships, isDirected: true);
        return CsrGraph.Build(NodeCount, lines.Sources, lines.Targets, [], isDirected: true);
    }

    private int[] RankKeys()
    {
        var order = new int[NodeCount];
        for (var node = 0; node < order.Length; node++)
            order[node] = node;
        if (Data.HasNumericKeys)
        {
            var numbers = Array.ConvertAll(
                Data.Keys,
                key => long.Parse(key, System.Globalization.CultureInfo.InvariantCulture));
            Array.Sort(numbers, order);
        }
        else
        {
            Array.Sort((string[])Data.Keys.Clone(), order, KeyOrder.Comparer);
        }

        var ranks = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            ranks[order[place]] = place;
        return ranks;
    }
}
