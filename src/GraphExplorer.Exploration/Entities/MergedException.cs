using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Exploration.Entities;

/// <summary>The id asked for stands for another entity now: ask for that one.</summary>
public sealed class MergedException(string asked, string target)
    : GraphExplorerException(ErrorCodes.Merged, $"The entity \"{asked}\" was merged into \"{target}\".")
{
    /// <summary>The id of the entity to ask for.</summary>
    public string Target { get; } = target;
}
