using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace GraphExplorer.Api.Tests.Requests;

/// <summary>How parameters and bodies are read and refused, the same for every operation.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private TrialServer _server = null!; // set before every test

    public async ValueTask InitializeAsync() => _server = await TrialServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Reads_every_kind_of_parameter_and_fills_in_defaults()
    {
        using var plain = await _server.GetAsync("/trial/echo/ada");
        using var full = await _server.GetAsync(
            "/trial/echo/%D0%97%D0%BE%D1%80%D0%B3%D0%B5" +
            "?word=a+b%26c&maxHops=16&degree=3&types=B&types=A&types=B&deep=true&rank=name");

        Assert.Equal(
            """{"id":"ada","maxHops":6,"types":[],"deep":false,"rank":"hops"}""",
            await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            """{"id":"Зорге","word":"a b\u0026c","maxHops":16,"degree":3,"types":["B","A","B"],"deep":true,""" +
            "\"rank\":\"name\"}",
            await full.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("maxHops=0", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=-1", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=1000000000", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=99999999999999999999", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=six", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=6.0", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=%206", "invalid_value", "maxHops", "1 to 16")]
    [InlineData("maxHops=", "invalid_value", "maxHops", "no value")]
    [InlineData("maxHops", "invalid_value", "maxHops", "no value")]
    [InlineData("maxHops=3&maxHops=3", "duplicate_parameter", "maxHops", "once")]
    [InlineData("word=aaaaaaaaaaaaaaaaaaaaaaaaaa", "invalid_value", "word", "20 characters")]
    [InlineData("word=%20%20", "invalid_value", "word", "spaces")]
    [InlineData("types=a&types=b&types=c&types=d", "invalid_value", "types", "3 values")]
    [InlineData("types=..%2f..%2fetc", "invalid_value", "types", "steps")]
    [InlineData("types=a%0Ab", "invalid_value", "types", "control characters")]
    [InlineData("deep=yes", "invalid_value", "deep", "true or false")]
    [InlineData("rank=best", "invalid_value", "rank", "\"hops\", \"name\"")]
    [InlineData("=3", "unknown_parameter", "", "no parameter")]
    public async Task Refuses_a_value_and_says_what_would_be_right(
        string query,
        string code,
        string parameter,
        string hint)
    {
        using var response = await _server.GetAsync($"/trial/echo/ada?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(parameter, (string?)problem["parameter"]);
        Assert.Contains(hint, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxhops=3", "maxHops")]
    [InlineData("max_hops=3", "maxHops")]
    [InlineData("maxHop=3", "maxHops")]
    [InlineData("type=A", "types")]
    [InlineData("rnak=hops", "rank")]
    public async Task Refuses_an_unknown_parameter_and_names_the_nearest(string query, string nearest)
    {
        using var response = await _server.GetAsync($"/trial/echo/ada?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("unknown_parameter", (string?)problem["code"]);
        Assert.Equal(nearest, (string?)problem["nearest"]?[0]);
    }

    [Fact]
    public async Task Names_the_nearest_of_named_values()
    {
        using var response = await _server.GetAsync("/trial/echo/ada?rank=Hop");

        Assert.Equal("hops", (string?)(await response.ProblemAsync())["nearest"]?[0]);
    }

    [Fact]
    public async Task Says_that_a_value_of_the_design_is_not_available_yet()
    {
        using var response = await _server.GetAsync("/trial/echo/ada?rank=evidence");

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("not_available", (string?)problem["code"]);
        Assert.Equal("rank", (string?)problem["parameter"]);
    }

    [Fact]
    public async Task Tells_all_mistakes_at_once()
    {
        using var response = await _server.GetAsync(
            "/trial/echo/ada?maxHops=0&rank=evidence&wrod=x&deep=true&deep=true");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("bad_request", (string?)problem["code"]);
        var errors = problem["errors"]!.AsArray();
        Assert.Equal(
            ["deep duplicate_parameter", "maxHops invalid_value", "rank not_available", "wrod unknown_parameter"],
            errors.Select(error => $"{error!["parameter"]} {error["code"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_flood_of_mistakes_is_not_answered_by_a_flood_of_words()
    {
        using var response = await _server.GetAsync("/trial/echo/ada?" + string.Join('&', Enumerable.Range(0, 500)));

        Assert.Equal(20, (await response.ProblemAsync())["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task Reads_a_body_by_the_same_declarations()
    {
        using var response = await _server.PostAsync(
            "/trial/sent",
            """{"from": ["ada", "З\u043eрге"], "word": "tea", "maxHops": 3, "deep": true, "rank": "name"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"word":"tea","maxHops":3,"types":["ada","Зорге"],"deep":true,"rank":"name"}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "invalid_body", null)]
    [InlineData("   ", "invalid_body", null)]
    [InlineData("from=ada", "invalid_body", null)]
    [InlineData("{", "invalid_body", null)]
    [InlineData("""{"from": ["ada"]} x""", "invalid_body", null)]
    [InlineData("""{"from": ["ada"],}""", "invalid_body", null)]
    [InlineData("[]", "invalid_body", null)]
    [InlineData("null", "invalid_body", null)]
    [InlineData("\"\\ud800\"", "invalid_body", null)]
    [InlineData("""{"\ud800": 1}""", "invalid_body", null)]
    [InlineData("{}", "missing_parameter", "/from")]
    [InlineData("""{"from": []}""", "missing_parameter", "/from")]
    [InlineData("""{"from": "ada"}""", "invalid_value", "/from")]
    [InlineData("""{"from": [1]}""", "invalid_value", "/from/0")]
    [InlineData("""{"from": ["ada", ""]}""", "invalid_value", "/from/1")]
    [InlineData("""{"from": ["ada\u0000"]}""", "invalid_value", "/from/0")]
    [InlineData("""{"from": [null]}""", "invalid_value", "/from/0")]
    [InlineData("""{"from": ["ada"], "from": ["bob"]}""", "duplicate_parameter", "/from")]
    [InlineData("""{"from": ["ada"], "fr\u006fm": ["bob"]}""", "duplicate_parameter", "/from")]
    [InlineData("""{"from": ["ada"], "maxHop": 3}""", "unknown_parameter", "/maxHop")]
    [InlineData("""{"from": ["ada"], "a/b~c": 3}""", "unknown_parameter", "/a~1b~0c")]
    [InlineData("""{"from": ["ada"], "maxHops": "3"}""", "invalid_value", "/maxHops")]
    [InlineData("""{"from": ["ada"], "maxHops": 3.5}""", "invalid_value", "/maxHops")]
    [InlineData("""{"from": ["ada"], "maxHops": 1e9}""", "invalid_value", "/maxHops")]
    [InlineData("""{"from": ["ada"], "maxHops": 1e999999}""", "invalid_value", "/maxHops")]
    [InlineData("""{"from": ["ada"], "deep": 1}""", "invalid_value", "/deep")]
    [InlineData("""{"from": ["ada"], "deep": null}""", "invalid_value", "/deep")]
    [InlineData("""{"from": ["ada"], "word": {"a": {"a": 1}}}""", "invalid_value", "/word")]
    public async Task Refuses_a_body_and_points_to_the_member(string body, string code, string? pointer)
    {
        using var response = await _server.PostAsync("/trial/sent", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(pointer, (string?)problem["pointer"]);
    }

    [Fact]
    public async Task Refuses_nesting_of_5000_levels()
    {
        using var response = await _server.PostAsync("/trial/sent", new string('[', 5000) + new string(']', 5000));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("invalid_body", (string?)problem["code"]);
        Assert.Contains("16 levels", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_body_over_the_limit(bool saysItsLength)
    {
        using HttpContent content = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        _server.Client.DefaultRequestHeaders.TransferEncodingChunked = !saysItsLength;

        using var response = await _server.PostAsync("/trial/sent", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("too_large", (string?)(await response.ProblemAsync())["code"]);
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    [InlineData("application/json", "gzip")]
    public async Task Refuses_a_body_of_another_type(string? type, string? encoding)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"from": ["ada"]}"""));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);

        using var response = await _server.PostAsync("/trial/sent", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("unsupported_media_type", (string?)(await response.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task Refuses_bytes_that_are_not_UTF_8()
    {
        using var content = new ByteArrayContent([(byte)'"', 0xFF, (byte)'"']);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await _server.PostAsync("/trial/sent", content);

        Assert.Equal("invalid_body", (string?)(await response.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task Pages_through_a_list_without_loss_or_repetition()
    {
        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var rest = cursor is null ? "" : $"&cursor={cursor}";
            using var response = await _server.GetAsync($"/trial/list?word=a{rest}");
            var page = await response.JsonAsync();
            seen.AddRange(page["items"]!.AsArray().Select(item => (int)item!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);

        Assert.Equal([0, 1, 2, 3, 4], seen);
    }

    [Fact]
    public async Task A_cursor_is_of_its_question_and_of_its_version()
    {
        var cursor = await FirstCursorAsync();

        using var wider = await _server.GetAsync($"/trial/list?word=a&limit=3&cursor={cursor}");
        using var otherQuestion = await _server.GetAsync($"/trial/list?word=b&cursor={cursor}");
        using var damaged = await _server.GetAsync($"/trial/list?word=a&cursor={cursor[..^2]}AA");
        using var nonsense = await _server.GetAsync("/trial/list?word=a&cursor=%C3%A9");
        _server.Store.Version = "2";
        using var later = await _server.GetAsync($"/trial/list?word=a&cursor={cursor}");

        Assert.Equal(HttpStatusCode.OK, wider.StatusCode);
        foreach (var response in new[] { otherQuestion, damaged, nonsense })
        {
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("invalid_cursor", (string?)(await response.ProblemAsync())["code"]);
        }

        Assert.Equal(HttpStatusCode.Gone, later.StatusCode);
        Assert.Equal("cursor_expired", (string?)(await later.ProblemAsync())["code"]);
    }

    [Fact]
    public async Task No_random_text_is_a_cursor()
    {
        var random = new Random(20251);
        var cursor = await FirstCursorAsync();

        for (var i = 0; i < 200; i++)
        {
            var text = cursor.ToCharArray();
            text[random.Next(text.Length)] = (char)random.Next('-', 'z');
            var changed = new string(text);
            if (changed == cursor)
                continue;
            using var response = await _server.GetAsync($"/trial/list?word=a&cursor={Uri.EscapeDataString(changed)}");

            Assert.Equal("invalid_cursor", (string?)(await response.ProblemAsync())["code"]);
        }
    }

    private async Task<string> FirstCursorAsync()
    {
        using var first = await _server.GetAsync("/trial/list?word=a");
        return (string)(await first.JsonAsync())["next"]!; // two of five items: there is a next page
    }
}
