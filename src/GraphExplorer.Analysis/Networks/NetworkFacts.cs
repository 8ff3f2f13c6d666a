using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Networks;

namespace GraphExplorer.Analysis.Networks;

/// <summary>What a store knows of the nodes and relationships of a network.</summary>
public sealed record NetworkFacts
{
    /// <summary>What is known of each node, beside the keys.</summary>
    public required IReadOnlyList<NetworkEntity> Entities { get; init; }

    /// <summary>What is known of each relationship, beside the table; empty where a projection replaced them.</summary>
    public required IReadOnlyList<NetworkFact> Relationships { get; init; }

    /// <summary>Whether the graph has claims and sources.</summary>
    public required bool HasEvidence { get; init; }

    /// <summary>What the filter left out.</summary>
    public required IReadOnlyList<ExcludedCount> Excluded { get; init; }

    /// <summary>The version of the graph and the terms of its data.</summary>
    public required AnswerMeta Meta { get; init; }

    /// <summary>The titles of works, by id.</summary>
    public required IReadOnlyDictionary<string, string> WorkTitles { get; init; }

    /// <summary>What the data is called; null where it does not say.</summary>
    public string? Title { get; init; }
}
