using Driver = Neo4j.Driver;

namespace GraphExplorer.Benchmarks.Neo4j.Official;

/// <summary>Reads rows by the publisher's .NET driver.</summary>
internal static class Reader
{
    public const string Name = "Neo4j.Driver 5.25";

    /// <summary>Reads every value of every row, and counts the rows.</summary>
    public static async Task<long> ReadAsync(string address, string query, long rows)
    {
        await using var driver = Driver.GraphDatabase.Driver(address, Driver.AuthTokens.None);
        await using var session = driver.AsyncSession(
            options => options.WithDefaultAccessMode(Driver.AccessMode.Read));
        var cursor = await session.RunAsync(query, new Dictionary<string, object> { ["rows"] = rows });
        var (read, values) = (0L, 0L);
        while (await cursor.FetchAsync())
        {
            read++;
            var record = cursor.Current;
            for (var i = 0; i < record.Keys.Count; i++)
                values += record[i] is null ? 0 : 1;
        }

        return values > 0 ? read : 0;
    }
}
