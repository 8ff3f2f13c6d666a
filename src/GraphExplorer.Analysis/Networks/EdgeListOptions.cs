namespace GraphExplorer.Analysis.Networks;

/// <summary>How an edge list is read.</summary>
public sealed record EdgeListOptions
{
    /// <summary>Lines to pass over before the first edge, such as a heading.</summary>
    public int SkipLines { get; init; }

    /// <summary>How much memory the network may take.</summary>
    public MemoryLimit Memory { get; init; } = MemoryLimit.OfMachine;

    /// <summary>Most relationships that are read.</summary>
    public int MaxRelationships { get; init; } = EdgeListReader.MaxRelationships;
}
