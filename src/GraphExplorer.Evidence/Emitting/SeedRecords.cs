using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>A data set as graph records: what both stores load.</summary>
public static class SeedRecords
{
    /// <summary>All nodes and relationships, one at a time: the research layer, then the evidence layer.</summary>
    /// <remarks>No relationship joins the layers, nor two nodes of the evidence layer: claims are reached by
    /// key.</remarks>
    public static IEnumerable<GraphRecord> Emit(LoadedSeed seed)
    {
        var data = seed.Data;
        var claims = new ClaimRecords(SeedIndex.Of(data), RelationshipDerivation.ByClaim(seed.Relationships));
        IEnumerable<IEnumerable<GraphRecord>> parts =
        [
            data.Entities.Select(EntityRecords.ToNode),
            seed.Relationships.Select(ToRelationship),
            data.Claims.Select(claims.ToNode),
            data.Sources.Select(SourceRecords.ToNode),
            data.Works.Select(SourceRecords.ToNode),
            data.Citations.Select(SourceRecords.ToNode),
            data.HypothesisSets.Select(AccountRecords.ToNode),
            data.HypothesisSets.SelectMany(
                set => set.Alternatives.Select(alternative => AccountRecords.ToNode(set, alternative))),
            data.Contradictions.Select(AccountRecords.ToNode),
            data.Families.Select(TypeRecords.ToNode),
            data.Types.Select(TypeRecords.ToNode),
            data.Verbs.Select(TypeRecords.ToNode),
        ];
        return parts.SelectMany(part => part);
    }

    private static RelationshipRecord ToRelationship(DerivedRelationship relationship) => new(
        relationship.Id,
        relationship.Type,
        relationship.From,
        relationship.To,
        new PropertyWriter()
            .Add(P.Verb, relationship.Verb)
            .Add(P.Modality, TermTables.Modalities.WordOf(relationship.Modality))
            .Add(P.Claims, relationship.Claims)
            .Add(P.Sources, relationship.Sources)
            .AddNumber(P.Works, relationship.Works)
            .AddNumber(P.Tier, relationship.Tier)
            .Add(P.Stance, TermTables.Stances.WordOf(relationship.Stance))
            .Add(P.Disputed, relationship.Disputed)
            .Add(P.Hypothesis, relationship.Hypothesis)
            .AddDate(relationship.Date, relationship.Bounds)
            .Add(P.Role, relationship.Role)
            .Add(P.Note, relationship.Note)
            .Add(P.Calendar, relationship.Calendar)
            .ToMap());
}
