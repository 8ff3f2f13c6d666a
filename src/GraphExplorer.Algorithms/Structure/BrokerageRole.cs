namespace GraphExplorer.Algorithms.Structure;

/// <summary>What a node does for two others that it joins, by the groups of the three.</summary>
public enum BrokerageRole
{
    /// <summary>All three are of one group.</summary>
    Coordinator,

    /// <summary>The two are of one group, the node is not: it comes from outside.</summary>
    Consultant,

    /// <summary>The node is of the second one's group, not of the first one's: it lets in.</summary>
    Gatekeeper,

    /// <summary>The node is of the first one's group, not of the second one's: it speaks for its own.</summary>
    Representative,

    /// <summary>All three are of different groups.</summary>
    Liaison,
}
