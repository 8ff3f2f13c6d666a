namespace GraphExplorer.Algorithms.Structure;

/// <summary>What is left of a graph.</summary>
/// <param name="Nodes">How many nodes.</param>
/// <param name="Components">In how many components.</param>
/// <param name="Largest">How many nodes the largest of them has.</param>
/// <param name="Pairs">How many unordered pairs of nodes are in one component: who can still reach whom.</param>
public readonly record struct Remainder(int Nodes, int Components, int Largest, long Pairs);
