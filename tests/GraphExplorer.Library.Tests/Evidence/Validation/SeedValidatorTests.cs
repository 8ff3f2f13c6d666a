using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Evidence.Validation;
using GraphExplorer.Library.Tests.Evidence.Seed;

namespace GraphExplorer.Library.Tests.Evidence.Validation;

public sealed class SeedValidatorTests : IDisposable
{
    private readonly string _texts = Directory.CreateTempSubdirectory("texts").FullName;

    public void Dispose() => Directory.Delete(_texts, recursive: true);

    [Fact]
    public void A_sound_data_set_has_no_findings()
    {
        var report = SeedValidator.Validate(SmallSeed.Sound);

        Assert.True(report.IsSound, report.ToString());
    }

    [Theory]
    [InlineData("subject", FindingCode.UnknownReference)]
    [InlineData("object", FindingCode.UnknownReference)]
    [InlineData("merged", FindingCode.RetiredReference)]
    [InlineData("kind", FindingCode.KindNotAllowed)]
    [InlineData("date", FindingCode.InvalidDate)]
    [InlineData("verb", FindingCode.UnlistedVerb)]
    [InlineData("source", FindingCode.UnknownReference)]
    [InlineData("no source", FindingCode.MissingField)]
    [InlineData("cites", FindingCode.UnknownReference)]
    [InlineData("flag", FindingCode.UnknownReference)]
    [InlineData("hypothesis", FindingCode.UnknownReference)]
    [InlineData("unlisted hypothesis", FindingCode.HypothesisMismatch)]
    [InlineData("object and value", FindingCode.Contradictory)]
    [InlineData("verb's modality", FindingCode.Contradictory)]
    [InlineData("calendar", FindingCode.UnknownWord)]
    [InlineData("long quote", FindingCode.QuoteTooLong)]
    [InlineData("quote without text", FindingCode.QuoteNotFound)]
    public void A_damaged_claim_is_found(string damage, string code)
    {
        const int Position = 3; // a claim that proves no verb
        var claim = SmallSeed.Sound.Claims[Position];
        var damaged = damage switch
        {
            "subject" => claim with { Subject = "nobody" },
            "object" => claim with { Object = "nowhere" },
            "merged" => claim with { Subject = "old-bob" },
            "kind" => claim with { Object = "moscow" },
            "date" => claim with { Date = "13.6.1938" },
            "verb" => claim with { Verb = "SERVES" },
            "source" => claim with { Sources = [SmallSeed.At("S9")] },
            "no source" => claim with { Sources = [] },
            "cites" => claim with { Cites = ["K9"] },
            "flag" => claim with { Flags = ["F9"] },
            "hypothesis" => claim with { Hypothesis = "H9a", Disputed = true },
            "unlisted hypothesis" => claim with { Hypothesis = "H1b", Disputed = true },
            "object and value" => claim with { Value = "both" },
            "verb's modality" => claim with { Modality = Modality.Actual },
            "calendar" => claim with { Calendar = "Julian" },
            "long quote" => claim with { Sources = [SmallSeed.At("S1", "s1", "1 2 3 4 5 6 7 8 9 10 11 12 13")] },
            "quote without text" => claim with { Sources = [SmallSeed.At("S3", "s1", "words")] },
            _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, null),
        };

        var claims = SmallSeed.Sound.Claims.Changed(Position, _ => damaged);
        var finding = Only(SmallSeed.Sound with { Claims = claims }, code);

        Assert.Equal((SeedFiles.Claims, Position + 1, "C4"), (finding.File, finding.Line, finding.Id));
    }

    [Theory]
    [InlineData("undisputed rival", FindingCode.Contradictory)]
    [InlineData("hypothesis left out", FindingCode.HypothesisMismatch)]
    public void A_claim_of_a_rival_account_says_so(string damage, string code)
    {
        var claims = SmallSeed.Sound.Claims.Changed(
            1,
            claim => damage == "undisputed rival" ? claim with { Disputed = false } : claim with { Hypothesis = null });

        Only(SmallSeed.Sound with { Claims = claims }, code);
    }

    [Theory]
    [InlineData("orphan", FindingCode.EntityWithoutClaim)]
    [InlineData("date", FindingCode.InvalidDate)]
    [InlineData("valid", FindingCode.InvalidDate)]
    [InlineData("within", FindingCode.UnknownReference)]
    [InlineData("point", FindingCode.InvalidValue)]
    [InlineData("living agency", FindingCode.Contradictory)]
    [InlineData("living basis", FindingCode.Contradictory)]
    [InlineData("both", FindingCode.Contradictory)]
    [InlineData("merged into nothing", FindingCode.UnknownReference)]
    [InlineData("merged into merged", FindingCode.RetiredReference)]
    [InlineData("twice", FindingCode.DuplicateId)]
    [InlineData("id of a claim", FindingCode.DuplicateId)]
    [InlineData("bad id", FindingCode.InvalidValue)]
    [InlineData("order", FindingCode.NotOrdered)]
    public void A_damaged_entity_is_found(string damage, string code)
    {
        var entities = SmallSeed.Sound.Entities;
        var person = new Entity { Id = "zoe", Kind = EntityKind.Person, Name = "Zoe", MergedInto = "bob" };
        entities = damage switch
        {
            "orphan" => entities.With(person with { MergedInto = null }),
            "date" => entities.Changed(3, entity => entity with { Date = "soon" }),
            "valid" => entities.Changed(5, entity => entity with { Valid = "1922-1991" }),
            "within" => entities.Changed(3, entity => entity with { Within = "nowhere" }),
            "point" => entities.Changed(
                3,
                entity => entity with
                {
                    Location = new EntityLocation { Latitude = 91, Longitude = 0, Precision = LocationPrecision.City },
                }),
            "living agency" => entities.Changed(2, entity => entity with { Living = Living.Yes }),
            "living basis" => entities.Changed(0, entity => entity with { LivingBasis = "C9" }),
            "both" => entities.With(person with { Deleted = true }),
            "merged into nothing" => entities.With(person with { MergedInto = "nobody" }),
            "merged into merged" => entities.With(person with { MergedInto = "old-bob" }),
            "twice" => entities.With(person).With(person),
            "id of a claim" => entities.Changed(4, entity => entity with { Id = "C1" }),
            "bad id" => entities.With(person with { Id = "z|oe" }),
            "order" => entities.With(person with { Id = "abe" }),
            _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, null),
        };

        var report = SeedValidator.Validate(SmallSeed.WithCounts(SmallSeed.Sound with { Entities = entities }));

        Assert.Contains(report.Findings, finding => finding.Code == code);
    }

    [Theory]
    [InlineData("no type and no why", FindingCode.Contradictory, null)]
    [InlineData("type and why", FindingCode.Contradictory, null)]
    [InlineData("unknown type", FindingCode.UnknownReference, "type")]
    [InlineData("no review", FindingCode.UnprovenVerb, "reviewed")]
    [InlineData("no proof", FindingCode.UnprovenVerb, "holds")]
    [InlineData("proof of another verb", FindingCode.UnprovenVerb, "holds")]
    [InlineData("negated proof", FindingCode.UnprovenVerb, "holds")]
    [InlineData("no phrase", FindingCode.MissingField, "phrase")]
    [InlineData("unused", FindingCode.Contradictory, null)]
    public void A_verb_without_proof_is_found(string damage, string code, string? field)
    {
        var verbs = SmallSeed.Sound.Verbs.Changed(
            0,
            verb => damage switch
            {
                "no type and no why" => verb with { Type = null },
                "type and why" => verb with { Why = "Because." },
                "unknown type" => verb with { Type = "WORKED_IN" },
                "no review" => verb with { Reviewed = " " },
                "no proof" => verb with { Holds = null },
                "proof of another verb" => verb with { Holds = "C2" },
                "negated proof" => verb with { Holds = "C5" },
                "no phrase" => verb with { Phrase = null },
                "unused" => verb with { Name = "SERVED_AT" },
                _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, null),
            });

        var report = SeedValidator.Validate(SmallSeed.WithCounts(SmallSeed.Sound with { Verbs = verbs }));

        Assert.Contains(
            report.Findings.Where(finding => finding.File == SeedFiles.Types),
            finding => finding.Code == code && (field is null || finding.Field == field));
    }

    [Theory]
    [InlineData("https://example.org/copy", SourceAccess.UnofficialCopy, FindingCode.ForbiddenUrl)]
    [InlineData("https://www.rulit.me/books/1", SourceAccess.Excerpt, FindingCode.ForbiddenUrl)]
    [InlineData("https://RULIT.me/books/1", SourceAccess.Excerpt, FindingCode.ForbiddenUrl)]
    [InlineData("http://example.org/", SourceAccess.Full, FindingCode.InvalidValue)]
    [InlineData("example.org", SourceAccess.Full, FindingCode.InvalidValue)]
    public void An_address_that_may_not_be_given_is_found(string url, SourceAccess access, string code)
    {
        var sources = SmallSeed.Sound.Sources.Changed(2, source => source with { Url = url, Access = access });

        Assert.Equal("url", Only(SmallSeed.Sound with { Sources = sources }, code).Field);
    }

    [Fact]
    public void A_host_that_only_ends_like_a_copy_host_is_none()
    {
        var sources = SmallSeed.Sound.Sources.Changed(2, source => source with { Url = "https://notrulit.me/" });

        Assert.True(SeedValidator.Validate(SmallSeed.Sound with { Sources = sources }).IsSound);
    }

    [Fact]
    public void A_source_says_when_its_title_was_not_shown()
    {
        var sources = SmallSeed.Sound.Sources.Changed(2, source => source with { Title = null });

        Only(SmallSeed.Sound with { Sources = sources }, FindingCode.Contradictory);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_tier_is_one_to_five(int tier)
    {
        var sources = SmallSeed.Sound.Sources.Changed(2, source => source with { Tier = tier });

        Only(SmallSeed.Sound with { Sources = sources }, FindingCode.InvalidValue);
    }

    [Fact]
    public void The_hubs_are_exactly_those_named()
    {
        var hubs = new HashSet<string>(StringComparer.Ordinal) { "moscow", "atlantis" };

        var report = SeedValidator.Validate(SmallSeed.Sound, hubs: hubs);

        Assert.Equal(
            ["kgb", "moscow", "atlantis"],
            report.Findings.Where(finding => finding.Code == FindingCode.HubSet).Select(finding => finding.Id));
    }

    [Fact]
    public void Every_count_that_differs_is_named_with_both_numbers()
    {
        var seed = SmallSeed.Sound with
        {
            ExpectedCounts = SeedCounting.Of(SmallSeed.Sound, []) with { Claims = 10 },
        };

        var report = SeedValidator.Validate(seed);

        Assert.Equal(
            [
                "claims", "relationships", "relationshipsByType.DIED_IN", "relationshipsByType.KILLED",
                "relationshipsByType.LOCATED_IN", "relationshipsByType.SERVED_IN",
            ],
            report.Findings.Select(finding => finding.Field));
        Assert.StartsWith("Expected 10, found 9", report.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_listed_as_left_out_does_not_stand_elsewhere()
    {
        var omitted = SmallSeed.Sound.Omitted.Changed(0, entry => entry with { Id = "C3" });

        Only(SmallSeed.Sound with { Omitted = omitted }, FindingCode.Contradictory);
    }

    [Theory]
    [InlineData("s1", "Ada served", null)]
    [InlineData("s2", "served in the KGB", null)]
    [InlineData("s3", "Imprint", null)]
    [InlineData("l2", "Ada served", null)]
    [InlineData("l1-l2", "Title", null)]
    [InlineData("s2", "Ada served", FindingCode.QuoteNotFound)]
    [InlineData("s1", "ada served", FindingCode.QuoteNotFound)]
    [InlineData("s9", "Ada served", FindingCode.InvalidLocator)]
    [InlineData("l0", "Ada served", FindingCode.InvalidLocator)]
    [InlineData("p. 4", "Ada served", FindingCode.InvalidLocator)]
    [InlineData(null, "Ada served", FindingCode.InvalidLocator)]
    public void A_quote_stands_verbatim_at_its_place(string? locator, string quote, string? code)
    {
        File.WriteAllText(
            Path.Combine(_texts, "000_entry.txt"),
            "Title\nAda served under Bob T. Smith of old.Later she served in the KGB.\nImprint, by A. N. Other\n");
        var claims = SmallSeed.Sound.Claims.Changed(
            0, claim => claim with { Sources = [SmallSeed.At("S1", locator, quote)] });

        var report = SeedValidator.Validate(SmallSeed.Sound with { Claims = claims }, _texts);

        if (code is null)
            Assert.True(report.IsSound, report.ToString());
        else
            Assert.Equal(code, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void A_text_that_changed_is_found_by_its_hash()
    {
        File.WriteAllText(Path.Combine(_texts, "000.txt"), "Ada served");
        var sources = SmallSeed.Sound.Sources.Changed(0, source => source with { Sha256 = new string('0', 64) });

        var report = SeedValidator.Validate(SmallSeed.Sound with { Sources = sources }, _texts);

        Assert.Equal(FindingCode.TextChanged, Assert.Single(report.Findings).Code);
    }

    // Counts are made anew: what is damaged is not the number.
    private static SeedFinding Only(SeedData seed, string code)
    {
        var report = SeedValidator.Validate(SmallSeed.WithCounts(seed));
        var finding = report.Findings.FirstOrDefault(candidate => candidate.Code == code);
        Assert.True(finding is not null && report.Total == 1, report.ToString());
        return finding;
    }
}
