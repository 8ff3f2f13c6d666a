using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Lexing;

/// <summary>Cuts a statement's text into tokens. Nothing but white space and comments is ever skipped.</summary>
internal sealed partial class Lexer(string text, List<Diagnostic> diagnostics)
{
    private int _at;

    /// <summary>All tokens in order; the last is <see cref="TokenKind.End"/>, empty, at the end of the text.</summary>
    public List<Token> ReadAll()
    {
        var tokens = new List<Token>();
        while (true)
        {
            SkipBlank();
            if (_at >= text.Length)
                break;
            tokens.Add(Read());
        }

        tokens.Add(new Token(TokenKind.End, new SourceSpan(text.Length, 0), ""));
        return tokens;
    }

    private Token Read()
    {
        var c = text[_at];
        if (IsNameStart(_at))
            return ReadName();
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            return ReadNumber();
        return c switch
        {
            '\'' or '"' => ReadString(c),
            '`' => ReadQuotedName(),
            _ => ReadSymbol(),
        };
    }

    private Token ReadSymbol()
    {
        var (kind, length) = (text[_at], Peek(1)) switch
        {
            ('.', '.') => (TokenKind.DotDot, 2),
            (':', ':') => (TokenKind.DoubleColon, 2),
            ('|', '|') => (TokenKind.DoubleBar, 2),
            ('+', '=') => (TokenKind.PlusEqual, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessEqual, 2),
            ('>', '=') => (TokenKind.GreaterEqual, 2),
            ('=', '~') => (TokenKind.Match, 2),
            ('(', _) => (TokenKind.LeftParenthesis, 1),
            (')', _) => (TokenKind.RightParenthesis, 1),
            ('[', _) => (TokenKind.LeftBracket, 1),
            (']', _) => (TokenKind.RightBracket, 1),
            ('{', _) => (TokenKind.LeftBrace, 1),
            ('}', _) => (TokenKind.RightBrace, 1),
            (',', _) => (TokenKind.Comma, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (':', _) => (TokenKind.Colon, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            ('$', _) => (TokenKind.Dollar, 1),
            ('|', _) => (TokenKind.Bar, 1),
            ('&', _) => (TokenKind.Ampersand, 1),
            ('!', _) => (TokenKind.Exclamation, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('^', _) => (TokenKind.Caret, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            _ => (TokenKind.Unknown, Rune.TryGetRuneAt(text, _at, out var rune) ? rune.Utf16SequenceLength : 1),
        };
        var token = Take(kind, _at + length);
        if (kind == TokenKind.Unknown)
        {
            var point = Rune.TryGetRuneAt(text, token.Span.Start, out var rune) ? rune.Value : text[token.Span.Start];
            Report(DiagnosticCodes.UnknownCharacter, token.Span, $"The character U+{point:X4} has no place in Cypher.");
        }

        return token;
    }

    private Token ReadName()
    {
        var end = _at;
        while (end < text.Length && IsNamePart(end))
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        return Take(TokenKind.Name, end);
    }

    private void SkipBlank()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }
            else if (text[_at] == '/' && Peek(1) == '/')
            {
                var end = text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = end < 0 ? text.Length : _at + end;
            }
            else if (text[_at] == '/' && Peek(1) == '*')
            {
                var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                    Report(DiagnosticCodes.Unterminated, new SourceSpan(_at, 2), "This comment has no end: */ is missing.");
                _at = end < 0 ? text.Length : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private bool IsNameStart(int at) => text[at] == '_' || CharUnicodeInfo.GetUnicodeCategory(text, at) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.ConnectorPunctuation;

    private bool IsNamePart(int at) => IsNameStart(at) || CharUnicodeInfo.GetUnicodeCategory(text, at) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private Token Take(TokenKind kind, int end)
    {
        var token = new Token(kind, new SourceSpan(_at, end - _at), text[_at..end]);
        _at = end;
        return token;
    }

    private void Report(string code, SourceSpan span, string message) =>
        diagnostics.Add(new Diagnostic(code, span, message));
}
