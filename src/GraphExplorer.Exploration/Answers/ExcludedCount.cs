namespace GraphExplorer.Exploration.Answers;

/// <summary>How many relationships, or entities, one setting refused.</summary>
/// <param name="Filter">The parameter.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">entities or relationships.</param>
public sealed record ExcludedCount(string Filter, long Count, string Unit);
