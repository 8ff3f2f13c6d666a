using GraphExplorer.Requests.Parameters;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Documents;

/// <summary>Puts what is declared of a parameter into the words of OpenAPI.</summary>
internal static class ParameterSchemas
{
    /// <summary>The schema of a parameter, of the list where it is one.</summary>
    public static OpenApiSchema Of(Parameter parameter) => Of(parameter.Schema());

    private static OpenApiSchema Of(ValueSchema declared)
    {
        var schema = new OpenApiSchema
        {
            Type = TypeOf(declared.Type),
            Format = declared.Format,
            Minimum = declared.Minimum,
            Maximum = declared.Maximum,
            MinLength = declared.MinLength,
            MaxLength = declared.MaxLength,
            MinItems = declared.MinItems,
            MaxItems = declared.MaxItems,
            Items = declared.Items is { } items ? Of(items) : null,
            Default = declared.Default,
        };
        if (declared.Enum is { } values)
            schema.Enum = [.. values];
        if (declared.Members is { } members)
            AddMembers(schema, members);
        return schema;
    }

    /// <summary>Says what an object holds, and that it holds nothing else.</summary>
    public static void AddMembers(OpenApiSchema schema, IReadOnlyList<Parameter> members)
    {
        schema.AdditionalPropertiesAllowed = false;
        schema.Required = members.Where(member => member.IsRequired).Select(member => member.Name)
            .ToHashSet(StringComparer.Ordinal);
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var property = Of(member);
            property.Description = Describe(member);
            schema.Properties[member.Name] = property;
        }
    }

    /// <summary>What a parameter does, and which of its values cannot be had.</summary>
    public static string Describe(Parameter parameter) => parameter.Unavailable.Count == 0
        ? parameter.Description
        : $"{parameter.Description} Not available in this version: {string.Join(", ", parameter.Unavailable)}.";

    private static JsonSchemaType TypeOf(JsonType type) => type switch
    {
        JsonType.Integer => JsonSchemaType.Integer,
        JsonType.Number => JsonSchemaType.Number,
        JsonType.Boolean => JsonSchemaType.Boolean,
        JsonType.Object => JsonSchemaType.Object,
        JsonType.Array => JsonSchemaType.Array,
        _ => JsonSchemaType.String,
    };
}
