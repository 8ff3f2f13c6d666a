using GraphExplorer.Evidence.EvidenceReading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Families, types and verbs as nodes of the evidence layer, so that a store holds what its types
/// mean.</summary>
internal static class TypeRecords
{
    public static NodeRecord ToNode(Family family) => new(
        EvidenceKeys.OfFamily(family.Id),
        [EvidenceLabels.Family],
        new PropertyWriter()
            .Add(P.Family, family.Id)
            .Add(P.Label, family.Label)
            .Add(P.Description, family.Description)
            .ToMap());

    public static NodeRecord ToNode(RelationshipType type) => new(
        EvidenceKeys.OfType(type.Type),
        [EvidenceLabels.RelationshipType],
        new PropertyWriter()
            .Add(P.Type, type.Type)
            .Add(P.Family, type.Family)
            .Add(P.Label, type.Label)
            .Add(P.Description, type.Description)
            .Add(P.Temporal, TermTables.TemporalKinds.WordOf(type.Temporal))
            .Add(P.From, type.From)
            .Add(P.To, type.To)
            .Add(P.Symmetric, type.Symmetric)
            .Add(P.DefaultPath, type.DefaultPath)
            .ToMap());

    public static NodeRecord ToNode(Verb verb) => new(
        EvidenceKeys.OfVerb(verb.Name),
        [EvidenceLabels.Verb],
        new PropertyWriter()
            .Add(P.Verb, verb.Name)
            .Add(P.Type, verb.Type)
            .Add(P.Why, verb.Why)
            .Add(P.Phrase, verb.Phrase)
            .Add(P.Reverse, verb.Reverse)
            .Add(P.Modality, TermTables.Modalities.WordOf(verb.Modality))
            .Add(P.Holds, verb.Holds)
            .Add(P.Reviewed, verb.Reviewed)
            .ToMap());
}
