namespace GraphExplorer.Cypher.Lexing;

/// <summary>What a token is. Words are names: Cypher reserves almost none, so the parser compares their text.</summary>
internal enum TokenKind
{
    End, Name, QuotedName, Integer, Float, String, Unknown,
    LeftParenthesis, RightParenthesis, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Dot, DotDot, Colon, DoubleColon, Semicolon, Dollar, Bar, DoubleBar, Ampersand, Exclamation,
    Plus, PlusEqual, Minus, Star, Slash, Percent, Caret,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Match,
}
