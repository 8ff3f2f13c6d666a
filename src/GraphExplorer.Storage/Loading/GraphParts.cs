using System.Collections.Immutable;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Loading;

/// <summary>What a version is made of that is not written but built or read; see <see cref="GraphState"/>.</summary>
internal sealed record GraphParts
{
    public required int NodeCount { get; init; }

    public required int RelationshipCount { get; init; }

    public required int NodeLimit { get; init; }

    public required int RelationshipLimit { get; init; }

    public required KeyOrdering Order { get; init; }

    public required PagedArray<int> LabelSetOf { get; init; }

    public required NameMembers Labels { get; init; }

    public required NameMembers Types { get; init; }

    public required ImmutableDictionary<long, long> AdjacencyCounts { get; init; }

    public required EndsTable Ends { get; init; }

    public required ArcSide Outgoing { get; init; }

    public required ArcSide Incoming { get; init; }

    public required PropertyTable NodeProperties { get; init; }

    public required PropertyTable RelationshipProperties { get; init; }

    public required UInt128 Hash { get; init; }
}
