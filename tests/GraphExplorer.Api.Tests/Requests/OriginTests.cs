using System.Net;

namespace GraphExplorer.Api.Tests.Requests;

public sealed class OriginTests
{
    private const string Body = """{"from": ["ada"]}""";

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")] // another program on this machine
    [InlineData("Origin", "file://")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_of_another_origin_may_not_send_a_body(string header, string value)
    {
        await using var server = await TrialServer.StartAsync();
        server.Client.DefaultRequestHeaders.Add(header, value);

        using var response = await server.PostAsync("/trial/sent", Body);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("forbidden_origin", (string?)(await response.ProblemAsync())["code"]);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://graph.example.org")]
    [InlineData("Origin", null)]
    public async Task The_servers_own_pages_and_programs_may(string header, string? value)
    {
        await using var server = await TrialServer.StartAsync(
            "--GraphExplorer:PublicUrl",
            "https://graph.example.org/x");
        server.Client.DefaultRequestHeaders.Add(header, value ?? server.Address.GetLeftPart(UriPartial.Authority));

        using var response = await server.PostAsync("/trial/sent", Body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("graph.example.org", 200)]
    [InlineData("GRAPH.example.org:8080", 200)]
    [InlineData("192.168.1.10:8080", 200)]
    [InlineData("192.168.1.10", 421)]
    [InlineData("192.168.1.10:80", 421)]
    [InlineData("[2001:db8::1]:5080", 200)]
    [InlineData("evil.graph.example.org", 421)]
    [InlineData("graph.example.org.evil.example", 421)]
    public async Task The_hosts_that_the_settings_allow_are_answered_for(string host, int status)
    {
        await using var server = await TrialServer.StartAsync(
            "--GraphExplorer:AllowedHosts",
            "graph.example.org; 192.168.1.10:8080;[2001:db8::1]");

        var answer = await server.GetLivenessAsync(host);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task The_host_of_the_public_address_is_answered_for()
    {
        await using var server = await TrialServer.StartAsync("--GraphExplorer:PublicUrl", "https://graph.example.org");

        var own = await server.GetLivenessAsync("graph.example.org");
        var other = await server.GetLivenessAsync("example.org");

        Assert.Equal(200, own.Status);
        Assert.Equal(421, other.Status);
    }
}
