using System.Text.Json.Serialization;

namespace GraphExplorer.Evidence.Seed;

/// <summary>What catalogues call a state.</summary>
public sealed record EntityCodes
{
    public string? Iso2 { get; init; }

    /// <summary>ISO 3166-3: codes of a state that is no more.</summary>
    [JsonPropertyName("iso3166_3")]
    public IReadOnlyList<string> Iso31663 { get; init => field = value ?? []; } = [];

    public string? Wikidata { get; init; }
}
