namespace GraphExplorer.Cypher.Parsing;

/// <summary>What a statement's text may ask of the parser and of everything that walks the tree after it.</summary>
public static class ParserLimits
{
    /// <summary>Levels of the tree: stops nested brackets and long chains from overflowing the stack of any later walk.</summary>
    public const int MaxDepth = 256;

    /// <summary>UTF-16 units of a statement: stops texts that take long to read and much to hold.</summary>
    public const int MaxTextUnits = 4_000_000;

    /// <summary>Mistakes reported at once: stops a text of a million mistakes from making a million messages.</summary>
    public const int MaxDiagnostics = 20;
}
