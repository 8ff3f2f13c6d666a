using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Evidence.Seed;

/// <summary>The records of a data set by id. Where an id stands twice, the first counts; the validator reports
/// it.</summary>
public sealed class SeedIndex
{
    private SeedIndex()
    {
    }

    public required IReadOnlyDictionary<string, Entity> Entities { get; init; }

    public required IReadOnlyDictionary<string, Claim> Claims { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required IReadOnlyDictionary<string, Work> Works { get; init; }

    public required IReadOnlyDictionary<string, WorkCitation> Citations { get; init; }

    public required IReadOnlyDictionary<string, Contradiction> Contradictions { get; init; }

    /// <summary>Alternatives over all sets.</summary>
    public required IReadOnlyDictionary<string, Hypothesis> Hypotheses { get; init; }

    public required IReadOnlyDictionary<string, Family> Families { get; init; }

    public required IReadOnlyDictionary<string, RelationshipType> Types { get; init; }

    public required IReadOnlyDictionary<string, Verb> Verbs { get; init; }

    public static SeedIndex Of(SeedData seed) => new()
    {
        Entities = ById(seed.Entities, entity => entity.Id),
        Claims = ById(seed.Claims, claim => claim.Id),
        Sources = ById(seed.Sources, source => source.Id),
        Works = ById(seed.Works, work => work.Id),
        Citations = ById(seed.Citations, citation => citation.Id),
        Contradictions = ById(seed.Contradictions, contradiction => contradiction.Id),
        Hypotheses = ById(seed.HypothesisSets.SelectMany(set => set.Alternatives), alternative => alternative.Id),
        Families = ById(seed.Families, family => family.Id),
        Types = ById(seed.Types, type => type.Type),
        Verbs = ById(seed.Verbs, verb => verb.Name),
    };

    /// <summary>Whether what a verb says happens or lasts: by its own word, else by that of its type.</summary>
    public TemporalKind TemporalOf(Verb? verb) =>
        verb?.Temporal ?? (verb?.Type is { } type ? Types.GetValueOrDefault(type)?.Temporal : null) ??
        TemporalKind.Event;

    private static Dictionary<string, T> ById<T>(IEnumerable<T> records, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var record in records)
            byId.TryAdd(id(record), record);
        return byId;
    }
}
