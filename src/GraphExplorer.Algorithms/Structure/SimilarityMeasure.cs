namespace GraphExplorer.Algorithms.Structure;

/// <summary>What <see cref="Similarity"/> computes.</summary>
public enum SimilarityMeasure
{
    /// <summary>How many neighbours two nodes have in common.</summary>
    CommonNeighbours,

    /// <summary>
    /// Common neighbours by all neighbours of the two; 0 where neither has any. Jaccard 1901, doi:10.5169/seals-266450.
    /// </summary>
    Jaccard,

    /// <summary>
    /// Sum over common neighbours of one over the logarithm of their degree. Adamic, Adar 2003,
    /// doi:10.1016/S0378-8733(03)00009-1.
    /// </summary>
    AdamicAdar,

    /// <summary>
    /// Sum over common neighbours of one over their degree. Zhou, Lü, Zhang 2009, doi:10.1140/epjb/e2009-00335-8.
    /// </summary>
    ResourceAllocation,
}
