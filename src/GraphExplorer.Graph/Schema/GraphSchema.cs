namespace GraphExplorer.Graph.Schema;

/// <summary>The indexes and constraints of one version of a graph.</summary>
/// <param name="Indexes">In key order of their names.</param>
/// <param name="Constraints">In key order of their names.</param>
public sealed record GraphSchema(
    IReadOnlyList<IndexDefinition> Indexes,
    IReadOnlyList<ConstraintDefinition> Constraints)
{
    /// <summary>Neither indexes nor constraints.</summary>
    public static readonly GraphSchema Empty = new([], []);
}
