using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>The indexes that the use cases ask of a store.</summary>
public static class ExplorationIndexes
{
    /// <summary>All of them.</summary>
    public static readonly GraphIndexes All = new(
        [
            (Labels.Claim, ClaimProperties.Subject),
            (Labels.Claim, ClaimProperties.Object),
            (Labels.Claim, FactProperties.Sources),
            (Labels.Hypothesis, HypothesisProperties.Set),
            (Labels.HypothesisSet, HypothesisProperties.About),
            (Labels.Contradiction, ContradictionProperties.About),
            (Labels.Source, SourceProperties.Work),
        ],
        EntityProperties.SearchKeys);
}
