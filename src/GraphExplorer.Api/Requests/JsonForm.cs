using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Requests;

/// <summary>A JSON object that its operation reads itself.</summary>
/// <param name="describe">Adds what it holds to its schema.</param>
internal sealed class JsonForm(Action<OpenApiSchema> describe) : ValueForm<JsonElement?>
{
    public override JsonSchemaType JsonType => JsonSchemaType.Object;

    /// <summary>An object with these members and no others.</summary>
    public static JsonForm Of(IReadOnlyList<Parameter> members) => new(schema =>
    {
        schema.AdditionalPropertiesAllowed = false;
        schema.Required = members.Where(member => member.IsRequired).Select(member => member.Name)
            .ToHashSet(StringComparer.Ordinal);
        schema.Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var property = member.Schema();
            property.Description = member.Description;
            schema.Properties[member.Name] = property;
        }
    });

    public override ValueFault? Read(string text, out JsonElement? value)
    {
        using var json = JsonDocument.Parse(text); // it stood in a body that was read as JSON
        value = json.RootElement.Clone();
        return null;
    }

    public override void Describe(OpenApiSchema schema) => describe(schema);

    public override JsonNode? Write(JsonElement? value) => value is { } json ? JsonNode.Parse(json.GetRawText()) : null;
}
