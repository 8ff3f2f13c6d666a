using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Tests.Documents;

public sealed class OpenApiDocumentTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TrialFactory _factory = new();
    private JsonNode _document = null!; // set before every test

    public async ValueTask InitializeAsync()
    {
        using var client = _factory.CreateClient();
        using var response = await client.GetAsync(
            new Uri("/openapi/v1.json", UriKind.Relative),
            TestContext.Current.CancellationToken);
        _document = await response.JsonAsync();
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    [Fact]
    public async Task Equals_the_copy_that_clients_are_generated_from()
    {
        var path = Repository.PathOf("tests", "GraphExplorer.Api.Tests", "openapi.v1.json");
        _document.AsObject().Remove("servers");
        var document = _document.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_UPDATE") == "1")
            await File.WriteAllTextAsync(path, document, TestContext.Current.CancellationToken);
        var copy = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        Assert.True(
            copy == document,
            "The OpenAPI document has changed. If that is meant, run this test with GRAPHEXPLORER_UPDATE=1. " +
            FirstChange(copy, document));
    }

    [Fact]
    public async Task Is_valid_OpenAPI_3_1()
    {
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(_document));

        var cancellation = TestContext.Current.CancellationToken;
        var read = await OpenApiDocument.LoadAsync(stream, "json", cancellationToken: cancellation);

        Assert.StartsWith("3.1.", (string?)_document["openapi"], StringComparison.Ordinal);
        Assert.Empty(read.Diagnostic?.Errors ?? []);
        Assert.Empty(read.Diagnostic?.Warnings ?? []);
    }

    [Fact]
    public void Describes_every_operation_with_id_words_examples_and_errors()
    {
        var operations = _factory.Services.GetServices<IOperationSource>()
            .SelectMany(source => source.Operations)
            .Where(operation => !operation.IsPage)
            .ToList();

        Assert.NotEmpty(operations);
        Assert.Distinct(operations.Select(operation => operation.Id));
        Assert.All(operations, operation =>
        {
            var described = Described(operation);
            Assert.Equal(operation.Id, (string?)described["operationId"]);
            Assert.Equal(operation.Summary, (string?)described["summary"]);
            Assert.Contains("\nExamples:\n- ", (string?)described["description"], StringComparison.Ordinal);
            Assert.Equal(
                operation.Path.Concat(operation.Query).Concat(operation.Headers).Select(parameter => parameter.Name),
                (described["parameters"] as JsonArray ?? []).Select(parameter => (string?)parameter!["name"]));
            Assert.NotNull(described["responses"]![$"{operation.Status}"]!["content"]![operation.Media]!["schema"]);
            foreach (var error in operation.AllErrors.Select(ProblemTypes.Of))
            {
                var content = described["responses"]![$"{error.Status}"]!["content"]!["application/problem+json"]!;
                Assert.Equal("#/components/schemas/Problem", (string?)content["schema"]!["$ref"]);
                Assert.Equal(
                    $"#/components/examples/{error.Code.Name}",
                    (string?)content["examples"]![error.Code.Name]!["$ref"]);
                Assert.Equal(
                    error.Code.Name,
                    (string?)_document["components"]!["examples"]![error.Code.Name]!["value"]!["code"]);
            }
        });
    }

    [Fact]
    public void Says_which_role_each_operation_needs()
    {
        var operations = _factory.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations)
            .Where(operation => !operation.IsPage);

        Assert.All(operations, operation =>
        {
            var security = Described(operation)["security"] as JsonArray ?? [];
            var role = operation.Needs.ToString().ToLowerInvariant();
            var expected = operation.Needs == Role.None
                ? "[]"
                : $$"""[{"key":["{{role}}"]},{"session":["{{role}}"]}]""";
            Assert.Equal(expected, security.ToJsonString());
        });
        var schemes = _document["components"]!["securitySchemes"]!;
        Assert.Equal("bearer", (string?)schemes["key"]!["scheme"]);
        Assert.Equal("cookie", (string?)schemes["session"]!["in"]);
    }

    [Fact]
    public void Every_step_of_a_path_is_declared_and_every_declared_one_is_in_the_path()
    {
        var operations = _factory.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations);

        Assert.All(operations, operation => Assert.Equal(
            operation.Pattern.Split('/').Where(step => step.StartsWith('{')).Select(step => step.Split('.')[0]),
            operation.Path.Select(parameter => $"{{{parameter.Name}}}")));
    }

    [Fact]
    public void Every_parameter_has_words_and_a_schema()
    {
        var parameters = _document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .SelectMany(operation => operation.Value!["parameters"] as JsonArray ?? []);

        Assert.All(parameters, parameter =>
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)parameter!["description"]));
            Assert.NotNull(parameter["schema"]!["type"]);
        });
    }

    [Fact]
    public void Names_no_server_but_the_one_it_came_from() =>
        Assert.Equal("""[{"url":"/"}]""", _document["servers"]!.ToJsonString());

    private static string FirstChange(string old, string now)
    {
        var oldLines = old.Split('\n');
        var lines = now.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i >= oldLines.Length || oldLines[i] != lines[i])
                return $"First change at line {i + 1}: {lines[i].Trim()}";
        }

        return "Lines are missing at the end.";
    }

    private JsonNode Described(Operation operation) =>
        _document["paths"]![operation.Pattern]![operation.Method.ToLowerInvariant()]!;
}
