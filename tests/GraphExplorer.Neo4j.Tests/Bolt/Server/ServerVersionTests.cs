using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>Every version that the real server speaks, forced by a proxy that proposes no other.</summary>
public sealed class ServerVersionTests(Neo4jServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    [InlineData(5, 8)]
    public async Task Works_with_each_version(byte major, byte minor)
    {
        await using var proxy = new Proxy(await server.RequireAsync(), major, minor);
        await using var driver = await server.ConnectAsync(options => options with
        {
            Address = proxy.Address,
            MinNotificationSeverity = "INFORMATION",
        });
        await using var session = driver.OpenSession();
        Assert.True(ZonedDateTime.TryParse("2024-07-01T12:00:00+02:00[Europe/Berlin]", out var zoned));
        Assert.True(ZonedDateTime.TryParse("2024-07-01T12:00:00+05:45", out var offset));
        var parameters = new Dictionary<string, Value> { ["zoned"] = Value.From(zoned), ["offset"] = Value.From(offset) };

        var info = await driver.VerifyAsync(cancellationToken: Cancel);
        await using var transaction = await session.BeginAsync(cancellationToken: Cancel);
        var result = await transaction.RunAsync(
            "CREATE p = (a:A {x: $zoned})-[r:R]->(b:B) RETURN $zoned, $offset, toString($zoned), p, a, r, id(a), elementId(a)",
            parameters,
            cancellationToken: Cancel);
        var row = Assert.Single(await result.ToListAsync(Cancel));
        var summary = await result.ConsumeAsync(Cancel);
        var refused = await Assert.ThrowsAsync<BoltServerException>(
            () => transaction.RunAsync("RETURN 1 +", cancellationToken: Cancel));

        Assert.Equal(new BoltVersion(major, minor), info.Version);
        Assert.Equal(Value.From(zoned), row[0]);
        Assert.Equal(Value.From(offset), row[1]);
        Assert.Equal("2024-07-01T12:00:00+02:00[Europe/Berlin]", row[2].AsString().Replace("12:00+", "12:00:00+"));
        Assert.Equal(row[3].AsPath().Nodes[0], row[4].AsNode());
        Assert.Equal(row[3].AsPath().Relationships[0], row[5].AsRelationship());
        Assert.Equal(major == 4 ? row[6].ToString() : row[7].AsString(), row[4].AsNode().Key);
        Assert.Equal(2, summary.Counters.NodesCreated);
        Assert.Contains(summary.Statuses, status => status.GqlStatus == "00000");
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", refused.Neo4jCode);
        Assert.Equal((major, minor).CompareTo((5, 7)) >= 0, refused.StatusDescription.Length > 0);
    }
}
