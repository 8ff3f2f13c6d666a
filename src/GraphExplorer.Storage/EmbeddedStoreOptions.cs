using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Storage;

/// <summary>How an <see cref="EmbeddedStore"/> is set up.</summary>
public sealed record EmbeddedStoreOptions
{
    /// <summary>What to keep indexes on, besides keys.</summary>
    public GraphIndexes Indexes { get; init; } = GraphIndexes.None;

    /// <summary>The file that keeps the graph; null for memory alone.</summary>
    public string? File { get; init; }

    /// <summary>Whether the file is only read: no lock is taken, nothing is written, and every write is refused.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>What a commit survives.</summary>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>Where this process can be asked for the graph, told to whoever opens the file meanwhile.</summary>
    public string Address { get; init; } = "which has no address";

    /// <summary>How many bytes the log may have before what changed is written into pages and the log is cut off.</summary>
    public long MaxLogBytes { get; init; } = 32 * 1024 * 1024;
}

/// <summary>What a commit survives once it returned.</summary>
public enum Durability
{
    /// <summary>The end of the process and of the machine: the disk is waited for.</summary>
    Full,

    /// <summary>The end of the process; of the last commits the machine's may take some, never a part of one.</summary>
    Process,
}
