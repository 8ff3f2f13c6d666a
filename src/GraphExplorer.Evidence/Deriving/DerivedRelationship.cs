using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>A relationship of the research layer, with what its claims say of it.</summary>
public sealed record DerivedRelationship
{
    /// <summary>Made from its content, so that it survives a rebuild.</summary>
    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>Id of the entity it starts at.</summary>
    public required string From { get; init; }

    /// <summary>Id of the entity it ends at.</summary>
    public required string To { get; init; }

    public required string Verb { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>Ids of the claims it stands for, in order; at least one.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>Ids of their sources, in order.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How many independent works speak for it: copies of one are one.</summary>
    public required int Works { get; init; }

    /// <summary>The best of its sources', 1 to 5.</summary>
    public required int Tier { get; init; }

    /// <summary>The strongest of its claims'.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Whether any of its claims is.</summary>
    public required bool Disputed { get; init; }

    /// <summary>Id of the alternative that all its claims belong to; null where they belong to none.</summary>
    public string? Hypothesis { get; init; }

    /// <summary>Null where no source dates it.</summary>
    public EdtfDate? Date { get; init; }

    public required DateBounds Bounds { get; init; }

    public string? Role { get; init; }

    /// <summary>Whose word it is, where each of its claims is somebody's.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>What else its claims say, in order of the names; a hedge only where each of them has one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Qualifiers { get; init; } = [];

    /// <summary>Whether all its claims are implied only.</summary>
    public bool Implied { get; init; }

    /// <summary>Whether all its claims are the editors' inference: then no work speaks for it.</summary>
    public bool Editorial { get; init; }

    public string? Note { get; init; }

    /// <summary>"julian" where the date looks Julian.</summary>
    public string? Calendar { get; init; }
}
