using System.Text.Json.Nodes;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>What a metric gave.</summary>
public sealed record MetricResult
{
    /// <summary>Columns with a value per node.</summary>
    public IReadOnlyList<MetricColumn> Nodes { get; init; } = [];

    /// <summary>Columns with a value per relationship, as they were read.</summary>
    public IReadOnlyList<MetricColumn> Relationships { get; init; } = [];

    /// <summary>What it says of the network; null for nothing.</summary>
    public JsonObject? Summary { get; init; }

    /// <summary>What a reader must know of these values: a limit that cut, a bound that is not met.</summary>
    public IReadOnlyList<Sentence> Notes { get; init; } = [];

    /// <summary>A column of nodes.</summary>
    public static MetricResult OfNodes(string name, double[] values, bool isWhole = false) =>
        new() { Nodes = [new MetricColumn(name, values, isWhole)] };

    /// <summary>A column of nodes with whole numbers.</summary>
    public static MetricResult OfNodes(string name, ReadOnlySpan<int> values) =>
        OfNodes(name, MetricColumn.Widen(values), isWhole: true);
}

/// <summary>Values in the order of the nodes, or of the relationships, as they were read.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Values">The values; not a number where undefined.</param>
/// <param name="IsWhole">Whether they are whole numbers.</param>
public sealed record MetricColumn(string Name, double[] Values, bool IsWhole)
{
    /// <summary>Whether the values are numbers of groups, which have no order of more and less.</summary>
    public bool IsGroup { get; init; }

    internal static double[] Widen(ReadOnlySpan<int> values)
    {
        var wide = new double[values.Length];
        for (var i = 0; i < wide.Length; i++)
            wide[i] = values[i];
        return wide;
    }
}
