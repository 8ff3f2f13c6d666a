namespace GraphExplorer.Evidence.Seed;

/// <summary>Terms under which a part of the data may be used; they travel with every answer.</summary>
public sealed record DataSetLicence
{
    public required string Name { get; init; }

    /// <summary>Whom to name.</summary>
    public required string Attribution { get; init; }

    /// <summary>The part of the data it is for.</summary>
    public string? Covers { get; init; }

    /// <summary>Where the terms are.</summary>
    public string? Url { get; init; }
}
