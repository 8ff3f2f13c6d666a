using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Lexing;

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, quotes included.</param>
/// <param name="Text">As written; of strings and quoted names what they hold, escapes resolved.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, string Text)
{
    /// <summary>Whether this is the word, in any case.</summary>
    public bool Is(string word) => Kind == TokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
