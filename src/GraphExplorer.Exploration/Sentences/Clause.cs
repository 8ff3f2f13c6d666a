namespace GraphExplorer.Exploration.Sentences;

/// <summary>One fact, ready to be said.</summary>
/// <param name="Subject">How the first entity stands in a sentence.</param>
/// <param name="SubjectId">Its id: two clauses with one subject share it.</param>
/// <param name="Predicate">The rest: verb, object, date, doubts.</param>
/// <param name="Notes">Footnote numbers.</param>
internal sealed record Clause(string Subject, string SubjectId, string Predicate, IReadOnlyList<int> Notes);
