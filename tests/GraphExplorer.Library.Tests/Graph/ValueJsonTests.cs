using System.Text;
using System.Text.Json;
using CsCheck;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class ValueJsonTests
{
    public static TheoryData<string, Value> Texts() => new()
    {
        { "null", Value.Null },
        { "true", true },
        { "false", false },
        { "0", 0 },
        { "-1", -1 },
        { "9007199254740992", 1L << 53 },
        { "-9007199254740992", -(1L << 53) },
        { """{"$type":"Integer","_value":"9007199254740993"}""", (1L << 53) + 1 },
        { """{"$type":"Integer","_value":"-9007199254740993"}""", -(1L << 53) - 1 },
        { """{"$type":"Integer","_value":"9223372036854775807"}""", long.MaxValue },
        { """{"$type":"Integer","_value":"-9223372036854775808"}""", long.MinValue },
        { "0.0", 0.0 },
        { "-0.0", -0.0 },
        { "1.0", 1.0 },
        { "0.1", 0.1 },
        { "1E+300", 1e300 },
        { "5E-324", double.Epsilon },
        { "-1.7976931348623157E+308", double.MinValue },
        { "-2.2250738585072014E-308", -2.2250738585072014E-308 },
        { """{"$type":"Float","_value":"NaN"}""", double.NaN },
        { """{"$type":"Float","_value":"Infinity"}""", double.PositiveInfinity },
        { """{"$type":"Float","_value":"-Infinity"}""", double.NegativeInfinity },
        { "\"\"", "" },
        { "\"Люшков \\\"\\\\ \\n 日本\"", "Люшков \"\\ \n 日本" },
        { """{"$type":"Base64","_value":""}""", Value.From(Array.Empty<byte>()) },
        { """{"$type":"Base64","_value":"AP8Q"}""", Value.From(new byte[] { 0, 255, 16 }) },
        { """{"$type":"Date","_value":"1938-06-13"}""", new DateOnly(1938, 6, 13) },
        { """{"$type":"Date","_value":"-999999999-01-01"}""", Date.From(-Date.MaxYear, 1, 1) },
        { """{"$type":"LocalTime","_value":"23:59:59.999999999"}""", Value.From(new LocalTime(LocalTime.NanosecondsPerDay - 1)) },
        { """{"$type":"Time","_value":"00:00:00+09:00"}""", Value.From(new OffsetTime(new LocalTime(0), 32_400)) },
        { """{"$type":"LocalDateTime","_value":"1970-01-01T00:00:00.000000001"}""", Value.From(Epoch(1)) },
        { """{"$type":"OffsetDateTime","_value":"1970-01-01T00:00:00Z"}""", Value.From(new ZonedDateTime(Epoch(0), 0)) },
        {
            """{"$type":"ZonedDateTime","_value":"1970-01-01T00:00:00+09:00[Asia/Tokyo]"}""",
            Value.From(new ZonedDateTime(Epoch(0), 32_400, "Asia/Tokyo"))
        },
        { """{"$type":"Duration","_value":"P1Y2M3DT-0.5S"}""", Value.From(new Duration(14, 3, -1, 500_000_000)) },
        { """{"$type":"Point","_value":"SRID=4326;POINT (1.5 2)"}""", Value.From(new Point(Point.Wgs84, 1.5, 2)) },
        { """{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1","-128"]}}""", Value.From(Bytes(VectorElement.Int8, 1, 0x80)) },
        { """{"$type":"Vector","_value":{"coordinatesType":"INT16","coordinates":["256"]}}""", Value.From(Bytes(VectorElement.Int16, 1, 0)) },
        { """{"$type":"Vector","_value":{"coordinatesType":"INT32","coordinates":["-1"]}}""", Value.From(Bytes(VectorElement.Int32, 255, 255, 255, 255)) },
        { """{"$type":"Vector","_value":{"coordinatesType":"INT64","coordinates":[]}}""", Value.From(Bytes(VectorElement.Int64)) },
        { """{"$type":"Vector","_value":{"coordinatesType":"FLOAT32","coordinates":["1.05","NaN"]}}""", Value.From(Vector.From([1.05f, float.NaN])) },
        { """{"$type":"Vector","_value":{"coordinatesType":"FLOAT64","coordinates":["1.05"]}}""", Value.From(Vector.From([1.05])) },
        { "[]", Value.From(Array.Empty<Value>()) },
        { """[1,[1.0,null],"a"]""", Value.From([1, Value.From([1.0, Value.Null]), "a"]) },
        { "{}", Map() },
        { """{"":0,"a":[],"b":{"c":null},"é":1}""", Map(("é", 1), ("b", Map(("c", Value.Null))), ("", 0), ("a", Value.From(Array.Empty<Value>()))) },
        { """{"$type":"Map","_value":{"$type":"Date","_value":"x"}}""", Map(("$type", "Date"), ("_value", "x")) },
        { """{"$type":"Map","_value":{"$type":{"$type":"Map","_value":{"$type":1}}}}""", Map(("$type", Map(("$type", 1)))) },
        { """{"_value":1}""", Map(("_value", 1)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Writes_one_exact_text_for_a_value_and_reads_it_back(string text, Value value)
    {
        Assert.Equal(text, ValueJson.ToText(value));
        Assert.Equal(value, Read(text));
    }

    [Fact]
    public void Writes_nodes_relationships_and_paths_as_the_query_api_does()
    {
        var ada = new NodeRecord("ada", ["Author", "Person"], PropertyMap.Of(("name", "Ada"), ("big", long.MaxValue)));
        var bob = new NodeRecord("bob", [], PropertyMap.Empty);
        var knows = new RelationshipRecord("r1", "KNOWS", "ada", "bob", PropertyMap.Of(("tier", 2)));

        const string Ada = """{"$type":"Node","_value":{"_element_id":"ada","_labels":["Author","Person"],"_properties":{"big":{"$type":"Integer","_value":"9223372036854775807"},"name":"Ada"}}}""";
        const string Bob = """{"$type":"Node","_value":{"_element_id":"bob","_labels":[],"_properties":{}}}""";
        const string Knows = """{"$type":"Relationship","_value":{"_element_id":"r1","_start_node_element_id":"ada","_end_node_element_id":"bob","_type":"KNOWS","_properties":{"tier":2}}}""";
        Assert.Equal(Ada, ValueJson.ToText(Value.From(ada)));
        Assert.Equal(Knows, ValueJson.ToText(Value.From(knows)));
        Assert.Equal(
            $$"""{"$type":"Path","_value":[{{Ada}},{{Knows}},{{Bob}}]}""",
            ValueJson.ToText(Value.From(new PathRecord([ada, bob], [knows]))));
        Assert.Throws<FormatException>(() => Read(Ada));
    }

    [Theory]
    [InlineData("""{"$type":"Map","_value":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"$type":"List","_value":[1]}""", "[1]")]
    [InlineData("""{"$type":"String","_value":"a"}""", "\"a\"")]
    [InlineData("""{"$type":"Integer","_value":"5"}""", "5")]
    [InlineData("""{"$type":"Float","_value":"5"}""", "5.0")]
    [InlineData("""{"$type":"Boolean","_value":true}""", "true")]
    [InlineData("""{"$type":"Null","_value":null}""", "null")]
    [InlineData("9223372036854775807", """{"$type":"Integer","_value":"9223372036854775807"}""")]
    [InlineData("1e2", "100.0")]
    [InlineData("-0", "0")]
    public void Reads_more_than_it_writes(string text, string written) =>
        Assert.Equal(written, ValueJson.ToText(Read(text)));

    [Theory]
    [InlineData("9223372036854775808", "9223372036854775808.0")]
    [InlineData("1e999", "does not fit a 64-bit float")]
    [InlineData("""{"$type":"Date"}""", "exactly two members")]
    [InlineData("""{"$type":"Date","_value":"x","more":1}""", "exactly two members")]
    [InlineData("""{"$type":"Date","value":"1938-06-13"}""", "exactly two members")]
    [InlineData("""{"$type":1,"_value":"1938-06-13"}""", "exactly two members")]
    [InlineData("""{"$type":"Date","_value":"1938-02-30"}""", "\"1938-02-30\" is not a Date")]
    [InlineData("""{"$type":"Date","_value":1938}""", "1938 is not a Date")]
    [InlineData("""{"$type":"Integer","_value":"1.5"}""", "\"1.5\" is not a Integer")]
    [InlineData("""{"$type":"Integer","_value":5}""", "5 is not a Integer")]
    [InlineData("""{"$type":"Float","_value":"1e999"}""", "is not a Float")]
    [InlineData("""{"$type":"Float","_value":"nan"}""", "is not a Float")]
    [InlineData("""{"$type":"Base64","_value":"?"}""", "is not a Base64")]
    [InlineData("""{"$type":"Boolean","_value":1}""", "is not a Boolean")]
    [InlineData("""{"$type":"Map","_value":[]}""", "is not a Map")]
    [InlineData("""{"$type":"List","_value":{}}""", "is not a List")]
    [InlineData("""{"$type":"Duration","_value":"P"}""", "is not a Duration")]
    [InlineData("""{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["128"]}}""", "is not a Vector")]
    [InlineData("""{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1.5"]}}""", "is not a Vector")]
    [InlineData("""{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":[1]}}""", "is not a Vector")]
    [InlineData("""{"$type":"Vector","_value":{"coordinatesType":"INT9","coordinates":[]}}""", "is not a Vector")]
    [InlineData("""{"$type":"Vector","_value":{"coordinates":[],"coordinate":[]}}""", "is not a Vector")]
    [InlineData("""{"$type":"Vector","_value":[]}""", "is not a Vector")]
    [InlineData("""{"$type":"Nonsense","_value":"P"}""", "is not a Nonsense")]
    [InlineData("""{"a":1,"a":2}""", "The member \"a\" stands twice")]
    [InlineData("""{"$type":"Map","_value":{"a":1,"a":2}}""", "The member \"a\" stands twice")]
    [InlineData("\"\\uD83D\"", "surrogate")] // once an InvalidOperationException, which a host reports as its own fault
    [InlineData("{\"\\uDE00\":1}", "surrogate")]
    [InlineData("""{"$type":"\uDE00","_value":1}""", "surrogate")]
    public void Says_what_is_wrong(string text, string part)
    {
        var refused = Assert.Throws<FormatException>(() => Read(text));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"$type\":\"List\",\"_value\":[", "]}")]
    public void Reads_nesting_to_its_limit_and_refuses_what_is_deeper(string open, string close)
    {
        var inner = open[0] == '[' ? "[]" : "{}";
        var deepest = Nested(open, inner, close, ValueJson.MaxDepth - 1);

        Assert.NotEqual(Value.Null, Read(deepest));
        var refused = Assert.Throws<FormatException>(() => Read(Nested(open, inner, close, ValueJson.MaxDepth)));
        Assert.Equal("Lists and maps may nest 100 deep.", refused.Message);
    }

    [Fact]
    public void Reads_what_it_wrote_whatever_the_value() =>
        Values().Sample(value => Read(ValueJson.ToText(value)) == value, iter: 20_000);

    private static Gen<Value> Values()
    {
        var days = Gen.Long[Date.From(-Date.MaxYear, 1, 1).EpochDay, Date.From(Date.MaxYear, 12, 31).EpochDay];
        var dates = days.Select(day => new Date(day));
        var times = Gen.Long[0, LocalTime.NanosecondsPerDay - 1].Select(nanosecond => new LocalTime(nanosecond));
        var offsets = Gen.Int[-64_800, 64_800];
        var moments = Gen.Select(dates, times, (date, time) => new LocalDateTime(date, time));
        var texts = Gen.String.Select(WithoutLoneSurrogates);
        var plain = Gen.OneOf(
            Gen.Const(Value.Null),
            Gen.Bool.Select(value => (Value)value),
            Gen.Long.Select(value => (Value)value),
            Gen.Double.Select(value => (Value)value),
            texts.Select(value => (Value)value),
            Gen.Byte.Array[0, 40].Select(Value.From),
            dates.Select(value => (Value)value),
            times.Select(Value.From),
            Gen.Select(times, offsets, (time, offset) => Value.From(new OffsetTime(time, offset))),
            moments.Select(Value.From),
            Gen.Select(moments, offsets, Gen.OneOf(Gen.Const((string?)null), Gen.Const<string?>("Europe/Berlin")))
                .Select((moment, offset, zone) => Value.From(new ZonedDateTime(moment, offset, zone))),
            Gen.Select(Gen.Long, Gen.Long, Gen.Long, Gen.Int[0, 999_999_999])
                .Select((months, days, seconds, rest) => Value.From(new Duration(months, days, seconds, rest))),
            Gen.Select(Gen.Double[-1e9, 1e9], Gen.Double[-1e9, 1e9])
                .Select((x, y) => Value.From(new Point(Point.Cartesian, x, y))));
        return Gen.Recursive<Value>((depth, nested) => depth > 4
            ? plain
            : Gen.OneOf(
                plain,
                plain,
                nested.Array[0, 5].Select(items => Value.From(items)),
                Gen.Select(Gen.OneOf(texts, Gen.Const("$type")), nested).Array[0, 4].Select(Map)));
    }

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Vector Bytes(VectorElement element, params byte[] bytes) => Vector.FromBigEndian(element, bytes);

    private static LocalDateTime Epoch(long nanosecond) => new(new Date(0), new LocalTime(nanosecond));

    private static Value Map(params (string Name, Value Value)[] entries)
    {
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
            map[name] = value;
        return Value.From(map);
    }

    private static string Nested(string open, string inner, string close, int times) =>
        string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times));

    private static Value Read(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 });
        return ValueJson.Read(document.RootElement);
    }
}
