using System.Text;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Takes a statement apart into names, texts and symbols; comments and white space are gone. What the server might take
/// apart otherwise is refused: escapes that it replaces before it looks at quotes, odd line ends, and quotes or
/// comments that do not end.
/// </summary>
internal static class StatementLexer
{
    /// <summary>The parts, or what is wrong.</summary>
    public static (IReadOnlyList<Token> Tokens, LexicalProblem? Problem) Read(string text)
    {
        if (text.Contains("\\u", StringComparison.OrdinalIgnoreCase))
            return ([], new LexicalProblem("an escape with a backslash and a u; write the character itself"));
        if (HasOddControls(text))
            return ([], new LexicalProblem("a control character or a line end other than a line feed"));
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                at++;
            }
            else if (Starts(text, at, "//"))
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (Starts(text, at, "/*"))
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                    return ([], new LexicalProblem("a comment", at));
                at = end + 2;
            }
            else if (character is '\'' or '"' or '`')
            {
                var start = at;
                if (ReadQuoted(text, ref at) is not { } quoted)
                    return ([], new LexicalProblem("a quote", start));
                tokens.Add(new Token(character == '`' ? TokenKind.QuotedName : TokenKind.Text, quoted, at));
            }
            else if (IsNamePart(character))
            {
                var start = at;
                while (at < text.Length && IsNamePart(text[at]))
                    at++;
                tokens.Add(new Token(TokenKind.Word, text[start..at], at));
            }
            else
            {
                tokens.Add(new Token(TokenKind.Symbol, text[at..++at], at));
            }
        }

        return (tokens, null);
    }

    private static bool Starts(string text, int at, string sign) =>
        string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private static bool IsNamePart(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '$' || char.IsSurrogate(character);

    private static bool HasOddControls(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isLineEnd = text[i] == '\n' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (text[i] is '\u2028' or '\u2029' || (char.IsControl(text[i]) && text[i] != '\t' && !isLineEnd))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Reads from one quote to its like: doubled in names, after a backslash in texts, it means itself.
    /// </summary>
    private static string? ReadQuoted(string text, ref int at)
    {
        var quote = text[at++];
        var content = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (quote == '`' && Starts(text, at, "``"))
            {
                content.Append('`');
                at++;
            }
            else if (quote != '`' && text[at] == '\\' && at + 1 < text.Length)
            {
                content.Append(text[++at]);
            }
            else if (text[at] == quote)
            {
                at++;
                return content.ToString();
            }
            else
            {
                content.Append(text[at]);
            }
        }

        return null;
    }
}
