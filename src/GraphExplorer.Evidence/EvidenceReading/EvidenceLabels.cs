namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>The labels of nodes. Only those of the research layer carry <see cref="Entity"/>.</summary>
public static class EvidenceLabels
{
    /// <summary>Every node of the research layer, beside its kind.</summary>
    public const string Entity = "Entity";

    /// <summary>What is left of an entity that was merged or deleted: a key to answer old links with.</summary>
    public const string Retired = "Retired";

    public const string Claim = "Claim";
    public const string Source = "Source";
    public const string Work = "Work";
    public const string Citation = "Citation";
    public const string Hypothesis = "Hypothesis";
    public const string HypothesisSet = "HypothesisSet";
    public const string Contradiction = "Contradiction";
    public const string RelationshipType = "RelationshipType";
    public const string Verb = "Verb";
    public const string Family = "Family";
}
