using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Library.Tests.Evidence.Seed;

/// <summary>A sound data set of a few records that has one of everything, for tests to damage.</summary>
internal static class SmallSeed
{
    public static SeedData Sound { get; } = WithCounts(new SeedData
    {
        Entities = Entities(
            new Entity
            {
                Id = "ada",
                Kind = EntityKind.Person,
                Name = "Ада Орлова",
                Living = Living.No,
                LivingBasis = "C3",
            },
            new Entity { Id = "bob", Kind = EntityKind.Person, Name = "Bob" },
            new Entity { Id = "kgb", Kind = EntityKind.Agency, Name = "KGB", InText = "the KGB", Hub = true },
            new Entity { Id = "moscow", Kind = EntityKind.Place, Name = "Moscow", Within = "soviet-union" },
            new Entity { Id = "old-bob", Kind = EntityKind.Person, Name = "Bobby", MergedInto = "bob" },
            new Entity { Id = "soviet-union", Kind = EntityKind.State, Name = "Soviet Union", Valid = "1922/1991" }),
        Claims = Claims(
            Claim("C1", "ada", "SERVED_IN", "kgb") with
            {
                Date = "1936/1938",
                Sources = [At("S1", "s1", "Ada served")],
            },
            Claim("C2", "ada", "KILLED_BY", "bob") with
            {
                Disputed = true,
                Hypothesis = "H1a",
                Stance = Stance.Reported,
            },
            Claim("C3", "ada", "DIED_IN", "moscow") with { Date = "1938~", Cites = ["K1"], Flags = ["F1"] },
            Claim("C4", "ada", "SERVED_IN", "kgb") with { Date = "1936/1938", Sources = [At("S2")] },
            Claim("C5", "bob", "SERVED_IN", "kgb") with { Polarity = Polarity.Negated },
            Claim("C6", "bob", "SERVED_IN", "kgb") with { Opinion = true },
            Claim("C7", "bob", "HAS_ALIAS", null) with { Value = "Robert" },
            Claim("C8", "bob", "SERVED_IN", "kgb") with { Polarity = Polarity.NotFound },
            Claim("C9", "moscow", "LOCATED_IN", "soviet-union")),
        Sources = new SeedTable<Source>(
            SeedFiles.Sources,
            [
                Source("S1", "w-one", 2) with { Text = "000" },
                Source("S2", "w-copy", 4) with { DerivedFrom = "w-one" },
                Source("S3", "w-two", 3) with { Url = "https://example.org/three", Access = SourceAccess.Excerpt },
            ]),
        Works = new SeedTable<Work>(
            SeedFiles.Works, [new Work { Id = "w-copy" }, new Work { Id = "w-one" }, new Work { Id = "w-two" }]),
        Citations = new SeedTable<WorkCitation>(
            SeedFiles.Citations, [new WorkCitation { Id = "K1", Work = "w-two", CitedBy = "S1", Footnote = "1" }]),
        HypothesisSets = new SeedTable<HypothesisSet>(
            SeedFiles.Hypotheses,
            [
                new HypothesisSet
                {
                    Id = "H1",
                    Question = "What became of Ada?",
                    About = ["ada"],
                    Alternatives =
                    [
                        new Hypothesis { Id = "H1a", Label = "Bob killed her", Claims = ["C2"] },
                        new Hypothesis { Id = "H1b", Label = "She fell ill" },
                    ],
                },
            ]),
        Contradictions = new SeedTable<Contradiction>(
            SeedFiles.Contradictions,
            [
                new Contradiction
                {
                    Id = "F1",
                    Title = "When Ada died",
                    About = ["ada"],
                    Sides = [new ContradictionSide { Says = "About 1938.", Claims = ["C3"] }],
                },
            ]),
        Omitted = new SeedTable<Omitted>(
            SeedFiles.Omitted, [new Omitted { Kind = OmittedKind.Claim, Id = "C99", Reason = "Weak." }]),
        Families = new SeedTable<Family>(
            SeedFiles.Types,
            [new Family { Id = "service", Label = "Service" }, new Family { Id = "end", Label = "End" }]),
        Types = new SeedTable<RelationshipType>(
            SeedFiles.Types,
            [
                Type("SERVED_IN", TemporalKind.State, ["Person"], ["Agency"]),
                Type("KILLED", TemporalKind.Event, ["Person"], ["Person"]),
                Type("DIED_IN", TemporalKind.Event, ["Person"], ["Place", "State"]),
                Type("LOCATED_IN", TemporalKind.State, ["any"], ["any"]),
            ]),
        Verbs = new SeedTable<Verb>(
            SeedFiles.Types,
            [
                Verb("SERVED_IN", "SERVED_IN", "C1"),
                Verb("KILLED_BY", "KILLED", "C2") with { Reverse = true },
                Verb("DIED_IN", "DIED_IN", "C3"),
                Verb("LOCATED_IN", "LOCATED_IN", "C9"),
                new Verb { Name = "HAS_ALIAS", Phrase = "was also called", Why = "A name is no entity." },
            ]),
    });

    public static SeedData WithCounts(SeedData seed) =>
        seed with { ExpectedCounts = SeedCounting.Of(seed, RelationshipDerivation.Derive(seed)) };

    public static Claim Claim(string id, string subject, string verb, string? other) => new()
    {
        Id = id,
        Subject = subject,
        Verb = verb,
        Object = other,
        Stance = Stance.Asserted,
        Sources = [At("S3")],
    };

    public static ClaimSource At(string source, string? locator = null, string? quote = null) =>
        new() { Source = source, Locator = locator, Quote = quote };

    public static SeedTable<Claim> Claims(params Claim[] claims) => new(SeedFiles.Claims, claims);

    public static SeedTable<Entity> Entities(params Entity[] entities) => new(SeedFiles.Entities, entities);

    /// <summary>The table with one record changed.</summary>
    public static SeedTable<T> Changed<T>(this SeedTable<T> table, int position, Func<T, T> change) =>
        new(table.File, [.. table.Select((item, i) => i == position ? change(item) : item)]);

    /// <summary>The table with one record more, at its end.</summary>
    public static SeedTable<T> With<T>(this SeedTable<T> table, T item) => new(table.File, [.. table, item]);

    public static Source Source(string id, string work, int tier) => new()
    {
        Id = id,
        Title = id,
        Kind = PublicationKind.Book,
        Tier = tier,
        Work = work,
        Access = SourceAccess.Full,
    };

    private static RelationshipType Type(string type, TemporalKind temporal, string[] from, string[] to) => new()
    {
        Type = type,
        Family = "service",
        Label = type,
        Temporal = temporal,
        From = from,
        To = to,
    };

    private static Verb Verb(string name, string type, string holds) =>
        new() { Name = name, Type = type, Phrase = name, Holds = holds, Reviewed = "It says the same." };
}
