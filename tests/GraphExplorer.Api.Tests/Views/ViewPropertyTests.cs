using System.Net;
using System.Text.Json.Nodes;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>What colour, size and caption of a view tell: the properties that they name, and no others.</summary>
public sealed class ViewPropertyTests
{
    private static readonly string[] Hostile =
    [
        "</script><script>alert(1)</script>", "url(javascript:alert(1))", "\u202eevil", "NaN", "\u0000\u0007bell",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_snapshot_holds_the_properties_that_its_style_names_and_no_others()
    {
        await using var server = await ViewServer.StartAsync(await SampleAsync());

        var saved = await server.SaveAsync(Draft(Style("rank", "born", ".kind")));
        var plain = await server.SaveAsync(Draft(Style("kind", "drawn", "name")));

        Assert.Equal(
            """{"a":{"born":1900,"kind":"own","rank":"General"},"b":{"born":1950.5,"rank":"Major"}}""",
            saved.View["snapshot"]!["properties"]!.ToJsonString());
        Assert.Null(plain.View["snapshot"]!["properties"]);
        var svg = await server.ReadAsync($"/views/{saved.Id}.svg");
        Assert.All(
            new[] { ">General<", ">Major<", ">not known<", ">1900<", ">1950.5<", ">own<" },
            words => Assert.Contains(words, svg, StringComparison.Ordinal));
        Assert.DoesNotContain("secret of", await server.ReadAsync($"/views/{saved.Id}.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_look_takes_the_properties_it_needs_and_drops_the_others()
    {
        await using var server = await ViewServer.StartAsync(await SampleAsync());
        var saved = await server.SaveAsync(Draft(Style("kind", null, null)));

        var ranked = await ChangeAsync(server, saved, saved.Tag, Draft(Style("rank", "born", null)));
        var born = await ChangeAsync(server, saved, ranked.Tag, Draft(Style(null, "born", null)));
        var none = await ChangeAsync(server, saved, born.Tag, Draft(null));

        Assert.Equal("General", (string?)ranked.View["snapshot"]!["properties"]!["a"]!["rank"]);
        Assert.Equal(
            """{"a":{"born":1900},"b":{"born":1950.5}}""",
            born.View["snapshot"]!["properties"]!.ToJsonString());
        Assert.Null(none.View["snapshot"]!["properties"]);
        Assert.Equal(4, new[] { saved.View, ranked.View, born.View, none.View }
            .Select(view => (string?)view["hash"]).Distinct().Count());
    }

    [Fact]
    public async Task A_look_that_needs_other_properties_of_a_graph_that_changed_asks_all_again()
    {
        await using var server = await ViewServer.StartAsync(await SampleAsync());
        var saved = await server.SaveAsync(Draft(null));
        server.Store.Inner = await SampleAsync("Colonel");

        var same = await ChangeAsync(server, saved, saved.Tag, Draft(null));
        var other = await ChangeAsync(server, saved, same.Tag, Draft(Style("rank", null, null)));

        Assert.Equal((string?)saved.View["graphVersion"], (string?)same.View["graphVersion"]);
        Assert.NotEqual((string?)saved.View["graphVersion"], (string?)other.View["graphVersion"]);
        Assert.Equal("Colonel", (string?)other.View["snapshot"]!["properties"]!["a"]!["rank"]);
    }

    [Fact]
    public async Task Where_there_are_keys_a_secret_alone_reads_no_property()
    {
        await using var server = await ViewServer.StartAsync(await SampleAsync());
        var key = await server.AddKeyAsync("reader", Role.Read);
        var saved = await server.SaveAsync(Draft(Style("rank", null, null)), key);

        using var refused = await server.SendAsync(
            "PUT", saved.Address, Draft(Style("born", null, null)), secret: saved.Secret, tag: saved.Tag);
        using var lesser = await server.SendAsync("PUT", saved.Address, Draft(null), secret: saved.Secret, tag: saved.Tag);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, lesser.StatusCode);
    }

    [Fact]
    public async Task Values_are_text_finite_numbers_and_booleans_whatever_the_data_has()
    {
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(
            """
            {"node": "a", "labels": ["Person"], "properties": {"x": {"$type": "Float", "_value": "NaN"}}}
            {"node": "b", "labels": ["Person"], "properties": {"x": 1e308}}
            {"node": "c", "labels": ["Person"], "properties": {"x": -1e308}}
            {"node": "d", "labels": ["Person"], "properties": {"x": ["p", 2, true]}}
            {"node": "e", "labels": ["Person"], "properties": {"x": {"$type": "Date", "_value": "1938-06-13"}}}
            {"node": "f", "labels": ["Person"], "properties": {"x": true}}
            {"node": "g", "labels": ["Person"], "properties": {"x": {"$type": "Float", "_value": "Infinity"}}}
            """));
        var draft = Draft(Style("x", "x", "x"), "a", "b", "c", "d", "e", "f", "g");

        var saved = await server.SaveAsync(draft);
        var taken = saved.View["snapshot"]!["properties"]!;

        Assert.Equal(["b", "c", "d", "e", "f"], taken.AsObject().Select(member => member.Key));
        Assert.Equal(1e308, (double)taken["b"]!["x"]!);
        Assert.Equal("p, 2, true", (string?)taken["d"]!["x"]);
        Assert.Equal("1938-06-13", (string?)taken["e"]!["x"]);
        Assert.True((bool)taken["f"]!["x"]!);
        var svg = await server.ReadAsync($"/views/{saved.Id}.svg");
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        Assert.Contains(">1.00e+308<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_values_and_names_are_text_everywhere_and_never_run()
    {
        string[] names = ["__proto__", "constructor", "x\"><img src=x onerror=alert(1)>"];
        var records = Hostile.Select((value, i) => new JsonObject
        {
            ["node"] = $"n{i}",
            ["labels"] = new JsonArray("Person"),
            ["properties"] = new JsonObject([.. names.Select(name => KeyValuePair.Create(name, (JsonNode?)value))]),
        }.ToJsonString());
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(string.Join('\n', records)));

        var saved = await server.SaveAsync(
            Draft(Style(names[0], names[1], names[2]), [.. Hostile.Select((_, i) => $"n{i}")]));

        var json = JsonNode.Parse(await server.ReadAsync($"/views/{saved.Id}.json"))!;
        Assert.Equal(Hostile[0], (string?)json["snapshot"]!["properties"]!["n0"]!["__proto__"]);
        var svg = await server.ReadAsync($"/views/{saved.Id}.svg");
        var file = await server.ReadAsync($"/views/{saved.Id}.html");
        var page = await server.ReadAsync($"/v/{saved.Id}");
        foreach (var text in new[] { svg, file, page })
        {
            Assert.DoesNotContain("<script>alert", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain('\u202e', svg);
        using var png = await server.GetAsync($"/views/{saved.Id}.png");
        Assert.Contains(png.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotImplemented });
    }

    [Fact]
    public async Task Long_values_are_cut_and_a_view_that_grows_past_its_size_is_refused()
    {
        var records = Enumerable.Range(0, 2000).Select(i => new JsonObject
        {
            ["node"] = $"n{i}",
            ["labels"] = new JsonArray("Person"),
            ["properties"] = new JsonObject
            {
                ["name"] = $"{i} {new string('n', 500)}",
                ["long"] = new string('漢', 5000),
                ["longer"] = new string('字', 5000),
            },
        }.ToJsonString());
        await using var server = await ViewServer.StartAsync(await ViewServer.GraphOfAsync(string.Join('\n', records)));
        string[] all = [.. Enumerable.Range(0, 2000).Select(i => $"n{i}")];

        var few = await server.SaveAsync(Draft(Style("long", null, null), all[..10]));
        using var many = await server.SendAsync("POST", ViewServer.Address, Draft(Style("long", "longer", null), all));

        var value = (string)few.View["snapshot"]!["properties"]!["n0"]!["long"]!;
        Assert.Equal(200, value.Length);
        Assert.EndsWith("漢…", value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, many.StatusCode);
    }

    [Fact]
    public async Task What_is_shown_otherwise_or_is_for_searching_is_no_property()
    {
        await using var server = await ViewServer.StartAsync();
        var draft = ViewServer.Draft();
        draft["style"] = Style("searchKeys", "livingBasis", "category");

        var saved = await server.SaveAsync(draft);

        var taken = saved.View["snapshot"]!["properties"]!.AsObject();
        Assert.All(taken, entity => Assert.Equal(["category"], entity.Value!.AsObject().Select(member => member.Key)));
    }

    private static async Task<(string Tag, JsonNode View)> ChangeAsync(
        ViewServer server,
        Saved saved,
        string tag,
        JsonNode draft)
    {
        using var response = await server.SendAsync("PUT", saved.Address, draft, secret: saved.Secret, tag: tag);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Stop));
        return (response.Headers.ETag!.ToString(), await response.JsonAsync());
    }

    private static Task<IGraphStore> SampleAsync(string rank = "General") => ViewServer.GraphOfAsync(
        $$$"""
        {"node": "a", "labels": ["Person"], "properties": {"name": "Anna", "rank": "{{{rank}}}", "born": 1900, "kind": "own", "diary": "secret of a"}}
        {"node": "b", "labels": ["Person"], "properties": {"name": "Boris", "rank": "Major", "born": 1950.5, "diary": "secret of b"}}
        {"node": "c", "labels": ["Person"], "properties": {"name": "Clara"}}
        """);

    private static JsonObject Style(string? colour, string? size, string? caption)
    {
        var style = new JsonObject();
        foreach (var (name, value) in new[] { ("colourBy", colour), ("sizeBy", size), ("caption", caption) })
        {
            if (value is not null)
                style[name] = value;
        }

        return style;
    }

    private static JsonObject Draft(JsonObject? style, params string[] entities)
    {
        var ids = entities.Length > 0 ? entities : ["a", "b", "c"];
        var draft = new JsonObject
        {
            ["title"] = "By rank",
            ["visibility"] = "public",
            ["query"] = new JsonObject
            {
                ["kind"] = "choice",
                ["parameters"] = new JsonObject
                {
                    ["entities"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]),
                },
            },
        };
        if (style is not null)
            draft["style"] = style;
        return draft;
    }
}
