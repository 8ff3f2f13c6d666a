using System.Net;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Tests.Accounts;

/// <summary>How the page signs in and out, over real sockets.</summary>
public sealed class SessionTests
{
    private const string Address = "/api/v1/session";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_exchanged_for_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var response = await PostAsync(keyed, keyed.Key["write"]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^gx-session=[A-Za-z0-9_-]{43}; path=/; samesite=strict; httponly$", cookie);
        Assert.DoesNotContain(keyed.Key["write"], cookie, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var answer = await response.JsonAsync();
        Assert.Equal("write", (string?)answer["role"]);
        Assert.Equal("write", (string?)answer["name"]);
        Assert.Equal("required", (string?)answer["signIn"]);
        Assert.Equal(keyed.Time.GetUtcNow().AddHours(2), (DateTimeOffset?)answer["expires"]);
    }

    [Fact]
    public async Task Over_https_the_cookie_never_travels_in_the_clear()
    {
        await using var keyed = await KeyedServer.StartAsync("--GraphExplorer:PublicUrl", "https://graph.example.org");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, UriKind.Relative))
        {
            Content = new StringContent($$"""{"key": "{{keyed.Key["read"]}}"}""", null, "application/json"),
        };
        request.Headers.Host = "graph.example.org";
        request.Headers.Add("Origin", "https://graph.example.org");

        using var response = await keyed.Server.Client.SendAsync(request, Stop);

        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^__Host-gx-session=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$", cookie);
    }

    [Fact]
    public async Task It_says_who_one_is()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var cookie = await keyed.SignInAsync(keyed.Key["admin"]);

        var stranger = await GetAsync(keyed, "Cookie", null);
        var signedIn = await GetAsync(keyed, "Cookie", cookie);
        var withKey = await GetAsync(keyed, "Authorization", $"Bearer {keyed.Key["read"]}");
        var withWrongKey = await GetAsync(keyed, "Authorization", "Bearer wrong");
        var withOldCookie = await GetAsync(keyed, "Cookie", "gx-session=AAAA");

        Assert.Equal("""{"role":"none","signIn":"required"}""", stranger);
        Assert.StartsWith("""{"role":"admin","name":"admin","expires":"2000-01-01T02:00:00+00:00",""", signedIn);
        Assert.Equal("""{"role":"read","name":"read","signIn":"required"}""", withKey);
        Assert.Equal("""{"role":"none","signIn":"required"}""", withWrongKey);
        Assert.Equal("""{"role":"none","signIn":"required"}""", withOldCookie);
    }

    [Theory]
    [InlineData(null, """{"role":"read","signIn":"none"}""")]
    [InlineData("--allow-writes", """{"role":"write","signIn":"none"}""")]
    public async Task Without_keys_it_says_that_there_is_nothing_to_sign_in_to(string? option, string expected)
    {
        await using var server = await TrialServer.StartAsync(option is null ? [] : [option]);

        using var who = await server.GetAsync(Address);
        using var signIn = await server.PostAsync(Address, """{"key": "any"}""");
        using var signOut = await server.SendAsync("DELETE", Address, key: null);

        Assert.Equal(expected, await who.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.Conflict, signIn.StatusCode);
        Assert.Equal(expected, await signOut.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var cookie = await keyed.SignInAsync(keyed.Key["read"]);

        using var signOut = await keyed.Server.SendAsync("DELETE", Address, "Cookie", cookie);
        using var after = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);
        using var again = await keyed.Server.SendAsync("DELETE", Address, "Cookie", cookie);

        Assert.Equal("""{"role":"none","signIn":"required"}""", await signOut.Content.ReadAsStringAsync(Stop));
        Assert.StartsWith("gx-session=; expires=Thu, 01 Jan 1970", signOut.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Contains("Sign in again", (string?)(await after.ProblemAsync())["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Who_brings_a_key_along_stays_who_they_are()
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var signOut = await keyed.Server.SendAsync("DELETE", Address, keyed.Key["read"]);

        Assert.Equal(
            """{"role":"read","name":"read","signIn":"required"}""",
            await signOut.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Signing_in_again_ends_the_session_before()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var first = await keyed.SignInAsync(keyed.Key["read"]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, UriKind.Relative))
        {
            Content = new StringContent($$"""{"key": "{{keyed.Key["write"]}}"}""", null, "application/json"),
        };
        request.Headers.Add("Cookie", first);

        using var second = await keyed.Server.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        using var old = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", first);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_after_two_hours()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var cookie = await keyed.SignInAsync(keyed.Key["read"]);

        keyed.Time.Advance(TimeSpan.FromMinutes(119));
        using var used = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);
        keyed.Time.Advance(TimeSpan.FromMinutes(119));
        using var usedAgain = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);
        keyed.Time.Advance(TimeSpan.FromMinutes(120));
        using var ended = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);

        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        Assert.Equal(HttpStatusCode.OK, usedAgain.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var cookie = await keyed.SignInAsync(keyed.Key["read"]);
        for (var hour = 1; hour < 12; hour++)
        {
            keyed.Time.Advance(TimeSpan.FromHours(1));
            using var used = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);
            Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        }

        keyed.Time.Advance(TimeSpan.FromHours(1));
        using var ended = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
    }

    [Fact]
    public async Task Revoking_a_key_ends_its_sessions_and_no_others()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var read = await keyed.SignInAsync(keyed.Key["read"]);
        var write = await keyed.SignInAsync(keyed.Key["write"]);

        await keyed.Outside.RevokeAsync("write", Stop);
        using var ended = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", write);
        using var other = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", read);

        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_with_its_key()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var (_, key) = await keyed.Outside.AddAsync("short", Role.Read, TimeSpan.FromHours(1), Stop);
        using var signIn = await PostAsync(keyed, key);
        var cookie = signIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        keyed.Time.Advance(TimeSpan.FromHours(1));
        using var ended = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);

        Assert.Equal("2000-01-01T01:00:00+00:00", (string?)(await signIn.JsonAsync())["expires"]);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
    }

    [Fact]
    public async Task A_key_begins_so_many_sessions_at_a_time_and_the_oldest_makes_room()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var first = await keyed.SignInAsync(keyed.Key["read"]);
        keyed.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await keyed.SignInAsync(keyed.Key["read"]);
        for (var i = 2; i <= Sessions.MaxOfKey; i++)
            await keyed.SignInAsync(keyed.Key["read"]);

        using var oldest = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", first);
        using var next = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", second);

        Assert.Equal(HttpStatusCode.Unauthorized, oldest.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/trial/write", "Origin", "https://evil.example")]
    [InlineData("POST", "/trial/write", "Sec-Fetch-Site", "cross-site")]
    [InlineData("DELETE", Address, "Origin", "https://evil.example")]
    [InlineData("POST", Address, "Origin", "null")]
    public async Task A_page_of_another_origin_can_do_nothing_with_the_cookie(
        string method,
        string address,
        string header,
        string value)
    {
        await using var keyed = await KeyedServer.StartAsync();
        var cookie = await keyed.SignInAsync(keyed.Key["write"]);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add(header, value);

        using var response = await keyed.Server.Client.SendAsync(request, Stop);
        using var still = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Cookie", cookie);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("forbidden_origin", (string?)(await response.ProblemAsync())["code"]);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Theory]
    [InlineData("""{"key": "wrong"}""", 401)]
    [InlineData("""{"key": ""}""", 400)]
    [InlineData("""{"key": 5}""", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"key": "a", "role": "admin"}""", 400)]
    public async Task What_is_no_key_begins_no_session(string body, int status)
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var response = await keyed.Server.PostAsync(Address, body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        await response.ProblemAsync();
    }

    [Fact]
    public async Task The_key_of_a_file_signs_in_too()
    {
        const string Secret = "abcdefghijklmnopqrstuvwxyz0123456789+/=";
        using var folder = new TemporaryFolder();
        await using var server = await TrialServer.StartAsync(
            "--GraphExplorer:KeyFile",
            folder.Write("admin-key", Secret));

        using var signIn = await server.PostAsync(Address, $$"""{"key": "{{Secret}}"}""");
        var cookie = signIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var admin = await server.SendAsync("POST", "/trial/admin", "Cookie", cookie);

        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(KeyedServer keyed, string key) =>
        keyed.Server.PostAsync(Address, $$"""{"key": "{{key}}"}""");

    private static async Task<string> GetAsync(KeyedServer keyed, string header, string? value)
    {
        using var response = await keyed.Server.SendAsync("GET", Address, header, value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Stop);
    }
}
