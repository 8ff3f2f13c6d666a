using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Requests.Statements;

/// <summary>Writes answers about statements, spelled like all answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    Converters = [typeof(ValueConverter), typeof(EnumWordConverter<CypherKind>)])]
[JsonSerializable(typeof(QueryAnswer))]
[JsonSerializable(typeof(ExplainAnswer))]
internal sealed partial class QueryJson : JsonSerializerContext
{
    /// <summary>The context with the encoder of answers.</summary>
    public static QueryJson Readable =>
        field ??= new QueryJson(new JsonSerializerOptions(Default.Options) { Encoder = AnswerJson.Encoder });
}
