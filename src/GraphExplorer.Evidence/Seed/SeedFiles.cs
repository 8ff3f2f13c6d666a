namespace GraphExplorer.Evidence.Seed;

/// <summary>The names of the files of a data set.</summary>
public static class SeedFiles
{
    /// <summary>May be absent: then the data set has no title and names no licences.</summary>
    public const string DataSet = "dataset.json";

    public const string Entities = "entities.jsonl";
    public const string Claims = "claims.jsonl";
    public const string Types = "types.json";
    public const string Sources = "sources.jsonl";
    public const string Works = "works.jsonl";
    public const string Citations = "citations.jsonl";
    public const string Hypotheses = "hypotheses.jsonl";
    public const string Contradictions = "contradictions.jsonl";
    public const string Omitted = "omitted.jsonl";
    public const string Counts = "counts.json";
}
