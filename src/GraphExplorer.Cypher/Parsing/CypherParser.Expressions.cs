using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>Operators, from the weakest to the strongest (openCypher 9 grammar, rule <c>Expression</c>).</content>
internal sealed partial class CypherParser
{
    /// <summary>In <c>[x IN xs WHERE x:A | x.name]</c> the bar ends the labels; elsewhere it means or.</summary>
    private bool _barEndsLabels;

    private Expression ParseExpression()
    {
        var expression = Enter() ? ParseLogical(LogicalOperator.Or) : new MissingExpression(Current.Span);
        Leave();
        return Measured(expression);
    }

    private Expression ParseLogical(LogicalOperator kind)
    {
        var word = kind switch { LogicalOperator.Or => "OR", LogicalOperator.Xor => "XOR", _ => "AND" };
        var first = ParseBelow(kind);
        if (!Current.Is(word))
            return first;
        var operands = new List<Expression> { first };
        while (AcceptWord(word))
            operands.Add(ParseBelow(kind));
        return new LogicalExpression(From(first.Span), kind, operands);
    }

    private Expression ParseBelow(LogicalOperator kind) => kind switch
    {
        LogicalOperator.Or => ParseLogical(LogicalOperator.Xor),
        LogicalOperator.Xor => ParseLogical(LogicalOperator.And),
        _ => ParseNot(),
    };

    private Expression ParseNot()
    {
        if (!Current.Is("NOT"))
            return ParseComparison();
        var start = Next().Span;
        var operand = Enter() ? ParseNot() : new MissingExpression(start);
        Leave();
        return Measured(new UnaryExpression(From(start), UnaryOperator.Not, operand));
    }

    private Expression ParseComparison()
    {
        var first = ParsePredicate();
        if (ComparisonOf(Current.Kind) is null)
            return first;
        var operands = new List<Expression> { first };
        var operators = new List<ComparisonOperator>();
        while (ComparisonOf(Current.Kind) is { } kind)
        {
            Next();
            operators.Add(kind);
            operands.Add(ParsePredicate());
        }

        return new ComparisonExpression(From(first.Span), operands, operators);
    }

    private static ComparisonOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessEqual => ComparisonOperator.LessEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterEqual => ComparisonOperator.GreaterEqual,
        _ => null,
    };

    private Expression ParsePredicate()
    {
        var left = ParseSum();
        while (!_stopped)
        {
            BinaryOperator kind;
            if (Current.Is("IS") || Current.Kind == TokenKind.DoubleColon)
            {
                left = Measured(ParseIs(left));
                continue;
            }

            if (AcceptWords("STARTS", "WITH"))
                kind = BinaryOperator.StartsWith;
            else if (AcceptWords("ENDS", "WITH"))
                kind = BinaryOperator.EndsWith;
            else if (AcceptWord("CONTAINS"))
                kind = BinaryOperator.Contains;
            else if (AcceptWord("IN"))
                kind = BinaryOperator.In;
            else if (Accept(TokenKind.Match))
                kind = BinaryOperator.Matches;
            else
                return left;
            var right = ParseSum();
            left = Measured(new BinaryExpression(From(left.Span), kind, left, right));
        }

        return left;
    }

    private Expression ParseIs(Expression operand)
    {
        AcceptWord("IS");
        var isNegated = AcceptWord("NOT");
        if (AcceptWord("NULL"))
            return new UnaryExpression(From(operand.Span), isNegated ? UnaryOperator.IsNotNull : UnaryOperator.IsNull, operand);
        if (!Accept(TokenKind.DoubleColon) && !AcceptWord("TYPED"))
            Report("NULL or a type");
        var type = ParseType();
        return new TypeTestExpression(From(operand.Span), operand, type, isNegated);
    }

    /// <summary>A type as its words: LIST&lt;INTEGER NOT NULL&gt;, INTEGER | FLOAT.</summary>
    private string ParseType()
    {
        var words = new List<string>();
        if (Enter())
        {
            do
            {
                words.Add(ExpectName("a type").Text.ToUpperInvariant());
                while (TypeWords.Continue(words[^1], Current.Text) && Current.Kind == TokenKind.Name)
                    words.Add(Next().Text.ToUpperInvariant());
                if (Accept(TokenKind.Less))
                {
                    words.Add("<");
                    words.Add(ParseType());
                    Expect(TokenKind.Greater, ">");
                    words.Add(">");
                }

                if (AcceptWords("NOT", "NULL") || (Accept(TokenKind.Exclamation)))
                    words.Add("NOT NULL");
                if (Current.Kind == TokenKind.Bar)
                    words.Add("|");
            }
            while (!_barEndsLabels && Accept(TokenKind.Bar));
        }

        Leave();
        return string.Join(' ', words);
    }

    private Expression ParseSum()
    {
        var left = ParseProduct();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.DoubleBar)
        {
            var kind = Next().Kind switch
            {
                TokenKind.Plus => BinaryOperator.Add,
                TokenKind.Minus => BinaryOperator.Subtract,
                _ => BinaryOperator.Concatenate,
            };
            var right = ParseProduct();
            left = Measured(new BinaryExpression(From(left.Span), kind, left, right));
        }

        return left;
    }

    private Expression ParseProduct()
    {
        var left = ParsePower();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Percent)
        {
            var kind = Next().Kind switch
            {
                TokenKind.Star => BinaryOperator.Multiply,
                TokenKind.Slash => BinaryOperator.Divide,
                _ => BinaryOperator.Remainder,
            };
            var right = ParsePower();
            left = Measured(new BinaryExpression(From(left.Span), kind, left, right));
        }

        return left;
    }

    private Expression ParsePower()
    {
        var left = ParseSigned();
        while (Accept(TokenKind.Caret))
        {
            var right = ParseSigned();
            left = Measured(new BinaryExpression(From(left.Span), BinaryOperator.Power, left, right));
        }

        return left;
    }

    private Expression ParseSigned()
    {
        if (Current.Kind is not (TokenKind.Plus or TokenKind.Minus))
            return ParsePostfix();
        var sign = Next();
        var isMinus = sign.Kind == TokenKind.Minus;
        if (isMinus && Current.Kind == TokenKind.Integer)
        {
            var number = Next();
            return new LiteralExpression(From(sign.Span), Integers.Read(number.Text, isNegative: true) ?? Overflow(number));
        }

        var operand = Enter() ? ParseSigned() : new MissingExpression(sign.Span);
        Leave();
        return Measured(new UnaryExpression(From(sign.Span), isMinus ? UnaryOperator.Minus : UnaryOperator.Plus, operand));
    }

    private long Overflow(Token number)
    {
        if (!_diagnostics.Exists(found => found.Span == number.Span)) // the lexer may have said that it is no number
            Refuse(DiagnosticCodes.IntegerOverflow, number.Span, $"{Shorten(number.Text)} is past 64 bits.");
        return 0;
    }

    private Expression ParsePostfix()
    {
        var target = ParseAtom();
        while (!_stopped)
        {
            if (Accept(TokenKind.Dot))
            {
                var name = ExpectName("the name of a property").Text;
                target = new PropertyExpression(From(target.Span), target, name);
            }
            else if (Accept(TokenKind.LeftBracket))
            {
                target = ParseIndex(target);
            }
            else if (Current.Kind == TokenKind.Colon && target is not (LiteralExpression or LabelTestExpression or MapExpression))
            {
                Next();
                var labels = ParseLabels();
                target = new LabelTestExpression(From(target.Span), target, labels);
            }
            else if (Current.Kind == TokenKind.LeftBrace && target is VariableExpression variable)
            {
                target = ParseMapProjection(variable);
            }
            else
            {
                break;
            }

            Measured(target);
        }

        return target;
    }

    private Expression ParseIndex(Expression target)
    {
        var from = Current.Kind == TokenKind.DotDot ? null : ParseExpression();
        if (!Accept(TokenKind.DotDot))
        {
            Expect(TokenKind.RightBracket, "]");
            return new IndexExpression(From(target.Span), target, from ?? new MissingExpression(Current.Span));
        }

        var to = Current.Kind == TokenKind.RightBracket ? null : ParseExpression();
        Expect(TokenKind.RightBracket, "]");
        return new SliceExpression(From(target.Span), target, from, to);
    }

    private MapProjection ParseMapProjection(VariableExpression target)
    {
        Next();
        var items = new List<MapProjectionItem>();
        if (Current.Kind != TokenKind.RightBrace)
        {
            do
            {
                items.Add(ParseMapProjectionItem());
            }
            while (Accept(TokenKind.Comma));
        }

        Expect(TokenKind.RightBrace, "}");
        return new MapProjection(From(target.Span), target, items);
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        var start = Current.Span;
        if (Accept(TokenKind.Dot))
        {
            var name = Accept(TokenKind.Star) ? null : ExpectName("the name of a property").Text;
            return new MapProjectionItem(From(start), name, null);
        }

        var key = ExpectName("a key");
        Expression value = Accept(TokenKind.Colon) ? ParseExpression() : new VariableExpression(key.Span, key.Text);
        return new MapProjectionItem(From(start), key.Text, value);
    }
}
