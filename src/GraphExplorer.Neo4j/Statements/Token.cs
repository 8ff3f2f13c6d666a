namespace GraphExplorer.Neo4j.Statements;

/// <summary>What a part of a statement is, as far as the guard looks.</summary>
internal enum TokenKind
{
    /// <summary>A keyword or a name, without quotes.</summary>
    Word,

    /// <summary>A name in back quotes; never a keyword.</summary>
    QuotedName,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>Anything else, one character.</summary>
    Symbol,
}

/// <summary>A part of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Without quotes.</param>
/// <param name="End">Where what comes after it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int End)
{
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;

    public bool IsWord(string word) =>
        Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;
}
