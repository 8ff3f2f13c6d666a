namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>One of the rival answers to a question, as it is stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Set">Id of the set it belongs to.</param>
/// <param name="Label">The answer.</param>
/// <param name="Claims">Ids of the claims that speak for it.</param>
public sealed record StoredHypothesis(string Id, string Set, string Label, IReadOnlyList<string> Claims);
