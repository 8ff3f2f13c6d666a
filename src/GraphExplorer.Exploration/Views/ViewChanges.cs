namespace GraphExplorer.Exploration.Views;

/// <summary>What has changed since a view was saved, or asked again last.</summary>
public sealed record ViewChanges
{
    /// <summary>The version of the graph that the view shows; null where the store could not tell.</summary>
    public string? GraphVersionThen { get; init; }

    /// <summary>The version of the graph now; null where the store cannot tell.</summary>
    public string? GraphVersionNow { get; init; }

    /// <summary>Entities, by name.</summary>
    public required ChangeSet Entities { get; init; }

    /// <summary>Relationships, by sentence.</summary>
    public required ChangeSet Relationships { get; init; }

    /// <summary>Claims, by sentence.</summary>
    public required ChangeSet Claims { get; init; }

    /// <summary>Why the question cannot be asked now, so that nothing is known of what would be added; null where it
    /// was.</summary>
    public string? Failure { get; init; }
}

/// <summary>Changes of one sort of thing, each in key order.</summary>
public sealed record ChangeSet
{
    /// <summary>The answer has it now, and had it not.</summary>
    public required IReadOnlyList<ChangedThing> Added { get; init; }

    /// <summary>The graph has it still, and the answer not any more.</summary>
    public required IReadOnlyList<ChangedThing> Gone { get; init; }

    /// <summary>It stands for another entity now.</summary>
    public required IReadOnlyList<MissingId> Merged { get; init; }

    /// <summary>The graph has it no more.</summary>
    public required IReadOnlyList<ChangedThing> Deleted { get; init; }
}

/// <summary>Something that a view showed, or would show.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its name or sentence; null where it has none.</param>
public sealed record ChangedThing(string Id, string? Text);
