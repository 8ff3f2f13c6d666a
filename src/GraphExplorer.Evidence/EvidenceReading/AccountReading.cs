using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>Rival accounts and contradictions as they are stored. Each reader gives null for a node that is something
/// else, or lacks what the record must have.</summary>
public static class AccountReading
{
    public static StoredHypothesisSet? ReadHypothesisSet(NodeRecord node) =>
        node.HasLabel(EvidenceLabels.HypothesisSet) && node.Properties.Text(P.Question) is { } question
            ? new StoredHypothesisSet(
                node.Key,
                question,
                node.Properties.Texts(P.About),
                node.Properties.Text(P.Note),
                node.Properties.Texts(P.Alternatives))
            : null;

    public static StoredHypothesis? ReadHypothesis(NodeRecord node) =>
        node.HasLabel(EvidenceLabels.Hypothesis)
        && node.Properties.Text(P.Set) is { } set
        && node.Properties.Text(P.Label) is { } label
            ? new StoredHypothesis(node.Key, set, label, node.Properties.Texts(P.Claims))
            : null;

    public static Contradiction? ReadContradiction(NodeRecord node)
    {
        if (!node.HasLabel(EvidenceLabels.Contradiction) || node.Properties.Text(P.Title) is not { } title)
            return null;
        var claims = node.Properties.Texts(P.SideClaims);
        return new Contradiction
        {
            Id = node.Key,
            Title = title,
            About = node.Properties.Texts(P.About),
            Sides =
            [
                .. node.Properties.Texts(P.Sides).Select((says, i) => new ContradictionSide
                {
                    Says = says,
                    Claims = claims.At(i)?.Split(' ') ?? [],
                }),
            ],
            Note = node.Properties.Text(P.Note),
        };
    }
}
