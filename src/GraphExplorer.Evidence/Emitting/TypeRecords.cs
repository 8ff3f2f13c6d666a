using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Families, types and verbs as nodes of the evidence layer, so that a store holds what its types
/// mean.</summary>
internal static class TypeRecords
{
    public static NodeRecord ToNode(Family family, int order) => new(
        FamilyProperties.KeyPrefix + family.Id,
        [Labels.Family],
        new PropertyWriter()
            .Add(FamilyProperties.Id, family.Id)
            .Add(FamilyProperties.Label, family.Label)
            .Add(FamilyProperties.Description, family.Description)
            .AddNumber(FamilyProperties.Order, order)
            .ToMap());

    public static NodeRecord ToNode(RelationshipType type) => new(
        TypeProperties.KeyPrefix + type.Type,
        [Labels.RelationshipType],
        new PropertyWriter()
            .Add(TypeProperties.Type, type.Type)
            .Add(TypeProperties.Family, type.Family)
            .Add(TypeProperties.Label, type.Label)
            .Add(TypeProperties.Description, type.Description)
            .Add(TypeProperties.Temporal, TermTables.TemporalKinds.WordOf(type.Temporal))
            .Add(TypeProperties.From, type.From)
            .Add(TypeProperties.To, type.To)
            .Add(TypeProperties.Symmetric, type.Symmetric)
            .Add(TypeProperties.DefaultPath, type.DefaultPath)
            .ToMap());

    public static NodeRecord ToNode(Verb verb) => new(
        VerbProperties.KeyPrefix + verb.Name,
        [Labels.Verb],
        new PropertyWriter()
            .Add(VerbProperties.Verb, verb.Name)
            .Add(VerbProperties.Type, verb.Type)
            .Add(VerbProperties.Why, verb.Why)
            .Add(VerbProperties.Phrase, verb.Phrase)
            .Add(VerbProperties.Reverse, verb.Reverse)
            .Add(VerbProperties.Modality, TermTables.Modalities.WordOf(verb.Modality))
            .Add(VerbProperties.Temporal, verb.Temporal, TermTables.TemporalKinds)
            .Add(VerbProperties.Holds, verb.Holds)
            .Add(VerbProperties.Reviewed, verb.Reviewed)
            .ToMap());
}
