using System.Diagnostics;
using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>Makes the research layer from the claims: claims that say the same thing of the same pair are one
/// line.</summary>
public static class RelationshipDerivation
{
    /// <summary>The tier of a relationship whose sources could not be found, or say it in no place.</summary>
    private const int WorstTier = 5;

    /// <summary>Derives all relationships, in the order of their ids.</summary>
    /// <remarks>References that lead nowhere are passed over: whether there are any is the validator's
    /// business.</remarks>
    /// <exception cref="InvalidOperationException">Two different relationships have one id.</exception>
    public static IReadOnlyList<DerivedRelationship> Derive(SeedData seed)
    {
        var index = SeedIndex.Of(seed);
        var works = new IndependentWorks(seed.Sources);
        var lives = LifeSpans.Of(seed, index);
        var groups = new Dictionary<RelationshipKey, List<Claim>>();
        foreach (var claim in seed.Claims)
        {
            if (RelationshipKey.Of(claim, index.Verbs.GetValueOrDefault(claim.Verb)) is not { } key)
                continue;
            if (!groups.TryGetValue(key, out var claims))
                groups[key] = claims = [];
            claims.Add(claim);
        }

        var relationships = new SortedDictionary<string, DerivedRelationship>(KeyOrder.Comparer);
        foreach (var (key, claims) in groups)
        {
            var relationship = Make(key, claims, index, works, lives);
            if (!relationships.TryAdd(relationship.Id, relationship))
                ThrowCollision(relationship, relationships[relationship.Id]);
        }

        return [.. relationships.Values];
    }

    /// <summary>The ids of the relationships by the ids of their claims.</summary>
    public static IReadOnlyDictionary<string, string> ByClaim(IEnumerable<DerivedRelationship> relationships)
    {
        var byClaim = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relationship in relationships)
        {
            foreach (var claim in relationship.Claims)
                byClaim[claim] = relationship.Id;
        }

        return byClaim;
    }

    private static DerivedRelationship Make(
        RelationshipKey key, List<Claim> claims, SeedIndex index, IndependentWorks works, LifeSpans lives)
    {
        var said = claims.FindAll(claim => !claim.Editorial);
        var isEditorial = said.Count == 0;
        var speaking = isEditorial ? claims : said; // an inference beside what a source says adds nothing to it
        var sources = SourcesOf(speaking, index);
        var date = EdtfDate.TryParse(key.Date, out var parsed, out _) ? parsed : null;
        return new DerivedRelationship
        {
            Id = key.ToId(),
            Type = key.Type,
            From = key.From,
            To = key.To,
            Verb = key.Verb,
            Modality = key.Modality,
            Claims = [.. claims.Select(claim => claim.Id).Order(KeyOrder.Comparer)],
            Sources = [.. sources.Select(source => source.Id)],
            Works = isEditorial ? 0 : works.Count(sources),
            Tier = isEditorial || sources.Count == 0 ? WorstTier : sources.Min(source => source.Tier),
            Stance = speaking.Min(claim => claim.Stance),
            Disputed = speaking.Exists(claim => claim.Disputed),
            Hypothesis = key.Hypothesis,
            Date = date,
            Bounds = lives.Bound(claims[0], index.Verbs.GetValueOrDefault(key.Verb), date), // one verb, two ends, one date
            Role = JoinedTexts.Of(speaking.Select(claim => claim.Qualifiers.GetValueOrDefault("role"))),
            Note = JoinedTexts.Of(claims.Select(claim => claim.Note)),
            Calendar = JoinedTexts.Of(speaking.Select(claim => claim.Calendar)),
            AttributedTo = speaking.TrueForAll(claim => claim.AttributedTo is not null)
                ? JoinedTexts.Of(speaking.Select(claim => claim.AttributedTo))
                : null,
            Qualifiers = CommonQualifiers.Of(speaking),
            Implied = speaking.TrueForAll(claim => claim.Implied),
            Editorial = isEditorial,
        };
    }

    private static List<Source> SourcesOf(List<Claim> claims, SeedIndex index) =>
    [
        .. claims.SelectMany(claim => claim.Sources)
            .Select(place => index.Sources.GetValueOrDefault(place.Source))
            .OfType<Source>()
            .DistinctBy(source => source.Id, StringComparer.Ordinal)
            .OrderBy(source => source.Id, KeyOrder.Comparer),
    ];

    [StackTraceHidden]
    private static void ThrowCollision(DerivedRelationship one, DerivedRelationship other) =>
        throw new InvalidOperationException(
            $"Two relationships have the id {one.Id}: {one.From} {one.Verb} {one.To} and {other.From} {other.Verb} " +
            $"{other.To}. Change the wording of a date, or widen the id.");
}
