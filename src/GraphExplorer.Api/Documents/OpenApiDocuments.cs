using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Values;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Documents;

/// <summary>The OpenAPI document: made from the declared operations and the answer records.</summary>
internal static class OpenApiDocuments
{
    public const string Address = "/openapi/v1.json";

    public static void AddOpenApiDocuments(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude =
                description => OperationDescriber.DeclarationOf(description) is { IsPage: false };
            options.AddOperationTransformer(OperationDescriber.DescribeAsync);
            options.AddDocumentTransformer(DescribeAsync);
            options.AddSchemaTransformer(CompleteAsync);
        });

    /// <summary>
    /// Says what converters keep from the schema generator: that words are texts and properties an object.
    /// </summary>
    private static Task CompleteAsync(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken)
    {
        if (schema.Type is null && schema.Enum is { Count: > 0 })
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (context.JsonTypeInfo.Type == typeof(PropertyMap))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description = "Names to values. Texts, numbers, booleans and lists are plain; other values are " +
                "objects with the members \"$type\" and \"_value\".";
            schema.AdditionalPropertiesAllowed = true;
        }
        else if (context.JsonTypeInfo.Type == typeof(Value))
        {
            schema.Description = "A value. Texts, booleans, null, lists, maps, integers within ±2^53 and finite floats " +
                "are plain; other values are objects with the members \"$type\" and \"_value\".";
        }

        return Task.CompletedTask;
    }

    private static Task DescribeAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "GraphExplorer API",
            Version = "v1",
            Description =
                """
                How people, agencies, countries and events are connected, since when, and who says so: paths,
                neighbourhoods and timelines whose every hop carries its sources.

                Ids are texts. Dates in parameters are EDTF (Level 0 and 1). A parameter that an operation does not have
                is refused by name, never ignored. Every failure is a problem (RFC 9457) with a stable `code`; lists are
                paged by `cursor`, and a cursor belongs to one version of the graph. Paths show how records connect, not
                that people knew each other.

                A server that listens to one machine alone may have no keys: everyone there may then ask. Any other asks
                for a key, and each operation names the role that it needs: `read`, `write` or `admin`, each of which may
                do what those before it may.
                """,
        };
        var publicUrl = context.ApplicationServices.GetRequiredService<IOptions<ApiOptions>>().Value.PublicUrl;
        document.Servers = [new OpenApiServer { Url = publicUrl?.ToString() ?? "/" }]; // never from the Host header
        var operations = context.ApplicationServices.GetServices<IOperationSource>()
            .SelectMany(source => source.Operations)
            .Where(operation => !operation.IsPage)
            .ToList();
        document.Tags = operations.Select(operation => operation.Tag)
            .Distinct(StringComparer.Ordinal)
            .Select(tag => new OpenApiTag { Name = tag })
            .ToHashSet();
        SecuritySchemes.AddTo(document);
        document.AddComponent(ProblemSchema.Name, ProblemSchema.Make());
        var codes = operations.SelectMany(operation => operation.AllErrors).Distinct();
        foreach (var type in codes.Select(ProblemTypes.Of).OrderBy(type => type.Code.Name, StringComparer.Ordinal))
            document.AddComponent(type.Code.Name, ProblemSchema.Example(type));
        return Task.CompletedTask;
    }
}
