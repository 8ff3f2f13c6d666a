using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Another name of an entity. Two entities may share one.</summary>
public sealed record AlternativeName
{
    public required string Text { get; init; }

    public required NameType Type { get; init; }

    /// <summary>ISO 15924.</summary>
    public required string Script { get; init; }

    /// <summary>BCP 47; null where it is not known.</summary>
    public string? Language { get; init; }
}
