namespace GraphExplorer.Cypher.Execution;

/// <summary>What a running statement may take.</summary>
internal static class ExecutionLimits
{
    /// <summary>Bytes that a statement holds at once, for sorting, grouping and lists: stops products and growing texts.</summary>
    public const long MaxHeldBytes = 512L << 20;

    /// <summary>Items of one list: stops <c>range(1, 10^12)</c>.</summary>
    public const int MaxListItems = 20_000_000;

    /// <summary>UTF-16 units of one text: stops texts that double in a <c>reduce</c>.</summary>
    public const int MaxTextUnits = 64 << 20;

    /// <summary>Steps of a plan: stops statements of thousands of clauses from running deeper than the stack is.</summary>
    public const int MaxOperators = 2_000;

    /// <summary>Steps between two looks at clock and token.</summary>
    public const int StepsPerLook = 4_096;
}
