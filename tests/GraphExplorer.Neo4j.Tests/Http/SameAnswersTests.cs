using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Store;
using GraphExplorer.Requests.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>
/// The API over the shipped data set, once on the embedded store and once on Neo4j: whatever is asked, the answers are
/// the same, to the letter, but for the graph's version, the text of cursors, and how many arcs a search looked at.
/// </summary>
[Collection(nameof(StoreDatabase))]
public sealed partial class SameAnswersTests(Neo4jServer server, ShippedStores stores, StoreHosts hosts)
    : IAsyncLifetime, IClassFixture<StoreHosts>
{
    private const int OfEachOperation = 20;
    private const int OfEachWithFilters = 30;

    /// <summary>
    /// Chapters that are not asked from: statements are Neo4j's alone; the others answer about the server, or from what a
    /// caller left there before.
    /// </summary>
    private static readonly string[] Others = ["Analyses", "Cypher", "Health", "Views"];

    public async ValueTask InitializeAsync() => await hosts.StartAsync(server, stores);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Generated_requests_over_every_operation_that_reads_have_the_same_answers()
    {
        var random = new Random(19380613);
        var schema = (await hosts.Embedded.GetAsync("/api/v1/schema")).Json;
        var requests = new GeneratedRequests(random, stores.Records, schema);
        var operations = hosts.Embedded.Services.GetServices<IOperationSource>()
            .SelectMany(source => source.Operations)
            .Where(operation => operation.ReadsGraph && !Others.Contains(operation.Tag))
            .ToArray();
        var asked = new List<(GeneratedRequest Request, bool IsRefused)>();
        var differences = new List<string>();

        foreach (var operation in operations)
        {
            var count = GeneratedRequests.HasFilters(operation) ? OfEachWithFilters : OfEachOperation;
            for (var i = 0; i < count; i++)
            {
                var request = requests.Make(operation, isFiltered: i % 8 != 0, isMistaken: i % 5 is 1 or 3);
                var status = await CompareAsync(request, differences);
                asked.Add((request, status >= StatusCodes.Status400BadRequest));
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differ.\n{string.Join('\n', differences.Take(5))}");
        Assert.True(asked.Count >= 300, $"{asked.Count} requests");
        Assert.All(operations, operation =>
        {
            var own = asked.Where(one => one.Request.Operation == operation).ToList();
            var (filtered, refused) = (own.Count(one => one.Request.IsFiltered), own.Count(one => one.IsRefused));
            Assert.True(own.Count >= 20, $"{operation.Id}: {own.Count} requests");
            Assert.True(
                2 * filtered >= own.Count || !GeneratedRequests.HasFilters(operation),
                $"{operation.Id}: {filtered} of {own.Count} with filters");
            Assert.True(
                3 * refused >= own.Count && 3 * refused <= 2 * own.Count,
                $"{operation.Id}: {refused} of {own.Count} refused");
        });
        Assert.True(2 * asked.Count(one => one.Request.IsFiltered) >= asked.Count);
    }

    [Fact]
    public async Task A_statement_has_the_same_rows_from_both_engines()
    {
        const string Statement = """
            {"query": "MATCH (p:Person)-[r:CONTACTED]->(o:Person) RETURN p.id AS from, o.id AS to, r.date AS at ORDER BY from, to, at"}
            """;

        var own = await hosts.Embedded.PostAsync("/api/v1/query", Statement);
        var theirs = await hosts.Neo4j.PostAsync("/api/v1/query", Statement);

        Assert.Equal((200, 200), (own.Status, theirs.Status));
        Assert.Equal(Rows(theirs.Body), Rows(own.Body));

        static string Rows(string body) => System.Text.Json.Nodes.JsonNode.Parse(body)!["rows"]!.ToJsonString();
    }

    /// <summary>Asks both, and where there is a next page, for that too. Returns the status.</summary>
    private async Task<int> CompareAsync(GeneratedRequest request, List<string> differences)
    {
        var expected = await AskAsync(hosts.Embedded, request, null);
        var actual = await AskAsync(hosts.Neo4j, request, null);
        Compare(request.ToString(), expected, actual, differences);
        if (expected.Status != StatusCodes.Status200OK ||
            NextOf(expected) is not { } next || NextOf(actual) is not { } other)
            return expected.Status;
        Compare(
            $"{request}, page 2",
            await AskAsync(hosts.Embedded, request, next),
            await AskAsync(hosts.Neo4j, request, other),
            differences);
        return expected.Status;
    }

    private static Task<HttpAnswer> AskAsync(HostedApi api, GeneratedRequest request, string? cursor)
    {
        var separator = request.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var address = cursor is null ? request.Address : $"{request.Address}{separator}cursor={cursor}";
        return request.Body is null ? api.GetAsync(address) : api.PostAsync(address, request.Body);
    }

    private static string? NextOf(HttpAnswer answer) =>
        answer.Type == "application/json" ? (string?)answer.Json["next"] : null;

    private static void Compare(string asked, HttpAnswer expected, HttpAnswer actual, List<string> differences)
    {
        var (left, right) = (Told(expected), Told(actual));
        if (left == right)
            return;
        var at = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i]);
        differences.Add($"{asked}\n  embedded: {Around(left, at)}\n  neo4j:    {Around(right, at)}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];

    /// <summary>What must be the same.</summary>
    private static string Told(HttpAnswer answer)
    {
        if (answer.Type is not ("application/json" or "application/problem+json"))
            return $"{answer.Status} {answer.Type} {Version().Replace(answer.Body, "")}";
        var json = answer.Json;
        if (json["meta"] is JsonObject meta)
            meta.Remove("graphVersion");
        if (json["search"] is JsonObject search)
            search.Remove("arcs");
        if (json["next"] is not null)
            json["next"] = "there is one";
        return $"{answer.Status} {answer.Type} {json.ToJsonString()}";
    }

    [GeneratedRegex("<p>Data version [^<]*</p>", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
