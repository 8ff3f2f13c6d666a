namespace GraphExplorer.Cypher.Diagnostics;

/// <summary>The codes of mistakes in a statement's text. None is ever renamed or given another meaning.</summary>
public static class DiagnosticCodes
{
    /// <summary>Something else was expected here.</summary>
    public const string UnexpectedSyntax = "CY1001";

    /// <summary>A character that no part of the language begins with.</summary>
    public const string UnknownCharacter = "CY1002";

    /// <summary>A string, a quoted name or a comment that does not end.</summary>
    public const string Unterminated = "CY1003";

    /// <summary>Digits that make no number.</summary>
    public const string InvalidNumber = "CY1004";

    /// <summary>A whole number past 64 bits.</summary>
    public const string IntegerOverflow = "CY1005";

    /// <summary>A number with a fraction past what a double holds.</summary>
    public const string FloatOverflow = "CY1006";

    /// <summary>A backslash followed by what it cannot escape.</summary>
    public const string InvalidEscape = "CY1007";

    /// <summary>Nested deeper than <see cref="Parsing.ParserLimits.MaxDepth"/>.</summary>
    public const string TooDeep = "CY1008";

    /// <summary>Longer than <see cref="Parsing.ParserLimits.MaxTextUnits"/>.</summary>
    public const string TooLong = "CY1009";

    /// <summary>A part of Cypher that this engine does not have.</summary>
    public const string NotSupported = "CY1010";

    /// <summary>Clauses that cannot follow one another so.</summary>
    public const string InvalidComposition = "CY1011";

    /// <summary>A pattern that says too little, or too much, for what is written with it.</summary>
    public const string InvalidPattern = "CY1012";

    /// <summary>An expression of WITH that has no name.</summary>
    public const string NoAlias = "CY1013";
}
