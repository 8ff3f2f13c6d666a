namespace GraphExplorer.Evidence.Seed;

/// <summary>What the data set is, and under which terms; dataset.json.</summary>
public sealed record DataSet
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<DataSetLicence> Licences { get; init => field = value ?? []; } = [];
}
