namespace GraphExplorer.Evidence.Terms;

/// <summary>What was left out of the data set.</summary>
public enum OmittedKind
{
    Claim,
    Entity,
    Source,
    Alias,
}
