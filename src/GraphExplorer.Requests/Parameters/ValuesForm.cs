using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Requests.Parameters;

/// <summary>Names to values of any type, as a JSON object.</summary>
internal sealed class ValuesForm : ValueForm<IReadOnlyDictionary<string, Value>>
{
    /// <summary>Deepest nesting of the JSON: a typed value takes two levels.</summary>
    public const int MaxDepth = 2 * ValueJson.MaxDepth + 8;

    public static readonly IReadOnlyDictionary<string, Value> None = new Dictionary<string, Value>();

    public override JsonType JsonType => JsonType.Object;

    public override ValueFault? Read(string text, out IReadOnlyDictionary<string, Value> value)
    {
        value = None;
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var read = ValueJson.Read(json.RootElement);
            if (read.Kind != ValueKind.Map)
                return new ValueFault("must be an object with a member for each value");
            value = read.AsMap();
            return null;
        }
        catch (JsonException)
        {
            return new ValueFault("must be a JSON object");
        }
        catch (FormatException wrong)
        {
            return new ValueFault($"holds what is no value: {wrong.Message.TrimEnd('.')}");
        }
    }

    public override ValueSchema Describe(ValueSchema schema) => schema;

    public override JsonNode? Write(IReadOnlyDictionary<string, Value> value) =>
        JsonNode.Parse(ValueJson.ToText(Value.From(value)));
}
