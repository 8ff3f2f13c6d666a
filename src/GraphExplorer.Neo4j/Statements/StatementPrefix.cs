namespace GraphExplorer.Neo4j.Statements;

/// <summary>What stands before a statement to ask for its plan.</summary>
/// <param name="IsExplain">Whether it is EXPLAIN: the statement is not run.</param>
/// <param name="Length">Characters before the statement itself.</param>
internal readonly record struct StatementPrefix(bool IsExplain, int Length)
{
    public static StatementPrefix Of(string text)
    {
        var (tokens, _) = StatementLexer.Read(text);
        if (tokens.Count == 0 || !(tokens[0].IsWord("EXPLAIN") || tokens[0].IsWord("PROFILE")))
            return default;
        return new StatementPrefix(tokens[0].IsWord("EXPLAIN"), tokens[0].End);
    }
}
