namespace GraphExplorer.Cypher.Parsing;

/// <summary>Which words of a type's name go together, as in <c>ZONED DATETIME</c> and <c>TIMESTAMP WITH TIME ZONE</c>.</summary>
internal static class TypeWords
{
    private static readonly HashSet<(string, string)> Pairs =
    [
        ("SIGNED", "INTEGER"), ("PROPERTY", "VALUE"), ("ANY", "VALUE"), ("ANY", "PROPERTY"), ("ANY", "NODE"), ("ANY", "MAP"),
        ("ANY", "RELATIONSHIP"), ("ANY", "EDGE"), ("ANY", "VERTEX"), ("LOCAL", "TIME"), ("LOCAL", "DATETIME"),
        ("ZONED", "TIME"), ("ZONED", "DATETIME"), ("TIME", "WITH"), ("TIME", "WITHOUT"), ("TIMESTAMP", "WITH"),
        ("TIMESTAMP", "WITHOUT"), ("WITH", "TIME"), ("WITH", "TIMEZONE"), ("WITHOUT", "TIME"), ("WITHOUT", "TIMEZONE"),
        ("TIME", "ZONE"),
    ];

    /// <summary>Whether the second word belongs to the first; the first is in upper case.</summary>
    public static bool Continue(string first, string second) => Pairs.Contains((first, second.ToUpperInvariant()));
}
