using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Json;

/// <summary>The one way in which answers are written as JSON: the API, <c>gx --json</c> and exports use it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    Converters =
    [
        typeof(PropertyMapConverter), typeof(ValueConverter), typeof(EnumWordConverter<TotalRelation>),
        typeof(EnumWordConverter<SearchStatus>), typeof(EnumWordConverter<MatchQuality>),
        typeof(EnumWordConverter<ViewVisibility>), typeof(EnumWordConverter<ViewMode>),
    ])]
[JsonSerializable(typeof(PathsAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(EntityAnswer))]
[JsonSerializable(typeof(EntityRelationshipsAnswer))]
[JsonSerializable(typeof(NeighbourhoodAnswer))]
[JsonSerializable(typeof(TimelineAnswer))]
[JsonSerializable(typeof(RelationshipEvidence))]
[JsonSerializable(typeof(ClaimEvidence))]
[JsonSerializable(typeof(SourceEvidence))]
[JsonSerializable(typeof(HypothesisEvidence))]
[JsonSerializable(typeof(SchemaAnswer))]
[JsonSerializable(typeof(SavedView))]
[JsonSerializable(typeof(ViewChanges))]
public sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Text as people read it: other scripts are not escaped, only what HTML would take for markup.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>The context with that encoder.</summary>
    /// <remarks>Made when first asked for: the order in which the static members of a partial class are set is not
    /// ours.</remarks>
    public static AnswerJson Readable =>
        field ??= new AnswerJson(new JsonSerializerOptions(Default.Options) { Encoder = Encoder });
}

/// <summary>Writes enumerations as the words that parameters take: lower case first.</summary>
public sealed class EnumWordConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;

/// <summary>Writes properties by the one writer of values.</summary>
public sealed class PropertyMapConverter : JsonConverter<PropertyMap>
{
    /// <inheritdoc />
    public override PropertyMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var value = ValueJson.Read(document.RootElement);
        return PropertyMap.From(value.AsMap());
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, PropertyMap value, JsonSerializerOptions options) =>
        ValueJson.WriteProperties(writer, value);
}

/// <summary>Writes values by the one writer of values.</summary>
public sealed class ValueConverter : JsonConverter<Value>
{
    /// <inheritdoc />
    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return ValueJson.Read(document.RootElement);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options) =>
        ValueJson.Write(writer, value);
}
