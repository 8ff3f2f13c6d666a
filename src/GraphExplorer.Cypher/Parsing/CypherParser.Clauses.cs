using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>Queries and the clauses that read.</content>
internal sealed partial class CypherParser
{
    private Query ParseQuery(bool mayEndInMatch)
    {
        var start = Current.Span;
        var branches = new List<QueryBranch>();
        var keeps = new List<bool>();
        if (Enter())
        {
            branches.Add(ParseBranch(mayEndInMatch));
            while (Current.Is("UNION"))
            {
                var union = Next().Span;
                keeps.Add(AcceptWord("ALL"));
                if (!keeps[^1])
                    AcceptWord("DISTINCT");
                if (keeps[^1] != keeps[0])
                    Refuse(DiagnosticCodes.InvalidComposition, union, "UNION and UNION ALL cannot be mixed in one query.");
                branches.Add(ParseBranch(mayEndInMatch));
            }
        }

        Leave();
        return Measured(new Query(From(start), branches, keeps));
    }

    private QueryBranch ParseBranch(bool mayEndInMatch)
    {
        var start = Current.Span;
        var clauses = new List<Clause>();
        var faults = _diagnostics.Count;
        while (Current.Kind is not (TokenKind.End or TokenKind.Semicolon or TokenKind.RightBrace) && !Current.Is("UNION"))
        {
            var at = _position;
            if (ParseClause() is { } clause)
            {
                CheckOrder(clauses, clause);
                clauses.Add(clause);
            }

            if (_position == at)
                Next();
        }

        if (clauses.Count == 0)
            Report("a clause, such as MATCH or RETURN");
        else if (_diagnostics.Count == faults) // a repaired clause says nothing about what was meant to end the query
            CheckEnd(clauses, mayEndInMatch);
        return new QueryBranch(From(start), clauses);
    }

    private Clause? ParseClause()
    {
        var start = Current.Span;
        if (AcceptWord("USE"))
            return ParseUse(start);
        if (AcceptWords("OPTIONAL", "MATCH"))
            return ParseMatch(start, isOptional: true);
        if (AcceptWord("MATCH"))
            return ParseMatch(start, isOptional: false);
        if (AcceptWord("UNWIND"))
            return ParseUnwind(start);
        if (AcceptWord("WITH"))
            return ParseProjection(start, isReturn: false);
        if (AcceptWord("RETURN"))
            return ParseProjection(start, isReturn: true);
        if (AcceptWord("FINISH"))
            return new FinishClause(start);
        if (AcceptWords("OPTIONAL", "CALL"))
            return ParseCall(start, isOptional: true);
        if (AcceptWord("CALL"))
            return ParseCall(start, isOptional: false);
        if (AcceptWords("LOAD", "CSV"))
            return ParseLoadCsv(start);
        if (ParseWritingClause(start) is { } writing)
            return writing;
        if (Current.Is("SHOW") || Current.Is("DROP") || Current.Is("TERMINATE") || Current.Is("ALTER"))
        {
            Refuse(DiagnosticCodes.NotSupported, start, $"{Current.Text.ToUpperInvariant()} is not a statement that is read here.");
            _stopped = true;
            _position = _tokens.Count - 1;
            return null;
        }

        Report("a clause, such as MATCH or RETURN");
        return null;
    }

    private UseClause ParseUse(SourceSpan start)
    {
        var graph = ParseExpression();
        return new UseClause(From(start), graph);
    }

    private MatchClause ParseMatch(SourceSpan start, bool isOptional)
    {
        var patterns = ParsePatterns();
        foreach (var pattern in patterns)
            RefuseParameters(pattern, "MATCH");
        while (Current.Is("USING"))
            ParseHint();
        var where = AcceptWord("WHERE") ? ParseExpression() : null;
        return new MatchClause(From(start), isOptional, patterns, where);
    }

    /// <summary><c>USING INDEX|SCAN|JOIN …</c>: read, and left to the planner to do better.</summary>
    private void ParseHint()
    {
        Next();
        if (!AcceptWord("INDEX") && !AcceptWord("SCAN") && !AcceptWord("JOIN")
            && !AcceptWords("TEXT", "INDEX") && !AcceptWords("RANGE", "INDEX") && !AcceptWords("POINT", "INDEX"))
        {
            Report("INDEX, SCAN or JOIN");
        }

        AcceptWord("SEEK");
        AcceptWord("ON");
        do
        {
            ParseVariable();
            if (Accept(TokenKind.Colon))
                ExpectName("a label");
            if (!Accept(TokenKind.LeftParenthesis))
                continue;
            do
            {
                ExpectName("a property");
            }
            while (Accept(TokenKind.Comma));
            Expect(TokenKind.RightParenthesis, ")");
        }
        while (Accept(TokenKind.Comma));
    }

    /// <summary>Parses <c>UNWIND list AS variable</c> (openCypher 9 grammar, rule <c>Unwind</c>).</summary>
    private UnwindClause ParseUnwind(SourceSpan start)
    {
        var list = ParseExpression();
        ExpectWord("AS");
        var alias = ParseVariable();
        return new UnwindClause(From(start), list, alias);
    }

    private ProjectionClause ParseProjection(SourceSpan start, bool isReturn)
    {
        var isDistinct = AcceptWord("DISTINCT");
        var hasStar = Accept(TokenKind.Star);
        var items = new List<ProjectionItem>();
        if (!hasStar || Accept(TokenKind.Comma))
        {
            do
            {
                items.Add(ParseProjectionItem(isReturn));
            }
            while (Accept(TokenKind.Comma));
        }

        RefuseSameNames(items);
        var order = new List<OrderItem>();
        if (AcceptWords("ORDER", "BY"))
        {
            do
            {
                order.Add(ParseOrderItem());
            }
            while (Accept(TokenKind.Comma));
        }

        var skip = AcceptWord("SKIP") || AcceptWord("OFFSET") ? ParseExpression() : null;
        var limit = AcceptWord("LIMIT") ? ParseExpression() : null;
        var where = !isReturn && AcceptWord("WHERE") ? ParseExpression() : null;
        return new ProjectionClause(From(start), isReturn, isDistinct, hasStar, items, order, skip, limit, where);
    }

    private ProjectionItem ParseProjectionItem(bool isReturn)
    {
        var start = Current.Span; // with the parentheses, which the value's own span lacks: it names the column
        var value = ParseExpression();
        var alias = AcceptWord("AS") ? ParseVariable() : null;
        RefuseBarePattern(value);
        if (!isReturn && alias is null && value is not (VariableExpression or MissingExpression))
            Refuse(DiagnosticCodes.NoAlias, value.Span, "An expression of WITH needs a name: write AS and the name.");
        return new ProjectionItem(From(start), value, alias);
    }

    private void RefuseSameNames(List<ProjectionItem> items)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in items.Select(item => item.Alias ?? item.Value).OfType<VariableExpression>())
        {
            if (name.Name.Length > 0 && !names.Add(name.Name))
                Refuse(DiagnosticCodes.InvalidComposition, name.Span, $"There is a column '{Shorten(name.Name)}' already.");
        }
    }

    private OrderItem ParseOrderItem()
    {
        var value = ParseExpression();
        var isDescending = AcceptWord("DESC") || AcceptWord("DESCENDING");
        if (!isDescending && !AcceptWord("ASC"))
            AcceptWord("ASCENDING");
        return new OrderItem(From(value.Span), value, isDescending);
    }

    private LoadCsvClause ParseLoadCsv(SourceSpan start)
    {
        var hasHeaders = AcceptWords("WITH", "HEADERS");
        ExpectWord("FROM");
        var source = ParseExpression();
        ExpectWord("AS");
        var alias = ParseVariable();
        string? terminator = null;
        if (AcceptWord("FIELDTERMINATOR"))
        {
            terminator = Current.Text;
            Expect(TokenKind.String, "a string");
        }

        return new LoadCsvClause(From(start), hasHeaders, source, alias, terminator);
    }
}
