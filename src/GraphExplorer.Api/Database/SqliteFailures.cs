namespace GraphExplorer.Api.Database;

/// <summary>The result codes of SQLite that are told apart (sqlite.org, "Result and Error Codes").</summary>
internal static class SqliteFailures
{
    public const int Permission = 3;
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int InputOutput = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;

    /// <summary>A unique, check, foreign or not-null constraint would be broken.</summary>
    public const int Constraint = 19;

    public const int NotADatabase = 26;
}
