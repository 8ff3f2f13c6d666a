using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>
/// The one declaration of a metric: what it is called, what it says, what it needs, when it is undefined, what
/// <c>--normalized</c> divides by, what it costs, and who computes it. Help, completion, checks, files and the report go by
/// it.
/// </summary>
/// <param name="Name">Its name, as <c>--metrics</c> takes it and columns are called.</param>
/// <param name="Shape">Whether it gives a value for each node, for each relationship, or for the network.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="Meaning">What it says, in a sentence.</param>
public sealed record Metric(string Name, MetricShape Shape, string Title, Sentence Meaning)
{
    /// <summary>Other names that it is known by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the network or the question must have.</summary>
    public MetricNeeds Needs { get; init; }

    /// <summary>Whether it uses weights, as strengths, where the analysis is weighted.</summary>
    public bool CanWeigh { get; init; }

    /// <summary>Whether it measures ways by the lengths of lines, where they have any.</summary>
    public bool CanMeasure { get; init; }

    /// <summary>Whether it takes no account of the direction of lines that have one.</summary>
    public bool IgnoresDirection { get; init; }

    /// <summary>What it takes no account of, in a sentence; null where it looks at everything.</summary>
    public string? Ignores => IgnoredParts.Explain(this);

    /// <summary>The metric that it estimates: a profile computes it only where that one costs too much. Null for
    /// none.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>Where it has no value, in words; null where it always has one.</summary>
    public string? Undefined { get; init; }

    /// <summary>What <c>--normalized</c> divides by, in words; null where it changes nothing.</summary>
    public string? Maximum { get; init; }

    /// <summary>What <c>--normalized</c> divides by; null where it changes nothing.</summary>
    internal Func<Network, double>? MaximumOf { get; init; }

    /// <summary>About how many steps of a few nanoseconds it takes.</summary>
    internal Func<NetworkSize, double> Cost { get; init; } = size => size.Nodes + size.Lines;

    /// <summary>Computes it.</summary>
    internal Func<MetricRun, MetricResult> Compute { get; init; } = _ => new MetricResult();
}

/// <summary>What a metric gives a value for.</summary>
public enum MetricShape
{
    /// <summary>Each node: a column of nodes.csv.</summary>
    Nodes,

    /// <summary>Each relationship: a column of relationships.csv.</summary>
    Relationships,

    /// <summary>The network: an object in summary.json.</summary>
    Summary,
}

/// <summary>What a metric cannot do without.</summary>
[Flags]
public enum MetricNeeds
{
    /// <summary>Nothing but lines.</summary>
    None = 0,

    /// <summary>Relationships that have a direction; any store's and any query's have one, an edge list's with
    /// <c>--directed</c>.</summary>
    Direction = 1,

    /// <summary>No negative weight, where the analysis is weighted.</summary>
    PositiveWeights = 2,

    /// <summary>Dated relationships.</summary>
    Dates = 4,

    /// <summary>Claims and sources.</summary>
    Claims = 8,

    /// <summary>Two entities or groups: <c>--from</c> and <c>--to</c>.</summary>
    Ends = 16,

    /// <summary>Where to start: <c>--start</c>.</summary>
    Start = 32,

    /// <summary>Kinds of nodes.</summary>
    Kinds = 64,

    /// <summary>A network of two sides that nothing joins within one side.</summary>
    TwoSides = 128,

    /// <summary>Enough relationships that are dated to a day.</summary>
    PointDates = 256,

    /// <summary>Groups by which roles are told: kinds, or with <c>--grouping community</c> communities.</summary>
    Grouping = 512,

    /// <summary>No negative length, where lines have lengths.</summary>
    PositiveLengths = 1024,
}

/// <summary>How large a network is.</summary>
/// <param name="Nodes">Its nodes.</param>
/// <param name="Lines">Its lines.</param>
public readonly record struct NetworkSize(double Nodes, double Lines);
