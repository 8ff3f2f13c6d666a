using System.Net;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>Who may see and change which view, on a server with keys and on one without.</summary>
public sealed class ViewAccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_view_is_to_everybody_else_exactly_what_an_unknown_one_is()
    {
        await using var server = await ViewServer.StartAsync();
        var owner = await server.AddKeyAsync("owner", Role.Read);
        var other = await server.AddKeyAsync("other", Role.Read);
        var hidden = await server.SaveAsync(ViewServer.Draft("private"), owner);
        string[] addresses =
        [
            "/views/{id}.json", "/views/{id}.svg", "/views/{id}.png", "/views/{id}.html", "/v/{id}", "/embed/{id}",
            "/api/v1/views/{id}", "/api/v1/views/{id}/changes", "/api/v1/views/{id}/citation",
        ];

        foreach (var address in addresses)
        {
            foreach (var key in new[] { null, other })
            {
                if (key is null && address.StartsWith("/api", StringComparison.Ordinal))
                    continue; // a stranger is asked for a key there, whatever the id
                var asked = address.Replace("{id}", hidden.Id, StringComparison.Ordinal);
                using var secret = await server.GetAsync(asked, key);
                using var unknown = await server.GetAsync(
                    address.Replace("{id}", "AAAAAAAAAAAAAAAAAAAAAA", StringComparison.Ordinal),
                    key);

                Assert.True(secret.StatusCode == HttpStatusCode.NotFound, asked);
                Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
                Assert.Equal(HeadersOf(unknown), HeadersOf(secret));
                Assert.Equal(
                    await unknown.Content.ReadAsStringAsync(Stop),
                    await secret.Content.ReadAsStringAsync(Stop));
            }

            using var own = await server.GetAsync(address.Replace("{id}", hidden.Id, StringComparison.Ordinal), owner);
            Assert.True(own.IsSuccessStatusCode || own.StatusCode == HttpStatusCode.NotImplemented, address);
        }
    }

    [Fact]
    public async Task To_change_a_private_view_of_somebody_else_is_to_change_an_unknown_one()
    {
        await using var server = await ViewServer.StartAsync();
        var owner = await server.AddKeyAsync("owner", Role.Read);
        var other = await server.AddKeyAsync("other", Role.Read);
        var hidden = await server.SaveAsync(ViewServer.Draft("private"), owner);

        foreach (var (method, body) in new[] { ("PUT", ViewServer.Draft()), ("DELETE", null) })
        {
            using var wrong = await server.SendAsync(method, hidden.Address, body, other, "wrong", hidden.Tag);
            using var unknown = await server.SendAsync(
                method,
                $"{ViewServer.Address}/AAAAAAAAAAAAAAAAAAAAAA",
                body,
                other,
                "wrong",
                hidden.Tag);

            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
            Assert.Equal(
                await unknown.Content.ReadAsStringAsync(Stop),
                await wrong.Content.ReadAsStringAsync(Stop));
        }
    }

    [Fact]
    public async Task Lists_have_public_views_and_ones_own_and_nothing_else()
    {
        await using var server = await ViewServer.StartAsync();
        var one = await server.AddKeyAsync("one", Role.Read);
        var two = await server.AddKeyAsync("two", Role.Write);
        foreach (var visibility in new[] { "private", "unlisted", "public" })
        {
            var draft = ViewServer.Draft(visibility);
            draft["title"] = visibility;
            await server.SaveAsync(draft, one);
        }

        foreach (var address in new[] { ViewServer.Address, $"{ViewServer.Address}?entity=lyushkov" })
        {
            var own = JsonNode.Parse(await server.ReadAsync(address, one))!;
            var other = JsonNode.Parse(await server.ReadAsync(address, two))!;

            Assert.Equal(["private", "public", "unlisted"], Titles(own).Order());
            Assert.Equal(["public"], Titles(other));
            Assert.Equal((3, 1), ((int?)own["total"]!["value"], (int?)other["total"]!["value"]));
            Assert.False((bool?)other["items"]![0]!["isYours"]);
        }
    }

    [Fact]
    public async Task A_view_is_changed_by_its_secret_its_key_or_the_role_write()
    {
        await using var server = await ViewServer.StartAsync();
        var owner = await server.AddKeyAsync("owner", Role.Read);
        var reader = await server.AddKeyAsync("reader", Role.Read);
        var writer = await server.AddKeyAsync("writer", Role.Write);
        var saved = await server.SaveAsync(key: owner);
        var other = await server.SaveAsync(key: owner);

        using var byNobody = await ChangeAsync(server, saved, key: reader);
        using var byWrongSecret = await ChangeAsync(server, saved, key: reader, secret: other.Secret);
        using var byStranger = await ChangeAsync(server, saved, key: null);
        using var bySecret = await ChangeAsync(server, saved, key: null, secret: saved.Secret);
        using var byOwner = await ChangeAsync(server, saved, key: owner);
        using var byWriter = await ChangeAsync(server, saved, key: writer);
        using var bySecretOfAKey = await ChangeAsync(server, saved, key: reader, secret: saved.Secret);

        Assert.Equal(HttpStatusCode.Forbidden, byNobody.StatusCode);
        Assert.Contains("view of your own", (string?)(await byNobody.ProblemAsync())["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, byWrongSecret.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, byStranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, bySecret.StatusCode);
        Assert.Equal(HttpStatusCode.OK, byOwner.StatusCode);
        Assert.Equal(HttpStatusCode.OK, byWriter.StatusCode);
        Assert.Equal(HttpStatusCode.OK, bySecretOfAKey.StatusCode);
    }

    [Fact]
    public async Task Without_keys_the_secret_is_needed_unless_the_start_allowed_writing()
    {
        await using var server = await ViewServer.StartAsync();
        await using var open = await ViewServer.StartAsync("--allow-writes");
        var saved = await server.SaveAsync(ViewServer.Draft("private"));
        var free = await open.SaveAsync();

        using var lost = await ChangeAsync(server, saved, key: null);
        using var seen = await server.GetAsync(saved.Address);
        using var kept = await ChangeAsync(server, saved, key: null, secret: saved.Secret);
        using var allowed = await ChangeAsync(open, free, key: null);

        Assert.Equal(HttpStatusCode.Forbidden, lost.StatusCode);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.False((bool?)(await seen.JsonAsync())["mayEdit"]);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
    }

    [Fact]
    public async Task An_edit_secret_is_no_key_to_the_graph()
    {
        await using var server = await ViewServer.StartAsync();
        var owner = await server.AddKeyAsync("owner", Role.Read);
        var saved = await server.SaveAsync(key: owner);
        var another = ViewServer.Draft();
        another["query"]!["parameters"]!["k"] = 50;
        var live = ViewServer.Draft(mode: "live");
        var again = ViewServer.Draft();
        again["askAgain"] = true;

        foreach (var draft in new[] { another, live, again })
        {
            using var refused = await server.SendAsync("PUT", saved.Address, draft, secret: saved.Secret, tag: saved.Tag);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var asked = await server.SendAsync("PUT", saved.Address, another, owner, saved.Secret, saved.Tag);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }

    [Fact]
    public async Task A_stranger_reads_what_is_shared_and_saves_and_lists_nothing()
    {
        await using var server = await ViewServer.StartAsync();
        var owner = await server.AddKeyAsync("owner", Role.Read);
        var saved = await server.SaveAsync(ViewServer.Draft("unlisted"), owner);

        foreach (var address in new[] { $"/views/{saved.Id}.json", $"/v/{saved.Id}", $"/embed/{saved.Id}", $"/views/{saved.Id}.svg" })
        {
            using var shared = await server.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, shared.StatusCode);
        }

        using var save = await server.SendAsync("POST", ViewServer.Address, ViewServer.Draft());
        using var list = await server.GetAsync(ViewServer.Address);
        using var changes = await server.GetAsync($"{saved.Address}/changes");
        Assert.Equal(HttpStatusCode.Unauthorized, save.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, changes.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_origin_neither_saves_nor_changes()
    {
        await using var server = await ViewServer.StartAsync();
        var saved = await server.SaveAsync();

        foreach (var (method, address) in new[] { ("POST", ViewServer.Address), ("PUT", saved.Address), ("DELETE", saved.Address) })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
            request.Headers.Add("Origin", "null");
            request.Headers.Add("X-Edit-Secret", saved.Secret);
            request.Headers.TryAddWithoutValidation("If-Match", saved.Tag);
            using var response = await server.Client.SendAsync(request, Stop);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("forbidden_origin", (string?)(await response.ProblemAsync())["code"]);
        }
    }

    [Fact]
    public async Task An_ended_session_is_told_of_before_anything_is_lost()
    {
        await using var server = await ViewServer.StartAsync();
        var key = await server.AddKeyAsync("owner", Role.Read);
        var saved = await server.SaveAsync(ViewServer.Draft("private"), key);
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(saved.Address, UriKind.Relative))
        {
            Content = System.Net.Http.Json.JsonContent.Create(ViewServer.Draft()),
        };
        request.Headers.Add("Cookie", $"{SessionCookie.Name}=ended");
        request.Headers.TryAddWithoutValidation("If-Match", saved.Tag);

        using var response = await server.Client.SendAsync(request, Stop);
        using var still = await server.GetAsync(saved.Address, key);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("session has ended", (string?)(await response.ProblemAsync())["detail"], StringComparison.Ordinal);
        Assert.Equal(saved.Tag, still.Headers.ETag?.ToString());
    }

    private static async Task<HttpResponseMessage> ChangeAsync(
        ViewServer server,
        Saved saved,
        string? key,
        string? secret = null) =>
        await server.SendAsync("PUT", saved.Address, ViewServer.Draft(), key, secret, "*");

    private static IEnumerable<string?> Titles(JsonNode list) =>
        list["items"]!.AsArray().Select(item => (string?)item!["title"]);

    private static string HeadersOf(HttpResponseMessage response) => string.Join(
        '\n',
        response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal));
}
