namespace GraphExplorer.Cypher.Diagnostics;

/// <summary>One mistake in a statement's text.</summary>
/// <param name="Code">The stable code, one of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Span">The text it is about; empty where something is missing.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record Diagnostic(string Code, SourceSpan Span, string Message);
