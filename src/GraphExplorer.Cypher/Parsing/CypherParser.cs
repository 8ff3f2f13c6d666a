using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads one statement of Cypher 5 by recursive descent.</summary>
/// <remarks>Malformed input is reported and repaired, never thrown, so that one pass can report several mistakes.</remarks>
internal sealed partial class CypherParser
{
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<Token> _tokens;
    private int _position;
    private int _depth;
    private int _reportedAt = -1;
    private bool _stopped;

    private CypherParser(List<Token> tokens, List<Diagnostic> diagnostics)
    {
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    private Token Current => _tokens[_position];

    /// <summary>Reads a text that holds one statement, with or without a semicolon behind it.</summary>
    public static ParsedStatement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new List<Diagnostic>();
        if (text.Length > ParserLimits.MaxTextUnits)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TooLong, new SourceSpan(0, text.Length),
                $"A statement has at most {ParserLimits.MaxTextUnits} UTF-16 units; this one has {text.Length}."));
            text = "";
            return new ParsedStatement(new CypherParser(new Lexer(text, []).ReadAll(), []).ParseStatement(), diagnostics);
        }

        var tokens = new Lexer(text, diagnostics).ReadAll();
        var statement = new CypherParser(tokens, diagnostics).ParseStatement();
        var ordered = diagnostics.OrderBy(found => found.Span.Start).Take(ParserLimits.MaxDiagnostics);
        return new ParsedStatement(statement, [.. ordered]);
    }

    private Statement ParseStatement()
    {
        var start = Current.Span;
        var mode = ParsePrefixes();
        var query = ParseQuery(mayEndInMatch: false);
        while (Accept(TokenKind.Semicolon))
        {
        }

        if (Current.Kind != TokenKind.End)
            Report("the end of the statement");
        return new Statement(SourceSpan.Cover(start, query.Span), mode, query);
    }

    /// <summary>EXPLAIN, PROFILE and <c>CYPHER 5 option=value …</c>, in any order and number.</summary>
    private StatementMode ParsePrefixes()
    {
        var mode = StatementMode.Run;
        while (true)
        {
            if (AcceptWord("EXPLAIN"))
            {
                mode = StatementMode.Explain;
            }
            else if (AcceptWord("PROFILE"))
            {
                mode = StatementMode.Profile;
            }
            else if (AcceptWord("CYPHER"))
            {
                if (Current.Kind == TokenKind.Integer && Current.Text != "5")
                    Refuse(DiagnosticCodes.NotSupported, Current.Span, "Only version 5 of Cypher is spoken here.");
                if (Current.Kind == TokenKind.Integer)
                    Next();
                while (Current.Kind == TokenKind.Name && Ahead(1).Kind == TokenKind.Equal)
                {
                    Next();
                    Next();
                    ExpectName("the option's value");
                }
            }
            else
            {
                return mode;
            }
        }
    }

    private Token Ahead(int count) => _tokens[Math.Min(_position + count, _tokens.Count - 1)];

    private Token Next()
    {
        var token = Current;
        if (_position < _tokens.Count - 1)
            _position++;
        return token;
    }

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        if (kind != TokenKind.End)
            Next();
        return true;
    }

    private bool AcceptWord(string word)
    {
        if (!Current.Is(word))
            return false;
        Next();
        return true;
    }

    private bool AcceptWords(string first, string second)
    {
        if (!Current.Is(first) || !Ahead(1).Is(second))
            return false;
        Next();
        Next();
        return true;
    }

    /// <summary>Takes the token; where another stands, reports it and goes on as if an empty one had been there.</summary>
    private void Expect(TokenKind kind, string written)
    {
        if (!Accept(kind))
            Report($"'{written}'");
    }

    private void ExpectWord(string word)
    {
        if (!AcceptWord(word))
            Report(word);
    }

    private Token ExpectName(string what)
    {
        if (Current.Kind is TokenKind.Name or TokenKind.QuotedName)
            return Next();
        Report(what);
        return new Token(TokenKind.Name, new SourceSpan(Current.Span.Start, 0), "");
    }

    private VariableExpression ParseVariable()
    {
        var name = ExpectName("a variable");
        return new VariableExpression(name.Span, name.Text);
    }

    private SourceSpan From(SourceSpan start) =>
        _position == 0 ? start : SourceSpan.Cover(start, _tokens[_position - 1].Span);

    /// <summary>Says what was expected here; once for each token, for what follows from a mistake teaches nothing.</summary>
    private void Report(string expected)
    {
        if (_stopped || _reportedAt == _position)
            return;
        _reportedAt = _position;
        if (Current.Kind == TokenKind.Unknown)
            return; // the lexer has said so
        var found = Current.Kind == TokenKind.End ? "the statement ends" : $"there is '{Shorten(Current.Text)}'";
        var meant = Current.Kind == TokenKind.Name && ClauseWords.Nearest(Current.Text) is { } word
            ? $" Did you mean {word}?"
            : "";
        _diagnostics.Add(new Diagnostic(
            DiagnosticCodes.UnexpectedSyntax, Current.Span, $"Expected {expected}, but {found}.{meant}"));
    }

    private void Refuse(string code, SourceSpan span, string message)
    {
        if (!_stopped)
            _diagnostics.Add(new Diagnostic(code, span, message));
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>Counts one level of nesting; false, and the rest of the text is given up, where it is one too many.</summary>
    private bool Enter()
    {
        if (++_depth <= ParserLimits.MaxDepth)
            return true;
        GiveUp();
        return false;
    }

    private void Leave() => _depth--;

    private T Measured<T>(T node)
        where T : SyntaxNode
    {
        if (node.Height > ParserLimits.MaxDepth)
            GiveUp();
        return node;
    }

    private void GiveUp()
    {
        Refuse(DiagnosticCodes.TooDeep, Current.Span, $"Nested deeper than {ParserLimits.MaxDepth} levels.");
        _stopped = true;
        _position = _tokens.Count - 1;
    }
}
