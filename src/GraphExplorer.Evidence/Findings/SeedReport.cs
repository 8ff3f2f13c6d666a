namespace GraphExplorer.Evidence.Findings;

/// <summary>What is wrong with a data set.</summary>
/// <param name="Findings">The first hundred at most, in the order of files and lines in which they were looked
/// for.</param>
/// <param name="Total">How many there are.</param>
public sealed record SeedReport(IReadOnlyList<SeedFinding> Findings, int Total)
{
    public bool IsSound => Total == 0;

    /// <summary>One finding a line, and "and N more" where some are not listed.</summary>
    public override string ToString()
    {
        var lines = Findings.Select(finding => finding.ToString());
        return string.Join('\n', Total > Findings.Count ? lines.Append($"and {Total - Findings.Count} more") : lines);
    }
}
