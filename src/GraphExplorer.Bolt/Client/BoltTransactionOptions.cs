using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>What holds for one transaction, or one statement outside a transaction.</summary>
public sealed record BoltTransactionOptions
{
    /// <summary>Nothing special.</summary>
    public static readonly BoltTransactionOptions Default = new();

    /// <summary>After this long the server ends the transaction; null for its own setting.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Shown in the server's list of transactions and in its query log.</summary>
    public IReadOnlyDictionary<string, Value>? Metadata { get; init; }
}
