using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Temporal;

namespace GraphExplorer.Analysis.Runs;

/// <summary>What is asked of an analysis. The same options on the same network give the same files.</summary>
public sealed record AnalysisOptions
{
    /// <summary>A profile, by name; null where only <see cref="Metrics"/> are asked for.</summary>
    public string? Profile { get; init; }

    /// <summary>Metrics by name, beside those of the profile.</summary>
    public IReadOnlyList<string> Metrics { get; init; } = [];

    /// <summary>Whether values are divided by their maximum.</summary>
    public bool IsNormalized { get; init; }

    /// <summary>What random choices begin with.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The resolution of communities: larger gives smaller ones.</summary>
    public double Resolution { get; init; } = 1;

    /// <summary>Whether communities are gone over until that changes nothing, not twice.</summary>
    public bool IsThorough { get; init; }

    /// <summary>What communities make large.</summary>
    public CommunityQuality Quality { get; init; }

    /// <summary>The probability of going on along a line, for pagerank.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>How often pagerank, cdlp and label propagation go round; null until nothing changes.</summary>
    public int? Iterations { get; init; }

    /// <summary>The largest error of sampled betweenness, as a share of all pairs.</summary>
    public double Epsilon { get; init; } = 0.005;

    /// <summary>How many ranked shortest paths to give.</summary>
    public int Paths { get; init; } = 5;

    /// <summary>Where searches start and where personalised pagerank returns to, by key.</summary>
    public IReadOnlyList<string> Start { get; init; } = [];

    /// <summary>One side of a cut, by key.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The other side of a cut, by key.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>By what brokerage roles are told.</summary>
    public NodeGrouping Grouping { get; init; }

    /// <summary>The days that metrics of time look at, as days since 0001-01-01.</summary>
    public TimeWindow TimeWindow { get; init; } = TimeWindow.Always;

    /// <summary>How many go at most when robustness is tried.</summary>
    public int Removals { get; init; } = 50;

    /// <summary>Nodes and communities that are named in the report, of each list.</summary>
    public int Top { get; init; } = 10;

    /// <summary>How many threads to use. Results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>By what nodes are grouped.</summary>
public enum NodeGrouping
{
    /// <summary>Their kinds.</summary>
    Kind,

    /// <summary>The communities that are found.</summary>
    Community,
}

/// <summary>The nodes that a question names, as numbers.</summary>
/// <param name="Start">Where searches start.</param>
/// <param name="From">One side.</param>
/// <param name="To">The other side.</param>
internal sealed record AnalysisEnds(int[] Start, int[] From, int[] To);
