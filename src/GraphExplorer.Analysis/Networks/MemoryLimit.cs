using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Analysis.Networks;

/// <summary>
/// How much memory an analysis may take, and what a network of some size will: estimated from counts and refused before
/// anything large is allocated, so that a huge file ends in a sentence and not in a machine that swaps.
/// </summary>
/// <param name="Bytes">The limit.</param>
public sealed record MemoryLimit(long Bytes)
{
    /// <summary>A key as a string with its place in a table of keys.</summary>
    private const long BytesOfKey = 96;

    /// <summary>Columns of results, ranks and scratch of kernels, each 8 bytes.</summary>
    private const long BytesOfNode = BytesOfKey + (40 * sizeof(double));

    /// <summary>Ends, weight, line; two arcs in two graphs; scratch while lines are folded and sorted into rows.</summary>
    private const long BytesOfRelationship = 120;

    /// <summary>The properties that a store's relationship carries into facts, beside its key.</summary>
    private const long BytesOfFact = 400;

    private const long Mebibyte = 1024 * 1024;

    /// <summary>What raises it; the sentence that refuses a network names it.</summary>
    public Sentence RaisedBy { get; init; } = $"{Setting.MaxMemory}";

    /// <summary>Three quarters of what this process may use.</summary>
    public static MemoryLimit OfMachine => new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3);

    /// <summary>What a network of so many nodes and relationships takes, at most, in bytes.</summary>
    /// <param name="nodes">Nodes.</param>
    /// <param name="relationships">Relationships before they are folded.</param>
    /// <param name="withFacts">Whether names, dates and sources are read too.</param>
    public static long Estimate(long nodes, long relationships, bool withFacts) =>
        (nodes * (BytesOfNode + (withFacts ? BytesOfFact : 0))) +
        (relationships * (BytesOfRelationship + (withFacts ? BytesOfFact + BytesOfKey : 0)));

    /// <summary>Refuses a network that is too large.</summary>
    /// <exception cref="AnalysisException"><c>too_large</c>, with the estimate and the limit.</exception>
    public void Check(long nodes, long relationships, bool withFacts)
    {
        var estimate = Estimate(nodes, relationships, withFacts);
        if (estimate <= Bytes)
            return;
        throw new AnalysisException(
            ErrorCodes.TooLarge,
            $"A network of {nodes:N0} nodes and {relationships:N0} relationships takes about {Mebibytes(estimate)} MiB; " +
            $"the limit is {Mebibytes(Bytes)} MiB. Filter the network, or raise the limit with {RaisedBy} " +
            $"{Mebibytes(estimate)}.");
    }

    private static long Mebibytes(long bytes) => Math.Max(1, (bytes + Mebibyte - 1) / Mebibyte);
}
