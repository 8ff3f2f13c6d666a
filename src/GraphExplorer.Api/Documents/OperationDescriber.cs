using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Operations;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Documents;

/// <summary>Describes an operation by its declaration: the same that its requests are read by.</summary>
internal static class OperationDescriber
{
    /// <summary>The declaration of what a route does; null for pages and other routes that are no operations.</summary>
    public static Operation? DeclarationOf(ApiDescription description) =>
        description.ActionDescriptor.EndpointMetadata.OfType<Operation>().FirstOrDefault();

    public static Task DescribeAsync(
        OpenApiOperation described,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        if (DeclarationOf(context.Description) is not { } operation || context.Document is not { } document)
            return Task.CompletedTask;
        described.Summary = operation.Summary;
        described.Description = Describe(operation);
        described.Parameters =
        [
            .. operation.Path.Select(parameter => Describe(parameter, ParameterLocation.Path)),
            .. operation.Query.Select(parameter => Describe(parameter, ParameterLocation.Query)),
            .. operation.Headers.Select(parameter => Describe(parameter, ParameterLocation.Header)),
        ];
        if (operation.Body.Count > 0)
            described.RequestBody = DescribeBody(operation);
        described.Responses ??= [];
        DescribeResponses(operation, described.Responses, document);
        described.Security = SecuritySchemes.For(operation, document);
        return Task.CompletedTask;
    }

    private static string Describe(Operation operation)
    {
        var text = new StringBuilder(operation.Description).Append("\n\nExamples:\n");
        foreach (var example in operation.Examples)
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{operation.Method} {example.Address}`");
            text.Append(example.Body is null ? "" : $" with `{example.Body}`").Append($": {example.Summary}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static OpenApiParameter Describe(Parameter parameter, ParameterLocation location) => new()
    {
        Name = parameter.Name,
        In = location,
        Required = parameter.IsRequired,
        Description = ParameterSchemas.Describe(parameter),
        Schema = ParameterSchemas.Of(parameter),
        Example = parameter.ExampleNode, // a list repeats the parameter: that is the default style of a query
    };

    private static OpenApiRequestBody DescribeBody(Operation operation)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object };
        ParameterSchemas.AddMembers(schema, operation.Body);
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = schema,
                    Example = operation.Examples.FirstOrDefault(example => example.Body is not null)?.Body is { } body
                        ? JsonNode.Parse(body)
                        : null,
                },
            },
        };
    }

    private static void DescribeResponses(Operation operation, OpenApiResponses responses, OpenApiDocument document)
    {
        if (AnswerWriter.MayKeep(operation))
            responses["304"] = new OpenApiResponse { Description = "The client has this answer (If-None-Match)." };
        if (operation.GivesLines && responses.TryGetValue("200", out var answer) && answer.Content is { } forms)
            forms[Operation.LinesMedia] = new OpenApiMediaType { Schema = DescribeLines() };
        var usual = operation.Status.ToString(CultureInfo.InvariantCulture);
        if (operation.GivesEvents && responses.TryGetValue(usual, out var told) && told.Content is { } ways)
            ways[Operation.EventsMedia] = new OpenApiMediaType { Schema = DescribeEvents() };
        if (operation.MayMove)
            responses["308"] = new OpenApiResponse
            {
                Description = "The entity was merged into another, which Location names.",
                Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
                {
                    ["Location"] = new OpenApiHeader
                    {
                        Description = "Where it is now.",
                        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri-reference" },
                    },
                },
            };
        var errors = operation.AllErrors.Select(ProblemTypes.Of).GroupBy(type => type.Status);
        foreach (var group in errors.OrderBy(group => group.Key))
            responses[group.Key.ToString(CultureInfo.InvariantCulture)] = DescribeError([.. group], document);
    }

    private static OpenApiSchema DescribeLines() => new()
    {
        Type = JsonSchemaType.String,
        Description = "JSON objects, one a line, each with one member: \"columns\" (texts) first, then \"row\" (a value " +
            "a column) for each row, at last \"summary\", or \"error\" (a problem) where it failed on the way.",
    };

    private static OpenApiSchema DescribeEvents() => new()
    {
        Type = JsonSchemaType.String,
        Description = "Events \"progress\" as it goes on, and \"done\" once it has ended, whichever way; the data of each is " +
            "the same object as JSON. The first comes at once, and after \"done\" the answer ends.",
    };

    private static OpenApiResponse DescribeError(IReadOnlyList<ProblemType> types, OpenApiDocument document) => new()
    {
        Description = string.Join("\n", types.Select(type => $"- `{type.Code.Name}`: {type.Title}")),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [ProblemWriter.ContentType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference(ProblemSchema.Name, document),
                Examples = types.ToDictionary(
                    type => type.Code.Name,
                    type => (IOpenApiExample)new OpenApiExampleReference(type.Code.Name, document),
                    StringComparer.Ordinal),
            },
        },
    };
}
