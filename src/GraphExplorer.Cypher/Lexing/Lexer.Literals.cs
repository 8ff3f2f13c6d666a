using System.Buffers;
using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Lexing;

/// <content>Numbers, strings and quoted names.</content>
internal sealed partial class Lexer
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whole numbers are read as far as letters and digits go, so that 12ab is one mistake and not two tokens.</summary>
    private Token ReadNumber()
    {
        var end = _at;
        var isFloat = false;
        var isPrefixed = text[_at] == '0' && Peek(1) is 'x' or 'X' or 'o';
        while (end < text.Length)
        {
            var c = text[end];
            if (IsNamePart(end))
            {
                if (!isPrefixed && c is 'e' or 'E')
                {
                    isFloat = true;
                    if (end + 2 < text.Length && text[end + 1] is '+' or '-' && char.IsAsciiDigit(text[end + 2]))
                        end++;
                }

                end += char.IsSurrogatePair(text, end) ? 2 : 1;
            }
            else if (c == '.' && !isFloat && !isPrefixed && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                isFloat = true;
                end++;
            }
            else
            {
                break;
            }
        }

        var token = Take(isFloat ? TokenKind.Float : TokenKind.Integer, end);
        if (isFloat)
            CheckFloat(token);
        else if (!IsWhole(token.Text))
            Report(DiagnosticCodes.InvalidNumber, token.Span, $"'{token.Text}' is not a number.");
        return token;
    }

    private void CheckFloat(Token token)
    {
        if (!double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            Report(DiagnosticCodes.InvalidNumber, token.Span, $"'{token.Text}' is not a number.");
        else if (double.IsInfinity(value))
            Report(DiagnosticCodes.FloatOverflow, token.Span, $"{token.Text} is larger than a float can be.");
    }

    private static bool IsWhole(string digits) => digits switch
    {
        ['0', 'x' or 'X', _, ..] => !digits.AsSpan(2).ContainsAnyExcept(HexDigits),
        ['0', 'o', _, ..] => digits.AsSpan(2).IndexOfAnyExceptInRange('0', '7') < 0,
        _ => digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0,
    };

    private Token ReadString(char quote)
    {
        var start = _at++;
        var held = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\\')
                ReadEscape(held);
            else
                held.Append(text[_at++]);
        }

        if (_at < text.Length)
            _at++;
        else
            Report(DiagnosticCodes.Unterminated, new SourceSpan(start, 1), $"This string has no end: {quote} is missing.");
        return new Token(TokenKind.String, new SourceSpan(start, _at - start), held.ToString());
    }

    private void ReadEscape(StringBuilder held)
    {
        var start = _at;
        var plain = Peek(1) switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            '\\' or '\'' or '"' or '`' => Peek(1),
            _ => '\0',
        };
        if (plain != '\0')
        {
            held.Append(plain);
            _at += 2;
            return;
        }

        var digits = Peek(1) switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && start + 2 + digits <= text.Length
            && int.TryParse(text.AsSpan(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
            && point is >= 0 and <= 0x10FFFF)
        {
            if (point <= char.MaxValue)
                held.Append((char)point);
            else
                held.Append(char.ConvertFromUtf32(point));
            _at += 2 + digits;
            return;
        }

        _at = Math.Min(text.Length, start + 2);
        Report(DiagnosticCodes.InvalidEscape, new SourceSpan(start, _at - start),
            digits > 0 ? $"\\{text[start + 1]} takes {digits} hexadecimal digits of a code point." : "A backslash cannot escape this.");
    }

    private Token ReadQuotedName()
    {
        var start = _at++;
        var held = new StringBuilder();
        while (_at < text.Length)
        {
            if (text[_at] != '`')
            {
                held.Append(text[_at++]);
            }
            else if (Peek(1) == '`')
            {
                held.Append('`');
                _at += 2;
            }
            else
            {
                _at++;
                return new Token(TokenKind.QuotedName, new SourceSpan(start, _at - start), held.ToString());
            }
        }

        Report(DiagnosticCodes.Unterminated, new SourceSpan(start, 1), "This name has no end: ` is missing.");
        return new Token(TokenKind.QuotedName, new SourceSpan(start, _at - start), held.ToString());
    }
}
