using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Requests;

/// <summary>A JSON object that its operation reads itself.</summary>
/// <param name="describe">Adds what it holds to its schema.</param>
internal sealed class JsonForm(Action<OpenApiSchema> describe) : ValueForm<JsonElement?>
{
    public override JsonSchemaType JsonType => JsonSchemaType.Object;

    public override ValueFault? Read(string text, out JsonElement? value)
    {
        using var json = JsonDocument.Parse(text); // it stood in a body that was read as JSON
        value = json.RootElement.Clone();
        return null;
    }

    public override void Describe(OpenApiSchema schema) => describe(schema);

    public override JsonNode? Write(JsonElement? value) => value is { } json ? JsonNode.Parse(json.GetRawText()) : null;
}
