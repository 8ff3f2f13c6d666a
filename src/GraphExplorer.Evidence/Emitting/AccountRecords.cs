using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Rival accounts and contradictions as nodes of the evidence layer.</summary>
internal static class AccountRecords
{
    public static NodeRecord ToNode(HypothesisSet set) => new(
        set.Id,
        [Labels.HypothesisSet],
        new PropertyWriter()
            .Add(HypothesisProperties.Question, set.Question)
            .Add(HypothesisProperties.About, set.About)
            .Add(HypothesisProperties.Note, set.Note)
            .Add(HypothesisProperties.Alternatives, [.. set.Alternatives.Select(alternative => alternative.Id)])
            .ToMap());

    public static NodeRecord ToNode(HypothesisSet set, Hypothesis alternative) => new(
        alternative.Id,
        [Labels.Hypothesis],
        new PropertyWriter()
            .Add(HypothesisProperties.Set, set.Id)
            .Add(HypothesisProperties.Label, alternative.Label)
            .Add(HypothesisProperties.Claims, alternative.Claims)
            .ToMap());

    public static NodeRecord ToNode(Contradiction contradiction) => new(
        contradiction.Id,
        [Labels.Contradiction],
        new PropertyWriter()
            .Add(ContradictionProperties.Title, contradiction.Title)
            .Add(ContradictionProperties.About, contradiction.About)
            .AddParallel(ContradictionProperties.Says, contradiction.Sides, side => side.Says)
            .AddParallel(ContradictionProperties.SideClaims, contradiction.Sides, side => string.Join(' ', side.Claims))
            .Add(ContradictionProperties.Note, contradiction.Note)
            .ToMap());
}
