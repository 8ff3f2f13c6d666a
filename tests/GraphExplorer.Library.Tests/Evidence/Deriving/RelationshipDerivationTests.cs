using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Library.Tests.Evidence.Seed;

namespace GraphExplorer.Library.Tests.Evidence.Deriving;

public sealed class RelationshipDerivationTests
{
    [Fact]
    public void Claims_that_say_the_same_are_one_relationship()
    {
        var served = Assert.Single(
            RelationshipDerivation.Derive(SmallSeed.Sound), relationship => relationship.Type == "SERVED_IN");

        Assert.Equal(["C1", "C4"], served.Claims);
        Assert.Equal(["S1", "S2"], served.Sources);
    }

    [Fact]
    public void Negated_absent_and_opinion_claims_and_values_make_none()
    {
        var claims = RelationshipDerivation.Derive(SmallSeed.Sound).SelectMany(relationship => relationship.Claims);

        Assert.Equal(["C1", "C2", "C3", "C4", "C9"], claims.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reversed_verb_runs_from_object_to_subject()
    {
        var killed = Assert.Single(
            RelationshipDerivation.Derive(SmallSeed.Sound), relationship => relationship.Type == "KILLED");

        Assert.Equal(("bob", "KILLED_BY", "ada"), (killed.From, killed.Verb, killed.To));
    }

    [Fact]
    public void Each_part_of_the_key_keeps_claims_apart()
    {
        var claim = SmallSeed.Claim("C1", "ada", "SERVED_IN", "kgb");
        Claim[] claims =
        [
            claim,
            claim with { Id = "C2", Date = "1936" },
            claim with { Id = "C3", Date = "1936~" },
            claim with { Id = "C4", Modality = Modality.Planned },
            claim with { Id = "C5", Hypothesis = "H1a" },
            claim with { Id = "C6", Subject = "bob" },
            claim with { Id = "C7", Stance = Stance.Alleged, Disputed = true, Note = "one with the first" },
        ];

        var relationships = Derive(claims);

        Assert.Equal(6, relationships.Count);
        Assert.Equal(6, relationships.Select(relationship => relationship.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Strength_is_the_best_of_the_claims_and_doubt_is_any()
    {
        var claim = SmallSeed.Claim("C1", "ada", "SERVED_IN", "kgb");
        var relationship = Assert.Single(Derive(
            claim with { Stance = Stance.Alleged, Sources = [SmallSeed.At("S2")] },
            claim with { Id = "C2", Stance = Stance.Reported, Disputed = true, Sources = [SmallSeed.At("S3")] }));

        Assert.Equal(
            (Stance.Reported, true, 3), (relationship.Stance, relationship.Disputed, relationship.Tier));
    }

    [Theory]
    [InlineData("S1", 1)]
    [InlineData("S1 S2", 1)] // the second copies the work of the first
    [InlineData("S2 S3", 2)]
    [InlineData("S1 S2 S3", 2)]
    public void Copies_of_one_work_are_one_witness(string sources, int works)
    {
        var relationship = Assert.Single(Derive(SmallSeed.Claim("C1", "ada", "SERVED_IN", "kgb") with
        {
            Sources = [.. sources.Split(' ').Select(source => SmallSeed.At(source))],
        }));

        Assert.Equal(works, relationship.Works);
    }

    [Fact]
    public void Bounds_follow_the_kind_of_the_type_and_are_those_of_no_date_where_there_is_none()
    {
        var relationships =
            RelationshipDerivation.Derive(SmallSeed.Sound).ToDictionary(relationship => relationship.Type);

        Assert.Equal(
            EdtfDate.Parse("1936/1938").BoundsFor(TemporalKind.State), relationships["SERVED_IN"].Bounds);
        Assert.Equal(EdtfDate.Parse("1938~").BoundsFor(TemporalKind.Event), relationships["DIED_IN"].Bounds);
        Assert.Null(relationships["KILLED"].Date);
        Assert.Equal(DateBounds.Undated, relationships["KILLED"].Bounds);
    }

    [Fact]
    public void Ids_are_the_same_in_every_build()
    {
        // SHA-256 of "moscow|LOCATED_IN|LOCATED_IN|actual|soviet-union||", first 8 bytes: links in use depend on it.
        var located = Assert.Single(
            RelationshipDerivation.Derive(SmallSeed.Sound), relationship => relationship.Type == "LOCATED_IN");

        Assert.Equal("r-bf0ecc04867adf65", located.Id);
    }

    [Fact]
    public void The_order_of_claims_changes_nothing()
    {
        var reversed = SmallSeed.Sound with { Claims = SmallSeed.Claims([.. SmallSeed.Sound.Claims.Reverse()]) };

        Assert.Equivalent(
            RelationshipDerivation.Derive(SmallSeed.Sound), RelationshipDerivation.Derive(reversed), strict: true);
    }

    private static IReadOnlyList<DerivedRelationship> Derive(params Claim[] claims) =>
        RelationshipDerivation.Derive(SmallSeed.Sound with { Claims = SmallSeed.Claims(claims) });
}
