using GraphExplorer.Evidence.Findings;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Reads the files of a data set; what is damaged is reported, all of it, and left out.</summary>
public static class SeedReader
{
    /// <summary>Longest line of a file, in bytes: a line is held in memory as a whole.</summary>
    public const int MaxLineBytes = 1024 * 1024;

    /// <summary>Largest file, in bytes: the whole data set is held in memory.</summary>
    public const int MaxFileBytes = 256 * 1024 * 1024;

    /// <summary>Largest types.json and counts.json, in bytes: each is held as text and as records.</summary>
    public const int MaxDocumentBytes = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of objects and lists: deeper input could only be meant to exhaust the stack.</summary>
    public const int MaxDepth = 16;

    /// <summary>Reads a folder.</summary>
    /// <returns>What could be read, and what could not; the data is complete only if the report is sound.</returns>
    public static async Task<(SeedData Data, SeedReport Report)> ReadAsync(
        string folder,
        CancellationToken cancellationToken = default)
    {
        var findings = new FindingList();
        var files = new SeedFileReader(folder, findings);
        var json = SeedJsonContext.Default;
        var (types, text) = await files.ReadDocumentAsync(SeedFiles.Types, json.TypeTable, cancellationToken);
        var lines = types is null ? new TypeTableLines() : TypeTableLines.Find(text.Span);
        var (counts, _) = await files.ReadDocumentAsync(SeedFiles.Counts, json.SeedCounts, cancellationToken);
        var (dataset, _) = File.Exists(Path.Combine(folder, SeedFiles.DataSet))
            ? await files.ReadDocumentAsync(SeedFiles.DataSet, json.DataSet, cancellationToken)
            : default;
        var data = new SeedData
        {
            DataSet = dataset,
            Entities = await files.ReadLinesAsync(SeedFiles.Entities, json.Entity, cancellationToken),
            Claims = await files.ReadLinesAsync(SeedFiles.Claims, json.Claim, cancellationToken),
            Sources = await files.ReadLinesAsync(SeedFiles.Sources, json.Source, cancellationToken),
            Works = await files.ReadLinesAsync(SeedFiles.Works, json.Work, cancellationToken),
            Citations = await files.ReadLinesAsync(SeedFiles.Citations, json.WorkCitation, cancellationToken),
            HypothesisSets = await files.ReadLinesAsync(SeedFiles.Hypotheses, json.HypothesisSet, cancellationToken),
            Contradictions =
                await files.ReadLinesAsync(SeedFiles.Contradictions, json.Contradiction, cancellationToken),
            Omitted = await files.ReadLinesAsync(SeedFiles.Omitted, json.Omitted, cancellationToken),
            Families = new SeedTable<Family>(SeedFiles.Types, types?.Families ?? [], lines.Families),
            Types = new SeedTable<RelationshipType>(SeedFiles.Types, types?.Types ?? [], lines.Types),
            Verbs = new SeedTable<Verb>(SeedFiles.Types, types?.Verbs ?? [], lines.Verbs),
            ExpectedCounts = counts,
        };
        return (data, findings.ToReport());
    }
}
