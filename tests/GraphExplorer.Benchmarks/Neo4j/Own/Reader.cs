using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Benchmarks.Neo4j.Own;

/// <summary>Reads rows by our own client.</summary>
internal static class Reader
{
    public const string Name = "our client";

    /// <summary>Reads every value of every row, and counts the rows.</summary>
    public static async Task<long> ReadAsync(string address, string query, long rows)
    {
        await using var driver = new BoltDriver(new BoltOptions { Address = address });
        await using var session = driver.OpenSession(new BoltSessionOptions { Access = AccessMode.Read });
        var parameters = new Dictionary<string, Value> { ["rows"] = rows };
        await using var result = await session.RunAsync(query, parameters);
        var (read, values) = (0L, 0L);
        while (await result.ReadAsync())
        {
            read++;
            foreach (var value in result.Current)
                values += value.IsNull ? 0 : 1;
        }

        return values > 0 ? read : 0;
    }
}
