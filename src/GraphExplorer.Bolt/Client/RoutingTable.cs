using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>Which members of a cluster do what for one database. Immutable.</summary>
internal sealed record RoutingTable(
    string? Database,
    IReadOnlyList<BoltAddress> Routers,
    IReadOnlyList<BoltAddress> Readers,
    IReadOnlyList<BoltAddress> Writers,
    long ReadAt,
    TimeSpan TimeToLive)
{
    /// <summary>Longer promises are not believed.</summary>
    private static readonly TimeSpan MaxTimeToLive = TimeSpan.FromDays(1);

    /// <summary>Reads the answer to ROUTE (Bolt 4.4).</summary>
    /// <exception cref="BoltProtocolException">It is not a table, or names no router or reader.</exception>
    public static RoutingTable Read(IReadOnlyDictionary<string, Value> metadata, TimeProvider time)
    {
        var table = metadata.Map("rt");
        var seconds = Math.Clamp(table.Integer("ttl") ?? 0, 0, (long)MaxTimeToLive.TotalSeconds);
        var result = new RoutingTable(
            table.Text("db"),
            ReadRole(table, "ROUTE"),
            ReadRole(table, "READ"),
            ReadRole(table, "WRITE"),
            time.GetTimestamp(),
            TimeSpan.FromSeconds(seconds));
        if (result.Routers.Count == 0 || result.Readers.Count == 0)
            throw new BoltProtocolException("The server's routing table names no router, or no server for reads.");
        return result;
    }

    /// <summary>The servers for a kind of work.</summary>
    public IReadOnlyList<BoltAddress> For(AccessMode access) => access == AccessMode.Read ? Readers : Writers;

    /// <summary>Whether it can be relied on for a kind of work.</summary>
    public bool IsFresh(AccessMode access, TimeProvider time) =>
        Routers.Count > 0 && For(access).Count > 0 && time.GetElapsedTime(ReadAt) < TimeToLive;

    /// <summary>The table without a server.</summary>
    public RoutingTable Without(BoltAddress address) => this with
    {
        Routers = [.. Routers.Where(other => other != address)],
        Readers = [.. Readers.Where(other => other != address)],
        Writers = [.. Writers.Where(other => other != address)],
    };

    /// <summary>The table with a server that takes no writes.</summary>
    public RoutingTable WithoutWriter(BoltAddress address) => this with
    {
        Writers = [.. Writers.Where(other => other != address)],
    };

    private static BoltAddress[] ReadRole(IReadOnlyDictionary<string, Value> table, string role)
    {
        var addresses = new List<BoltAddress>();
        foreach (var server in table.Maps("servers").Where(server => server.Text("role") == role))
        {
            foreach (var text in server.Texts("addresses"))
            {
                if (!BoltAddress.TryParse(text, out var address))
                    throw new BoltProtocolException($"The server's routing table has \"{text}\", which is no address.");
                if (!addresses.Contains(address))
                    addresses.Add(address);
            }
        }

        return [.. addresses];
    }
}
