namespace GraphExplorer.Api.Tests.Requests;

/// <summary>What clients can put on a wire and libraries would not: sent as bytes to the real server.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private TrialServer _server = null!; // set before every test

    public async ValueTask InitializeAsync() => _server = await TrialServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Refuses_a_query_of_20_KB_with_a_problem_of_its_own()
    {
        var answer = await _server.GetRawAsync($"/trial/list?word={new string('a', 20 * 1024)}");

        Assert.Equal(414, answer.Status);
        Assert.Equal("address_too_long", answer.Code);
    }

    [Fact]
    public async Task Ends_a_request_line_beyond_all_limits_without_an_answer_of_5xx()
    {
        var answer = await _server.GetRawAsync($"/trial/list?word={new string('a', 100 * 1024)}");

        Assert.True(answer.Status is 414 or 0, $"{answer.Status}"); // 0: the reset overtook the answer
        Assert.Equal(200, (await _server.GetLivenessAsync("localhost")).Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example:5080")]
    [InlineData("10.0.0.1")]
    [InlineData("")]
    public async Task Refuses_a_foreign_host(string host)
    {
        var answer = await _server.GetLivenessAsync(host);

        Assert.Equal(421, answer.Status);
        Assert.Equal("forbidden_host", answer.Code);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1234")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8:80")]
    [InlineData("[::1]:5080")]
    public async Task Answers_for_every_name_of_this_machine(string host)
    {
        var answer = await _server.GetLivenessAsync(host);

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Refuses_a_request_without_host()
    {
        var modern = await _server.SendRawAsync("GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n");
        var old = await _server.SendRawAsync("GET /health/live HTTP/1.0\r\n\r\n");

        Assert.Equal(400, modern.Status);
        Assert.Equal(421, old.Status);
        Assert.Equal("forbidden_host", old.Code);
    }

    [Theory]
    [InlineData("/trial/echo/%FF")]
    [InlineData("/trial/echo/%ED%A0%80")]
    [InlineData("/trial/echo/%C3")]
    [InlineData("/trial/echo/%zz")]
    [InlineData("/trial/echo/100%")]
    [InlineData("/trial/echo/..")]
    [InlineData("/trial/echo/%2e%2e")]
    [InlineData("/trial/echo/..%2f..%2fetc%2fpasswd")]
    [InlineData("/trial/echo/..%5cwindows")]
    [InlineData("/trial/./echo/a")]
    [InlineData("/nothing/%FF")]
    public async Task Refuses_a_path_that_cannot_name_anything(string target)
    {
        var answer = await _server.GetRawAsync(target);

        Assert.Equal(400, answer.Status);
        Assert.Equal("bad_request", answer.Code);
    }

    [Theory]
    [InlineData("/trial/list?word=%FF", "word")]
    [InlineData("/trial/list?word=%00", "word")]
    [InlineData("/trial/list?word=a%", "word")]
    [InlineData("/trial/list?word=%u0041", "word")]
    public async Task Refuses_a_query_whose_encoding_is_broken_and_names_the_parameter(string target, string parameter)
    {
        var answer = await _server.GetRawAsync(target);

        Assert.Equal(400, answer.Status);
        Assert.Equal("invalid_value", answer.Code);
        Assert.Equal(parameter, (string?)answer.Json?["parameter"]);
    }

    [Theory]
    [InlineData("/trial/echo/a%00b")]
    [InlineData("/trial/list?word=\u00ff")]
    [InlineData("/trial/echo/\u00c3\u00a9")]
    public async Task Answers_400_where_the_server_cannot_even_read_the_line(string target)
    {
        var answer = await _server.GetRawAsync(target);

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("GET\r\n\r\n")]
    [InlineData("GET /health/live HTTP/9.9\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("POST /trial/sent HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n")]
    [InlineData("POST /trial/sent HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")]
    public async Task Answers_4xx_or_505_to_what_is_not_HTTP(string request)
    {
        var answer = await _server.SendRawAsync(request);

        Assert.True(answer.Status is >= 400 and < 500 or 505, $"{answer.Status}");
    }

    [Theory]
    [InlineData("*", "OPTIONS")]
    [InlineData("/trial/list", "TRACE")]
    [InlineData("/trial/list", "DELETE")]
    [InlineData("/trial/list", "NONSENSE")]
    [InlineData("/trial/list", "OPTIONS")]
    public async Task Names_the_methods_that_are_possible(string target, string method)
    {
        var answer = await _server.SendRawAsync(
            $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(405, answer.Status);
        Assert.Equal("method_not_allowed", answer.Code);
        Assert.Contains("\r\nAllow: ", answer.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_HEAD_as_GET_without_the_body()
    {
        var answer = await _server.SendRawAsync(
            "HEAD /trial/echo/ada HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Equal(200, answer.Status);
        Assert.Contains("\r\nContent-Length: ", answer.Head, StringComparison.Ordinal);
        Assert.Contains("\r\nETag: ", answer.Head, StringComparison.Ordinal);
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task Reads_an_absolute_target_as_the_same_path()
    {
        var answer = await _server.GetRawAsync($"{_server.Address}trial/echo/%C3%A9?maxHops=3");

        Assert.Equal(200, answer.Status);
        Assert.Equal("é", (string?)answer.Json?["id"]);
        Assert.Equal(3, (int?)answer.Json?["maxHops"]);
    }

    [Theory]
    [InlineData("trial%2Fecho%2Fada")]
    [InlineData("trial/echo/a%2Fb")]
    public async Task Refuses_an_absolute_target_that_could_be_read_in_two_ways(string path)
    {
        var answer = await _server.GetRawAsync($"{_server.Address}{path}");

        Assert.Equal(400, answer.Status);
        Assert.Equal("bad_request", answer.Code);
    }

    [Theory]
    [InlineData("a%2Fb", "a/b")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("a%25", "a%")]
    [InlineData("a+b", "a+b")]
    [InlineData("person:ada", "person:ada")]
    [InlineData("%E6%BB%BF%E6%B4%B2", "滿洲")]
    public async Task Reads_an_id_exactly_as_it_was_escaped(string escaped, string id)
    {
        var answer = await _server.GetRawAsync($"/trial/echo/{escaped}");

        Assert.Equal(id, (string?)answer.Json?["id"]);
    }

    [Fact]
    public async Task Puts_the_protecting_headers_on_answers_and_on_problems()
    {
        foreach (var target in new[] { "/trial/echo/ada", "/nothing", "/trial/echo/%FF", "/trial/fault", "/" })
        {
            var answer = await _server.GetRawAsync(target);

            Assert.Contains("\r\nX-Content-Type-Options: nosniff", answer.Head, StringComparison.Ordinal);
            Assert.Contains("\r\nReferrer-Policy: no-referrer", answer.Head, StringComparison.Ordinal);
            Assert.Contains("\r\nContent-Security-Policy: default-src 'none'", answer.Head, StringComparison.Ordinal);
            var framedBy = target == "/" ? "'self'" : "'none'"; // a page may be shown in the pages of this server
            Assert.Contains($"frame-ancestors {framedBy}", answer.Head, StringComparison.Ordinal);
            Assert.DoesNotContain("\r\nServer:", answer.Head, StringComparison.Ordinal);
            Assert.DoesNotContain("Access-Control-", answer.Head, StringComparison.Ordinal);
        }
    }
}
