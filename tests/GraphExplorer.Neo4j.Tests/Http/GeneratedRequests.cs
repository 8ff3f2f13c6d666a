using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Graph.Values;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using Microsoft.OpenApi;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>A request that was made up.</summary>
/// <param name="Operation">Whose.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="IsFiltered">Whether it narrows what is asked, beside what must be given.</param>
/// <param name="IsMistaken">Whether something is wrong with it.</param>
internal sealed record GeneratedRequest(
    Operation Operation,
    string Address,
    string? Body,
    bool IsFiltered,
    bool IsMistaken)
{
    public override string ToString() => $"{Operation.Method} {Address} {Body}";
}

/// <summary>
/// Makes up requests for declared operations: their parameters with values of the data set, and now and then a mistake.
/// Seeded: the same each time.
/// </summary>
internal sealed class GeneratedRequests(Random random, IReadOnlyList<GraphRecord> records, JsonNode schema)
{
    private static readonly string[] Dates =
        ["1938", "1938-06-13", "1937/1939", "1936-08/1941", "1945-08", "193X", "1917/..", "1938-21", "2013", "1954~"];

    /// <summary>What stands for each operation's parameters that name evidence.</summary>
    private readonly Dictionary<string, string[]> _ids = new(StringComparer.Ordinal)
    {
        ["getRelationship"] = [.. records.OfType<RelationshipRecord>().Select(record => record.Key)],
        ["getClaim"] = KeysOf(records, "Claim"),
        ["getSource"] = KeysOf(records, "Source"),
        ["getHypothesis"] = KeysOf(records, "Hypothesis"),
    };

    private readonly string[] _entities = KeysOf(records, "Entity");
    private readonly string[] _types = Names(schema["types"], "type");
    private readonly string[] _families = Names(schema["families"], "id");
    private readonly string[] _labels = Names(schema["labels"], "name");

    private readonly string[] _names =
    [
        .. records.OfType<NodeRecord>().Where(node => node.HasLabel("Entity") && !node.Properties["names"].IsNull)
            .SelectMany(node => node.Properties["names"].AsList().Select(name => name.AsString())),
    ];

    /// <summary>Whether an operation can be narrowed.</summary>
    public static bool HasFilters(Operation operation) => operation.Query.Concat(operation.Body).Any(IsFilter);

    /// <summary>A request for an operation.</summary>
    public GeneratedRequest Make(Operation operation, bool isFiltered, bool isMistaken)
    {
        var mayFilter = HasFilters(operation);
        var values = new Dictionary<Parameter, List<string>>();
        foreach (var parameter in operation.All)
        {
            if (parameter.IsRequired)
                values[parameter] = [.. Enumerable.Range(0, Times(parameter)).Select(_ => Value(operation, parameter))];
        }

        var filters = operation.Query.Concat(operation.Body).Where(IsFilter).ToArray();
        for (var count = isFiltered ? random.Next(1, 4) : 0; count > 0 && filters.Length > 0; count--)
        {
            var parameter = filters[random.Next(filters.Length)];
            var isSecondTime = parameter.Name is "at" or "during" &&
                values.Keys.Any(given => given.Name is "at" or "during");
            if (!isSecondTime)
                values[parameter] = [.. Enumerable.Range(0, Times(parameter)).Select(_ => Value(operation, parameter))];
        }

        return isMistaken
            ? Mistake(operation, values, isFiltered && mayFilter)
            : Write(operation, values, isFiltered && mayFilter, isMistaken: false);
    }

    private static string[] KeysOf(IReadOnlyList<GraphRecord> records, string label) =>
        [.. records.OfType<NodeRecord>().Where(node => node.HasLabel(label)).Select(node => node.Key)];

    private static string[] Names(JsonNode? list, string member) =>
        [.. list!.AsArray().Select(item => (string)item![member]!)]; // the schema has them

    /// <summary>Whether it says which part of the whole is wanted.</summary>
    private static bool IsFilter(Parameter parameter) => !parameter.IsRequired && parameter.Name != "cursor";

    private int Times(Parameter parameter) => parameter.IsList ? random.Next(1, 3) : 1;

    private string Value(Operation operation, Parameter parameter)
    {
        var schemaOf = parameter.Schema();
        var one = (OpenApiSchema)(schemaOf.Items ?? schemaOf);
        if (one.Enum is { Count: > 0 } choices)
            return choices[random.Next(choices.Count)].ToString();
        if (one.Type == JsonSchemaType.Boolean)
            return random.Next(2) == 0 ? "true" : "false";
        if (one.Type == JsonSchemaType.Integer)
            return Number(parameter.Name, one);
        return parameter.Name switch
        {
            "id" => Pick(_ids.GetValueOrDefault(operation.Id, _entities)),
            "q" => Mistyped(Pick(_names)),
            "types" => random.Next(4) == 0 ? "all" : Pick(_types),
            "excludeTypes" => Pick(_types),
            "families" => Pick(_families),
            "label" or "labels" or "excludeLabels" => Pick(_labels),
            "at" or "during" => Pick(Dates),
            "sources" or "excludeSources" => Pick(_ids["getSource"]),
            "hypotheses" => random.Next(3) == 0 ? "none" : Pick(_ids["getHypothesis"]),
            _ => Pick(_entities),
        };
    }

    private string Number(string name, OpenApiSchema one)
    {
        var min = int.Parse(one.Minimum ?? "1", CultureInfo.InvariantCulture);
        var max = int.Parse(one.Maximum ?? "100", CultureInfo.InvariantCulture);
        max = name switch { "budget" => 5000, "maxHops" => 6, "depth" => 3, "k" => 30, _ => Math.Min(max, 60) };
        min = Math.Max(min, name == "budget" ? 50 : min);
        return random.Next(min, max + 1).ToString(CultureInfo.InvariantCulture);
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private string Mistyped(string name)
    {
        var text = name.ToList();
        if (text.Count > 3 && random.Next(2) == 0)
            text.RemoveAt(random.Next(text.Count - 1));
        return new string([.. text[..random.Next(Math.Min(3, text.Count), text.Count + 1)]]);
    }

    /// <summary>
    /// The same with something wrong: in an id, a name, a number, a date, a cursor, or one thing too many.
    /// </summary>
    private GeneratedRequest Mistake(
        Operation operation,
        Dictionary<Parameter, List<string>> values,
        bool isFiltered)
    {
        var all = operation.All.ToArray();
        for (var attempts = 0; attempts < 20 && all.Length > 0 && random.Next(5) > 0; attempts++)
        {
            var parameter = all[random.Next(all.Length)];
            if (Wrong(parameter) is not { } wrong)
                continue;
            values[parameter] = [wrong];
            return Write(operation, values, isFiltered, isMistaken: true);
        }

        var request = Write(operation, values, isFiltered, isMistaken: true);
        if (request.Body is not null)
            return request with { Body = request.Body.Replace("{", "{\"colour\": \"red\", ", StringComparison.Ordinal) };
        var separator = request.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return request with { Address = $"{request.Address}{separator}colour=red" };
    }

    private string? Wrong(Parameter parameter)
    {
        var schemaOf = parameter.Schema();
        var one = (OpenApiSchema)(schemaOf.Items ?? schemaOf);
        if (one.Enum is { Count: > 0 })
            return "purple";
        if (one.Type == JsonSchemaType.Integer)
            return random.Next(2) == 0 ? "0" : "100000000";
        return parameter.Name switch
        {
            "id" or "from" or "to" or "via" or "place" => $"{Pick(_entities)}x{random.Next(10)}",
            "types" or "excludeTypes" => $"{Pick(_types)}S",
            "families" => "brake",
            "label" or "labels" or "excludeLabels" => "Persn",
            "at" or "during" => "1938-13-45",
            "sources" or "excludeSources" => "S0002",
            "hypotheses" => "H9z",
            "cursor" => "bm90LWEtY3Vyc29y",
            _ => null,
        };
    }

    private static GeneratedRequest Write(
        Operation operation,
        Dictionary<Parameter, List<string>> values,
        bool isFiltered,
        bool isMistaken)
    {
        var address = operation.Pattern;
        foreach (var step in operation.Path)
        {
            var escaped = Uri.EscapeDataString(values[step][0]);
            address = address.Replace($"{{{step.Name}}}", escaped, StringComparison.Ordinal);
        }

        var query = new StringBuilder();
        foreach (var (parameter, texts) in values.Where(pair => operation.Query.Contains(pair.Key)))
        {
            foreach (var text in texts)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(parameter.Name);
                query.Append('=').Append(Uri.EscapeDataString(text));
            }
        }

        if (operation.Body.Count == 0)
            return new GeneratedRequest(operation, address + query, null, isFiltered, isMistaken);
        var body = new JsonObject();
        foreach (var (parameter, texts) in values.Where(pair => operation.Body.Contains(pair.Key)))
        {
            var nodes = texts.Select(text => parameter.ExpectedJson().Contains("number", StringComparison.Ordinal)
                ? JsonValue.Create(int.Parse(text, CultureInfo.InvariantCulture))
                : (JsonNode)JsonValue.Create(text)).ToArray();
            body[parameter.Name] = parameter.IsList ? new JsonArray(nodes) : nodes[0];
        }

        return new GeneratedRequest(operation, address + query, body.ToJsonString(), isFiltered, isMistaken);
    }
}
