using System.Text;
using System.Text.Json;

namespace GraphExplorer.Cli.Printing;

/// <summary>Values of rows as a person reads them; they come as the API writes them.</summary>
internal static class CellText
{
    /// <summary>For a table: nodes and relationships as patterns, texts and numbers as they are.</summary>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, isWithin: false);
        return text.ToString();
    }

    /// <summary>For a field of CSV: null is nothing; what JSON alone can hold stays JSON.</summary>
    public static string? OfField(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Object when ScalarOf(value) is { } scalar => scalar,
        _ => value.GetRawText(),
    };

    private static void Append(StringBuilder text, JsonElement value, bool isWithin)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when isWithin:
                text.Append('"').Append(value.GetString()).Append('"');
                break;
            case JsonValueKind.String:
                text.Append(value.GetString());
                break;
            case JsonValueKind.Array:
                AppendList(text, value);
                break;
            case JsonValueKind.Object when ScalarOf(value) is { } scalar:
                text.Append(scalar);
                break;
            case JsonValueKind.Object when TypeOf(value) is { } type:
                AppendTyped(text, type, value.GetProperty("_value"));
                break;
            case JsonValueKind.Object:
                AppendMap(text, value);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendList(StringBuilder text, JsonElement list)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var item in list.EnumerateArray())
        {
            text.Append(isFirst ? "" : ", ");
            Append(text, item, isWithin: true);
            isFirst = false;
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, JsonElement map)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var member in map.EnumerateObject())
        {
            text.Append(isFirst ? "" : ", ").Append(member.Name).Append(": ");
            Append(text, member.Value, isWithin: true);
            isFirst = false;
        }

        text.Append('}');
    }

    private static void AppendTyped(StringBuilder text, string type, JsonElement value)
    {
        switch (type)
        {
            case "Node":
                text.Append('(');
                foreach (var label in value.GetProperty("_labels").EnumerateArray())
                    text.Append(':').Append(label.GetString());
                AppendProperties(text, value);
                text.Append(')');
                break;
            case "Relationship":
                text.Append("[:").Append(value.GetProperty("_type").GetString());
                AppendProperties(text, value);
                text.Append(']');
                break;
            case "Path":
                AppendPath(text, value);
                break;
            case "Map":
                AppendMap(text, value);
                break;
            default:
                Append(text, value, isWithin: true);
                break;
        }
    }

    private static void AppendProperties(StringBuilder text, JsonElement entity)
    {
        var properties = entity.GetProperty("_properties");
        if (properties.GetPropertyCount() == 0)
            return;
        text.Append(' ');
        AppendMap(text, properties);
    }

    /// <summary>Nodes and relationships in turn, each relationship in its own direction.</summary>
    private static void AppendPath(StringBuilder text, JsonElement path)
    {
        var last = "";
        foreach (var part in path.EnumerateArray())
        {
            var value = part.GetProperty("_value");
            var isNode = TypeOf(part) == "Node";
            var isBackwards = !isNode && value.GetProperty("_start_node_element_id").GetString() != last;
            text.Append(isNode ? "" : isBackwards ? "<-" : "-");
            Append(text, part, isWithin: true);
            text.Append(isNode ? "" : isBackwards ? "-" : "->");
            if (isNode)
                last = value.GetProperty("_element_id").GetString();
        }
    }

    /// <summary>The text of a typed value that is one; null for others.</summary>
    private static string? ScalarOf(JsonElement value) =>
        TypeOf(value) is not null && value.TryGetProperty("_value", out var content) &&
        content.ValueKind == JsonValueKind.String
            ? content.GetString()
            : null;

    private static string? TypeOf(JsonElement value) =>
        value.TryGetProperty("$type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;
}
