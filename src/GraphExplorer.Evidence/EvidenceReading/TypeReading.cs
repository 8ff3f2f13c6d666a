using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>Families, types and verbs as they are stored. Each reader gives null for a node that is something else, or
/// lacks what the record must have.</summary>
public static class TypeReading
{
    public static Family? ReadFamily(NodeRecord node) =>
        node.HasLabel(EvidenceLabels.Family)
        && node.Properties.Text(P.Family) is { } id
        && node.Properties.Text(P.Label) is { } label
            ? new Family { Id = id, Label = label, Description = node.Properties.Text(P.Description) }
            : null;

    public static RelationshipType? ReadType(NodeRecord node)
    {
        var properties = node.Properties;
        if (!node.HasLabel(EvidenceLabels.RelationshipType)
            || properties.Text(P.Type) is not { } type
            || properties.Text(P.Family) is not { } family
            || properties.Text(P.Label) is not { } label
            || properties.Term(P.Temporal, TermTables.TemporalKinds) is not { } temporal)
            return null;
        return new RelationshipType
        {
            Type = type,
            Family = family,
            Label = label,
            Description = properties.Text(P.Description),
            Temporal = temporal,
            From = properties.Texts(P.From),
            To = properties.Texts(P.To),
            Symmetric = properties.Flag(P.Symmetric),
            DefaultPath = properties.Flag(P.DefaultPath),
        };
    }

    public static Verb? ReadVerb(NodeRecord node)
    {
        var properties = node.Properties;
        if (!node.HasLabel(EvidenceLabels.Verb) || properties.Text(P.Verb) is not { } name)
            return null;
        return new Verb
        {
            Name = name,
            Type = properties.Text(P.Type),
            Why = properties.Text(P.Why),
            Phrase = properties.Text(P.Phrase),
            Reverse = properties.Flag(P.Reverse),
            Modality = properties.Term(P.Modality, TermTables.Modalities) ?? Modality.Actual,
            Holds = properties.Text(P.Holds),
            Reviewed = properties.Text(P.Reviewed),
        };
    }
}
