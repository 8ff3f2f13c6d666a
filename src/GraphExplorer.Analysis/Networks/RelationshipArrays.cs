using System.Globalization;

namespace GraphExplorer.Analysis.Networks;

/// <summary>Relationships as they were read, in their order: parallel arrays, a row per relationship.</summary>
/// <param name="Sources">The node that each starts from.</param>
/// <param name="Targets">The node that each arrives at.</param>
/// <param name="Weights">The weight of each, a strength; null where none was given.</param>
/// <param name="Keys">The key of each; null where they are numbered from 1 in their order.</param>
public sealed record RelationshipArrays(int[] Sources, int[] Targets, double[]? Weights, string[]? Keys)
{
    /// <summary>The length of each, for distances; null where none was given: each is then 1 long.</summary>
    public double[]? Lengths { get; init; }

    /// <summary>How many there are.</summary>
    public int Count => Sources.Length;

    /// <summary>The key of a relationship.</summary>
    public string KeyOf(int relationship) =>
        Keys?[relationship] ?? (relationship + 1L).ToString(CultureInfo.InvariantCulture);
}
