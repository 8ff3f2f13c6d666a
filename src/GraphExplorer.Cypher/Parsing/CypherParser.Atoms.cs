using System.Globalization;
using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>What operators stand between.</content>
internal sealed partial class CypherParser
{
    private Expression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer:
                Next();
                return new LiteralExpression(token.Span, Integers.Read(token.Text, isNegative: false) ?? Overflow(token));
            case TokenKind.Float:
                Next();
                _ = double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
                return new LiteralExpression(token.Span, value);
            case TokenKind.String:
                Next();
                return new LiteralExpression(token.Span, token.Text);
            case TokenKind.Dollar:
                return ParseParameter();
            case TokenKind.LeftBracket:
                return ParseBracket();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.LeftParenthesis:
                return ParseParenthesis();
            case TokenKind.Name or TokenKind.QuotedName:
                return ParseNamed();
            default:
                Report("an expression");
                if (token.Kind == TokenKind.Unknown)
                    Next();
                return new MissingExpression(token.Span with { Length = 0 });
        }
    }

    private ParameterExpression ParseParameter()
    {
        var start = Next().Span;
        var name = Current.Kind == TokenKind.Integer ? Next() : ExpectName("the name of a parameter");
        return new ParameterExpression(From(start), name.Text);
    }

    private Expression ParseParenthesis()
    {
        var start = Current.Span;
        if (LooksLikePath(_position))
        {
            var elements = ParseElements();
            var path = new PathPattern(From(start), null, PathSelector.Every, null, elements);
            return Measured(new PatternExpression(path.Span, path));
        }

        Next();
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var inner = ParseExpression();
        _barEndsLabels = outer;
        Expect(TokenKind.RightParenthesis, ")");
        return inner;
    }

    /// <summary>Whether a node in parentheses stands there, and a relationship behind it.</summary>
    private bool LooksLikePath(int at)
    {
        if (KindAt(at) != TokenKind.LeftParenthesis)
            return false;
        var inside = at + 1;
        if (KindAt(inside) is TokenKind.Name or TokenKind.QuotedName)
            inside++;
        if (KindAt(inside) is not (TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Dollar
            or TokenKind.Name))
        {
            return false;
        }

        var close = FindClose(at);
        if (!StartsRelationship(close + 1))
            return false;
        var step = close + (KindAt(close + 1) == TokenKind.Less ? 3 : 2);
        if (KindAt(step) == TokenKind.Minus)
            return true;
        return KindAt(FindClose(step) + 1) == TokenKind.Minus; // (a) - [1] is a subtraction, (a)-[r]- is not
    }

    /// <summary>Where the bracket that opens at the place is closed; the last token where it is not.</summary>
    private int FindClose(int at)
    {
        var open = 0;
        for (; at < _tokens.Count; at++)
        {
            switch (KindAt(at))
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    open++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace when --open == 0:
                    return at;
            }
        }

        return _tokens.Count - 1;
    }

    private MapExpression ParseMap()
    {
        var start = Next().Span;
        var entries = new List<MapEntry>();
        if (Current.Kind != TokenKind.RightBrace)
        {
            do
            {
                var key = ExpectName("a key");
                Expect(TokenKind.Colon, ":");
                var value = ParseExpression();
                entries.Add(new MapEntry(From(key.Span), key.Text, value));
            }
            while (Accept(TokenKind.Comma));
        }

        Expect(TokenKind.RightBrace, "}");
        return new MapExpression(From(start), entries);
    }

    private Expression ParseNamed()
    {
        var token = Current;
        var next = Ahead(1).Kind;
        if (token.Kind == TokenKind.Name)
        {
            if (token.Is("CASE") && next is not (TokenKind.Dot or TokenKind.Comma or TokenKind.End))
                return ParseCase();
            if (next == TokenKind.LeftBrace && SubqueryOf(token) is { } kind)
                return ParseSubquery(kind);
            if (next == TokenKind.LeftParenthesis && ParseSpecialCall(token) is { } special)
                return special;
            if (ParseConstant(token) is { } constant)
                return constant;
        }

        var end = _position + 1;
        while (KindAt(end) == TokenKind.Dot && KindAt(end + 1) is TokenKind.Name or TokenKind.QuotedName)
            end += 2;
        return KindAt(end) == TokenKind.LeftParenthesis ? ParseFunction() : ParseVariable();
    }

    private LiteralExpression? ParseConstant(Token token)
    {
        object? value = token.Is("true") ? true : token.Is("false") ? false : null;
        if (value is null && !token.Is("null"))
            return null;
        Next();
        return new LiteralExpression(token.Span, value);
    }

    private FunctionCall ParseFunction()
    {
        var start = Current.Span;
        var name = Next().Text;
        while (Accept(TokenKind.Dot))
            name += "." + Next().Text;
        Next();
        if (Current.Kind == TokenKind.Star && Ahead(1).Kind == TokenKind.RightParenthesis)
        {
            Next();
            Next();
            return new FunctionCall(From(start), name, isDistinct: false, hasStar: true, []);
        }

        var isDistinct = AcceptWord("DISTINCT");
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var arguments = ParseArguments();
        _barEndsLabels = outer;
        if (!name.Equals("exists", StringComparison.OrdinalIgnoreCase))
            arguments.ForEach(RefuseBarePattern);
        return new FunctionCall(From(start), name, isDistinct, hasStar: false, arguments);
    }

    /// <summary>A pattern says whether something exists; what is found by it has other ways of writing.</summary>
    private void RefuseBarePattern(Expression value)
    {
        if (value is PatternExpression { Pattern.Selector: PathSelector.Every })
        {
            Refuse(DiagnosticCodes.UnexpectedSyntax, value.Span,
                "A pattern stands here only as a condition: write COUNT { … }, EXISTS { … } or [pattern | value].");
        }
    }

    /// <summary>Arguments and the parenthesis that closes them.</summary>
    private List<Expression> ParseArguments()
    {
        var arguments = new List<Expression>();
        if (Accept(TokenKind.RightParenthesis))
            return arguments;
        do
        {
            arguments.Add(ParseExpression());
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RightParenthesis, ")");
        return arguments;
    }

    private CaseExpression ParseCase()
    {
        var start = Next().Span;
        var subject = Current.Is("WHEN") ? null : ParseExpression();
        var branches = new List<CaseBranch>();
        while (Current.Is("WHEN"))
        {
            var when = Next().Span;
            var tests = new List<Expression>();
            do
            {
                tests.Add(ParseExpression());
            }
            while (subject is not null && Accept(TokenKind.Comma)); // CASE x WHEN 1, 2 THEN …
            ExpectWord("THEN");
            var then = ParseExpression();
            branches.Add(new CaseBranch(From(when), tests, then));
        }

        if (branches.Count == 0)
            Report("WHEN");
        var otherwise = AcceptWord("ELSE") ? ParseExpression() : null;
        ExpectWord("END");
        return new CaseExpression(From(start), subject, branches, otherwise);
    }
}
