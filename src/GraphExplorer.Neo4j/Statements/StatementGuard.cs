using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Holds readers to reading. Three walls: the text is looked at part by part, the server's own plan says what would be
/// done, and the transaction is one that the server lets read only.
/// </summary>
internal static class StatementGuard
{
    private const string ProcedureCall = "ProcedureCall";

    /// <summary>Looks at the text.</summary>
    /// <returns>
    /// Null where a reader may ask the server to run it. Else the refusal of a statement that begins as none does: most
    /// are mistyped, and the server, asked to explain it, says where. What it can explain is refused all the same.
    /// </returns>
    /// <exception cref="StatementException">
    /// <c>forbidden</c>, or <c>invalid_query</c> where a quote or a comment does not end.
    /// </exception>
    public static StatementException? CheckText(string text)
    {
        var (tokens, problem) = StatementLexer.Read(text);
        if (problem is { OpenedAt: { } opened })
            throw NotEnded(problem.What, StatementPositions.Of(opened, text, added: 0));
        if (problem is not null)
            throw Refuse($"it holds {problem.What}");
        var first = tokens.Count > 0 && (tokens[0].IsWord("EXPLAIN") || tokens[0].IsWord("PROFILE")) ? 1 : 0;
        for (var i = first; i < tokens.Count; i++)
        {
            CheckClause(tokens, i, first);
            CheckCall(tokens, i);
        }

        return CheckBeginning(first < tokens.Count ? tokens[first] : null);
    }

    /// <summary>Looks at what the server would do.</summary>
    /// <exception cref="StatementException"><c>forbidden</c>.</exception>
    public static void CheckPlan(ServerSummary explained)
    {
        if (explained.Kind != CypherKind.Read)
            throw Refuse("it would change something");
        if (explained.Plan is not { } plan)
            throw Refuse("the server does not say how it would run");
        CheckOperator(plan);
    }

    private static StatementException? CheckBeginning(Token? first)
    {
        var isWord = first is { Kind: TokenKind.Word };
        if (isWord && ReaderRules.FirstWords.Contains(first!.Value.Text))
            return null;
        var found = first is { } token ? $"\"{token.Text}\"" : "nothing";
        var refusal = Refuse($"it begins with {found}; right would be {string.Join(", ", ReaderRules.FirstWords)}");
        return isWord && ReaderRules.OtherFirstWords.Contains(first!.Value.Text) ? throw refusal : refusal;
    }

    private static void CheckOperator(CypherPlan plan)
    {
        var name = plan.Operator.Split('@')[0];
        if (name.Contains("LoadCSV", StringComparison.OrdinalIgnoreCase))
            throw Refuse("LOAD CSV reads from outside the graph");
        if (name.StartsWith("Terminate", StringComparison.Ordinal) ||
            (name.StartsWith("Show", StringComparison.Ordinal) && !ReaderRules.Shown.Contains(name["Show".Length..])))
            throw Refuse($"{name} is about the server, not the graph");
        if (name.Contains(ProcedureCall, StringComparison.Ordinal))
        {
            var procedure = "";
            if (plan.Arguments.TryGetValue("Details", out var text) && text.TryGetString(out var details))
                procedure = details.Split('(')[0].Trim();
            if (!ReaderRules.Procedures.Contains(procedure))
                throw NotAllowed("procedure", procedure);
        }

        foreach (var child in plan.Children)
            CheckOperator(child);
    }

    private static void CheckClause(IReadOnlyList<Token> tokens, int i, int first)
    {
        var token = tokens[i];
        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        if (token.IsWord("LOAD") && next.IsWord("CSV"))
            throw Refuse("LOAD CSV reads from outside the graph");
        if (token.IsWord("TERMINATE") && next.Kind == TokenKind.Word && next.Text is not null &&
            next.Text.StartsWith("TRANSACTION", StringComparison.OrdinalIgnoreCase))
            throw Refuse("TERMINATE ends the work of others");
        if ((token.IsWord("TRANSACTIONS") || token.IsWord("TRANSACTION")) && i > first &&
            (tokens[i - 1].IsWord("IN") || tokens[i - 1].IsWord("CONCURRENT")))
            throw Refuse("IN TRANSACTIONS commits by itself");
        if (token.IsWord("USE") && next.IsName && StartsClause(tokens, i, first))
            throw Refuse("USE goes to another graph");
        if (token.IsWord("SHOW") && (i == first || StartsClause(tokens, i, first) || next.Kind == TokenKind.Word))
            CheckShow(tokens, i);
    }

    private static bool StartsClause(IReadOnlyList<Token> tokens, int i, int first) =>
        i == first || tokens[i - 1].IsSymbol('{') || tokens[i - 1].IsSymbol(';') || tokens[i - 1].IsSymbol(')') ||
        tokens[i - 1].IsWord("UNION") || tokens[i - 1].IsWord("ALL") || tokens[i - 1].IsWord("DISTINCT");

    private static void CheckShow(IReadOnlyList<Token> tokens, int show)
    {
        var at = show + 1;
        while (IsWord(at) && ReaderRules.ShowOptions.Contains(tokens[at].Text))
            at++;
        if (IsWord(at) && ReaderRules.Shown.Contains(tokens[at].Text))
            return;
        if (show == 0 || at > show + 1 || (IsWord(at) && !ReaderRules.AfterNames.Contains(tokens[at].Text)))
            throw Refuse($"it may show {string.Join(", ", ReaderRules.Shown)}, and nothing else");

        bool IsWord(int place) => place < tokens.Count && tokens[place].Kind == TokenKind.Word;
    }

    /// <summary>Names with points before a bracket, or after CALL, are functions or procedures.</summary>
    private static void CheckCall(IReadOnlyList<Token> tokens, int i)
    {
        if (!tokens[i].IsName || (i > 0 && tokens[i - 1].IsSymbol('.')))
            return;
        var end = i;
        while (end + 2 < tokens.Count && tokens[end + 1].IsSymbol('.') && tokens[end + 2].IsName)
            end += 2;
        var isCalled = end + 1 < tokens.Count && tokens[end + 1].IsSymbol('(');
        var isProcedure = i > 0 && tokens[i - 1].IsWord("CALL");
        if (end == i || (!isCalled && !isProcedure))
            return;
        var name = string.Join('.', Enumerable.Range(0, (end - i) / 2 + 1).Select(part => tokens[i + 2 * part].Text));
        if (isProcedure && !ReaderRules.Procedures.Contains(name))
            throw NotAllowed("procedure", name);
        if (!isProcedure && !ReaderRules.Functions.Contains(name))
            throw NotAllowed("function", name);
    }

    private static StatementException NotAllowed(string what, string name)
    {
        var allowed = what == "procedure" ? ReaderRules.Procedures : ReaderRules.Functions;
        var names = string.Join(", ", allowed.Order(StringComparer.Ordinal));
        return Refuse($"it calls the {what} \"{name}\"; readers may call {names}");
    }

    private static StatementException NotEnded(string what, CypherPosition position) => new(
        ErrorCodes.InvalidQuery,
        FormattableString.Invariant(
            $"The statement holds {what} that does not end; it begins at (line {position.Line}, column {position.Column})."))
    {
        Position = position,
    };

    private static StatementException Refuse(string reason) =>
        new(ErrorCodes.Forbidden, $"A reader may not run this statement: {reason}.");
}
