using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>Expressions that bring their own variables: comprehensions, quantifiers, reduce, subqueries.</content>
internal sealed partial class CypherParser
{
    /// <summary>What brackets hold is told apart by its first tokens, never by going back: that would double the work
    /// of each level.</summary>
    private Expression ParseBracket()
    {
        var isNamed = Ahead(1).Kind is TokenKind.Name or TokenKind.QuotedName;
        if (isNamed && Ahead(2).Is("IN"))
            return ParseListComprehension();
        return LooksLikePath(_position + 1)
            || (isNamed && Ahead(2).Kind == TokenKind.Equal && LooksLikePath(_position + 3))
            ? ParsePatternBracket()
            : ParseList(Next().Span, []);
    }

    private Expression ParsePatternBracket()
    {
        var start = Next().Span;
        var pattern = ParsePath();
        if (pattern.Variable is null && Current.Kind is TokenKind.Comma or TokenKind.RightBracket)
            return ParseList(start, [new PatternExpression(pattern.Span, pattern)]);
        var where = AcceptWord("WHERE") ? ParseUntilBar() : null;
        Expect(TokenKind.Bar, "|");
        var map = ParseExpression();
        Expect(TokenKind.RightBracket, "]");
        return new PatternComprehension(From(start), pattern, where, map);
    }

    /// <summary>The rest of a list whose bracket, and whose first item where it is given, are read.</summary>
    private ListExpression ParseList(SourceSpan start, List<Expression> items)
    {
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        if (items.Count == 0 ? Current.Kind != TokenKind.RightBracket : Accept(TokenKind.Comma))
        {
            do
            {
                items.Add(ParseExpression());
            }
            while (Accept(TokenKind.Comma));
        }

        _barEndsLabels = outer;
        Expect(TokenKind.RightBracket, "]");
        return new ListExpression(From(start), items);
    }

    private ListComprehension ParseListComprehension()
    {
        var start = Next().Span;
        var variable = ParseVariable();
        Next();
        var list = ParseUntilBar();
        var where = AcceptWord("WHERE") ? ParseUntilBar() : null;
        var map = Accept(TokenKind.Bar) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket, "]");
        return new ListComprehension(From(start), variable, list, where, map);
    }

    private Expression ParseUntilBar()
    {
        var outer = _barEndsLabels;
        _barEndsLabels = true;
        var expression = ParseExpression();
        _barEndsLabels = outer;
        return expression;
    }

    private Expression? ParseSpecialCall(Token token)
    {
        if (IsShortestCall())
        {
            var path = ParseShortestCall(token.Span, null);
            return new PatternExpression(path.Span, path);
        }

        if (token.Is("reduce") && Ahead(3).Kind == TokenKind.Equal)
            return ParseReduce();
        Quantifier? kind = token.Is("all") ? Quantifier.All
            : token.Is("any") ? Quantifier.Any
            : token.Is("none") ? Quantifier.None
            : token.Is("single") ? Quantifier.Single
            : null;
        return kind is { } quantifier && Ahead(3).Is("IN") ? ParseQuantifier(quantifier) : null;
    }

    private QuantifierExpression ParseQuantifier(Quantifier kind)
    {
        var start = Next().Span;
        Next();
        var variable = ParseVariable();
        Next();
        var list = ParseExpression();
        var where = AcceptWord("WHERE") ? ParseExpression() : null;
        Expect(TokenKind.RightParenthesis, ")");
        return new QuantifierExpression(From(start), kind, variable, list, where);
    }

    private ReduceExpression ParseReduce()
    {
        var start = Next().Span;
        Next();
        var accumulator = ParseVariable();
        Next();
        var initial = ParseExpression();
        Expect(TokenKind.Comma, ",");
        var variable = ParseVariable();
        ExpectWord("IN");
        var list = ParseUntilBar();
        Expect(TokenKind.Bar, "|");
        var step = ParseExpression();
        Expect(TokenKind.RightParenthesis, ")");
        return new ReduceExpression(From(start), accumulator, initial, variable, list, step);
    }

    private static SubqueryKind? SubqueryOf(Token token) => token.Is("EXISTS") ? SubqueryKind.Exists
        : token.Is("COUNT") ? SubqueryKind.Count
        : token.Is("COLLECT") ? SubqueryKind.Collect
        : null;

    private SubqueryExpression ParseSubquery(SubqueryKind kind)
    {
        var start = Next().Span;
        Next();
        var outer = _barEndsLabels;
        _barEndsLabels = false;
        var isPattern = Current.Kind == TokenKind.LeftParenthesis
            || (Current.Kind is TokenKind.Name or TokenKind.QuotedName && Ahead(1).Kind == TokenKind.Equal);
        var body = isPattern ? ParsePatternBody() : ParseQuery(mayEndInMatch: kind != SubqueryKind.Collect);
        _barEndsLabels = outer;
        Expect(TokenKind.RightBrace, "}");
        foreach (var clause in body.Branches.SelectMany(branch => branch.Clauses).Where(IsWriting))
            Refuse(DiagnosticCodes.InvalidComposition, clause.Span, "A subquery within an expression writes nothing.");
        return new SubqueryExpression(From(start), kind, body);
    }

    private Query ParsePatternBody()
    {
        var match = ParseMatch(Current.Span, isOptional: false);
        return new Query(match.Span, [new QueryBranch(match.Span, [match])], []);
    }
}
