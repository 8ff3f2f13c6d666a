using System.Text.Json.Serialization;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Json;

namespace GraphExplorer.Api.Analyses;

/// <summary>An analysis: what was asked, how far it is, what it gave.</summary>
internal sealed record AnalysisAnswer
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required AnalysisState State { get; init; }

    /// <summary>What was asked: each member that was given, with its values as texts.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Question { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When work on it began; null while it waits.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, whichever way; null until then.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How many are before it; null unless it waits.</summary>
    public int? Before { get; init; }

    /// <summary>How far it is; null before the work.</summary>
    public AnalysisStep? Progress { get; init; }

    /// <summary>What was analysed; null until it is read.</summary>
    public AnalysedNetwork? Network { get; init; }

    /// <summary>The columns of nodes.csv, in order; none unless it is done.</summary>
    public IReadOnlyList<AnalysisColumn> Columns { get; init; } = [];

    /// <summary>Metrics of the profile that this network cannot have, with the reason.</summary>
    public IReadOnlyList<LeftOutMetric> Skipped { get; init; } = [];

    /// <summary>What was written; nothing unless it is done.</summary>
    public IReadOnlyList<AnalysisFile> Files { get; init; } = [];

    /// <summary>Why it failed; null unless it did.</summary>
    public AnalysisFailure? Failure { get; init; }

    /// <summary>Whether nothing more will become of it.</summary>
    [JsonIgnore]
    public bool HasEnded => State is not (AnalysisState.Waiting or AnalysisState.Running);
}

/// <summary>Where an analysis stands.</summary>
[JsonConverter(typeof(EnumWordConverter<AnalysisState>))]
internal enum AnalysisState
{
    /// <summary>Others are before it.</summary>
    Waiting,

    /// <summary>It is being computed.</summary>
    Running,

    /// <summary>It has ended, and its files can be had.</summary>
    Done,

    /// <summary>It could not be made; the failure says why.</summary>
    Failed,

    /// <summary>It was cancelled; nothing of it is kept but the question.</summary>
    Cancelled,

    /// <summary>The server ended before it did; it can be asked for again.</summary>
    Interrupted,

    /// <summary>It is gone, with its files.</summary>
    Deleted,
}

/// <summary>How far an analysis is.</summary>
/// <param name="Done">What part of the work is done, 0 to 1, weighed by what metrics are estimated to cost.</param>
/// <param name="Step">What is being done, in words.</param>
/// <param name="SecondsLeft">About how long it still takes; null while that cannot be told.</param>
internal sealed record AnalysisStep(double Done, string Step, int? SecondsLeft);

/// <summary>What was analysed.</summary>
/// <param name="Entities">Entities that passed the filter.</param>
/// <param name="Relationships">Relationships between them.</param>
/// <param name="Lines">Lines that they make: parallel relationships are one.</param>
/// <param name="GraphVersion">The version of the graph; null where the store cannot tell.</param>
internal sealed record AnalysedNetwork(int Entities, int Relationships, int Lines, string? GraphVersion);

/// <summary>A column of nodes.csv.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">The metric in words.</param>
/// <param name="IsGroup">Whether its values are numbers of groups, which have no order of more and less.</param>
internal sealed record AnalysisColumn(string Name, string Title, bool IsGroup);

/// <summary>A metric of a profile that was left out.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
internal sealed record LeftOutMetric(string Metric, string Reason);

/// <summary>A file of an analysis.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Address">Where it can be had.</param>
internal sealed record AnalysisFile(string Name, long Bytes, string Address);

/// <summary>Why an analysis failed.</summary>
/// <param name="Code">The stable code, one of those of problems.</param>
/// <param name="Detail">What happened and what would be right.</param>
internal sealed record AnalysisFailure(string Code, string Detail);

/// <summary>The caller's own analyses, the last asked for first.</summary>
/// <param name="Items">All of them.</param>
/// <param name="Total">How many they are.</param>
/// <param name="Most">How many can be kept.</param>
internal sealed record AnalysisListAnswer(IReadOnlyList<AnalysisAnswer> Items, Total Total, int Most);

/// <summary>What can be computed.</summary>
/// <param name="Profiles">Metrics that answer one question together.</param>
/// <param name="Metrics">All metrics, in the order in which they are computed.</param>
internal sealed record MetricsAnswer(IReadOnlyList<ProfileEntry> Profiles, IReadOnlyList<MetricEntry> Metrics);

/// <summary>A profile.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Metrics">The names of its metrics; those that a network cannot have are left out, and said.</param>
internal sealed record ProfileEntry(string Name, string Question, IReadOnlyList<string> Metrics);

/// <summary>A metric.</summary>
/// <param name="Name">Its name, and that of its column.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Of">What it gives a value for: nodes, relationships, or network.</param>
/// <param name="Undefined">Where it has no value, in words; null where it always has one.</param>
/// <param name="Maximum">What <c>normalized</c> divides by, in words; null where it changes nothing.</param>
internal sealed record MetricEntry(
    string Name,
    string Title,
    string Meaning,
    string Of,
    string? Undefined,
    string? Maximum);
