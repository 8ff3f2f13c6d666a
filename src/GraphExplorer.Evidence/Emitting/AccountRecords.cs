using GraphExplorer.Evidence.EvidenceReading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Rival accounts and contradictions as nodes of the evidence layer.</summary>
internal static class AccountRecords
{
    public static NodeRecord ToNode(HypothesisSet set) => new(
        set.Id,
        [EvidenceLabels.HypothesisSet],
        new PropertyWriter()
            .Add(P.Question, set.Question)
            .Add(P.About, set.About)
            .Add(P.Note, set.Note)
            .Add(P.Alternatives, [.. set.Alternatives.Select(alternative => alternative.Id)])
            .ToMap());

    public static NodeRecord ToNode(HypothesisSet set, Hypothesis alternative) => new(
        alternative.Id,
        [EvidenceLabels.Hypothesis],
        new PropertyWriter()
            .Add(P.Set, set.Id)
            .Add(P.Label, alternative.Label)
            .Add(P.Claims, alternative.Claims)
            .ToMap());

    public static NodeRecord ToNode(Contradiction contradiction) => new(
        contradiction.Id,
        [EvidenceLabels.Contradiction],
        new PropertyWriter()
            .Add(P.Title, contradiction.Title)
            .Add(P.About, contradiction.About)
            .AddParallel(P.Sides, contradiction.Sides, side => side.Says)
            .AddParallel(P.SideClaims, contradiction.Sides, side => string.Join(' ', side.Claims))
            .Add(P.Note, contradiction.Note)
            .ToMap());
}
