using GraphExplorer.Bolt.Errors;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

public sealed class TlsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_any_certificate_where_the_scheme_says_so_and_keeps_the_connection()
    {
        using var certificate = Certificates.SelfSigned("somewhere.example");
        await using var server = new ScriptedServer(async connection =>
        {
            await connection.WelcomeAsync();
            await connection.AnswerAsync(null, 1);
            await connection.AnswerAsync(null, 2);
            await connection.ExpectHangUpAsync();
        })
        { Certificate = certificate };
        await using var driver = server.Connect(scheme: "bolt+ssc");
        await using var session = driver.OpenSession();

        for (var i = 1; i <= 2; i++)
        {
            var rows = await (await session.RunAsync("…", cancellationToken: Cancel)).ToListAsync(Cancel);
            Assert.Equal(i, Assert.Single(rows)[0].AsInteger());
        }

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Refuses_a_certificate_that_is_not_trusted_or_of_another_name()
    {
        using var certificate = Certificates.SelfSigned("somewhere.example");
        await using var server = new ScriptedServer(connection => connection.ExpectHangUpAsync()) { Certificate = certificate };
        await using var driver = server.Connect(scheme: "bolt+s");

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.False(refused.IsTransient);
        Assert.Contains("is not trusted", refused.Message, StringComparison.Ordinal);
        Assert.Contains("RemoteCertificateNameMismatch", refused.Message, StringComparison.Ordinal);
    }
}
