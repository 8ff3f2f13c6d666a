using System.Net;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Tests.Accounts;

/// <summary>Who may do what, over real sockets.</summary>
public sealed class AccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/trial/open", 200)]
    [InlineData("GET", "/trial/echo/ada", 200)]
    [InlineData("POST", "/trial/write", 403)]
    [InlineData("POST", "/trial/admin", 403)]
    public async Task Without_keys_anyone_on_this_machine_may_ask_and_not_write(string method, string address, int status)
    {
        await using var server = await TrialServer.StartAsync();

        using var response = await server.SendAsync(method, address, key: null);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 403)
        {
            var problem = await response.ProblemAsync();
            Assert.Equal("forbidden", (string?)problem["code"]);
            Assert.Contains("--allow-writes", (string?)problem["detail"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--allow-writes", null)]
    [InlineData("--GraphExplorer:AllowWrites", "true")]
    public async Task Without_keys_callers_write_where_the_start_allowed_it(string name, string? value)
    {
        await using var server = await TrialServer.StartAsync(value is null ? [name] : [name, value]);

        using var write = await server.SendAsync("POST", "/trial/write", key: null);
        using var admin = await server.SendAsync("POST", "/trial/admin", key: null);

        Assert.Equal(HttpStatusCode.OK, write.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, admin.StatusCode);
    }

    [Theory]
    [InlineData("read", "GET", "/trial/open", 200)]
    [InlineData("read", "GET", "/trial/echo/ada", 200)]
    [InlineData("read", "HEAD", "/trial/echo/ada", 200)]
    [InlineData("read", "POST", "/trial/write", 403)]
    [InlineData("read", "POST", "/trial/admin", 403)]
    [InlineData("write", "GET", "/trial/echo/ada", 200)]
    [InlineData("write", "POST", "/trial/write", 200)]
    [InlineData("write", "POST", "/trial/admin", 403)]
    [InlineData("admin", "GET", "/trial/echo/ada", 200)]
    [InlineData("admin", "POST", "/trial/write", 200)]
    [InlineData("admin", "POST", "/trial/admin", 200)]
    public async Task Each_role_may_do_its_own_and_what_smaller_ones_may(
        string role,
        string method,
        string address,
        int status)
    {
        await using var keyed = await KeyedServer.StartAsync("--allow-writes"); // which counts for nothing where keys are

        using var byKey = await keyed.Server.SendAsync(method, address, keyed.Key[role]);
        var cookie = await keyed.SignInAsync(keyed.Key[role]);
        using var bySession = await keyed.Server.SendAsync(method, address, "Cookie", cookie);

        Assert.Equal(status, (int)byKey.StatusCode);
        Assert.Equal(status, (int)bySession.StatusCode);
        if (status == 403)
            Assert.Contains($"\"{role}\"", (string?)(await byKey.ProblemAsync())["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/trial/echo/ada")]
    [InlineData("POST", "/trial/write")]
    [InlineData("DELETE", "/trial/echo/ada")] // a method that it does not have
    [InlineData("GET", "/api/v1/schema")]
    [InlineData("GET", "/api/v1/paths?nonsense=1")] // the key is asked for before anything else is looked at
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/docs")]
    [InlineData("GET", "/problems/forbidden")]
    [InlineData("GET", "/nothing/here")]
    public async Task A_stranger_is_asked_for_a_key(string method, string address)
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var response = await keyed.Server.SendAsync(method, address, key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"GraphExplorer\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("unauthenticated", (string?)(await response.ProblemAsync())["code"]);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/trial/open")]
    [InlineData("/api/v1/session")]
    [InlineData("/")]
    [InlineData("/assets/app.js")]
    public async Task What_a_stranger_needs_to_sign_in_is_open(string address)
    {
        using var page = new TemporaryFolder();
        page.Write("index.html", "<!doctype html>");
        Directory.CreateDirectory(page.File("assets"));
        page.Write("assets/app.js", "export {};");
        await using var keyed = await KeyedServer.StartAsync(TrialServer.PageSwitch, page.Location);

        using var response = await keyed.Server.SendAsync("GET", address, key: null);
        using var withWrongKey = await keyed.Server.SendAsync("GET", address, "wrong");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, withWrongKey.StatusCode);
    }

    [Fact]
    public async Task A_stranger_is_told_whether_the_server_is_ready_and_nothing_of_its_graph()
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var ready = await keyed.Server.SendAsync("GET", "/health/ready", key: null);
        using var known = await keyed.Server.SendAsync("GET", "/health/ready", keyed.Key["read"]);
        keyed.Server.Store.Failure = new StorageException(ErrorCodes.StoreUnavailable, "Nobody listens at inner:7687.");
        using var away = await keyed.Server.SendAsync("GET", "/health/ready", key: null);
        using var knownAway = await keyed.Server.SendAsync("GET", "/health/ready", keyed.Key["read"]);

        Assert.Equal("""{"status":"ready"}""", await TextOfAsync(ready));
        Assert.Equal("tiny", (string?)(await known.JsonAsync())["store"]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal("store_unavailable", (string?)(await away.ProblemAsync())["code"]);
        Assert.DoesNotContain("inner", await TextOfAsync(away), StringComparison.Ordinal);
        Assert.Contains("inner:7687", await TextOfAsync(knownAway), StringComparison.Ordinal);

        static Task<string> TextOfAsync(HttpResponseMessage response) =>
            response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Where_the_page_is_not_built_what_says_so_is_open_too()
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var response = await keyed.Server.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Bearer gx_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer gx_0123456789ab_tooShort")]
    [InlineData("Bearer my-very-own-password")]
    [InlineData("Bearer ")]
    [InlineData("bearer wrong")]
    [InlineData("Bearer a, Bearer b")]
    [InlineData("Bearer {id}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")] // the name of a real key
    [InlineData("Bearer {key}x")]
    [InlineData("Basic YWRhOnNlY3JldA==")]
    [InlineData("{key}")]
    public async Task A_wrong_key_opens_nothing_and_is_nowhere_repeated(string authorization)
    {
        await using var keyed = await KeyedServer.StartAsync();
        var key = keyed.Key["admin"];
        var sent = authorization.Replace("{key}", key, StringComparison.Ordinal)
            .Replace("{id}", key[..16], StringComparison.Ordinal);

        using var response = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "Authorization", sent);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("unauthenticated", (string?)(await response.ProblemAsync())["code"]);
        var secret = sent.Split(' ', 2)[^1];
        if (secret.Length > 1)
            AssertNowhere(secret, keyed, response.ToString(), await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_key_too_long_to_be_one_is_not_looked_at()
    {
        await using var keyed = await KeyedServer.StartAsync();

        using var response = await keyed.Server.SendAsync("GET", "/trial/echo/ada", new string('x', 513));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task No_key_hash_or_session_is_ever_logged()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var cookie = await keyed.SignInAsync(keyed.Key["read"]);
        using var read = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["write"]);
        using var refused = await keyed.Server.SendAsync("POST", "/trial/admin", "Cookie", cookie);
        using var inBody = await keyed.Server.PostAsync("/api/v1/session", """{"key": "a-wrong-key-in-a-body"}""");
        using var misnamed = await keyed.Server.PostAsync("/api/v1/session", $$"""{"kee": "{{keyed.Key["admin"]}}"}""");

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, inBody.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, misnamed.StatusCode);
        var answers = await inBody.Content.ReadAsStringAsync(Stop) + await misnamed.Content.ReadAsStringAsync(Stop);
        foreach (var secret in keyed.Key.Values.Append(cookie.Split('=')[1]).Append("a-wrong-key-in-a-body"))
        {
            AssertNowhere(secret, keyed, answers);
            AssertNowhere(Convert.ToBase64String(KeyText.Hash(secret)), keyed, answers);
        }
    }

    [Fact]
    public async Task A_key_in_an_address_is_refused_and_not_repeated()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var key = keyed.Key["read"];

        using var asked = await keyed.Server.SendAsync("GET", $"/trial/echo/ada?key={key}", key: null);
        using var signedIn = await keyed.Server.SendAsync("POST", $"/api/v1/session?key={key}", key: null);
        using var named = await keyed.Server.SendAsync("GET", $"/api/v1/session?key={key}", key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, signedIn.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
        AssertNowhere(key, keyed, await named.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_the_next_request_on()
    {
        await using var keyed = await KeyedServer.StartAsync();
        using var before = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["write"]);

        await keyed.Outside.RevokeAsync("write", Stop);
        using var after = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["write"]);
        using var other = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["read"]);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Contains("revoked", (string?)(await after.ProblemAsync())["detail"], StringComparison.Ordinal);
        Assert.Contains("invalid_token", after.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_key_ends_at_its_time()
    {
        await using var keyed = await KeyedServer.StartAsync();
        var (_, key) = await keyed.Outside.AddAsync("short", Role.Read, TimeSpan.FromDays(1), Stop);
        keyed.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        using var before = await keyed.Server.SendAsync("GET", "/trial/echo/ada", key);

        keyed.Time.Advance(TimeSpan.FromSeconds(1));
        using var after = await keyed.Server.SendAsync("GET", "/trial/echo/ada", key);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Contains("expired", (string?)(await after.ProblemAsync())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_key_closes_a_running_server_and_revoking_the_last_does_not_open_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await TrialServer.StartAsync(TrialServer.DataSwitch, folder.Location);
        using var outside = new Api.Database.AppDatabase(folder.Location);
        var keys = new ApiKeys(outside, server.Time);
        using var open = await server.SendAsync("GET", "/trial/echo/ada", key: null);

        await keys.AddAsync("first", Role.Read, lifetime: null, Stop);
        using var closed = await server.SendAsync("GET", "/trial/echo/ada", key: null);
        await keys.RevokeAsync("first", Stop);
        using var stillClosed = await server.SendAsync("GET", "/trial/echo/ada", key: null);

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stillClosed.StatusCode);
    }

    [Fact]
    public async Task The_last_use_of_a_key_is_kept_to_the_hour()
    {
        await using var keyed = await KeyedServer.StartAsync();
        using var first = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["read"]);
        var once = Used();

        keyed.Time.Advance(TimeSpan.FromMinutes(59));
        using var second = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["read"]);
        var twice = Used();
        keyed.Time.Advance(TimeSpan.FromMinutes(1));
        using var third = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["read"]);
        var thrice = Used();

        Assert.NotNull(once);
        Assert.Equal(once, twice);
        Assert.Equal(once + TimeSpan.FromHours(1), thrice);
        Assert.Null(keyed.Outside.List().Single(key => key.Name == "write").Used);

        DateTimeOffset? Used() => keyed.Outside.List().Single(key => key.Name == "read").Used;
    }

    [Fact]
    public async Task Trying_keys_is_slowed_down_but_not_for_those_whose_keys_were_right()
    {
        await using var keyed = await KeyedServer.StartAsync();
        using var known = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["read"]);
        for (var i = 0; i < AttemptLimiter.Burst; i++)
        {
            using var wrong = i % 2 == 0
                ? await keyed.Server.SendAsync("GET", "/trial/echo/ada", $"wrong-{i}")
                : await keyed.Server.PostAsync("/api/v1/session", $$"""{"key": "wrong-{{i}}"}""");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var tooMany = await keyed.Server.SendAsync("GET", "/trial/echo/ada", "wrong");
        using var tooManyInBody = await keyed.Server.PostAsync("/api/v1/session", """{"key": "wrong"}""");
        using var notLookedAt = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["write"]);
        using var knownStill = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["read"]);
        keyed.Time.Advance(TimeSpan.FromSeconds(6));
        using var later = await keyed.Server.SendAsync("GET", "/trial/echo/ada", keyed.Key["write"]);

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.Equal("too_many_attempts", (string?)(await tooMany.ProblemAsync())["code"]);
        Assert.Equal("6", tooMany.Headers.RetryAfter?.ToString());
        Assert.Equal(HttpStatusCode.TooManyRequests, tooManyInBody.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, notLookedAt.StatusCode);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, knownStill.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Where_it_cannot_be_told_whether_there_are_keys_nobody_is_let_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        using var folder = new TemporaryFolder();
        await using var server = await TrialServer.StartAsync(TrialServer.DataSwitch, folder.Location);
        using var before = await server.GetAsync("/trial/echo/ada");
        File.CreateSymbolicLink(folder.File("app.db"), folder.File("app.db")); // there, and cannot be opened

        using var refused = await server.GetAsync("/trial/echo/ada");
        using var withKey = await server.SendAsync("GET", "/trial/echo/ada", "any");
        using var alive = await server.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, withKey.StatusCode);
        var problem = await refused.ProblemAsync();
        Assert.Equal("app_data_unavailable", (string?)problem["code"]);
        Assert.DoesNotContain(folder.Location, problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(server.Log.Entries, entry => entry.Text.Contains(folder.Location, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task A_key_file_opens_everything_without_a_database()
    {
        const string Secret = "abcdefghijklmnopqrstuvwxyz0123456789+/=";
        using var folder = new TemporaryFolder();
        var file = folder.Write("admin-key", Secret + "\n");
        await using var server = await TrialServer.StartAsync("--GraphExplorer:KeyFile", file);

        using var stranger = await server.SendAsync("GET", "/trial/echo/ada", key: null);
        using var wrong = await server.SendAsync("POST", "/trial/admin", Secret + "x");
        using var right = await server.SendAsync("POST", "/trial/admin", Secret);

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal("key file", (string?)(await right.JsonAsync())["word"]);
    }

    private static void AssertNowhere(string secret, KeyedServer keyed, params string[] answers)
    {
        foreach (var answer in answers)
            Assert.DoesNotContain(secret, answer, StringComparison.Ordinal);
        foreach (var entry in keyed.Server.Log.Entries)
            Assert.DoesNotContain(secret, $"{entry.Text} {entry.Exception}", StringComparison.Ordinal);
    }
}
