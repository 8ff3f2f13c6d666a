using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GraphExplorer.Api.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Api.Tests.Hosting;

/// <summary>What the server loads before it listens, and how it refuses what is damaged.</summary>
public sealed partial class LoadingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_of_graph_records_is_a_graph_whose_nodes_are_all_entities()
    {
        await using var app = await StartAsync(
            """
            {"node": "ada", "labels": ["Person"], "properties": {"name": "Ada"}}
            {"node": "x/y z", "labels": ["Thing"]}

            {"relationship": "r1", "type": "KNOWS", "from": "ada", "to": "x/y z", "properties": {"since": 1840}}
            """);
        using var client = ClientOf(app);

        using var entity = await GetAsync(client, "/api/v1/entities/x%2Fy%20z");
        using var paths = await GetAsync(client, "/api/v1/paths?from=ada&to=x%2Fy%20z");
        using var ready = await GetAsync(client, "/health/ready");

        Assert.Equal("x/y z", (string?)(await entity.JsonAsync())["entity"]!["id"]);
        Assert.Equal(1, (int?)(await paths.JsonAsync())["paths"]![0]!["hops"]);
        Assert.Equal(2, (int?)(await ready.JsonAsync())["nodes"]);
    }

    [Fact]
    public async Task A_merged_id_leads_to_its_new_place_and_a_deleted_one_is_gone()
    {
        await using var app = await StartAsync(
            """
            {"node": "a b", "labels": ["Person"]}
            {"node": "old", "labels": ["Person"], "properties": {"mergedInto": "a b"}}
            {"node": "gone", "labels": ["Person"], "properties": {"deleted": true}}
            """);
        using var client = ClientOf(app);

        using var moved = await GetAsync(client, "/api/v1/entities/old");
        using var part = await GetAsync(client, "/api/v1/entities/old/timeline?limit=5");
        using var gone = await GetAsync(client, "/api/v1/entities/gone");
        using var path = await GetAsync(client, "/api/v1/paths?from=a%20b&to=gone");

        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal("/api/v1/entities/a%20b", moved.Headers.Location?.OriginalString);
        Assert.Equal("/api/v1/entities/a%20b/timeline?limit=5", part.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal("deleted", (string?)(await gone.ProblemAsync())["code"]);
        Assert.Equal(HttpStatusCode.Gone, path.StatusCode);
    }

    [Theory]
    [InlineData("{\"node\": \"a\"}\n{\"node\": \"a\"", "line 2")]
    [InlineData("{\"node\": \"a\"}\n\n{\"node\": 3}", "line 3: The member \"node\"")]
    [InlineData("{\"node\": \"a\", \"lables\": []}", "line 1: The member \"lables\"")]
    [InlineData("{\"node\": \"a\", \"properties\": {\"x\": \"\\ud800\"}}", "line 1")]
    [InlineData("{\"node\": \"a\"}\n{\"node\": \"a\"}", "\"a\"")]
    [InlineData("{\"relationship\": \"r\", \"type\": \"T\", \"from\": \"a\", \"to\": \"b\"}", "\"r\"")]
    public async Task A_damaged_record_is_refused_with_file_and_place(string records, string place)
    {
        var file = await WriteAsync(records);

        var (code, errors) = await RunAsync(file);

        Assert.Equal(5, code);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        Assert.Contains(place, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_refused_with_their_line()
    {
        var file = Path.Combine(_folder.FullName, "records.jsonl");
        byte[] bytes = [.. "{\"node\": \"a\"}\n{\"node\": \""u8, 0xFF, .. "\"}"u8];
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var (code, errors) = await RunAsync(file);

        Assert.Equal(5, code);
        Assert.Contains("line 2: The line is not UTF-8", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "holds no record")]
    [InlineData("\n  \r\n", "holds no record")]
    [InlineData("source,target\na,b\n", "line 1: This is no file of graph records")]
    [InlineData("[{\"node\": \"a\"}]", "line 1: This is no file of graph records")]
    public async Task What_holds_no_records_says_what_would_be_right(string text, string expected)
    {
        var (code, errors) = await RunAsync(await WriteAsync(text));

        Assert.Equal(5, code);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_graph_that_holds_nothing_is_asked_for_by_name()
    {
        await using var store = await GraphData.OpenAsync(GraphData.Empty, TestContext.Current.CancellationToken);
        await using var view = await store.OpenViewAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, (await view.GetStatisticsAsync(TestContext.Current.CancellationToken)).Nodes);
    }

    [Fact]
    public async Task A_byte_order_mark_and_gzip_are_no_hindrance()
    {
        byte[] plain = [0xEF, 0xBB, 0xBF, .. "{\"node\": \"a\"}\r\n\r\n{\"node\": \"b\"}\r\n"u8];
        var marked = Path.Combine(_folder.FullName, "marked.jsonl");
        await File.WriteAllBytesAsync(marked, plain, TestContext.Current.CancellationToken);
        var packed = Path.Combine(_folder.FullName, "packed.jsonl.gz");
        await File.WriteAllBytesAsync(packed, Compress(plain), TestContext.Current.CancellationToken);

        foreach (var file in new[] { marked, packed })
        {
            await using var store = await GraphData.OpenAsync(file, TestContext.Current.CancellationToken);
            await using var view = await store.OpenViewAsync(TestContext.Current.CancellationToken);
            Assert.Equal(2, (await view.GetStatisticsAsync(TestContext.Current.CancellationToken)).Nodes);
        }
    }

    [Fact]
    public async Task A_compressed_file_that_was_cut_is_not_loaded_as_if_it_were_whole()
    {
        var whole = Compress(Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{{\"node\": \"n{i}\"}}\n"))));
        var file = Path.Combine(_folder.FullName, "cut.jsonl.gz");
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var (code, errors) = await RunAsync(file);

        Assert.Equal(5, code);
        Assert.Contains("the gzip data is damaged", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_where_nothing_is_is_refused()
    {
        var (code, errors) = await RunAsync(Path.Combine(_folder.FullName, "none"));

        Assert.Equal(5, code);
        Assert.Contains("must be a data set folder, a file of graph records or :empty:", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_data_set_is_refused_with_file_line_and_field()
    {
        foreach (var source in new DirectoryInfo(GraphData.Shipped).GetFiles())
            source.CopyTo(Path.Combine(_folder.FullName, source.Name));
        var claims = Path.Combine(_folder.FullName, "claims.jsonl");
        var lines = await File.ReadAllLinesAsync(claims, TestContext.Current.CancellationToken);
        var damaged = Array.FindIndex(lines, line => line.Contains("\"date\":", StringComparison.Ordinal));
        lines[damaged] = DateMember().Replace(lines[damaged], "\"date\":\"1938-99\"", 1);
        await File.WriteAllLinesAsync(claims, lines, TestContext.Current.CancellationToken);

        var (code, errors) = await RunAsync(_folder.FullName);

        Assert.Equal(5, code);
        Assert.Contains("claims.jsonl", errors, StringComparison.Ordinal);
        Assert.Contains($"{damaged + 1}", errors, StringComparison.Ordinal);
        Assert.Contains("date", errors, StringComparison.Ordinal);
        Assert.Contains("1938-99", errors, StringComparison.Ordinal);
    }

    private static byte[] Compress(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(plain);
        return compressed.ToArray();
    }

    private static async Task<(int Code, string Errors)> RunAsync(string data)
    {
        using var errors = new StringWriter();
        var code = await ApiHost.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--GraphExplorer:Data", data, TrialServer.DataSwitch, "none"],
            TextWriter.Null,
            errors,
            builder => builder.Logging.ClearProviders());
        return (code, errors.ToString());
    }

    private static HttpClient ClientOf(WebApplication app) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address) =>
        client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<WebApplication> StartAsync(string records)
    {
        var file = await WriteAsync(records);
        var app = ApiHost.Build(
            ["--urls", "http://127.0.0.1:0", "--GraphExplorer:Data", file, TrialServer.DataSwitch, "none"],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private async Task<string> WriteAsync(string records)
    {
        var file = Path.Combine(_folder.FullName, "records.jsonl");
        await File.WriteAllTextAsync(file, records, TestContext.Current.CancellationToken);
        return file;
    }

    [GeneratedRegex("\"date\": ?\"[^\"]*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateMember();
}
