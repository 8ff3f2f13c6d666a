namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// A whole graph's structure, for a store that has all of it at hand. Arrays are shared between topologies and never
/// written. Node n stands in row n mod <see cref="ArcChunk.Rows"/> of chunk n / <see cref="ArcChunk.Rows"/>.
/// </summary>
public sealed record TopologyData
{
    /// <summary>Type names; a type's number is its place here.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The public keys of nodes; bounds their numbers.</summary>
    public required KeyTable NodeKeys { get; init; }

    /// <summary>The public keys of relationships; bounds their numbers.</summary>
    public required KeyTable RelationshipKeys { get; init; }

    /// <summary>Per node its order label: ascending as the keys are. Gaps are allowed.</summary>
    public required PagedArray<long> NodeOrder { get; init; }

    /// <summary>Chunks of arcs by their start, with the arc columns asked for.</summary>
    public required IReadOnlyList<ArcChunk> Outgoing { get; init; }

    /// <summary>Chunks of arcs by their end, with the arc columns asked for.</summary>
    public required IReadOnlyList<ArcChunk> Incoming { get; init; }

    /// <summary>Per node column its ints.</summary>
    public required IReadOnlyList<PagedArray<int>> NodeColumns { get; init; }

    /// <summary>Per arc column the dictionary of its text codes; null where it has none.</summary>
    public required IReadOnlyList<IReadOnlyList<string>?> ArcTexts { get; init; }

    /// <summary>Per node column the dictionary of its text codes; null where it has none.</summary>
    public required IReadOnlyList<IReadOnlyList<string>?> NodeTexts { get; init; }
}
