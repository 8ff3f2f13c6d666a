using GraphExplorer.Evidence.Findings;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Evidence.Seed;

/// <summary>A data set is damaged; nothing of it was loaded.</summary>
public sealed class SeedException(string folder, SeedReport report)
    : GraphExplorerException(ErrorCodes.InvalidData, $"The data set in {folder} cannot be loaded:\n{report}")
{
    /// <summary>What is wrong with it.</summary>
    public SeedReport Report { get; } = report;
}
