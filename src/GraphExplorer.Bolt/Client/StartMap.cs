using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>The map that goes with BEGIN, or with RUN outside a transaction.</summary>
internal static class StartMap
{
    public static readonly Dictionary<string, Value> Empty = new(StringComparer.Ordinal);

    public static Dictionary<string, Value> Make(
        BoltSessionOptions session,
        AccessMode access,
        string? database,
        IReadOnlyList<string> bookmarks,
        BoltTransactionOptions options)
    {
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (bookmarks.Count > 0)
            map["bookmarks"] = Value.From(bookmarks);
        if (options.Timeout is { } timeout)
            map["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (options.Metadata is { Count: > 0 } metadata)
            map["tx_metadata"] = Value.From(metadata);
        if (access == AccessMode.Read)
            map["mode"] = "r";
        if (database is not null)
            map["db"] = database;
        if (session.ImpersonatedUser is not null)
            map["imp_user"] = session.ImpersonatedUser;
        return map;
    }
}
