using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Evidence.Seed;

namespace GraphExplorer.Library.Tests.Evidence.Emitting;

public sealed class SeedRecordsTests
{
    private static readonly GraphRecord[] Records = Emit(SmallSeed.Sound);

    [Fact]
    public void No_relationship_touches_the_evidence_layer()
    {
        var entities = Records.OfType<NodeRecord>().Where(node => node.HasLabel(Labels.Entity))
            .Select(node => node.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All(Records.OfType<RelationshipRecord>(), relationship =>
        {
            Assert.Contains(relationship.From, entities);
            Assert.Contains(relationship.To, entities);
        });
    }

    [Fact]
    public void Keys_are_unique()
    {
        var nodes = Records.OfType<NodeRecord>().Select(node => node.Key).ToList();
        var relationships = Records.OfType<RelationshipRecord>().Select(relationship => relationship.Key).ToList();

        Assert.Equal(nodes.Count, nodes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(relationships.Count, relationships.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_relationship_and_claim_has_four_bounds_that_are_dates()
    {
        string[] bounds =
            [FactProperties.StartMin, FactProperties.StartMax, FactProperties.EndMin, FactProperties.EndMax];

        var dated = Records.Where(
            record => record is RelationshipRecord || (record is NodeRecord node && node.HasLabel(Labels.Claim)));

        Assert.All(dated, record => Assert.All(
            bounds, bound => Assert.Equal(ValueKind.Date, record.Properties[bound].Kind)));
    }

    [Fact]
    public void Properties_are_such_as_every_store_can_hold()
    {
        Assert.All(
            Records.SelectMany(record => record.Properties),
            property => Assert.True(
                property.Value.Kind != ValueKind.Map
                && (property.Value.Kind != ValueKind.List
                    || property.Value.AsList().All(item => item.Kind == ValueKind.String)),
                property.Key));
    }

    [Fact]
    public void A_claim_names_what_it_speaks_of_and_the_relationship_that_stands_for_it()
    {
        var claim = Node("C1").Properties;
        var served = Records.OfType<RelationshipRecord>().Single(relationship => relationship.Type == "SERVED_IN");

        Assert.Equal(served.Key, claim[ClaimProperties.Relationship].AsString());
        Assert.Equal("ada", claim[ClaimProperties.Subject].AsString());
        Assert.Equal("kgb", claim[ClaimProperties.Object].AsString());
        Assert.Equal("SERVED_IN", claim[ClaimProperties.Type].AsString());
        Assert.Equal("1936/1938", claim[FactProperties.Date].AsString());
        Assert.True(claim[FactProperties.Dated].AsBoolean());
        Assert.Equal(served.Properties[FactProperties.EndMax], claim[FactProperties.EndMax]);
    }

    [Fact]
    public void A_claim_without_relationship_names_none()
    {
        Assert.True(Node("C5").Properties[ClaimProperties.Relationship].IsNull);
        Assert.Equal("negated", Node("C5").Properties[ClaimProperties.Polarity].AsString());
        Assert.Equal("Robert", Node("C7").Properties[ClaimProperties.Value].AsString());
    }

    [Fact]
    public void Parallel_lists_are_as_long_as_each_other()
    {
        var claims = SmallSeed.Sound.Claims.Changed(0, claim => claim with
        {
            Sources = [SmallSeed.At("S1", "s1", "Ada served"), SmallSeed.At("S3"), SmallSeed.At("S2", "p. 4")],
            Qualifiers =
                new Dictionary<string, string>(StringComparer.Ordinal) { ["venue"] = "Paris", ["role"] = "clerk" },
        });

        var claim = Emit(SmallSeed.Sound with { Claims = claims }).OfType<NodeRecord>()
            .Single(node => node.Key == "C1").Properties;

        Assert.Equal(["S1", "S3", "S2"], Texts(claim[FactProperties.Sources]));
        Assert.Equal(["s1", "", "p. 4"], Texts(claim[ClaimProperties.Locators]));
        Assert.Equal(["Ada served", "", ""], Texts(claim[ClaimProperties.Quotes]));
        Assert.Equal(["role", "venue"], Texts(claim[FactProperties.Qualifiers]));
        Assert.Equal(["clerk", "Paris"], Texts(claim[FactProperties.QualifierValues]));
    }

    [Fact]
    public void An_entity_is_found_by_every_form_of_its_names()
    {
        var entities = SmallSeed.Sound.Entities.Changed(1, entity => entity with
        {
            Names = [new AlternativeName { Text = "Боб", Type = NameType.Variant, Script = "Cyrl", Language = "ru" }],
            Location = new EntityLocation { Latitude = 55.5, Longitude = 37.25, Precision = LocationPrecision.City },
        });

        var bob = Emit(SmallSeed.Sound with { Entities = entities }).OfType<NodeRecord>()
            .Single(node => node.Key == "bob");

        Assert.Equal(["Entity", "Person"], bob.Labels);
        Assert.Equal(["Боб"], Texts(bob.Properties[EntityProperties.Names]));
        Assert.Equal(["variant"], Texts(bob.Properties[EntityProperties.NameTypes]));
        Assert.Equal(["bob", "боб"], Texts(bob.Properties[EntityProperties.SearchKeys]));
        Assert.Equal(new Point(Point.Wgs84, 37.25, 55.5), bob.Properties[EntityProperties.Location].AsPoint());
        Assert.Equal("city", bob.Properties[EntityProperties.Precision].AsString());
    }

    [Fact]
    public void Whoever_is_not_known_to_be_dead_may_be_alive()
    {
        Assert.Equal("no", Node("ada").Properties[EntityProperties.Living].AsString());
        Assert.Equal("unknown", Node("bob").Properties[EntityProperties.Living].AsString());
        Assert.True(Node("kgb").Properties[EntityProperties.Living].IsNull);
    }

    [Fact]
    public void A_merged_entity_keeps_its_key_and_leads_on_and_is_not_found_by_name()
    {
        var merged = Node("old-bob").Properties;

        Assert.Equal("bob", merged[EntityProperties.MergedInto].AsString());
        Assert.True(merged[EntityProperties.SearchKeys].IsNull);
    }

    [Fact]
    public void The_tables_are_reached_by_name()
    {
        Assert.True(Node(TypeProperties.KeyPrefix + "KILLED").HasLabel(Labels.RelationshipType));
        Assert.Equal("KILLED", Node(VerbProperties.KeyPrefix + "KILLED_BY").Properties[VerbProperties.Type].AsString());
        Assert.Equal(1, Node(FamilyProperties.KeyPrefix + "end").Properties[FamilyProperties.Order].AsInteger());
        Assert.Equal("H1", Node("H1a").Properties[HypothesisProperties.Set].AsString());
        Assert.Equal(["C3"], Texts(Node("F1").Properties[ContradictionProperties.SideClaims]));
    }

    [Fact]
    public void The_licences_go_with_the_data()
    {
        var seed = SmallSeed.Sound with
        {
            DataSet = new DataSet
            {
                Title = "Small",
                Licences = [new DataSetLicence { Name = "CC BY 4.0", Attribution = "Us" }],
            },
        };

        var node = Emit(seed).OfType<NodeRecord>().Single(node => node.HasLabel(Labels.DataSet));

        Assert.Equal(DataSetProperties.Key, node.Key);
        Assert.Equal(["CC BY 4.0"], Texts(node.Properties[DataSetProperties.Licences]));
        Assert.Equal(["Us"], Texts(node.Properties[DataSetProperties.Attributions]));
        Assert.Equal([""], Texts(node.Properties[DataSetProperties.LicenceUrls]));
    }

    private static NodeRecord Node(string key) => Records.OfType<NodeRecord>().Single(node => node.Key == key);

    private static GraphRecord[] Emit(SeedData seed) =>
        [.. SeedRecords.Emit(new LoadedSeed(seed, RelationshipDerivation.Derive(seed)))];

    private static IEnumerable<string> Texts(Value value) => value.AsList().Select(item => item.AsString());
}
