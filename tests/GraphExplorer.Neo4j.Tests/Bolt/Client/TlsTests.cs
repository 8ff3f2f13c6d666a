using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Errors;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

public sealed class TlsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Takes_any_certificate_where_the_scheme_says_so_and_keeps_the_connection()
    {
        using var certificate = SelfSigned("somewhere.example");
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
        using var certificate = SelfSigned("somewhere.example");
        await using var server = new ScriptedServer(connection => connection.ExpectHangUpAsync()) { Certificate = certificate };
        await using var driver = server.Connect(scheme: "bolt+s");

        var refused = await Assert.ThrowsAsync<BoltTransportException>(
            () => driver.VerifyAsync(cancellationToken: Cancel));

        Assert.False(refused.IsTransient);
        Assert.Contains("is not trusted", refused.Message, StringComparison.Ordinal);
        Assert.Contains("RemoteCertificateNameMismatch", refused.Message, StringComparison.Ordinal);
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var from = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var made = request.CreateSelfSigned(from, from.AddYears(80));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
