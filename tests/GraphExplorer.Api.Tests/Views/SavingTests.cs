using System.Net;
using System.Text.Json.Nodes;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>Views are saved, read, changed, listed and deleted.</summary>
public sealed class SavingTests
{
    [Fact]
    public async Task A_saved_view_has_all_that_it_shows_and_an_address_and_a_secret_once()
    {
        await using var server = await ViewServer.StartAsync();

        using var response = await server.SendAsync("POST", ViewServer.Address, ViewServer.Draft());
        var view = await response.JsonAsync();
        var id = (string)view["id"]!;
        using var read = await server.GetAsync($"{ViewServer.Address}/{id}");
        var again = await read.JsonAsync();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"{ViewServer.Address}/{id}", response.Headers.Location?.ToString());
        Assert.Matches("^[A-Za-z0-9_-]{22}$", id);
        Assert.Matches("^[A-Za-z0-9_-]{43}$", (string?)view["editSecret"]);
        Assert.Equal(response.Headers.ETag, read.Headers.ETag);
        Assert.False(read.Headers.ETag!.IsWeak);
        Assert.Null(again["editSecret"]);
        view.AsObject().Remove("editSecret");
        Assert.True(JsonNode.DeepEquals(view["snapshot"], again["snapshot"]));
        Assert.Equal("frozen", (string?)again["mode"]);
        Assert.Equal("public", (string?)again["visibility"]);
        Assert.Equal(3, again["snapshot"]!["paths"]!.AsArray().Count);
        Assert.Contains("[1]", (string?)again["snapshot"]!["paths"]![0]!["sentence"], StringComparison.Ordinal);
        Assert.NotEmpty(again["snapshot"]!["claims"]!.AsArray());
        Assert.NotEmpty(again["snapshot"]!["sources"]!.AsArray());
        Assert.Contains("how records connect", (string?)again["snapshot"]!["caution"], StringComparison.Ordinal);
        Assert.Contains("CC BY-SA", again["licences"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", (string?)again["hash"]);
        Assert.Equal($"{server.Base}/v/{id}", (string?)again["address"]!["page"]);
        Assert.True((bool?)again["address"]!["isLocalOnly"]);
    }

    [Fact]
    public async Task A_public_address_stands_in_every_link_whatever_host_is_named()
    {
        await using var server = await ViewServer.StartAsync(
            "--GraphExplorer:PublicUrl", "https://graph.example.org/g/", "--GraphExplorer:AllowedHosts", "evil.example");

        var saved = await server.SaveAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(saved.Address, UriKind.Relative));
        request.Headers.Host = "evil.example";
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var view = await response.JsonAsync();

        Assert.Equal($"https://graph.example.org/g/embed/{saved.Id}", (string?)view["address"]!["embed"]);
        Assert.False((bool?)view["address"]!["isLocalOnly"]);
        Assert.DoesNotContain("evil.example", view.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbourhood_and_a_choice_of_entities_can_be_saved_too()
    {
        await using var server = await ViewServer.StartAsync();
        var around = ViewServer.Draft();
        around["query"] = JsonNode.Parse(
            """{"kind": "neighbourhood", "parameters": {"id": "lyushkov", "limit": 10}}""");
        around["layout"] = JsonNode.Parse("""{"name": "force", "positions": {"lyushkov": [0, -12.5]}}""");
        around["style"] = JsonNode.Parse("""{"theme": "dark", "caption": "name"}""");
        var choice = ViewServer.Draft();
        choice["query"] = JsonNode.Parse("""{"kind": "choice", "parameters": {"entities": ["stalin", "sorge"]}}""");

        var near = (await server.SaveAsync(around)).View;
        var chosen = (await server.SaveAsync(choice)).View;

        Assert.Equal(10, near["snapshot"]!["nodes"]!.AsArray().Count);
        Assert.NotEmpty(near["snapshot"]!["limits"]!.AsArray());
        Assert.Equal(-12.5, (double?)near["layout"]!["positions"]!["lyushkov"]![1]);
        Assert.Equal("dark", (string?)near["style"]!["theme"]);
        Assert.Equal(
            ["sorge", "stalin"],
            chosen["snapshot"]!["nodes"]!.AsArray().Select(node => (string?)node!["id"]));
    }

    [Fact]
    public async Task A_change_keeps_what_a_frozen_view_shows_unless_it_asks_something_else()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();
        var draft = ViewServer.Draft("unlisted");
        draft["title"] = "Another title";
        var asked = server.Store.Opened;

        using var response = await server.SendAsync("PUT", saved.Address, draft, secret: saved.Secret, tag: saved.Tag);
        var changed = await response.JsonAsync();
        draft["query"]!["parameters"]!["k"] = 1;
        using var other = await server.SendAsync(
            "PUT",
            saved.Address,
            draft,
            secret: saved.Secret,
            tag: response.Headers.ETag!.ToString());
        var fewer = await other.JsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Another title", (string?)changed["title"]);
        Assert.Equal("unlisted", (string?)changed["visibility"]);
        Assert.Equal((string?)saved.View["created"], (string?)changed["created"]);
        Assert.True(JsonNode.DeepEquals(saved.View["snapshot"], changed["snapshot"]));
        Assert.NotEqual(saved.Tag, response.Headers.ETag.ToString());
        Assert.NotEqual((string?)saved.View["hash"], (string?)changed["hash"]);
        Assert.Single(fewer["snapshot"]!["paths"]!.AsArray());
        Assert.True(server.Store.Opened > asked);
    }

    [Fact]
    public async Task The_hash_is_of_the_content_and_not_of_the_name_it_has()
    {
        await using var server = await ViewServer.StartAsync();

        var one = await server.SaveAsync();
        server.Time.Advance(TimeSpan.FromSeconds(5));
        var two = await server.SaveAsync(ViewServer.Draft("private"));

        Assert.NotEqual(one.Id, two.Id);
        Assert.Equal((string?)one.View["hash"], (string?)two.View["hash"]);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told_and_nothing_is_lost()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();
        var mine = ViewServer.Draft();
        var yours = ViewServer.Draft();
        mine["title"] = "Mine";
        yours["title"] = "Yours";

        var both = await Task.WhenAll(
            server.SendAsync("PUT", saved.Address, mine, secret: saved.Secret, tag: saved.Tag),
            server.SendAsync("PUT", saved.Address, yours, secret: saved.Secret, tag: saved.Tag));
        using var good = Assert.Single(both, response => response.StatusCode == HttpStatusCode.OK);
        using var late = Assert.Single(both, response => response.StatusCode == HttpStatusCode.PreconditionFailed);
        using var now = await server.GetAsync(saved.Address);

        Assert.Equal("precondition_failed", (string?)(await late.ProblemAsync())["code"]);
        Assert.Equal((string?)(await good.JsonAsync())["title"], (string?)(await now.JsonAsync())["title"]);
    }

    [Fact]
    public async Task A_change_names_the_state_it_is_of()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        using var none = await server.SendAsync("PUT", saved.Address, ViewServer.Draft(), secret: saved.Secret);
        using var other = await server.SendAsync("DELETE", saved.Address, secret: saved.Secret, tag: "\"other\"");
        using var nonsense = await server.SendAsync("DELETE", saved.Address, secret: saved.Secret, tag: "nonsense");
        using var weakened = await server.SendAsync(
            "PUT",
            saved.Address,
            ViewServer.Draft(),
            secret: saved.Secret,
            tag: $"W/{saved.Tag}");
        using var any = await server.SendAsync("DELETE", saved.Address, secret: saved.Secret, tag: "*");

        Assert.Equal(428, (int)none.StatusCode);
        Assert.Equal("precondition_required", (string?)(await none.ProblemAsync())["code"]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, other.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, nonsense.StatusCode);
        Assert.Equal(HttpStatusCode.OK, weakened.StatusCode);
        Assert.Equal(HttpStatusCode.OK, any.StatusCode);
    }

    [Fact]
    public async Task A_deleted_view_comes_back_once_more_and_is_gone()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        using var deleted = await server.SendAsync("DELETE", saved.Address, secret: saved.Secret, tag: saved.Tag);
        using var gone = await server.GetAsync(saved.Address);
        var list = JsonNode.Parse(await server.ReadAsync($"{ViewServer.Address}?entity=lyushkov"))!;

        Assert.Equal("Manchukuo and the plot", (string?)(await deleted.JsonAsync())["title"]);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Empty(list["items"]!.AsArray());
    }

    [Fact]
    public async Task The_list_goes_from_the_last_changed_to_the_first_page_by_page()
    {
        await using var server = await ViewServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            var draft = ViewServer.Draft();
            draft["title"] = $"View {i}";
            await server.SaveAsync(draft);
            server.Time.Advance(TimeSpan.FromSeconds(i)); // the first two at the same moment
        }

        var titles = new List<string?>();
        var address = $"{ViewServer.Address}?limit=2";
        string? next = null;
        do
        {
            var page = JsonNode.Parse(await server.ReadAsync(next is null ? address : $"{address}&cursor={next}"))!;
            Assert.Equal(5, (int?)page["total"]!["value"]);
            Assert.InRange(page["items"]!.AsArray().Count, 1, 2);
            titles.AddRange(page["items"]!.AsArray().Select(item => (string?)item!["title"]));
            next = (string?)page["next"];
        }
        while (next is not null);

        Assert.Equal(["View 4", "View 3", "View 2"], titles[..3]);
        Assert.Equal(["View 0", "View 1"], titles[3..].Order());
        using var foreign = await server.GetAsync($"{ViewServer.Address}?limit=2&cursor=abc");
        Assert.Equal("invalid_cursor", (string?)(await foreign.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task The_list_of_an_entity_has_the_views_that_show_it()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        var shown = JsonNode.Parse(await server.ReadAsync($"{ViewServer.Address}?entity=lyushkov"))!;
        var other = JsonNode.Parse(await server.ReadAsync($"{ViewServer.Address}?entity=snowden"))!;

        var item = Assert.Single(shown["items"]!.AsArray())!;
        Assert.Equal(saved.Id, (string?)item["id"]);
        Assert.Equal(3, (int?)item["paths"]);
        Assert.Equal(saved.View["snapshot"]!["nodes"]!.AsArray().Count, (int?)item["entities"]);
        Assert.True((bool?)item["isYours"]);
        Assert.Empty(other["items"]!.AsArray());
    }

    [Fact]
    public async Task A_citation_names_the_version_of_the_data_and_the_hash()
    {
        await using var server = await ViewServer.StartAsync();
        await using var known = await ViewServer.StartAsync("--GraphExplorer:PublicUrl", "https://graph.example.org");
        var saved = await server.SaveAsync();
        var other = await known.SaveAsync();

        var item = JsonNode.Parse(await server.ReadAsync($"{saved.Address}/citation"))!.AsArray().Single()!;
        var linked = JsonNode.Parse(await known.ReadAsync($"{other.Address}/citation"))!.AsArray().Single()!;

        Assert.Equal("Manchukuo and the plot", (string?)item["title"]);
        Assert.Equal("[[2026,3,1]]", item["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal((string?)saved.View["graphVersion"], (string?)item["version"]);
        Assert.Contains((string)saved.View["hash"]!, (string?)item["note"], StringComparison.Ordinal);
        Assert.Null(item["URL"]); // an address of this computer is none to cite
        Assert.Equal($"https://graph.example.org/v/{other.Id}", (string?)linked["URL"]);
    }
}
