using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>
/// The one writer and reader of values as JSON. Strings, booleans, null, lists, maps, integers within ±2^53 and finite
/// floats (always with a point or an exponent) are plain; everything else is <c>{"$type": …, "_value": …}</c> with the
/// type names of Neo4j's Query API, and so is a map that has a key <c>$type</c> of its own.
/// </summary>
public static class ValueJson
{
    /// <summary>Lists and maps may nest this deep; what is deeper is refused, so that no reader overflows its stack.</summary>
    public const int MaxDepth = 100;

    private const long MaxPlainInteger = 1L << 53;

    /// <summary>The Query API's names, in the order of <see cref="VectorElement"/>.</summary>
    private static readonly string[] VectorElements = ["INT8", "INT16", "INT32", "INT64", "FLOAT32", "FLOAT64"];

    private static readonly JsonWriterOptions Compact =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The value as compact JSON text.</summary>
    public static string ToText(Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the value.</summary>
    public static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer:
                WriteInteger(writer, value.AsInteger());
                break;
            case ValueKind.Float:
                WriteFloat(writer, value.AsFloat());
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString());
                break;
            case ValueKind.Bytes:
                WriteTyped(writer, "Base64", Convert.ToBase64String(value.AsBytes()));
                break;
            case ValueKind.Date:
                WriteTyped(writer, "Date", value.AsDate().ToString());
                break;
            case ValueKind.LocalTime:
                WriteTyped(writer, "LocalTime", value.AsLocalTime().ToString());
                break;
            case ValueKind.Time:
                WriteTyped(writer, "Time", value.AsTime().ToString());
                break;
            case ValueKind.LocalDateTime:
                WriteTyped(writer, "LocalDateTime", value.AsLocalDateTime().ToString());
                break;
            case ValueKind.DateTime:
                var instant = value.AsDateTime();
                WriteTyped(writer, instant.Zone is null ? "OffsetDateTime" : "ZonedDateTime", instant.ToString());
                break;
            case ValueKind.Duration:
                WriteTyped(writer, "Duration", value.AsDuration().ToString());
                break;
            case ValueKind.Point:
                WriteTyped(writer, "Point", value.AsPoint().ToString());
                break;
            case ValueKind.List:
                writer.WriteStartArray();
                foreach (var item in value.AsList())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap());
                break;
            case ValueKind.Node:
                StartTyped(writer, "Node");
                WriteNode(writer, value.AsNode());
                writer.WriteEndObject();
                break;
            case ValueKind.Relationship:
                StartTyped(writer, "Relationship");
                WriteRelationship(writer, value.AsRelationship());
                writer.WriteEndObject();
                break;
            case ValueKind.Vector:
                WriteVector(writer, value.AsVector());
                break;
            default:
                WritePath(writer, value.AsPath());
                break;
        }
    }

    /// <summary>Writes properties as one plain JSON object.</summary>
    public static void WriteProperties(Utf8JsonWriter writer, PropertyMap properties)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a value that <see cref="Write"/> or a person wrote; nodes, relationships and paths are not accepted.</summary>
    /// <exception cref="FormatException">It is not a value; the message says what is wrong and what would be right.</exception>
    public static Value Read(JsonElement json)
    {
        try
        {
            return Read(json, 0);
        }
        catch (InvalidOperationException exception)
        {
            // What System.Text.Json throws for text that UTF-16 cannot hold.
            throw new FormatException("A text is not valid UTF-8 or holds half a surrogate pair.", exception);
        }
    }

    private static Value Read(JsonElement json, int depth)
    {
        if (depth >= MaxDepth && json.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            throw new FormatException($"Lists and maps may nest {MaxDepth} deep.");
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                return Value.Null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.String:
                return Value.From(json.GetString());
            case JsonValueKind.Number:
                return ReadNumber(json);
            case JsonValueKind.Array:
                var items = new Value[json.GetArrayLength()];
                var at = 0;
                foreach (var item in json.EnumerateArray())
                    items[at++] = Read(item, depth + 1);
                return Value.From(items);
            case JsonValueKind.Object:
                return json.TryGetProperty("$type", out var type)
                    ? ReadTyped(json, type, depth)
                    : Value.From(ReadMap(json, depth));
            default:
                throw new FormatException("A value is missing.");
        }
    }

    private static Dictionary<string, Value> ReadMap(JsonElement json, int depth)
    {
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!map.TryAdd(member.Name, Read(member.Value, depth + 1)))
                throw new FormatException($"The member \"{member.Name}\" stands twice.");
        }

        return map;
    }

    private static Value ReadNumber(JsonElement json)
    {
        var text = json.GetRawText();
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            return json.TryGetInt64(out var integer)
                ? integer
                : throw new FormatException($"{text} does not fit a 64-bit integer; write {text}.0 for a float.");
        }

        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new FormatException($"{text} does not fit a 64-bit float.");
    }

    private static Value ReadTyped(JsonElement json, JsonElement type, int depth)
    {
        var name = type.ValueKind == JsonValueKind.String ? type.GetString() : null;
        if (name is null || json.GetPropertyCount() != 2 || !json.TryGetProperty("_value", out var content))
            throw new FormatException("A typed value has exactly two members: \"$type\", a name, and \"_value\".");
        if (name == "Map" && content.ValueKind == JsonValueKind.Object)
            return Value.From(ReadMap(content, depth));
        if (name == "List" && content.ValueKind == JsonValueKind.Array)
            return Read(content, depth);
        if (content.ValueKind == JsonValueKind.String && TryReadTyped(name, content.GetString()!, out var value)) // a string element has text
            return value;
        if (name == "Vector" && TryReadVector(content, out var vector))
            return Value.From(vector);
        if (name is "Boolean" && content.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return content.GetBoolean();
        if (name is "Null" && content.ValueKind == JsonValueKind.Null)
            return Value.Null;
        throw new FormatException($"{content.GetRawText()} is not a {name}.");
    }

    private static bool TryReadTyped(string type, string text, out Value value)
    {
        value = Value.Null;
        switch (type)
        {
            case "String":
                value = text;
                return true;
            case "Integer":
                if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
                    return false;
                value = integer;
                return true;
            case "Float":
                return TryReadFloat(text, out value);
            case "Base64":
                var bytes = new byte[text.Length];
                if (!Convert.TryFromBase64String(text, bytes, out var written))
                    return false;
                value = Value.From(bytes[..written]);
                return true;
            case "Date":
                if (!Date.TryParse(text, out var date))
                    return false;
                value = date;
                return true;
            case "LocalTime":
                if (!LocalTime.TryParse(text, out var localTime))
                    return false;
                value = Value.From(localTime);
                return true;
            case "Time":
                if (!OffsetTime.TryParse(text, out var time))
                    return false;
                value = Value.From(time);
                return true;
            case "LocalDateTime":
                if (!LocalDateTime.TryParse(text, out var localDateTime))
                    return false;
                value = Value.From(localDateTime);
                return true;
            case "OffsetDateTime" or "ZonedDateTime":
                if (!ZonedDateTime.TryParse(text, out var instant))
                    return false;
                value = Value.From(instant);
                return true;
            case "Duration":
                if (!Duration.TryParse(text, out var duration))
                    return false;
                value = Value.From(duration);
                return true;
            case "Point":
                if (!Point.TryParse(text, out var point))
                    return false;
                value = Value.From(point);
                return true;
            default:
                return false;
        }
    }

    private static bool TryReadVector(JsonElement json, [NotNullWhen(true)] out Vector? vector)
    {
        vector = null;
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 2 ||
            !json.TryGetProperty("coordinatesType", out var type) || type.ValueKind != JsonValueKind.String ||
            !json.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
            return false;
        var element = Array.IndexOf(VectorElements, type.GetString());
        var texts = new List<string>(coordinates.GetArrayLength());
        foreach (var coordinate in coordinates.EnumerateArray())
        {
            if (coordinate.ValueKind != JsonValueKind.String)
                return false;
            texts.Add(coordinate.GetString()!); // a string element has text
        }

        return element >= 0 && Vector.TryParse((VectorElement)element, texts, out vector);
    }

    private static bool TryReadFloat(string text, out Value value)
    {
        double? number = text switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) &&
                double.IsFinite(parsed) ? parsed : null,
        };
        value = number ?? Value.Null;
        return number is not null;
    }

    private static void WriteInteger(Utf8JsonWriter writer, long number)
    {
        if (number is >= -MaxPlainInteger and <= MaxPlainInteger)
            writer.WriteNumberValue(number);
        else
            WriteTyped(writer, "Integer", number.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteFloat(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
        {
            WriteTyped(writer, "Float", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
            return;
        }

        Span<char> text = stackalloc char[32];
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny('.', 'E') < 0)
        {
            ".0".CopyTo(text[length..]);
            length += 2;
        }

        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, Value> map)
    {
        var wrapped = map.ContainsKey("$type");
        if (wrapped)
            StartTyped(writer, "Map");
        writer.WriteStartObject();
        foreach (var (name, value) in map.OrderBy(entry => entry.Key, KeyOrder.Comparer))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
        if (wrapped)
            writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, NodeRecord node)
    {
        writer.WriteStartObject();
        writer.WriteString("_element_id", node.Key);
        writer.WriteStartArray("_labels");
        foreach (var label in node.Labels)
            writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WritePropertyName("_properties");
        WriteProperties(writer, node.Properties);
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, RelationshipRecord relationship)
    {
        writer.WriteStartObject();
        writer.WriteString("_element_id", relationship.Key);
        writer.WriteString("_start_node_element_id", relationship.From);
        writer.WriteString("_end_node_element_id", relationship.To);
        writer.WriteString("_type", relationship.Type);
        writer.WritePropertyName("_properties");
        WriteProperties(writer, relationship.Properties);
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, PathRecord path)
    {
        StartTyped(writer, "Path");
        writer.WriteStartArray();
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            Write(writer, Value.From(path.Nodes[i]));
            if (i < path.Relationships.Count)
                Write(writer, Value.From(path.Relationships[i]));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteVector(Utf8JsonWriter writer, Vector vector)
    {
        StartTyped(writer, "Vector");
        writer.WriteStartObject();
        writer.WriteString("coordinatesType", VectorElements[(int)vector.Element]);
        writer.WriteStartArray("coordinates");
        for (var i = 0; i < vector.Count; i++)
            writer.WriteStringValue(vector.TextOf(i));
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void StartTyped(Utf8JsonWriter writer, string type)
    {
        writer.WriteStartObject();
        writer.WriteString("$type", type);
        writer.WritePropertyName("_value");
    }

    private static void WriteTyped(Utf8JsonWriter writer, string type, string content)
    {
        writer.WriteStartObject();
        writer.WriteString("$type", type);
        writer.WriteString("_value", content);
        writer.WriteEndObject();
    }
}
