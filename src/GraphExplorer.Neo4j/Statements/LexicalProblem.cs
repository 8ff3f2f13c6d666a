namespace GraphExplorer.Neo4j.Statements;

/// <summary>Why a text cannot be taken apart.</summary>
/// <param name="What">What it holds.</param>
/// <param name="OpenedAt">Where that begins, where it is something that does not end; else null.</param>
internal sealed record LexicalProblem(string What, int? OpenedAt = null);
