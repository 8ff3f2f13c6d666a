using System.Text.Json;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Records;

/// <summary>
/// Graph records as JSON Lines, one object per line: <c>{"node": key, "labels": [], "properties": {}}</c> or
/// <c>{"relationship": key, "type": "", "from": key, "to": key, "properties": {}}</c>.
/// </summary>
public static class GraphRecordJson
{
    /// <summary>The longest line that is read, in bytes: it bounds the memory that one record can take.</summary>
    public const int MaxLineBytes = 16 * 1024 * 1024;

    private static readonly string[] NodeMembers = ["node", "labels", "properties"];
    private static readonly string[] RelationshipMembers = ["relationship", "type", "from", "to", "properties"];

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">It is not a record; the message names the member and what would be right.</exception>
    public static GraphRecord Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = ValueJson.MaxDepth + 8 });
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The line is not JSON: {exception.Message}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // What System.Text.Json throws for text that UTF-16 cannot hold.
            throw new FormatException("A text is not valid UTF-8 or holds half a surrogate pair.", exception);
        }
    }

    /// <summary>Writes a record as one object, without a line end.</summary>
    public static void Write(Utf8JsonWriter writer, GraphRecord record)
    {
        writer.WriteStartObject();
        switch (record)
        {
            case NodeRecord node:
                writer.WriteString("node", node.Key);
                writer.WriteStartArray("labels");
                foreach (var label in node.Labels)
                    writer.WriteStringValue(label);
                writer.WriteEndArray();
                break;
            case RelationshipRecord relationship:
                writer.WriteString("relationship", relationship.Key);
                writer.WriteString("type", relationship.Type);
                writer.WriteString("from", relationship.From);
                writer.WriteString("to", relationship.To);
                break;
        }

        writer.WritePropertyName("properties");
        ValueJson.WriteProperties(writer, record.Properties);
        writer.WriteEndObject();
    }

    private static GraphRecord Read(JsonElement json)
    {
        var isNode = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("node", out _);
        if (!isNode && (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("relationship", out _)))
            throw new FormatException("A record is an object with a member \"node\" or \"relationship\".");
        var members = isNode ? NodeMembers : RelationshipMembers;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                throw new FormatException($"The member \"{member.Name}\" stands twice.");
            if (!members.Contains(member.Name, StringComparer.Ordinal))
                throw new FormatException(
                    $"The member \"{member.Name}\" is not one of {string.Join(", ", members)}.");
        }

        var properties = ReadProperties(json);
        if (isNode)
            return new NodeRecord(Text(json, "node"), ReadLabels(json), properties);
        return new RelationshipRecord(
            Text(json, "relationship"),
            Text(json, "type"),
            Text(json, "from"),
            Text(json, "to"),
            properties);
    }

    private static string Text(JsonElement json, string member)
    {
        if (!json.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.String ||
            value.GetString() is not { Length: > 0 } text)
            throw new FormatException($"The member \"{member}\" must be a text that is not empty.");
        return text;
    }

    private static string[] ReadLabels(JsonElement json)
    {
        if (!json.TryGetProperty("labels", out var labels))
            return [];
        if (labels.ValueKind != JsonValueKind.Array)
            throw new FormatException("The member \"labels\" must be a list of texts.");
        var names = new SortedSet<string>(KeyOrder.Comparer);
        foreach (var label in labels.EnumerateArray())
        {
            if (label.ValueKind != JsonValueKind.String || label.GetString() is not { Length: > 0 } name)
                throw new FormatException("Each of \"labels\" must be a text that is not empty.");
            names.Add(name);
        }

        return [.. names];
    }

    private static PropertyMap ReadProperties(JsonElement json)
    {
        if (!json.TryGetProperty("properties", out var properties))
            return PropertyMap.Empty;
        if (properties.ValueKind != JsonValueKind.Object)
            throw new FormatException("The member \"properties\" must be an object.");
        var list = new List<KeyValuePair<string, Value>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                throw new FormatException($"The property \"{property.Name}\" stands twice.");
            try
            {
                list.Add(KeyValuePair.Create(property.Name, ValueJson.Read(property.Value)));
            }
            catch (FormatException exception)
            {
                throw new FormatException($"The property \"{property.Name}\": {exception.Message}", exception);
            }
        }

        return PropertyMap.From(list);
    }
}
