using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Values;

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
        var index = SeedIndex.Of(data);
        var claims = new ClaimRecords(
            index, LifeSpans.Of(data, index), RelationshipDerivation.ByClaim(seed.Relationships));
        IEnumerable<IEnumerable<GraphRecord>> parts =
        [
            data.DataSet is { } dataset ? [DataSetRecords.ToNode(dataset)] : [],
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
            .Add(FactProperties.Verb, relationship.Verb)
            .Add(FactProperties.Modality, TermTables.Modalities.WordOf(relationship.Modality))
            .Add(FactProperties.Claims, relationship.Claims)
            .Add(FactProperties.Sources, relationship.Sources)
            .AddNumber(FactProperties.Works, relationship.Works)
            .AddNumber(FactProperties.Tier, relationship.Tier)
            .Add(FactProperties.Stance, TermTables.Stances.WordOf(relationship.Stance))
            .Add(FactProperties.Disputed, relationship.Disputed)
            .Add(FactProperties.Hypothesis, relationship.Hypothesis)
            .AddDate(relationship.Date, relationship.Bounds)
            .Add(FactProperties.Role, relationship.Role)
            .Add(FactProperties.Note, relationship.Note)
            .Add(FactProperties.Calendar, relationship.Calendar)
            .Add(FactProperties.AttributedTo, relationship.AttributedTo)
            .AddParallel(FactProperties.Qualifiers, relationship.Qualifiers, pair => pair.Key)
            .AddParallel(FactProperties.QualifierValues, relationship.Qualifiers, pair => pair.Value)
            .AddIf(FactProperties.Implied, relationship.Implied)
            .AddIf(FactProperties.Editorial, relationship.Editorial)
            .ToMap());
}
