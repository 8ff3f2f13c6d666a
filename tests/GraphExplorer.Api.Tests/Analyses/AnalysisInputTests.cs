using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Analyses;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Errors;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Tests.Analyses;

/// <summary>What cannot be analysed is said before work begins, and nothing is kept of it.</summary>
public sealed class AnalysisInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"profile": "overvew"}""", 400, "unknown_name", "overview")]
    [InlineData("""{"metrics": ["pagerang"]}""", 400, "unknown_name", "pagerank")]
    [InlineData("""{"types": ["DEFECTED_TOO"]}""", 400, "unknown_name", "DEFECTED_TO")]
    [InlineData("""{"onto": "Person"}""", 400, "missing_parameter", "through")]
    [InlineData("""{"onto": "Person", "through": "Agency", "directed": true}""", 400, "contradictory_parameters", "directed")]
    [InlineData("""{"resolution": 0}""", 400, "invalid_value", "1E-09")]
    [InlineData("""{"resolution": "1"}""", 400, "invalid_value", "a number")]
    [InlineData("""{"damping": 1}""", 400, "invalid_value", "0.999")]
    [InlineData("""{"epsilon": 1e-9}""", 400, "invalid_value", "0.0001")]
    [InlineData("""{"iterations": 0}""", 400, "invalid_value", "10000")]
    [InlineData("""{"metric": ["pagerank"]}""", 400, "unknown_parameter", "metrics")]
    [InlineData("""{"at": "1938-99"}""", 400, "invalid_value", "month")]
    public async Task Is_refused_at_once(string body, int status, string code, string says)
    {
        await using var server = await AnalysisServer.StartAsync(_folder);

        using var refused = await server.SendAsync(HttpMethod.Post, AnalysisServer.Address, body);
        var list = await server.LookAsync(AnalysisServer.Address);

        Assert.Equal(status, (int)refused.StatusCode);
        var problem = await refused.ProblemAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Contains(says, problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(list["items"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"labels": ["State"], "excludeLabels": ["State"]}""", "invalid_value", "selection is empty")]
    [InlineData("""{"metrics": ["cut-works"], "from": ["nobody"], "to": ["lyushkov"]}""", "not_found", "nobody")]
    [InlineData("""{"metrics": ["cut-works"]}""", "missing_parameter", "give \"from\" and \"to\"")]
    [InlineData("""{"weight": "colour"}""", "invalid_value", "colour")]
    [InlineData("""{"metrics": ["temporal-betweenness"], "at": "1938-06-13"}""", "invalid_value", "30 relationships")]
    [InlineData("""{"onto": "Persson", "through": "Agency"}""", "unknown_name", "Person")]
    public async Task Fails_before_anything_is_computed_where_the_graph_must_be_read_to_know(
        string body,
        string code,
        string says)
    {
        await using var server = await AnalysisServer.StartAsync(_folder);

        var address = await server.AskAsync(body);
        var events = await server.HearAsync(address);
        var failed = await server.LookAsync(address);

        Assert.Equal("failed", (string?)failed["state"]);
        Assert.Equal(code, (string?)failed["failure"]!["code"]);
        Assert.Contains(says, (string?)failed["failure"]!["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("--", (string?)failed["failure"]!["detail"], StringComparison.Ordinal);
        Assert.All(events.SkipLast(1), one => Assert.True(Step(one.Data) is null or "Reading the graph"));
        static string? Step(JsonNode data) => (string?)data["progress"]?["step"];
    }

    [Fact]
    public async Task A_graph_over_the_limit_of_memory_is_refused_with_its_estimate()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
            lines.Append($$$"""{"node": "n{{{i}}}", "labels": ["Thing"], "properties": {}}""").Append('\n');
        for (var i = 1; i < 2_000; i++)
        {
            lines.Append($$$"""{"relationship": "r{{{i}}}", "type": "NEXT", "from": "n0", "to": "n{{{i}}}", "properties": {}}""")
                .Append('\n');
        }

        await using var store = await GraphData.OpenAsync(
            _folder.Write("graph.jsonl", lines.ToString()),
            TestContext.Current.CancellationToken);
        await using var server = await AnalysisServer.StartAsync(
            store,
            _folder,
            holds: 0,
            "--GraphExplorer:MaxAnalysisMemoryMebibytes",
            "1");

        using var refused = await server.SendAsync(HttpMethod.Post, AnalysisServer.Address, "{}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        var problem = await refused.ProblemAsync();
        Assert.Equal("too_large", (string?)problem["code"]);
        Assert.Contains("2,000 nodes", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:MaxAnalysisMemoryMebibytes", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_take_the_room_there_is_and_no_more()
    {
        using var database = new AppDatabase(_folder.Location);
        var store = new AnalysisStore(
            database,
            Options.Create(new ApiOptions { MaxKeptAnalysisMebibytes = 1 }),
            Options.Create(new JsonOptions()));
        var stop = TestContext.Current.CancellationToken;
        await store.AddAsync(One("a"), "ann", stop);
        await store.AddAsync(One("b"), "ann", stop);

        var tooMuch = await store.SetDoneAsync(One("a"), Files(1024 * 1024 + 1), stop);
        var fits = await store.SetDoneAsync(One("a"), Files(1024 * 1024), stop);
        var noMore = await store.SetDoneAsync(One("b"), Files(1), stop);
        var another = await store.AddAsync(One("c"), "bob", stop);

        Assert.Contains("1 MiB", tooMuch, StringComparison.Ordinal);
        Assert.Null(fits);
        Assert.Contains("1 MiB", noMore, StringComparison.Ordinal);
        Assert.Contains("1 MiB", another, StringComparison.Ordinal);
        Assert.Equal(1024 * 1024, store.FindFile("a", "nodes.csv", "ann")?.Length);
        Assert.Null(store.FindFile("a", "nodes.csv", "bob"));
        Assert.Null(store.FindFile("b", "nodes.csv", "ann"));

        static AnalysisAnswer One(string id) => new()
        {
            Id = id,
            State = AnalysisState.Done,
            Question = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            Created = DateTimeOffset.UnixEpoch,
        };

        static Dictionary<string, byte[]> Files(int bytes) =>
            new(StringComparer.Ordinal) { ["nodes.csv"] = new byte[bytes] };
    }

    [Fact]
    public void A_file_that_grows_past_its_limit_is_refused()
    {
        using var file = new LimitedFile("nodes.csv", max: 10);
        file.Write(new byte[10]);

        var refused = Assert.ThrowsAny<GraphExplorerException>(() => file.Write(new byte[1]));

        Assert.Equal("too_large", refused.Code.Name);
        Assert.Contains("gx analyze", refused.Message, StringComparison.Ordinal);
    }
}
