using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphExplorer.Requests.Parameters;

/// <summary>A JSON object that its operation reads itself.</summary>
/// <param name="members">What it holds, and nothing else; null for anything.</param>
internal sealed class JsonForm(IReadOnlyList<Parameter>? members) : ValueForm<JsonElement?>
{
    /// <summary>An object with any members.</summary>
    public static JsonForm Any { get; } = new(null);

    public override JsonType JsonType => JsonType.Object;

    /// <summary>An object with these members and no others.</summary>
    public static JsonForm Of(IReadOnlyList<Parameter> members) => new(members);

    public override ValueFault? Read(string text, out JsonElement? value)
    {
        using var json = JsonDocument.Parse(text); // it stood in a body that was read as JSON
        value = json.RootElement.Clone();
        return null;
    }

    public override ValueSchema Describe(ValueSchema schema) => schema with { Members = members };

    public override JsonNode? Write(JsonElement? value) => value is { } json ? JsonNode.Parse(json.GetRawText()) : null;
}
