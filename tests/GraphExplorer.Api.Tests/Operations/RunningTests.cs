using System.Net;
using GraphExplorer.Graph.Errors;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Api.Tests.Operations;

/// <summary>What happens around every operation: tags, compression, admission, time limits, faults.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task A_client_that_has_the_answer_gets_304_until_the_graph_changes()
    {
        await using var server = await TrialServer.StartAsync();
        using var first = await server.GetAsync("/trial/echo/ada?word=a&maxHops=3");
        server.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!); // asserted below

        using var again = await server.GetAsync("/trial/echo/ada?maxHops=3&word=a");
        using var another = await server.GetAsync("/trial/echo/ada?word=b&maxHops=3");
        server.Store.Version = "2";
        using var later = await server.GetAsync("/trial/echo/ada?word=a&maxHops=3");

        Assert.NotNull(first.Headers.ETag);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.NotEqual(first.Headers.ETag, later.Headers.ETag);
    }

    [Fact]
    public async Task A_store_without_versions_gets_tags_from_the_bytes()
    {
        await using var server = await TrialServer.StartAsync();
        server.Store.Version = null;
        using var first = await server.GetAsync("/trial/echo/ada?word=a");
        server.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!); // null would fail the test

        using var again = await server.GetAsync("/trial/echo/ada?word=a");
        using var another = await server.GetAsync("/trial/echo/ada?word=b");

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
    }

    [Fact]
    public async Task What_was_posted_is_not_kept_by_caches()
    {
        await using var server = await TrialServer.StartAsync();

        using var response = await server.PostAsync("/trial/sent", """{"from": ["ada"]}""");

        Assert.Null(response.Headers.ETag);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task JSON_is_compressed_for_clients_that_ask(string encoding)
    {
        await using var server = await TrialServer.StartAsync();
        server.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);

        using var response = await server.GetAsync("/trial/long");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.True(bytes.Length < 1000);
    }

    [Fact]
    public async Task A_merged_entity_is_found_at_its_new_place()
    {
        await using var server = await TrialServer.StartAsync();

        using var response = await server.GetAsync("/trial/moved");

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/trial/echo/ada%20b", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_fault_is_logged_with_its_reason_and_told_without_it()
    {
        await using var server = await TrialServer.StartAsync();

        using var response = await server.GetAsync("/trial/fault");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("internal_error", (string?)problem["code"]);
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
        var trace = (string?)problem["traceId"];
        Assert.False(string.IsNullOrEmpty(trace));
        var entry = Assert.Single(server.Log.Entries, entry => entry.Level >= LogLevel.Error);
        Assert.Contains(trace, entry.Text, StringComparison.Ordinal);
        Assert.Equal("the secret reason", entry.Exception?.Message);
        Assert.InRange(entry.Id.Id, 5000, 5999);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_named_and_to_be_asked_again()
    {
        await using var server = await TrialServer.StartAsync();
        server.Store.Failure = new StorageException(ErrorCodes.StoreUnavailable, "The graph does not answer.");

        using var response = await server.GetAsync("/health/ready");
        using var live = await server.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("store_unavailable", (string?)(await response.ProblemAsync())["code"]);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Readiness_is_a_real_read()
    {
        await using var server = await TrialServer.StartAsync();

        using var response = await server.GetAsync("/health/ready");

        Assert.Equal(
            """{"status":"ready","store":"tiny","graphVersion":"1","nodes":1,"relationships":0}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task More_questions_than_may_wait_are_refused_and_asked_to_come_again()
    {
        await using var server = await TrialServer.StartAsync(
            "--GraphExplorer:MaxConcurrentQuestions", "1", "--GraphExplorer:MaxWaitingQuestions", "1");
        var first = server.GetAsync("/trial/wait");
        await UntilAsync(() => server.Trial.Waiting == 1);
        List<Task<HttpResponseMessage>> others = [server.GetAsync("/trial/wait"), server.GetAsync("/trial/wait")];

        var ended = await Task.WhenAny(others); // one waits for its turn, the other cannot
        others.Remove(ended);
        using var refused = await ended;
        using var live = await server.GetAsync("/health/live");
        server.Trial.Release();
        server.Trial.Release();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("overloaded", (string?)(await refused.ProblemAsync())["code"]);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await others.Single()).StatusCode);
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_ended()
    {
        await using var server = await TrialServer.StartAsync("--GraphExplorer:QuestionTimeoutSeconds", "60");
        var asked = server.GetAsync("/trial/wait");
        await UntilAsync(() => server.Trial.Waiting == 1);

        server.Time.Advance(TimeSpan.FromSeconds(61));
        using var response = await asked;

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("timed_out", (string?)(await response.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task What_was_asked_is_not_logged_above_debug()
    {
        await using var server = await TrialServer.StartAsync();

        using var good = await server.GetAsync("/trial/echo/ada?word=zanzibar");
        using var bad = await server.GetAsync("/trial/echo/ada?maxHops=zanzibar&zanzibar=1");
        using var fault = await server.GetAsync("/trial/fault?zanzibar=1");

        Assert.DoesNotContain(
            server.Log.Entries,
            entry => entry.Id.Id is >= 5000 and <= 5999 && entry.Level > LogLevel.Debug &&
                entry.Text.Contains("zanzibar", StringComparison.Ordinal));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
