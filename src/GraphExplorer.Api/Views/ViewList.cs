using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Views;

/// <summary>Saved views, the last changed first.</summary>
internal sealed record ViewListAnswer
{
    /// <summary>Public views, and those of whoever asks.</summary>
    public required IReadOnlyList<ViewSummary> Items { get; init; }

    /// <summary>Where the next part starts; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>How many there are in all.</summary>
    public required Total Total { get; init; }

    /// <summary>The limits that cut something; none.</summary>
    public IReadOnlyList<Limit> Limits { get; } = [];
}

/// <summary>A saved view in a list.</summary>
internal sealed record ViewSummary
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows and why; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>private, unlisted or public.</summary>
    public required ViewVisibility Visibility { get; init; }

    /// <summary>frozen or live.</summary>
    public required ViewMode Mode { get; init; }

    /// <summary>The version of the graph that it is of; null where the store could not tell.</summary>
    public string? GraphVersion { get; init; }

    /// <summary>When it was saved first.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>How many entities it shows.</summary>
    public required int Entities { get; init; }

    /// <summary>How many relationships it shows.</summary>
    public required int Relationships { get; init; }

    /// <summary>How many paths it shows.</summary>
    public required int Paths { get; init; }

    /// <summary>Whether whoever asks saved it.</summary>
    public required bool IsYours { get; init; }
}
