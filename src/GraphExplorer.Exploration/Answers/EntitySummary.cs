namespace GraphExplorer.Exploration.Answers;

/// <summary>An entity as it stands in lists, paths and pictures.</summary>
public sealed record EntitySummary
{
    /// <summary>Its stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; the id where the data has no name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Its kind: Person, State, …; in a graph of the user's own its first label, null where it has none.
    /// </summary>
    public string? Kind { get; init; }

    /// <summary>All its labels, in key order.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>One sentence by the editors; null where there is none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// True for a hub: an entity joined to so much that by default it ends paths and never carries them.
    /// </summary>
    public bool? Hub { get; init; }

    /// <summary>For persons: no, yes or unknown; null for everything else.</summary>
    public string? Living { get; init; }

    /// <summary>What is contested about the person's label; shown beside the name.</summary>
    public string? Contested { get; init; }
}
