using GraphExplorer.Evidence.Seed;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>A sound data set with the relationships derived from it.</summary>
/// <param name="Data">What the files hold.</param>
/// <param name="Relationships">In the order of their ids.</param>
public sealed record LoadedSeed(SeedData Data, IReadOnlyList<DerivedRelationship> Relationships);
