using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GraphExplorer.Evidence.Findings;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Says what does not fit where a line could not be read as its record: every field, not the first
/// alone.</summary>
internal sealed class ShapeDiagnosis(FindingList findings, string file, int firstLine)
{
    private string? _id;

    /// <summary>Reports all that is wrong with a JSON text.</summary>
    /// <param name="json">The text of a line, or of a whole file.</param>
    /// <param name="type">What it should be.</param>
    public void Explain(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = SeedReader.MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
                _id = Shorten(id.GetString() ?? "");
            Walk(document.RootElement, type, "");
        }
        catch (JsonException exception)
        {
            var line = firstLine + (int)(exception.LineNumber ?? 0);
            var character = (exception.BytePositionInLine ?? 0) + 1;
            findings.Add(
                FindingCode.MalformedJson,
                file,
                line,
                null,
                null,
                $"This is not JSON at byte {character} of the line, or nested deeper than {SeedReader.MaxDepth}; " +
                "write one object");
        }
        catch (InvalidOperationException)
        {
            // A text in it is not valid UTF-16, which JsonElement finds out only when asked for it.
            findings.Add(FindingCode.MalformedJson, file, firstLine, null, null, "A text in it is not valid Unicode");
        }
    }

    private void Walk(JsonElement element, JsonTypeInfo type, string path)
    {
        var valueType = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (element.ValueKind == JsonValueKind.Null)
            Add(FindingCode.NullField, path, "It is null; leave the field out");
        else if (type.Converter is ITermConverter terms)
            WalkTerm(element, terms, path);
        else if (Nullable.GetUnderlyingType(type.Type) is not null
            && type.Options.GetTypeInfo(valueType).Converter is ITermConverter nullableTerms)
            WalkTerm(element, nullableTerms, path);
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
            WalkList(element, type, path);
        else if (type.Kind == JsonTypeInfoKind.Dictionary)
            WalkMap(element, type, path);
        else if (type.Kind == JsonTypeInfoKind.Object)
            WalkObject(element, type, path);
        else if (!Fits(element, valueType, out var expected))
            Add(FindingCode.WrongType, path, $"It is {Describe(element)}; write {expected}");
    }

    private void WalkTerm(JsonElement element, ITermConverter terms, string path)
    {
        var word = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        if (word is null || !terms.Words.Contains(word, StringComparer.Ordinal))
        {
            var words = string.Join(", ", terms.Words);
            Add(FindingCode.UnknownWord, path, $"It is {Describe(element)}; write one of {words}");
        }
    }

    private void WalkList(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Add(FindingCode.WrongType, path, $"It is {Describe(element)}; write a list");
            return;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
            Walk(item, type.Options.GetTypeInfo(type.ElementType ?? typeof(object)), $"{path}[{index++}]");
    }

    private void WalkMap(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(FindingCode.WrongType, path, $"It is {Describe(element)}; write an object");
            return;
        }

        foreach (var member in element.EnumerateObject())
            Walk(member.Value, type.Options.GetTypeInfo(type.ElementType ?? typeof(object)), Join(path, member.Name));
    }

    private void WalkObject(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(FindingCode.WrongType, path, $"It is {Describe(element)}; write an object");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var property = type.Properties.FirstOrDefault(known => known.Name == member.Name);
            var field = Join(path, member.Name);
            if (property is null)
                Add(FindingCode.UnknownField, field, $"There is no such field; the fields are {Names(type)}");
            else if (!seen.Add(member.Name))
                Add(FindingCode.RepeatedField, field, "The field stands here twice; write it once");
            else
                Walk(member.Value, type.Options.GetTypeInfo(property.PropertyType), field);
        }

        foreach (var property in type.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
                Add(FindingCode.MissingField, Join(path, property.Name), "The field is missing; it must be given");
        }
    }

    private static string Names(JsonTypeInfo type) =>
        string.Join(", ", type.Properties.Select(property => property.Name));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static bool Fits(JsonElement element, Type type, out string expected)
    {
        if (type == typeof(int))
        {
            expected = "a whole number";
            return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out _);
        }

        if (type == typeof(double))
        {
            expected = "a number";
            return element.ValueKind == JsonValueKind.Number;
        }

        if (type == typeof(bool))
        {
            expected = "true or false";
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False;
        }

        expected = "a text in quotation marks";
        return element.ValueKind == JsonValueKind.String;
    }

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => $"\"{Shorten(element.GetString() ?? "")}\"",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => Shorten(element.GetRawText()),
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Add(string code, string path, string message) =>
        findings.Add(code, file, firstLine, _id, path.Length == 0 ? null : path, message);
}
