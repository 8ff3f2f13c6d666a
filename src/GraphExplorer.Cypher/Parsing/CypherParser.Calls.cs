using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>CALL of procedures and subqueries, and which clause may follow which.</content>
internal sealed partial class CypherParser
{
    private Clause ParseCall(SourceSpan start, bool isOptional)
    {
        if (Current.Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis)
            return ParseSubqueryClause(start, isOptional);
        var name = ExpectName("the name of a procedure").Text;
        while (Accept(TokenKind.Dot))
            name += "." + ExpectName("the name of a procedure").Text;
        var arguments = Accept(TokenKind.LeftParenthesis) ? ParseArguments() : null;
        var yieldsAll = false;
        List<ProjectionItem>? yields = null;
        Expression? where = null;
        if (AcceptWord("YIELD"))
        {
            yieldsAll = Accept(TokenKind.Star);
            yields = yieldsAll ? [] : ParseYields();
            where = AcceptWord("WHERE") ? ParseExpression() : null;
        }

        return new CallClause(From(start), isOptional, name, arguments, yieldsAll, yields, where);
    }

    private List<ProjectionItem> ParseYields()
    {
        var yields = new List<ProjectionItem>();
        if (Accept(TokenKind.Minus)) // openCypher 9: YIELD - takes no column
            return yields;
        do
        {
            var column = ParseVariable();
            var alias = AcceptWord("AS") ? ParseVariable() : null;
            yields.Add(new ProjectionItem(From(column.Span), column, alias));
        }
        while (Accept(TokenKind.Comma));
        return yields;
    }

    private SubqueryClause ParseSubqueryClause(SourceSpan start, bool isOptional)
    {
        var importsAll = false;
        List<VariableExpression>? imports = null;
        if (Accept(TokenKind.LeftParenthesis))
        {
            imports = [];
            importsAll = Accept(TokenKind.Star);
            if (!importsAll && Current.Kind != TokenKind.RightParenthesis)
            {
                do
                {
                    imports.Add(ParseVariable());
                }
                while (Accept(TokenKind.Comma));
            }

            Expect(TokenKind.RightParenthesis, ")");
        }

        Expect(TokenKind.LeftBrace, "{");
        var body = ParseQuery(mayEndInMatch: false);
        Expect(TokenKind.RightBrace, "}");
        var batches = Current.Is("IN") ? ParseBatches() : null;
        return new SubqueryClause(From(start), isOptional, importsAll, imports, body, batches);
    }

    private BatchOptions ParseBatches()
    {
        var start = Next().Span;
        Expression? concurrency = null;
        if (!Current.Is("TRANSACTIONS") && !Current.Is("CONCURRENT"))
            concurrency = ParseExpression();
        var isConcurrent = AcceptWord("CONCURRENT");
        ExpectWord("TRANSACTIONS");
        Expression? rows = null;
        VariableExpression? status = null;
        var onError = BatchErrorMode.Fail;
        while (true)
        {
            if (AcceptWord("OF"))
            {
                rows = ParseExpression();
                if (!AcceptWord("ROWS"))
                    ExpectWord("ROW");
            }
            else if (AcceptWords("ON", "ERROR"))
            {
                onError = AcceptWord("CONTINUE") ? BatchErrorMode.Continue
                    : AcceptWord("BREAK") ? BatchErrorMode.Break
                    : BatchErrorMode.Fail;
                if (onError == BatchErrorMode.Fail)
                    ExpectWord("FAIL");
            }
            else if (AcceptWords("REPORT", "STATUS"))
            {
                ExpectWord("AS");
                status = ParseVariable();
            }
            else
            {
                return new BatchOptions(From(start), isConcurrent, concurrency, rows, onError, status);
            }
        }
    }

    /// <summary>RETURN and FINISH come last; after a clause that writes, one that reads needs WITH between.</summary>
    private void CheckOrder(List<Clause> before, Clause clause)
    {
        if (before.Count == 0)
            return;
        var last = before[^1];
        if (last is FinishClause or ProjectionClause { IsReturn: true })
            Refuse(DiagnosticCodes.InvalidComposition, clause.Span, "Nothing but UNION can follow RETURN or FINISH.");
        else if (clause is UseClause)
            Refuse(DiagnosticCodes.InvalidComposition, clause.Span, "USE stands at the beginning of a query.");
        else if (IsWriting(last) && IsReading(clause))
            Refuse(DiagnosticCodes.InvalidComposition, clause.Span, "Between a clause that writes and one that reads stands WITH.");
    }

    private void CheckEnd(List<Clause> clauses, bool mayEndInMatch)
    {
        var last = clauses[^1];
        if (!mayEndInMatch
            && last is MatchClause or UnwindClause or LoadCsvClause or UseClause or ProjectionClause { IsReturn: false })
        {
            Refuse(DiagnosticCodes.InvalidComposition, last.Span,
                "A query ends with RETURN, FINISH, CALL or a clause that writes.");
        }

        if (clauses.Count == 1)
            return;
        foreach (var call in clauses.OfType<CallClause>())
        {
            if (call.Arguments is null)
                Refuse(DiagnosticCodes.InvalidComposition, call.Span, "Among other clauses a call names its arguments.");
            if (call.YieldsAll)
                Refuse(DiagnosticCodes.UnexpectedSyntax, call.Span, "Among other clauses YIELD names its columns.");
        }
    }

    private static bool IsWriting(Clause clause) => clause is
        CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    private static bool IsReading(Clause clause) => clause is
        MatchClause or UnwindClause or CallClause or SubqueryClause or LoadCsvClause;
}
