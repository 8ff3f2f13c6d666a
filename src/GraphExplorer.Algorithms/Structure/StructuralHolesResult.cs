namespace GraphExplorer.Algorithms.Structure;

/// <summary>What <see cref="StructuralHoles"/> finds.</summary>
/// <param name="Constraint">
/// How far a node's effort goes to neighbours who have to do with each other: the less, the more it stands between others. NaN
/// where a node has no neighbours.
/// </param>
/// <param name="EffectiveSize">
/// How many neighbours a node has, less how many each of them duplicates; from 1 to its degree. NaN where a node has no
/// neighbours.
/// </param>
public sealed record StructuralHolesResult(double[] Constraint, double[] EffectiveSize);
