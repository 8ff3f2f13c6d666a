namespace GraphExplorer.Cli.Loading;

/// <summary>What a load did, counted in the database and not by what was sent.</summary>
/// <param name="Nodes">Of nodes.</param>
/// <param name="Relationships">Of relationships.</param>
internal sealed record LoadReport(LoadCount Nodes, LoadCount Relationships)
{
    /// <summary>Whether every record was found.</summary>
    public bool IsComplete => Nodes.Found == Nodes.Records && Relationships.Found == Relationships.Records;
}

/// <summary>Records of one kind.</summary>
/// <param name="Records">How many there were to load.</param>
/// <param name="Found">How many of them were found by their ids afterwards.</param>
/// <param name="New">By how many the database grew.</param>
/// <param name="InDatabase">How many it holds in all.</param>
internal readonly record struct LoadCount(long Records, long Found, long New, long InDatabase);
