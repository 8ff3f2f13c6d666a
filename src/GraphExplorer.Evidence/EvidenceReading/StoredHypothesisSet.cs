namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>A question with rival answers, as it is stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">The question.</param>
/// <param name="About">Ids of the entities it is about.</param>
/// <param name="Note">What else there is to know; may be null.</param>
/// <param name="Alternatives">Ids of the answers, in the editors' order.</param>
public sealed record StoredHypothesisSet(
    string Id,
    string Question,
    IReadOnlyList<string> About,
    string? Note,
    IReadOnlyList<string> Alternatives);
