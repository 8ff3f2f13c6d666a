namespace GraphExplorer.Bolt.Client;

/// <summary>What holds for all work of a session.</summary>
public sealed record BoltSessionOptions
{
    /// <summary>Reads only, or writes too.</summary>
    public AccessMode Access { get; init; } = AccessMode.Write;

    /// <summary>The database; null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>Transactions of other sessions that this one's first must see.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>Another identity than the driver's.</summary>
    public BoltAuth? Auth { get; init; }

    /// <summary>The user whose rights the work has; the own user needs the right to do so.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>Another number of records at a time than the driver's.</summary>
    public long? FetchSize { get; init; }
}
