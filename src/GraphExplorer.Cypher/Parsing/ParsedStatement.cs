using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>What was read from a text: a tree without mistakes, or the mistakes.</summary>
/// <param name="Statement">The tree; repaired where there are mistakes.</param>
/// <param name="Diagnostics">The mistakes in the order of the text; empty where there are none.</param>
internal sealed record ParsedStatement(Statement Statement, IReadOnlyList<Diagnostic> Diagnostics);
