using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GraphExplorer.Api.Tests.Architecture;

/// <summary>
/// Every line of the shipped data keeps the JSON Schema that is shipped with it. The schemas use few keywords of draft
/// 2020-12, and one that is not known here fails: a rule that nobody checks would be a promise that nobody keeps.
/// </summary>
public sealed class SchemaTests
{
    private const int PatternMilliseconds = 1000;

    private static readonly string[] Remarks = ["$schema", "title", "description"];

    public static TheoryData<string> Files => new(
        Directory.GetFiles(Repository.PathOf("seed", "schemas"), "*.schema.json")
            .Select(file => Path.GetFileName(file).Split('.')[0])
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_keeps_its_schema(string name)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("seed", "schemas", $"{name}.schema.json")));
        var lines = Repository.PathOf("seed", $"{name}.jsonl");
        string[] documents = File.Exists(lines)
            ? File.ReadAllLines(lines)
            : [File.ReadAllText(Repository.PathOf("seed", $"{name}.json"))];

        var problems = new List<string>();
        for (var line = 0; line < documents.Length; line++)
        {
            using var document = JsonDocument.Parse(documents[line]);
            Check(schema.RootElement, document.RootElement, $"line {line + 1}", problems);
        }

        Assert.NotEmpty(documents);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("""{"type": "string"}""", "1", "type")]
    [InlineData("""{"type": "integer"}""", "1.5", "type")]
    [InlineData("""{"enum": ["a", 1]}""", "2", "enum")]
    [InlineData("""{"const": true}""", "false", "const")]
    [InlineData("""{"pattern": "^a"}""", "\"ba\"", "pattern")]
    [InlineData("""{"minLength": 2}""", "\"a\"", "minLength")]
    [InlineData("""{"minimum": 2}""", "1", "minimum")]
    [InlineData("""{"maximum": 2}""", "3", "maximum")]
    [InlineData("""{"minItems": 1}""", "[]", "minItems")]
    [InlineData("""{"uniqueItems": true}""", "[1, 1]", "uniqueItems")]
    [InlineData("""{"items": {"type": "string"}}""", "[1]", "type")]
    [InlineData("""{"required": ["a"]}""", "{}", "required")]
    [InlineData("""{"minProperties": 1}""", "{}", "minProperties")]
    [InlineData("""{"properties": {"a": {"const": 1}}}""", """{"a": 2}""", "const")]
    [InlineData("""{"additionalProperties": false}""", """{"a": 2}""", "additionalProperties")]
    [InlineData("""{"additionalProperties": {"const": 1}}""", """{"a": 2}""", "const")]
    [InlineData("""{"propertyNames": {"pattern": "^b"}}""", """{"a": 2}""", "pattern")]
    [InlineData("""{"dependentRequired": {"a": ["b"]}}""", """{"a": 2}""", "dependentRequired")]
    [InlineData("""{"not": {"const": 1}}""", "1", "not")]
    [InlineData("""{"allOf": [{"const": 1}]}""", "2", "const")]
    [InlineData("""{"oneOf": [{"const": 1}, {"type": "integer"}]}""", "1", "oneOf")]
    [InlineData("""{"if": {"const": 1}, "then": false}""", "1", "false")]
    [InlineData("""{"if": {"const": 1}, "else": {"const": 3}}""", "2", "const")]
    [InlineData("""{"format": "date"}""", "\"1938-13-01\"", "format")]
    [InlineData("""{"multipleOf": 2}""", "1", "multipleOf")]
    public void What_breaks_a_rule_is_found(string schema, string document, string rule)
    {
        using var rules = JsonDocument.Parse(schema);
        using var value = JsonDocument.Parse(document);
        var problems = new List<string>();

        Check(rules.RootElement, value.RootElement, "here", problems);

        Assert.Contains(problems, problem => problem.Contains($": {rule}", StringComparison.Ordinal));
    }

    private static bool Keeps(JsonElement schema, JsonElement value)
    {
        var problems = new List<string>();
        Check(schema, value, "", problems);
        return problems.Count == 0;
    }

    private static void Check(JsonElement schema, JsonElement value, string where, List<string> problems)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            if (schema.ValueKind == JsonValueKind.False)
                problems.Add($"{where}: false");
            return;
        }

        foreach (var rule in schema.EnumerateObject())
        {
            if (!Remarks.Contains(rule.Name) && !CheckRule(schema, rule, value, where, problems))
                problems.Add($"{where}: {rule.Name} {rule.Value.GetRawText()} of {Short(value)}");
        }
    }

    /// <summary>False where the rule itself is broken, or not known; what lies within adds its own problems.</summary>
    private static bool CheckRule(
        JsonElement schema,
        JsonProperty rule,
        JsonElement value,
        string where,
        List<string> problems)
    {
        var own = rule.Value;
        switch (rule.Name)
        {
            case "type":
                return Types(own).Any(type => IsOf(type, value));
            case "enum":
                return own.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value));
            case "const":
                return JsonElement.DeepEquals(own, value);
            case "format":
                return own.GetString() switch
                {
                    "date" => value.ValueKind != JsonValueKind.String ||
                        DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                    "uri" => value.ValueKind != JsonValueKind.String ||
                        Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
                    _ => false,
                };
            case "allOf":
                foreach (var part in own.EnumerateArray())
                    Check(part, value, where, problems);
                return true;
            case "oneOf":
                return own.EnumerateArray().Count(part => Keeps(part, value)) == 1;
            case "not":
                return !Keeps(own, value);
            case "if":
                if (schema.TryGetProperty(Keeps(own, value) ? "then" : "else", out var next))
                    Check(next, value, where, problems);
                return true;
            case "then" or "else":
                return schema.TryGetProperty("if", out _);
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => CheckText(rule, value.GetString()!), // of that kind
            JsonValueKind.Number => CheckNumber(rule, value.GetDouble()),
            JsonValueKind.Array => CheckList(rule, value, where, problems),
            JsonValueKind.Object => CheckObject(schema, rule, value, where, problems),
            _ => IsKnown(rule.Name),
        };
    }

    private static bool CheckText(JsonProperty rule, string text) => rule.Name switch
    {
        "pattern" => Regex.IsMatch(
            text, rule.Value.GetString()!, RegexOptions.None, TimeSpan.FromMilliseconds(PatternMilliseconds)),
        "minLength" => new StringInfo(text).LengthInTextElements >= rule.Value.GetInt32(),
        _ => IsKnown(rule.Name),
    };

    private static bool CheckNumber(JsonProperty rule, double number) => rule.Name switch
    {
        "minimum" => number >= rule.Value.GetDouble(),
        "maximum" => number <= rule.Value.GetDouble(),
        _ => IsKnown(rule.Name),
    };

    private static bool CheckList(JsonProperty rule, JsonElement list, string where, List<string> problems)
    {
        var items = list.EnumerateArray().ToArray();
        switch (rule.Name)
        {
            case "items":
                for (var i = 0; i < items.Length; i++)
                    Check(rule.Value, items[i], $"{where}[{i}]", problems);
                return true;
            case "minItems":
                return items.Length >= rule.Value.GetInt32();
            case "uniqueItems":
                return !items.Where((item, i) => items.Take(i).Any(other => JsonElement.DeepEquals(other, item))).Any();
            default:
                return IsKnown(rule.Name);
        }
    }

    private static bool CheckObject(
        JsonElement schema,
        JsonProperty rule,
        JsonElement value,
        string where,
        List<string> problems)
    {
        switch (rule.Name)
        {
            case "properties":
                foreach (var property in rule.Value.EnumerateObject())
                {
                    if (value.TryGetProperty(property.Name, out var own))
                        Check(property.Value, own, $"{where}.{property.Name}", problems);
                }

                return true;
            case "required":
                return rule.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "additionalProperties":
                var known = schema.TryGetProperty("properties", out var named)
                    ? named.EnumerateObject().Select(property => property.Name).ToHashSet(StringComparer.Ordinal)
                    : [];
                var others = value.EnumerateObject().Where(property => !known.Contains(property.Name)).ToArray();
                if (rule.Value.ValueKind == JsonValueKind.False)
                    return others.Length == 0;
                foreach (var property in others)
                    Check(rule.Value, property.Value, $"{where}.{property.Name}", problems);
                return true;
            case "propertyNames":
                foreach (var property in value.EnumerateObject())
                    Check(rule.Value, JsonSerializer.SerializeToElement(property.Name), $"{where}.{property.Name}", problems);
                return true;
            case "minProperties":
                return value.GetPropertyCount() >= rule.Value.GetInt32();
            case "dependentRequired":
                return rule.Value.EnumerateObject().All(entry => !value.TryGetProperty(entry.Name, out _) ||
                    entry.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)));
            default:
                return IsKnown(rule.Name);
        }
    }

    /// <summary>Rules for values of another kind say nothing about this one.</summary>
    private static bool IsKnown(string rule) => rule is "pattern" or "minLength" or "minimum" or "maximum" or "items" or
        "minItems" or "uniqueItems" or "properties" or "required" or "additionalProperties" or "propertyNames" or
        "minProperties" or "dependentRequired";

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Select(one => one.GetString()!)
        : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => false,
    };

    private static string Short(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
