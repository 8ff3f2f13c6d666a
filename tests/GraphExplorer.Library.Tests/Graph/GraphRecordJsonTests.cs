using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class GraphRecordJsonTests
{
    [Theory]
    [InlineData("""{"node":"ada","labels":["Author","Person"],"properties":{"born":{"$type":"Date","_value":"1815-12-10"},"name":"Ada"}}""")]
    [InlineData("""{"node":"é","labels":[],"properties":{}}""")]
    [InlineData("""{"relationship":"r1","type":"KNOWS","from":"ada","to":"ada","properties":{"sources":["S1","S2"],"tier":2}}""")]
    public void Writes_what_it_reads(string line)
    {
        var record = Read(line);

        Assert.Equal(line, Write(record));
        Assert.Equal(record, Read(Write(record)));
    }

    [Fact]
    public void Reads_a_node_with_its_labels_once_and_in_key_order()
    {
        var node = Assert.IsType<NodeRecord>(Read("""{"labels":["b","a","b"],"node":"n"}"""));

        Assert.Equal("n", node.Key);
        Assert.Equal(["a", "b"], node.Labels);
        Assert.Same(PropertyMap.Empty, node.Properties);
        Assert.True(node.HasLabel("b") && !node.HasLabel("B"));
    }

    [Fact]
    public void Reads_a_relationship()
    {
        var line = """{"relationship":"r","type":"T","from":"a","to":"b","properties":{"gone":null,"x":1.5}}""";

        var relationship = Assert.IsType<RelationshipRecord>(Read(line));

        Assert.Equal(("r", "T", "a", "b"), (relationship.Key, relationship.Type, relationship.From, relationship.To));
        Assert.Equal(PropertyMap.Of(("x", 1.5)), relationship.Properties);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("""{"node":"a"} {"node":"b"}""", "not JSON")]
    [InlineData("[]", "a member \"node\" or \"relationship\"")]
    [InlineData("\"node\"", "a member \"node\" or \"relationship\"")]
    [InlineData("{}", "a member \"node\" or \"relationship\"")]
    [InlineData("""{"Node":"a"}""", "a member \"node\" or \"relationship\"")]
    [InlineData("""{"node":""}""", "\"node\" must be a text that is not empty")]
    [InlineData("""{"node":7}""", "\"node\" must be a text that is not empty")]
    [InlineData("""{"node":null}""", "\"node\" must be a text that is not empty")]
    [InlineData("""{"node":"a","label":["b"]}""", "\"label\" is not one of node, labels, properties")]
    [InlineData("""{"node":"a","relationship":"r"}""", "\"relationship\" is not one of node, labels, properties")]
    [InlineData("""{"node":"a","labels":"b"}""", "\"labels\" must be a list of texts")]
    [InlineData("""{"node":"a","labels":null}""", "\"labels\" must be a list of texts")]
    [InlineData("""{"node":"a","labels":["b",""]}""", "Each of \"labels\" must be a text that is not empty")]
    [InlineData("""{"node":"a","labels":[1]}""", "Each of \"labels\" must be a text that is not empty")]
    [InlineData("""{"node":"a","properties":[]}""", "\"properties\" must be an object")]
    [InlineData("""{"node":"a","properties":null}""", "\"properties\" must be an object")]
    [InlineData("""{"node":"a","properties":{"born":{"$type":"Date","_value":"soon"}}}""", "The property \"born\": \"soon\" is not a Date")]
    [InlineData("""{"node":"a","properties":{"n":99999999999999999999}}""", "The property \"n\": 99999999999999999999 does not fit")]
    [InlineData("""{"node":"a","properties":{"p":1,"p":2}}""", "The property \"p\" stands twice")]
    [InlineData("""{"node":"a","node":"b"}""", "The member \"node\" stands twice")]
    [InlineData("""{"relationship":"r"}""", "\"type\" must be a text that is not empty")]
    [InlineData("""{"relationship":"","type":"T","from":"a","to":"b"}""", "\"relationship\" must be a text that is not empty")]
    [InlineData("""{"relationship":"r","type":"","from":"a","to":"b"}""", "\"type\" must be a text that is not empty")]
    [InlineData("""{"relationship":"r","type":"T","to":"b"}""", "\"from\" must be a text that is not empty")]
    [InlineData("""{"relationship":"r","type":"T","from":"a","to":["b"]}""", "\"to\" must be a text that is not empty")]
    [InlineData("""{"relationship":"r","type":"T","from":"a","to":"b","labels":[]}""", "\"labels\" is not one of relationship, type, from, to, properties")]
    [InlineData("""{"node":"\uD83D"}""", "half a surrogate pair")]
    [InlineData("""{"node":"a","labels":["\uD83D"]}""", "half a surrogate pair")]
    [InlineData("""{"node":"a","properties":{"\uD83D":1}}""", "surrogate")]
    [InlineData("""{"\uD83D":"a"}""", "surrogate")]
    public void Refuses_a_bad_line_and_names_the_member(string line, string part)
    {
        var refused = Assert.Throws<FormatException>(() => Read(line));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_utf_8()
    {
        var line = Encoding.UTF8.GetBytes("""{"node":"a","properties":{"p":"?"}}""");
        line[Array.IndexOf(line, (byte)'?')] = 0xFF;

        Assert.Throws<FormatException>(() => GraphRecordJson.Read(line));
    }

    [Fact]
    public void Refuses_a_property_that_nests_too_deep()
    {
        const string Start = """{"node":"a","properties":{"p":""";

        var refused = Assert.Throws<FormatException>(() => Read($"{Start}{new string('[', 101)}{new string(']', 101)}}}}}"));

        Assert.Equal("The property \"p\": Lists and maps may nest 100 deep.", refused.Message);
        Assert.Throws<FormatException>(() => Read(Start + new string('[', 100_000)));
    }

    private static GraphRecord Read(string line) => GraphRecordJson.Read(Encoding.UTF8.GetBytes(line));

    private static string Write(GraphRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
            GraphRecordJson.Write(writer, record);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
