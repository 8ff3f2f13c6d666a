using System.Globalization;
using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>Paths, nodes, relationships.</content>
internal sealed partial class CypherParser
{
    private List<PathPattern> ParsePatterns()
    {
        var patterns = new List<PathPattern>();
        do
        {
            patterns.Add(ParsePath());
        }
        while (Accept(TokenKind.Comma));
        return patterns;
    }

    private PathPattern ParsePath()
    {
        var start = Current.Span;
        VariableExpression? variable = null;
        if (Current.Kind is TokenKind.Name or TokenKind.QuotedName && Ahead(1).Kind == TokenKind.Equal)
        {
            variable = ParseVariable();
            Next();
        }

        if (IsShortestCall())
            return ParseShortestCall(start, variable);
        var (selector, count) = ParseSelector();
        var elements = ParseElements();
        return Measured(new PathPattern(From(start), variable, selector, count, elements));
    }

    private bool IsShortestCall() =>
        (Current.Is("shortestPath") || Current.Is("allShortestPaths")) && Ahead(1).Kind == TokenKind.LeftParenthesis;

    private PathPattern ParseShortestCall(SourceSpan start, VariableExpression? variable)
    {
        var selector = Next().Is("shortestPath") ? PathSelector.ShortestPath : PathSelector.AllShortestPaths;
        Expect(TokenKind.LeftParenthesis, "(");
        var elements = ParseElements();
        Expect(TokenKind.RightParenthesis, ")");
        return Measured(new PathPattern(From(start), variable, selector, null, elements));
    }

    private (PathSelector Selector, Expression? Count) ParseSelector()
    {
        if (Current.Kind != TokenKind.Name)
            return (PathSelector.Every, null);
        PathSelector selector;
        Expression? count = null;
        if (AcceptWord("ALL"))
        {
            selector = AcceptWord("SHORTEST") ? PathSelector.AllShortest : PathSelector.Every;
        }
        else if (AcceptWord("ANY"))
        {
            selector = AcceptWord("SHORTEST") ? PathSelector.AnyShortest : PathSelector.Any;
            count = selector == PathSelector.Any ? ParseCount() : null;
        }
        else if (AcceptWord("SHORTEST"))
        {
            selector = PathSelector.Shortest;
            count = ParseCount();
        }
        else
        {
            return (PathSelector.Every, null);
        }

        if (!AcceptWord("PATHS"))
            AcceptWord("PATH");
        if (selector == PathSelector.Shortest && (AcceptWord("GROUPS") || AcceptWord("GROUP")))
            selector = PathSelector.ShortestGroups;
        return (selector, count);
    }

    private Expression? ParseCount() =>
        Current.Kind is TokenKind.Integer or TokenKind.Dollar ? ParseAtom() : null;

    private List<PatternElement> ParseElements()
    {
        var elements = new List<PatternElement> { ParseNodeOrGroup() };
        while (!_stopped)
        {
            if (StartsRelationship(_position))
            {
                elements.Add(ParseRelationship());
                elements.Add(ParseNodeOrGroup());
            }
            else if (Current.Kind == TokenKind.LeftParenthesis)
            {
                elements.Add(ParseNodeOrGroup());
                if (elements[^1] is NodePattern && elements[^2] is NodePattern)
                    Refuse(DiagnosticCodes.UnexpectedSyntax, elements[^1].Span, "Between two nodes stands a relationship.");
            }
            else
            {
                return elements;
            }
        }

        return elements;
    }

    private PatternElement ParseNodeOrGroup()
    {
        var start = Current.Span;
        var next = Ahead(1);
        var isGroup = Current.Kind == TokenKind.LeftParenthesis
            && (next.Kind == TokenKind.LeftParenthesis
                || (next.Kind is TokenKind.Name or TokenKind.QuotedName && Ahead(2).Kind == TokenKind.Equal));
        if (!isGroup)
            return ParseNode();
        Next();
        PathPattern? path = null;
        Expression? where = null;
        if (Enter())
        {
            path = ParsePath();
            where = AcceptWord("WHERE") ? ParseExpression() : null;
        }

        Leave();
        Expect(TokenKind.RightParenthesis, ")");
        path ??= new PathPattern(start, null, PathSelector.Every, null, []);
        return new GroupPattern(From(start), path, where, ParseRepeat());
    }

    private NodePattern ParseNode()
    {
        var start = Current.Span;
        Expect(TokenKind.LeftParenthesis, "(");
        var (variable, labels) = ParseNameAndLabels();
        var properties = ParseProperties();
        var where = AcceptWord("WHERE") ? ParseExpression() : null;
        Expect(TokenKind.RightParenthesis, ")");
        return new NodePattern(From(start), variable, labels, properties, where);
    }

    private (VariableExpression? Variable, LabelExpression? Labels) ParseNameAndLabels()
    {
        var hasName = Current.Kind == TokenKind.QuotedName
            || (Current.Kind == TokenKind.Name
                && !(Current.Is("WHERE") && Ahead(1).Kind is not (TokenKind.RightParenthesis or TokenKind.Colon)));
        var variable = hasName ? ParseVariable() : null;
        var labels = Accept(TokenKind.Colon) || AcceptWord("IS") ? ParseLabels() : null;
        return (variable, labels);
    }

    private Expression? ParseProperties() =>
        Current.Kind is TokenKind.LeftBrace or TokenKind.Dollar ? ParseAtom() : null;

    private RelationshipPattern ParseRelationship()
    {
        var start = Current.Span;
        var isLeft = Accept(TokenKind.Less);
        Expect(TokenKind.Minus, "-");
        VariableExpression? variable = null;
        LabelExpression? types = null;
        StepRange? length = null;
        Expression? properties = null;
        Expression? where = null;
        if (Accept(TokenKind.LeftBracket))
        {
            (variable, types) = ParseNameAndLabels();
            length = Current.Kind == TokenKind.Star ? ParseLength() : null;
            properties = ParseProperties();
            where = AcceptWord("WHERE") ? ParseExpression() : null;
            Expect(TokenKind.RightBracket, "]");
        }

        Expect(TokenKind.Minus, "-");
        var isRight = Accept(TokenKind.Greater);
        var direction = isLeft == isRight ? PatternDirection.Either
            : isLeft ? PatternDirection.Left
            : PatternDirection.Right;
        var repeat = ParseRepeat();
        return new RelationshipPattern(From(start), direction, variable, types, length, properties, where, repeat);
    }

    /// <summary><c>*</c>, <c>*2</c>, <c>*1..3</c>, <c>*..3</c>, <c>*1..</c>.</summary>
    private StepRange ParseLength()
    {
        var start = Next().Span;
        var least = ParseBound();
        var most = least;
        if (Accept(TokenKind.DotDot))
            most = ParseBound();
        return new StepRange(From(start), least, most);
    }

    /// <summary><c>+</c>, <c>*</c>, <c>{2}</c>, <c>{1,3}</c>, <c>{,3}</c>, <c>{1,}</c>; null where none is written.</summary>
    private StepRange? ParseRepeat()
    {
        var start = Current.Span;
        if (Accept(TokenKind.Plus))
            return new StepRange(start, 1, null);
        if (Accept(TokenKind.Star))
            return new StepRange(start, 0, null);
        if (Current.Kind != TokenKind.LeftBrace || Ahead(1).Kind is not (TokenKind.Integer or TokenKind.Comma))
            return null;
        Next();
        var least = ParseBound();
        var most = least;
        if (Accept(TokenKind.Comma))
        {
            least ??= 0;
            most = ParseBound();
        }

        Expect(TokenKind.RightBrace, "}");
        return new StepRange(From(start), least, most);
    }

    private long? ParseBound()
    {
        if (Current.Kind != TokenKind.Integer)
            return null;
        var token = Next();
        if (long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bound))
            return bound;
        Refuse(DiagnosticCodes.InvalidNumber, token.Span, "The number of steps is written in decimal digits, within 64 bits.");
        return 0;
    }

    /// <summary>Whether <c>--</c>, <c>-[</c>, <c>&lt;--</c> or <c>&lt;-[</c> stands there.</summary>
    private bool StartsRelationship(int at)
    {
        if (KindAt(at) == TokenKind.Less)
            at++;
        return KindAt(at) == TokenKind.Minus && KindAt(at + 1) is TokenKind.Minus or TokenKind.LeftBracket;
    }

    private TokenKind KindAt(int at) => at < _tokens.Count ? _tokens[at].Kind : TokenKind.End;

    private LabelExpression ParseLabels()
    {
        var start = Current.Span;
        var parts = new List<LabelExpression> { ParseLabelTerm() };
        while (Current.Kind == TokenKind.Bar && !_barEndsLabels)
        {
            Next();
            Accept(TokenKind.Colon); // [:A|:B], the old way of writing [:A|B]
            parts.Add(ParseLabelTerm());
        }

        return Measured(parts.Count == 1 ? parts[0] : new LabelExpression(From(start), LabelOperator.Or, null, null, parts));
    }

    private LabelExpression ParseLabelTerm()
    {
        var start = Current.Span;
        var parts = new List<LabelExpression> { ParseLabelFactor() };
        while (Accept(TokenKind.Ampersand) || Accept(TokenKind.Colon)) // :A:B is :A&B
            parts.Add(ParseLabelFactor());
        return parts.Count == 1 ? parts[0] : new LabelExpression(From(start), LabelOperator.And, null, null, parts);
    }

    private LabelExpression ParseLabelFactor()
    {
        var start = Current.Span;
        if (!Enter())
        {
            Leave();
            return new LabelExpression(start, LabelOperator.Wildcard, null, null, []);
        }

        LabelExpression labels;
        if (Accept(TokenKind.Exclamation))
        {
            var part = ParseLabelFactor();
            labels = new LabelExpression(From(start), LabelOperator.Not, null, null, [part]);
        }
        else if (Accept(TokenKind.Percent))
        {
            labels = new LabelExpression(start, LabelOperator.Wildcard, null, null, []);
        }
        else if (Accept(TokenKind.LeftParenthesis))
        {
            var outer = _barEndsLabels;
            _barEndsLabels = false;
            labels = ParseLabels();
            _barEndsLabels = outer;
            Expect(TokenKind.RightParenthesis, ")");
        }
        else if (Current.Kind == TokenKind.Dollar && Ahead(1).Kind == TokenKind.LeftParenthesis)
        {
            Next();
            Next();
            var value = ParseExpression();
            Expect(TokenKind.RightParenthesis, ")");
            labels = new LabelExpression(From(start), LabelOperator.Dynamic, null, value, []);
        }
        else
        {
            var name = ExpectName("a label or type");
            labels = new LabelExpression(name.Span, LabelOperator.Name, name.Text, null, []);
        }

        Leave();
        return labels;
    }
}
