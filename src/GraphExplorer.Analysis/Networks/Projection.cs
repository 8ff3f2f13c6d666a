namespace GraphExplorer.Analysis.Networks;

/// <summary>How relationships become the lines that metrics look at.</summary>
public sealed record Projection
{
    /// <summary>Undirected, unweighted, parallel relationships one line, loops dropped.</summary>
    public static readonly Projection Default = new();

    /// <summary>Whether lines keep their direction.</summary>
    public bool IsDirected { get; init; }

    /// <summary>
    /// Whether metrics that can weigh lines do so: by the weights given, summed over parallel relationships, else by how
    /// many relationships a line stands for.
    /// </summary>
    public bool IsWeighted { get; init; }

    /// <summary>
    /// A kind to project onto: two of it are joined where they share a neighbour of <see cref="Through"/>. Null for none.
    /// </summary>
    public string? Onto { get; init; }

    /// <summary>The kind that joins those of <see cref="Onto"/>; null for none.</summary>
    public string? Through { get; init; }
}
