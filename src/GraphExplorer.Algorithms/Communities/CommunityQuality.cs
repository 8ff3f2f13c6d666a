namespace GraphExplorer.Algorithms.Communities;

/// <summary>What makes a division into communities good.</summary>
public enum CommunityQuality
{
    /// <summary>
    /// Modularity: the part of lines that lie within communities, less resolution times the part that would if lines were
    /// drawn at random between nodes of these degrees. Newman, Girvan 2004; Reichardt, Bornholdt 2006.
    /// </summary>
    Modularity,

    /// <summary>
    /// The constant Potts model: the weight of lines within communities, less resolution times the pairs of nodes within
    /// them. Traag, Van Dooren, Nesterov 2011.
    /// </summary>
    ConstantPotts,
}
