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

    /// <summary>A variable that nothing before has bound.</summary>
    public const string UndefinedVariable = "CY2001";

    /// <summary>A name that is taken where a new one is needed.</summary>
    public const string VariableAlreadyBound = "CY2002";

    /// <summary>A variable of one kind used as another.</summary>
    public const string VariableTypeConflict = "CY2003";

    /// <summary>A value of a type that cannot stand there.</summary>
    public const string InvalidArgumentType = "CY2004";

    /// <summary>An aggregating function where no rows are brought together.</summary>
    public const string InvalidAggregation = "CY2005";

    /// <summary>An aggregating function inside another.</summary>
    public const string NestedAggregation = "CY2006";

    /// <summary>Beside an aggregating function, something that is no grouping key.</summary>
    public const string AmbiguousAggregation = "CY2007";

    /// <summary>Something that differs from row to row where it must not.</summary>
    public const string NonConstantExpression = "CY2008";

    /// <summary>A number below zero where none can be.</summary>
    public const string NegativeIntegerArgument = "CY2009";

    /// <summary>A function that does not exist.</summary>
    public const string UnknownFunction = "CY2010";

    /// <summary>A procedure that does not exist.</summary>
    public const string UnknownProcedure = "CY2011";

    /// <summary>Too few or too many arguments.</summary>
    public const string InvalidNumberOfArguments = "CY2012";

    /// <summary>A parameter that was not given.</summary>
    public const string MissingParameter = "CY2013";

    /// <summary>Parts of a UNION whose columns have different names.</summary>
    public const string DifferentColumnsInUnion = "CY2014";

    /// <summary>A star where there are no variables.</summary>
    public const string NoVariablesInScope = "CY2015";

    /// <summary>One relationship at two places of a pattern, which can never match.</summary>
    public const string RelationshipReused = "CY2016";

    /// <summary>A column that a procedure does not yield.</summary>
    public const string UnknownColumn = "CY2017";
}
