using System.Text.Json.Nodes;
using GraphExplorer.Requests.Problems;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Documents;

/// <summary>The schema of what <see cref="ProblemWriter"/> writes.</summary>
internal static class ProblemSchema
{
    public const string Name = "Problem";

    public static OpenApiSchema Make() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457).",
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = Text("An address relative to the server that explains this kind of problem.", "uri-reference"),
            ["title"] = Text("The kind of problem in a few words; the same each time."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
            ["detail"] = Text("What happened this time, and what would be right."),
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "The stable name of the kind; programs may rely on it.",
                Enum = [.. ProblemTypes.Listed.Select(type => (JsonNode)type.Code.Name)],
            },
            ["parameter"] = Text("The parameter that the only mistake is in."),
            ["pointer"] = Text("The member of the body that the only mistake is in.", "json-pointer"),
            ["position"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Where in the statement the mistake is.",
                Required = new HashSet<string>(StringComparer.Ordinal) { "offset", "line", "column" },
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["offset"] = Count("Characters (UTF-16 units) before it."),
                    ["line"] = Count("From 1."),
                    ["column"] = Count("From 1."),
                },
            },
            ["nearest"] = Nearest(),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Every mistake found.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(StringComparer.Ordinal) { "code", "detail" },
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["parameter"] = Text("The parameter it is in."),
                        ["pointer"] = Text("The member of the body it is in.", "json-pointer"),
                        ["code"] = Text("The stable name of its kind."),
                        ["detail"] = Text("What is wrong, and what would be right."),
                        ["nearest"] = Nearest(),
                    },
                },
            },
            ["traceId"] = Text("What to look for in the server's log; where the server failed."),
        },
    };

    /// <summary>What a problem of one type looks like, with words in the place of what happened.</summary>
    public static OpenApiExample Example(ProblemType type) => new()
    {
        Summary = type.Title,
        Value = JsonNode.Parse(ProblemWriter.Write(new Problem(type.Code, $"{type.Title}.")).Span),
    };

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private static OpenApiSchema Count(string description) =>
        new() { Type = JsonSchemaType.Integer, Description = description };

    private static OpenApiSchema Nearest() => new()
    {
        Type = JsonSchemaType.Array,
        Description = "Names or ids that exist and come closest, best first.",
        Items = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
