using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphExplorer.Api.Tests.Endpoints;

/// <summary>
/// Every operation of the OpenAPI document with good, bad and absurd values for every parameter, seeded: the answer is
/// JSON or one of our problems, never a failure of the server.
/// </summary>
public sealed class RandomInputTests(ShippedServer server)
{
    private const int RequestsPerOperation = 60;

    private static readonly string[] Absurd =
    [
        "", " ", "0", "-1", "1000000000", "99999999999999999999", "1e9", "NaN", "null", "true", "[]", "{}", "\"", "'",
        "%", "%00", "\0", "..", "../../etc/passwd", "a/b", "/", "\\", "<script>", "'; DROP TABLE x; --", "${7*7}",
        "1938-99", "1938/", "/1938", "19XX", "-0001", "10000-01-01", "../..", "\u202e\u0000", "\u30de\u30f3", "\U0001F600",
        "\uFEFF",
        "lyushkov", "LYUSHKOV", "all", "default", "none", "any", "Person", "\t\n",
    ];

    public static TheoryData<int> Seeds => [1, 2];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_request_makes_the_server_fail(int seed)
    {
        var random = new Random(seed);
        using var response = await server.GetAsync("/openapi/v1.json");
        var document = await response.JsonAsync();
        var tried = 0;

        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                for (var i = 0; i < RequestsPerOperation; i++)
                {
                    using var request = Request(path, method, operation!, random);
                    var told = $"{request.Method} {request.RequestUri}";
                    using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
                    await CheckAsync(answer, told);
                    tried++;
                }
            }
        }

        Assert.True(tried >= 14 * RequestsPerOperation);
    }

    private static async Task CheckAsync(HttpResponseMessage answer, string told)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var status = (int)answer.StatusCode;
        Assert.True(status < 500 || answer.StatusCode == HttpStatusCode.NotImplemented, $"{told}: {status} {body}");
        if (status < 400)
        {
            Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/json", told);
            using var json = JsonDocument.Parse(body);
            return;
        }

        var problem = await answer.ProblemAsync();
        if (status == 501)
            Assert.Equal("not_available", (string?)problem["code"]);
    }

    private static HttpRequestMessage Request(string path, string method, JsonNode operation, Random random)
    {
        var query = new StringBuilder();
        foreach (var parameter in operation["parameters"] as JsonArray ?? [])
        {
            var name = (string)parameter!["name"]!; // every parameter has one
            if ((string?)parameter["in"] == "path")
            {
                var step = Escape(Step(Value(parameter, random)), random);
                path = path.Replace($"{{{name}}}", step, StringComparison.Ordinal);
                continue;
            }

            if (name == "budget" && random.Next(10) > 0)
            {
                query.Append("&budget=").Append(random.Next(1, 3000)); // so that no search takes long
                continue;
            }

            var isRequired = (bool?)parameter["required"] ?? false;
            for (var times = Times(isRequired, random); times > 0; times--)
                query.Append('&').Append(name).Append('=').Append(Escape(Value(parameter, random), random));
        }

        if (random.Next(20) == 0)
            query.Append('&').Append(Escape(Absurd[random.Next(Absurd.Length)], random)).Append("=1");
        var address = query.Length == 0 ? path : $"{path}?{query.ToString(1, query.Length - 1)}";
        var request = new HttpRequestMessage(
            new HttpMethod(method.ToUpperInvariant()),
            new Uri(address, UriKind.Relative));
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema)
            request.Content = new StringContent(Body(schema, random), Encoding.UTF8, "application/json");
        return request;
    }

    private static int Times(bool isRequired, Random random)
    {
        if (!isRequired)
            return random.Next(4) == 0 ? 1 : 0;
        return random.Next(20) switch { 0 => 0, 1 => 2, _ => 1 };
    }

    private static string Value(JsonNode parameter, Random random)
    {
        if (random.Next(3) == 0)
            return Absurd[random.Next(Absurd.Length)];
        if (random.Next(30) == 0)
            return new string((char)random.Next(0x20, 0x3000), random.Next(1, 600));
        var schema = parameter["schema"]!["items"] ?? parameter["schema"]!;
        if (schema["enum"] is JsonArray names)
            return (string)names[random.Next(names.Count)]!; // a list of names
        if ((string?)schema["type"] == "boolean")
            return random.Next(2) == 0 ? "true" : "false";
        if ((string?)schema["type"] == "integer")
            return $"{random.Next(1, Math.Min((int)schema["maximum"]!, 20) + 1)}"; // every number has a maximum
        var example = parameter["example"] ?? "lyushkov";
        return (example is JsonArray list ? list[0]! : example).ToString();
    }

    /// <summary>
    /// A null character in the path does not come past the server's own reader: it is tried on a socket.
    /// </summary>
    private static string Step(string value) =>
        value.Replace("\0", "", StringComparison.Ordinal).Replace("%00", "", StringComparison.Ordinal);

    /// <summary>Escapes well, and now and then not at all or wrongly.</summary>
    private static string Escape(string value, Random random) => random.Next(25) switch
    {
        0 => "%FF" + Uri.EscapeDataString(value),
        1 => Uri.EscapeDataString(value) + "%2",
        2 => Uri.EscapeDataString(Uri.EscapeDataString(value)),
        _ => Uri.EscapeDataString(value) is { Length: > 0 } escaped && escaped is not ("." or "..") ? escaped : "%20",
    };

    private static string Body(JsonNode schema, Random random)
    {
        if (random.Next(15) == 0)
            return Absurd[random.Next(Absurd.Length)];
        var body = new JsonObject();
        foreach (var (name, member) in schema["properties"]!.AsObject())
        {
            if (name == "budget" && random.Next(10) > 0)
                body[name] = random.Next(1, 3000);
            else if (name is "from" or "to" || random.Next(6) == 0)
                body[name] = Member(name, member!, random);
        }

        if (random.Next(10) == 0)
            body[Absurd[random.Next(Absurd.Length)]] = 1;
        return body.ToJsonString();
    }

    private static JsonNode? Member(string name, JsonNode schema, Random random)
    {
        JsonNode? wrong = random.Next(12) switch
        {
            0 => JsonValue.Create(random.Next(-5, 5)),
            1 => JsonValue.Create(Absurd[random.Next(Absurd.Length)]),
            2 => new JsonArray(JsonValue.Create(Absurd[random.Next(Absurd.Length)]), null),
            3 => new JsonObject { ["a"] = 1 },
            _ => null,
        };
        if (wrong is not null || random.Next(30) == 0)
            return wrong;
        var example = name == "to" ? "stalin" : "lyushkov";
        if (schema["enum"] is JsonArray names)
            return names[random.Next(names.Count)]!.DeepClone();
        return (string?)schema["type"] switch
        {
            "integer" => JsonValue.Create(random.Next(1, 20)),
            "boolean" => JsonValue.Create(true),
            "array" => new JsonArray(JsonValue.Create(schema["items"]!["enum"] is JsonArray words
                ? (string)words[0]! // a list of names
                : example)),
            _ => JsonValue.Create(example),
        };
    }
}
