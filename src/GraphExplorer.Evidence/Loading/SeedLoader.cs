using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Validation;

namespace GraphExplorer.Evidence.Loading;

/// <summary>The way from a folder to a data set that may be used: read, validate, derive.</summary>
public static class SeedLoader
{
    /// <summary>Loads a folder.</summary>
    /// <exception cref="SeedException">Something is damaged; the exception holds all findings, and nothing is
    /// loaded.</exception>
    public static async Task<LoadedSeed> LoadAsync(string folder, CancellationToken cancellationToken = default)
    {
        var (data, report) = await SeedReader.ReadAsync(folder, cancellationToken);
        if (report.IsSound)
            report = SeedValidator.Validate(data);
        if (!report.IsSound)
            throw new SeedException(folder, report);
        return new LoadedSeed(data, RelationshipDerivation.Derive(data));
    }
}
