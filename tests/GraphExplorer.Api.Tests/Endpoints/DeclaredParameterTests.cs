using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Api.Tests.Statements;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
using GraphExplorer.Requests.Questions;

namespace GraphExplorer.Api.Tests.Endpoints;

/// <summary>No parameter is declared in vain: each changes the question that is asked.</summary>
public sealed class DeclaredParameterTests
{
    private static readonly Dictionary<string, Asked> Questions = new(StringComparer.Ordinal)
    {
        ["paths"] = new(PathOperations.OfSets, """{"from": ["a"], "to": ["b"]}""", PathOperations.ReadSets),
        ["neighbourhood"] = new(EntityOperations.OfNeighbourhood, """{"id": "a"}""", EntityOperations.ReadAround),
        ["filter"] = new(FilterParameters.All, "{}", FilterParameters.Read),
        ["search"] = new(
            [.. EntityOperations.OfSearch.Where(parameter => parameter.Name != "cursor")], // read with a view: below
            "{}",
            EntityOperations.ReadSearch),
    };

    public static TheoryData<string, string> Declared =>
        [.. Questions.SelectMany(question => question.Value.Parameters.Select(parameter =>
            new TheoryDataRow<string, string>(question.Key, parameter.Name)))];

    public static TheoryData<string> Operations => [.. new OperationTable().All.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Declared))]
    public void Another_value_of_a_parameter_is_another_question(string name, string parameterName)
    {
        var asked = Questions[name];
        var parameter = asked.Parameters.Single(parameter => parameter.Name == parameterName);
        var plain = asked.Question(new JsonObject());

        var others = OtherValues(parameter).Select(value => asked.Question(new JsonObject { [parameterName] = value }));

        Assert.All(others, other => Assert.NotEqual(plain, other));
    }

    [Theory]
    [InlineData("rank", "specificity")]
    [InlineData("rank", "evidence")]
    [InlineData("chronology", "overlap")]
    [InlineData("chronology", "ordered")]
    public void A_value_without_kernel_is_refused_before_it_is_a_question(string parameter, string value)
    {
        var refused = Assert.Throws<RequestRefusedException>(() =>
            Questions["paths"].Question(new JsonObject { [parameter] = value }));

        Assert.Equal(ErrorCodes.NotAvailable, refused.Problem.Code);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_reads_every_parameter_that_it_declares(string id)
    {
        var operation = new OperationTable().All.Single(operation => operation.Id == id);
        var hasEngine = operation.Id is "runQuery" or "explainQuery"; // refused at once by a store without one
        IGraphStore store = hasEngine ? new TinyEngine() : await ShippedStore.Loaded;
        await using var view = await store.OpenViewAsync(TestContext.Current.CancellationToken);
        var read = new Recorder(operation.All.Where(parameter => parameter.IsRequired));
        var call = new OperationCall(operation, new RequestValues(read, "", ""), view, () => Caller.InProcess)
        {
            Store = store,
        };

        await Record.ExceptionAsync(async () => await operation.Handle(call, TestContext.Current.CancellationToken));

        Assert.Empty(operation.All.Except(read.Asked).Select(parameter => parameter.Name));
    }

    /// <summary>Values that are not the default; one at least, unless this version has no other.</summary>
    private static IEnumerable<JsonNode> OtherValues(Parameter parameter)
    {
        var schema = parameter.Schema();
        var one = parameter.IsList ? schema.Items! : schema;
        var values = one.Enum is { Count: > 0 } names
            ? names.Where(name => !JsonNode.DeepEquals(name, schema.Default)).Select(name => name.DeepClone())
            : one.Type switch
            {
                JsonType.Integer => new[] { one.Minimum, one.Maximum }
                    .Select(text => JsonNode.Parse(text!)!)
                    .Where(bound => !JsonNode.DeepEquals(bound, schema.Default)),
                JsonType.Boolean => [JsonValue.Create(true), JsonValue.Create(false)],
                _ => [JsonValue.Create("another")],
            };
        var others = values.Select(value => parameter.IsList ? new JsonArray(value) : value).ToList();
        Assert.True(others.Count > 0 || parameter.Unavailable.Count > 0, $"\"{parameter.Name}\" has one value.");
        return others;
    }

    /// <summary>How one kind of question is read.</summary>
    /// <param name="Parameters">What it is read from.</param>
    /// <param name="Required">The members that it must have.</param>
    /// <param name="Read">Reads it.</param>
    private sealed record Asked(
        IReadOnlyList<Parameter> Parameters,
        string Required,
        Func<RequestValues, object> Read)
    {
        /// <summary>The question as text, so that lists are compared by what they hold.</summary>
        public string Question(JsonObject members)
        {
            foreach (var (name, value) in JsonNode.Parse(Required)!.AsObject())
                members.TryAdd(name, value?.DeepClone());
            var values = RequestReader.ReadObject(JsonSerializer.SerializeToElement(members), Parameters, "");
            return JsonSerializer.Serialize(Read(values));
        }
    }

    /// <summary>Holds a text for each required parameter, and notes which parameters are asked for.</summary>
    private sealed class Recorder(IEnumerable<Parameter> required)
        : Dictionary<Parameter, object?>(required.ToDictionary(parameter => parameter, object? (parameter) => Value(parameter))),
        IReadOnlyDictionary<Parameter, object?>
    {
        public HashSet<Parameter> Asked { get; } = [];

        bool IReadOnlyDictionary<Parameter, object?>.ContainsKey(Parameter key)
        {
            Asked.Add(key);
            return ContainsKey(key);
        }

        bool IReadOnlyDictionary<Parameter, object?>.TryGetValue(Parameter key, out object? value)
        {
            Asked.Add(key);
            return TryGetValue(key, out value);
        }

        private static object Value(Parameter parameter) =>
            parameter.IsList ? new List<string?> { "lyushkov" } : "lyushkov";
    }
}
