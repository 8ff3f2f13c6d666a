using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Exploration.Filters;

namespace GraphExplorer.Requests.Analyses;

/// <summary>What somebody wants analysed, read and checked.</summary>
internal sealed record AnalysisRequest
{
    /// <summary>What was given, by member.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Spelled { get; init; }

    /// <summary>What to compute.</summary>
    public required AnalysisOptions Options { get; init; }

    /// <summary>What a line is.</summary>
    public required Projection Projection { get; init; }

    /// <summary>Which relationships to take.</summary>
    public required FactFilter Filter { get; init; }

    /// <summary>The property of relationships that is their weight; null for none.</summary>
    public required string? Weight { get; init; }

    /// <summary>The property of relationships that is their length; null for none.</summary>
    public required string? Length { get; init; }
}
