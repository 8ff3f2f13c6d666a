using System.Net;
using GraphExplorer.Api.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Api.Tests.Analyses;

/// <summary>Analyses over HTTP, over real sockets.</summary>
public sealed class AnalysisOperationTests : IDisposable
{
    private const string Persons = """{"profile": "overview", "labels": ["Person"], "seed": 7}""";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_asked_for_is_taken_made_and_had_as_files()
    {
        await using var server = await AnalysisServer.StartAsync(_folder);

        var address = await server.AskAsync(Persons);
        var events = await server.HearAsync(address);
        var done = await server.LookAsync(address);

        Assert.Equal("done", events[^1].Event);
        Assert.Equal("done", (string?)done["state"]);
        Assert.Equal("""{"labels":["Person"],"profile":["overview"],"seed":["7"]}""", done["question"]!.ToJsonString());
        Assert.Equal(122, (int?)done["network"]!["entities"]);
        Assert.Contains("betweenness", done["columns"]!.AsArray().Select(column => (string?)column!["name"]));
        Assert.Equal(
            ["report.html", "nodes.csv", "relationships.csv", "summary.json"],
            done["files"]!.AsArray().Select(file => (string?)file!["name"]));
        foreach (var file in done["files"]!.AsArray())
        {
            using var had = await server.GetAsync((string)file!["address"]!); // every file has one
            Assert.Equal((long?)file["bytes"], (await had.Content.ReadAsByteArrayAsync(Stop)).Length);
        }

        using var nodes = await server.GetAsync(address + "/nodes.csv");
        Assert.Equal("text/csv; charset=utf-8", nodes.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"nodes.csv\"", nodes.Content.Headers.ContentDisposition?.ToString());
        Assert.StartsWith("id,degree,", await nodes.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var summary = await server.GetAsync(address + "/summary.json");
        Assert.Equal(122, (int?)(await summary.JsonAsync())["network"]!["nodes"]);
    }

    [Fact]
    public async Task A_report_is_shown_as_a_page_that_can_do_nothing()
    {
        await using var server = await AnalysisServer.StartAsync(_folder);
        var address = await server.AskAsync(Persons);
        await server.HearAsync(address);

        using var report = await server.GetAsync(address + "/report.html");

        Assert.Equal("text/html; charset=utf-8", report.Content.Headers.ContentType?.ToString());
        var policy = Assert.Single(report.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox; default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.Contains("What the network says", await report.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_rises_names_what_is_done_and_ends()
    {
        await using var server = await AnalysisServer.StartHeldAsync(_folder);
        var address = await server.AskAsync(Persons);
        await server.Store.IsHeld;
        using var response = await server.SendAsync(HttpMethod.Get, address, accept: "text/event-stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));

        var first = await AnalysisServer.NextAsync(lines);
        server.Store.Go();
        var heard = new List<(string Event, System.Text.Json.Nodes.JsonNode Data)>();
        while (await AnalysisServer.NextAsync(lines) is { } next)
            heard.Add(next);

        Assert.Equal("progress", first?.Event);
        Assert.Equal("running", (string?)first?.Data["state"]);
        Assert.Equal("Reading the graph", (string?)first?.Data["progress"]!["step"]);
        var done = heard.Where(one => one.Event == "progress").Select(one => (double?)one.Data["progress"]!["done"]).ToList();
        Assert.Equal(done.Order(), done);
        Assert.Equal("done", heard[^1].Event);
        Assert.Equal("done", (string?)heard[^1].Data["state"]);
    }

    [Fact]
    public async Task What_is_cancelled_while_it_waits_leaves_the_line_at_once()
    {
        await using var server = await AnalysisServer.StartHeldAsync(_folder);
        await server.AskAsync(Persons);
        await server.Store.IsHeld;
        var jobs = server.Services.GetRequiredService<AnalysisJobs>();

        for (var i = 0; i < 50; i++) // more than may wait
        {
            var address = await server.AskAsync(Persons);
            Assert.Equal(1, jobs.Waiting);
            using var cancelled = await server.SendAsync(HttpMethod.Delete, address);
            Assert.Equal("cancelled", (string?)(await cancelled.JsonAsync())["state"]);
        }

        Assert.Equal(0, jobs.Waiting);
        var last = await server.AskAsync(Persons);
        server.Store.Go();
        Assert.Equal("done", (await server.HearAsync(last))[^1].Event);
        Assert.Equal("done", (string?)(await server.LookAsync(last))["state"]);
    }

    [Fact]
    public async Task Who_listens_while_nothing_happens_hears_that_the_server_is_there()
    {
        await using var server = await AnalysisServer.StartHeldAsync(_folder);
        var address = await server.AskAsync(Persons);
        await server.Store.IsHeld;
        using var response = await server.SendAsync(HttpMethod.Get, address, accept: "text/event-stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));
        await AnalysisServer.NextAsync(lines);
        Assert.Equal("", await lines.ReadLineAsync(Stop));

        var quiet = lines.ReadLineAsync(Stop);
        while (!quiet.IsCompleted)
        {
            server.Time.Advance(TimeSpan.FromSeconds(1)); // the server may not wait yet when time begins to pass
            await Task.Yield();
        }

        Assert.Equal(":", await quiet);
    }

    [Fact]
    public async Task One_that_runs_is_cancelled_keeps_its_question_and_is_then_deleted()
    {
        await using var server = await AnalysisServer.StartHeldAsync(_folder);
        var address = await server.AskAsync(Persons);
        await server.Store.IsHeld;
        var heard = server.HearAsync(address);

        using var cancelled = await server.SendAsync(HttpMethod.Delete, address);
        var events = await heard;
        var now = await server.LookAsync(address);
        using var file = await server.GetAsync(address + "/nodes.csv");
        using var deleted = await server.SendAsync(HttpMethod.Delete, address);
        using var gone = await server.GetAsync(address);

        Assert.Equal("cancelled", (string?)(await cancelled.JsonAsync())["state"]);
        Assert.Equal(("done", "cancelled"), (events[^1].Event, (string?)events[^1].Data["state"]));
        Assert.Equal("cancelled", (string?)now["state"]);
        Assert.Equal("overview", (string?)now["question"]!["profile"]![0]);
        Assert.Empty(now["files"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        Assert.Contains("cancelled", (string?)(await file.ProblemAsync())["detail"], StringComparison.Ordinal);
        Assert.Equal("deleted", (string?)(await deleted.JsonAsync())["state"]);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Others_wait_in_order_and_one_too_many_is_refused()
    {
        await using var server = await AnalysisServer.StartHeldAsync(_folder, "--GraphExplorer:MaxWaitingAnalyses", "2");
        var first = await server.AskAsync(Persons);
        await server.Store.IsHeld;

        var second = await server.AskAsync(Persons);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        var third = await server.AskAsync(Persons);
        using var refused = await server.SendAsync(HttpMethod.Post, AnalysisServer.Address, Persons);
        var (secondWaits, thirdWaits) = (await server.LookAsync(second), await server.LookAsync(third));
        using var cancelled = await server.SendAsync(HttpMethod.Delete, second);
        var thirdNow = await server.LookAsync(third);
        server.Store.Go();
        var (firstEvents, thirdEvents) = (await server.HearAsync(first), await server.HearAsync(third));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("overloaded", (string?)(await refused.ProblemAsync())["code"]);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal((1, 2), ((int?)secondWaits["before"], (int?)thirdWaits["before"]));
        Assert.Equal("waiting", (string?)thirdWaits["state"]);
        Assert.Equal(1, (int?)thirdNow["before"]);
        Assert.Equal("done", (string?)firstEvents[^1].Data["state"]);
        Assert.Equal("done", (string?)thirdEvents[^1].Data["state"]);
        Assert.Equal("cancelled", (string?)(await server.LookAsync(second))["state"]);
    }

    [Fact]
    public async Task So_many_are_kept_and_no_more_until_one_is_deleted()
    {
        await using var server = await AnalysisServer.StartAsync(_folder, "--GraphExplorer:MaxKeptAnalyses", "1");
        var address = await server.AskAsync(Persons);
        await server.HearAsync(address);

        using var refused = await server.SendAsync(HttpMethod.Post, AnalysisServer.Address, Persons);
        using var deleted = await server.SendAsync(HttpMethod.Delete, address);
        var again = await server.AskAsync(Persons);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = await refused.ProblemAsync();
        Assert.Equal("no_room", (string?)problem["code"]);
        Assert.Contains("delete one", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal("done", (string?)(await server.HearAsync(again))[^1].Data["state"]);
    }

    [Fact]
    public async Task One_that_takes_too_long_is_ended_and_says_so()
    {
        await using var server = await AnalysisServer.StartHeldAsync(_folder, "--GraphExplorer:MaxAnalysisMinutes", "1");
        var address = await server.AskAsync(Persons);
        await server.Store.IsHeld;

        server.Time.Advance(TimeSpan.FromSeconds(61));
        var events = await server.HearAsync(address);

        Assert.Equal("failed", (string?)events[^1].Data["state"]);
        Assert.Equal("timed_out", (string?)events[^1].Data["failure"]!["code"]);
        Assert.Equal("failed", (string?)(await server.LookAsync(address))["state"]);
    }

    [Fact]
    public async Task What_the_end_of_the_server_ended_is_called_interrupted_by_the_next()
    {
        string running, waiting, done;
        await using (var server = await AnalysisServer.StartAsync(_folder))
        {
            done = await server.AskAsync(Persons);
            await server.HearAsync(done);
        }

        await using (var server = await AnalysisServer.StartHeldAsync(_folder))
        {
            running = await server.AskAsync(Persons);
            await server.Store.IsHeld;
            waiting = await server.AskAsync(Persons);
        }

        await using var next = await AnalysisServer.StartAsync(_folder);

        Assert.Equal("interrupted", (string?)(await next.LookAsync(running))["state"]);
        Assert.Equal("interrupted", (string?)(await next.LookAsync(waiting))["state"]);
        Assert.Equal("done", (string?)(await next.LookAsync(done))["state"]);
        using var nodes = await next.GetAsync(done + "/nodes.csv");
        Assert.Equal(HttpStatusCode.OK, nodes.StatusCode);
    }

    [Fact]
    public async Task Analyses_are_their_owners_alone()
    {
        var (ann, bob) = (await AnalysisServer.AddKeyAsync(_folder, "ann"), await AnalysisServer.AddKeyAsync(_folder, "bob"));
        await using var server = await AnalysisServer.StartHeldAsync(_folder);
        var address = await server.AskAsync(Persons, ann);
        await server.Store.IsHeld;

        using var look = await server.GetAsync(address, bob);
        using var cancel = await server.SendAsync(HttpMethod.Delete, address, key: bob);
        using var file = await server.GetAsync(address + "/report.html", bob);
        var (bobs, anns) = (await server.LookAsync(AnalysisServer.Address, bob), await server.LookAsync(AnalysisServer.Address, ann));
        using var stranger = await server.GetAsync(address);

        Assert.All([look, cancel, file], refused => Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode));
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Empty(bobs["items"]!.AsArray());
        Assert.Equal("running", (string?)Assert.Single(anns["items"]!.AsArray())!["state"]);
    }

    [Fact]
    public async Task The_list_has_the_last_asked_for_first()
    {
        await using var server = await AnalysisServer.StartAsync(_folder);
        var first = await server.AskAsync(Persons);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await server.AskAsync(Persons);

        var list = await server.LookAsync(AnalysisServer.Address);

        Assert.Equal(
            [second, first],
            list["items"]!.AsArray().Select(item => $"{AnalysisServer.Address}/{(string?)item!["id"]}"));
        Assert.Equal((2, 100), ((int?)list["total"]!["value"], (int?)list["most"]));
    }

    [Fact]
    public async Task The_same_question_gives_the_same_files()
    {
        await using var server = await AnalysisServer.StartAsync(_folder);
        var texts = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var address = await server.AskAsync(Persons);
            await server.HearAsync(address);
            using var nodes = await server.GetAsync(address + "/nodes.csv");
            using var report = await server.GetAsync(address + "/report.html");
            texts.Add(await nodes.Content.ReadAsStringAsync(Stop) + await report.Content.ReadAsStringAsync(Stop));
        }

        Assert.Equal(texts[0], texts[1]);
    }
}
