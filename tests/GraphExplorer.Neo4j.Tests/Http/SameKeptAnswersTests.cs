using System.Text.Json.Nodes;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;
using GraphExplorer.Requests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>
/// What callers leave on the server, views and analyses, and what it tells of itself, over the shipped data set, once on the embedded store and once on
/// Neo4j: what is made of them is the same, but for what each server names by itself.
/// </summary>
[Collection(nameof(StoreDatabase))]
public sealed class SameKeptAnswersTests(Neo4jServer server, ShippedStores stores, StoreHosts hosts)
    : IAsyncLifetime, IClassFixture<StoreHosts>
{
    private const string Unknown = "zzzzzzzzzzzzzzzzzzzzzz";

    private static readonly string[] Dates = ["1938", "1937/1939", "1936-08/1941", "193X", "1945"];
    private static readonly string[] Layouts = ["lanes", "force", "layered", "radial", "time"];
    private static readonly string[] Metrics =
        ["degree", "pagerank", "component", "core", "betweenness", "harmonic", "community", "triangles"];

    private readonly Random _random = new(19390125);
    private string[]? _ends;

    public async ValueTask InitializeAsync() => await hosts.StartAsync(server, stores);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Views_are_saved_shown_drawn_changed_and_deleted_alike()
    {
        var pair = new KeptPair(hosts.Embedded, hosts.Neo4j);
        await pair.OpenAsync();
        var views = new List<(string[] Ids, string[] Secrets, string?[] Tags)>();
        for (var i = 0; i < 60 && views.Count < 20; i++) // of some questions the data has no answer to save
        {
            var draft = Draft(i + i / 3, isMistaken: i % 3 == 2).ToJsonString();
            var saved = await pair.AskAsync(
                "saveView", i % 2 == 0, _ => new KeptPair.PairRequest("POST", "/api/v1/views", draft));
            if (saved[0].Answer.Status == 201)
                views.Add((Texts(saved, "id"), Texts(saved, "editSecret"), [saved[0].Tag, saved[1].Tag]));
        }

        Assert.Equal(20, views.Count);
        string[] ofOne =
        [
            "getView /api/v1/views/{id}", "getViewChanges /api/v1/views/{id}/changes",
            "citeView /api/v1/views/{id}/citation", "getViewFile /views/{id}.json",
            "getViewSvg /views/{id}.svg", "getViewPng /views/{id}.png", "getViewDocument /views/{id}.html",
            "readView /v/{id}", "embedView /embed/{id}", "getOEmbed /oembed?url={server}%2Fv%2F{id}",
        ];
        foreach (var entry in ofOne)
        {
            var (operation, pattern) = (entry.Split(' ')[0], entry.Split(' ')[1]);
            for (var i = 0; i < 20; i++)
            {
                var (ids, mistaken, width) = (views[i].Ids, i % 3 == 1, 300 + _random.Next(900));
                var sized = operation == "getViewPng" || (operation == "getViewSvg" && i % 2 == 0);
                var more = sized ? $"?width={width}&theme=dark" : operation == "getOEmbed" ? $"&maxwidth={width}" : "";
                await pair.AskAsync(operation, more.Length > 0, place => new KeptPair.PairRequest(
                    "GET",
                    pattern.Replace("{id}", mistaken ? Unknown : ids[place], StringComparison.Ordinal)
                        .Replace("{server}", ServerOf(place), StringComparison.Ordinal) + more)
                {
                    Own = [ids[place]],
                });
            }
        }

        for (var i = 0; i < 20; i++)
        {
            var more = i % 3 == 0 ? "?limit=0" : i % 3 == 1 ? $"?limit=100&entity={Entity()}" : "?limit=100";
            await pair.AskAsync(
                "listViews", i % 3 != 2, place => new KeptPair.PairRequest("GET", $"/api/v1/views{more}")
                {
                    Own = [.. views.Select(view => view.Ids[place])],
                });
        }

        foreach (var method in (string[])["PUT", "DELETE"])
        {
            for (var i = 0; i < 20; i++)
            {
                var (ids, secrets, tags) = views[i];
                var body = method == "PUT" ? Draft(100 + i, isMistaken: false).ToJsonString() : null;
                var answers = await pair.AskAsync(
                    method == "PUT" ? "changeView" : "deleteView",
                    i % 2 == 0,
                    place => new KeptPair.PairRequest(method, $"/api/v1/views/{ids[place]}", body)
                    {
                        Own = [ids[place]],
                        Headers = (i % 9) switch
                        {
                            2 => [("X-Edit-Secret", secrets[place])], // 428
                            5 => [("X-Edit-Secret", secrets[place]), ("If-Match", "\"stale\"")], // 412
                            8 => [("X-Edit-Secret", "wrong"), ("If-Match", tags[place]!)], // 403
                            _ => [("X-Edit-Secret", secrets[place]), ("If-Match", tags[place]!)], // saved with one
                        },
                    });
                if (answers[0].Tag is not null)
                    views[i] = (ids, secrets, [answers[0].Tag, answers[1].Tag]);
            }
        }

        AssertSame(pair, "Views");
    }

    [Fact]
    public async Task Analyses_are_made_told_and_ended_alike()
    {
        var pair = new KeptPair(hosts.Embedded, hosts.Neo4j);
        await pair.OpenAsync();
        var ids = new List<string[]>();
        for (var i = 0; i < 30; i++)
        {
            var question = Question(i).ToJsonString();
            var started = await pair.AskAsync(
                "startAnalysis", i % 2 == 0, _ => new KeptPair.PairRequest("POST", "/api/v1/analyses", question));
            if (started[0].Answer.Status != 202)
                continue;
            ids.Add(Texts(started, "id"));
            await EndOfAsync(ids[^1]);
        }

        Assert.Equal(20, ids.Count);
        string[] ofOne =
        [
            "getAnalysis ", "getAnalysisNodes /nodes.csv", "getAnalysisRelationships /relationships.csv",
            "getAnalysisSummary /summary.json", "getAnalysisReport /report.html", "endAnalysis ",
        ];
        foreach (var entry in ofOne)
        {
            var (operation, rest) = (entry.Split(' ')[0], entry.Split(' ')[1]);
            for (var i = 0; i < 20; i++)
            {
                var (own, mistaken) = (ids[i], i % 3 == 1);
                await pair.AskAsync(operation, false, place => new KeptPair.PairRequest(
                    operation == "endAnalysis" ? "DELETE" : "GET",
                    $"/api/v1/analyses/{(mistaken ? Unknown : own[place])}{rest}")
                {
                    Own = [own[place]],
                });
            }

            if (operation == "getAnalysisReport") // while all are there
            {
                for (var i = 0; i < 20; i++)
                {
                    var more = i % 3 == 0 ? "?colour=red" : "";
                    foreach (var (list, address) in ((string, string)[])[("listAnalyses", "analyses"), ("listMetrics", "metrics")])
                    {
                        await pair.AskAsync(
                            list, false, place => new KeptPair.PairRequest("GET", $"/api/v1/{address}{more}")
                            {
                                Own = [.. ids.Select(id => id[place])],
                            });
                    }
                }
            }
        }

        AssertSame(pair, "Analyses");
    }

    [Fact]
    public async Task What_is_told_of_the_server_and_of_who_asks_is_the_same()
    {
        var pair = new KeptPair(hosts.Embedded, hosts.Neo4j);
        await pair.OpenAsync();
        (string Operation, string Method, string Address, string? Body)[] requests =
        [
            ("getLiveness", "GET", "/health/live", null),
            ("getReadiness", "GET", "/health/ready", null),
            ("getSession", "GET", "/api/v1/session", null),
            ("signIn", "POST", "/api/v1/session", "{\"key\": \"gx_0123456789ab_zzzz\"}"),
            ("signOut", "DELETE", "/api/v1/session", null),
        ];
        foreach (var (operation, method, address, body) in requests)
        {
            for (var i = 0; i < 21; i++)
            {
                var more = i % 3 == 0 ? "?colour=red" : "";
                await pair.AskAsync(operation, false, _ => new KeptPair.PairRequest(method, address + more, body));
            }

            var refused = pair.AllAsked.Count(one => one.Operation == operation && one.IsRefused);
            Assert.True(refused == (operation == "signIn" ? 21 : 7), $"{operation}: {refused} refused"); // there are no keys
        }

        Assert.True(pair.Differences.Count == 0, string.Join('\n', pair.Differences.Take(5)));
    }

    private static string[] Texts(KeptPair.StatedAnswer[] replies, string member) =>
        [.. replies.Select(reply => (string)reply.Answer.Json[member]!)]; // what was made has it

    private void AssertSame(KeptPair pair, string chapter)
    {
        var operations = hosts.Embedded.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations)
            .Where(operation => operation.Tag == chapter).Select(operation => operation.Id);
        var differ = pair.Differences;

        Assert.True(differ.Count == 0, $"{differ.Count} differ.\n{string.Join('\n', differ.Take(5))}");
        Assert.All(operations, id =>
        {
            var own = pair.AllAsked.Where(one => one.Operation == id).ToList();
            var refused = own.Count(one => one.IsRefused);
            Assert.True(own.Count >= 20, $"{id}: {own.Count} requests");
            Assert.True(10 * refused >= 3 * own.Count && 3 * refused <= 2 * own.Count, $"{id}: {refused} refused");
        });
    }

    /// <summary>Waits until an analysis has ended on both: its events end then.</summary>
    private async Task EndOfAsync(string[] ids)
    {
        foreach (var (api, id) in new[] { hosts.Embedded, hosts.Neo4j }.Zip(ids))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/analyses/{id}", UriKind.Relative));
            request.Headers.Accept.ParseAdd("text/event-stream");
            using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("event: done", events, StringComparison.Ordinal);
        }
    }

    private string ServerOf(int place) =>
        Uri.EscapeDataString((place == 0 ? hosts.Embedded : hosts.Neo4j).Address.GetLeftPart(UriPartial.Authority));

    /// <summary>An entity that something is said of: the more, the likelier.</summary>
    private string Entity()
    {
        _ends ??= EndsOf(stores.Records);
        return _ends[_random.Next(_ends.Length)];
    }

    private static string[] EndsOf(IReadOnlyList<GraphRecord> records)
    {
        var entities = records.OfType<NodeRecord>().Where(node => node.HasLabel("Entity")).Select(node => node.Key).ToHashSet();
        return
        [
            .. records.OfType<RelationshipRecord>()
                .Where(line => entities.Contains(line.From) && entities.Contains(line.To))
                .SelectMany(line => (string[])[line.From, line.To]),
        ];
    }

    /// <summary>A view as somebody might save it; with something wrong in it where that is wanted.</summary>
    private JsonObject Draft(int number, bool isMistaken)
    {
        var filtered = number % 2 == 0;
        var parameters = (number % 3) switch
        {
            0 => new JsonObject { ["from"] = new JsonArray(Entity()), ["to"] = new JsonArray(Entity(), Entity()), ["k"] = 3 },
            1 => new JsonObject { ["id"] = Entity(), ["depth"] = 1 },
            _ => new JsonObject { ["entities"] = new JsonArray([.. Enumerable.Range(0, 5).Select(_ => (JsonNode)Entity())]) },
        };
        if (filtered && number % 3 != 2)
            parameters[_random.Next(2) == 0 ? "at" : "during"] = Dates[_random.Next(Dates.Length)];
        var draft = new JsonObject
        {
            ["title"] = $"View {number:000}",
            ["visibility"] = number % 5 == 0 ? "unlisted" : "public",
            ["mode"] = number % 4 == 0 ? "live" : "frozen",
            ["query"] = new JsonObject
            {
                ["kind"] = ((string[])["paths", "neighbourhood", "choice"])[number % 3],
                ["parameters"] = parameters,
            },
            ["layout"] = new JsonObject { ["name"] = Layouts[_random.Next(Layouts.Length)], ["positions"] = new JsonObject() },
        };
        if (!isMistaken)
            return draft;
        switch (number / 3 % 5)
        {
            case 0: draft.Remove("title"); break;
            case 1: draft["query"]!["kind"] = "story"; break;
            case 2: parameters["entities"] = new JsonArray("lyushkow"); break;
            case 3: draft["layout"]!["name"] = "spiral"; break;
            default: draft["colour"] = "red"; break;
        }

        return draft;
    }

    /// <summary>What somebody might want analysed; every third with something wrong in it.</summary>
    private JsonObject Question(int number)
    {
        var metrics = Enumerable.Range(0, 2).Select(_ => Metrics[_random.Next(Metrics.Length)]).Distinct();
        var question = new JsonObject { ["metrics"] = new JsonArray([.. metrics.Select(metric => (JsonNode)metric)]) };
        if (number % 2 == 0)
            question[_random.Next(2) == 0 ? "labels" : "excludeLabels"] = new JsonArray("Person");
        if (number % 4 == 0)
            question["during"] = "1930/1945";
        if (number % 3 != 2)
            return question;
        switch (number / 3 % 4)
        {
            case 0: question["metrics"] = new JsonArray("pagerang"); break;
            case 1: question["labels"] = new JsonArray("Persn"); break;
            case 2: question["damping"] = 1; break;
            default: question["colour"] = "red"; break;
        }

        return question;
    }
}
