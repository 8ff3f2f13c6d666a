namespace GraphExplorer.Analysis.Networks;

/// <summary>What was read, before any projection: nodes and relationships in the order in which they came.</summary>
public sealed record NetworkData
{
    /// <summary>Where it comes from, in words: a file's name, a query, the store.</summary>
    public required string Origin { get; init; }

    /// <summary>The keys of the nodes.</summary>
    public required string[] Keys { get; init; }

    /// <summary>The relationships.</summary>
    public required RelationshipArrays Relationships { get; init; }

    /// <summary>Whether every key is a whole number: they are then ordered as numbers.</summary>
    public bool HasNumericKeys { get; init; }

    /// <summary>What the store knows of nodes and relationships; null for an edge list or a query.</summary>
    public NetworkFacts? Facts { get; init; }
}
