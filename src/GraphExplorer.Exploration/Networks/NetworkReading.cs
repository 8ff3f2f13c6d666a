using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Networks;

/// <summary>All entities that a filter lets through, and all relationships between them, for looks at the whole.</summary>
public sealed record NetworkReading
{
    /// <summary>The entities, in key order.</summary>
    public required IReadOnlyList<NetworkEntity> Entities { get; init; }

    /// <summary>The relationships between them, in key order.</summary>
    public required IReadOnlyList<NetworkFact> Relationships { get; init; }

    /// <summary>Whether the graph has claims and sources.</summary>
    public required bool HasEvidence { get; init; }

    /// <summary>What the filter left out.</summary>
    public required IReadOnlyList<ExcludedCount> Excluded { get; init; }

    /// <summary>The titles of works that relationships rest on, by id.</summary>
    public required IReadOnlyDictionary<string, string> WorkTitles { get; init; }

    /// <summary>What the data is called; null where it does not say.</summary>
    public string? Title { get; init; }

    /// <summary>The version of the graph and the terms of its data.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>An entity of a network.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">Its kind; null where it has none.</param>
/// <param name="Living">For persons: no, yes, unknown; null elsewhere.</param>
/// <param name="IsHub">Whether the data marks it as a hub.</param>
public sealed record NetworkEntity(string Key, string Name, string? Kind, string? Living, bool IsHub)
{
    /// <summary>What is contested about a person's label, to stand beside the name; null for nothing.</summary>
    public string? Contested { get; init; }
}

/// <summary>A relationship of a network.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="From">The place of its first entity in the list of entities.</param>
/// <param name="To">The place of its other entity.</param>
/// <param name="Dates">When; null where it is not dated.</param>
/// <param name="Works">The independent works it rests on, by the id of each; empty without evidence.</param>
/// <param name="Claims">How many claims it rests on; 0 without evidence.</param>
public sealed record NetworkFact(
    string Key,
    string Type,
    int From,
    int To,
    NetworkDates? Dates,
    IReadOnlyList<string> Works,
    int Claims)
{
    /// <summary>The number that a property holds, where one was asked for; null where the relationship has none.</summary>
    public double? Weight { get; init; }

    /// <summary>As <see cref="Weight"/>, of the property of lengths.</summary>
    public double? Length { get; init; }
}

/// <summary>The four bounds of a date, as days since 0001-01-01.</summary>
/// <param name="StartMin">The earliest start.</param>
/// <param name="StartMax">The latest start.</param>
/// <param name="EndMin">The earliest end.</param>
/// <param name="EndMax">The latest end.</param>
/// <param name="IsApproximate">Whether the date is marked uncertain.</param>
/// <param name="IsState">Whether it held throughout, and did not happen at a moment.</param>
public readonly record struct NetworkDates(
    int StartMin,
    int StartMax,
    int EndMin,
    int EndMax,
    bool IsApproximate,
    bool IsState);
