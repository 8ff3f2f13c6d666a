namespace GraphExplorer.Evidence.Seed;

/// <summary>A question with rival answers, none preferred; a line of hypotheses.jsonl.</summary>
public sealed record HypothesisSet
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>Ids of the entities it is about.</summary>
    public IReadOnlyList<string> About { get; init => field = value ?? []; } = [];

    public string? Note { get; init; }

    public required IReadOnlyList<Hypothesis> Alternatives { get; init; }
}
