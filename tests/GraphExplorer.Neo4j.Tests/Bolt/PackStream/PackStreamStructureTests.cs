using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.PackStream;

public sealed class PackStreamStructureTests
{
    private const string BoltAll = "4.4 5 6";

    /// <summary>Bytes, the versions they are of, and the value as its one JSON text.</summary>
    public static TheoryData<string, string, string> Structures() => new()
    {
        { BoltAll, "B1 44 00", """{"$type":"Date","_value":"1970-01-01"}""" },
        { BoltAll, "B1 44 C9 D2 FB", """{"$type":"Date","_value":"1938-06-13"}""" },
        { BoltAll, "B1 44 CB 00 00 00 55 0A 1B 48 F7", """{"$type":"Date","_value":"+999999999-12-31"}""" },
        { BoltAll, "B1 44 CB FF FF FF AA F5 CE C3 26", """{"$type":"Date","_value":"-999999999-01-01"}""" },
        { BoltAll, "B1 74 00", """{"$type":"LocalTime","_value":"00:00:00"}""" },
        { BoltAll, "B1 74 CB 00 00 4E 94 91 4E FF FF", """{"$type":"LocalTime","_value":"23:59:59.999999999"}""" },
        { BoltAll, "B2 54 00 CA 00 00 FD 20", """{"$type":"Time","_value":"00:00:00+18:00"}""" },
        { BoltAll, "B2 54 01 CA FF FF 02 E0", """{"$type":"Time","_value":"00:00:00.000000001-18:00"}""" },
        { BoltAll, "B2 64 00 00", """{"$type":"LocalDateTime","_value":"1970-01-01T00:00:00"}""" },
        { BoltAll, "B2 64 FF CA 3B 9A C9 FF", """{"$type":"LocalDateTime","_value":"1969-12-31T23:59:59.999999999"}""" },

        // The examples of the specification: one instant, by offset and by zone, in both ways of counting.
        { "5 6", "B3 49 C9 11 94 2A C9 0E 10", """{"$type":"OffsetDateTime","_value":"1970-01-01T02:15:00.000000042+01:00"}""" },
        { "4.4", "B3 46 C9 1F A4 2A C9 0E 10", """{"$type":"OffsetDateTime","_value":"1970-01-01T02:15:00.000000042+01:00"}""" },
        { "5 6", "B3 69 C9 11 94 2A 8C 45 75 72 6F 70 65 2F 50 61 72 69 73", """{"$type":"ZonedDateTime","_value":"1970-01-01T02:15:00.000000042+01:00[Europe/Paris]"}""" },
        { "4.4", "B3 66 C9 1F A4 2A 8C 45 75 72 6F 70 65 2F 50 61 72 69 73", """{"$type":"ZonedDateTime","_value":"1970-01-01T02:15:00.000000042+01:00[Europe/Paris]"}""" },

        { BoltAll, "B4 45 00 00 00 00", """{"$type":"Duration","_value":"PT0S"}""" },
        { BoltAll, "B4 45 0E 03 FF CA 1D CD 65 00", """{"$type":"Duration","_value":"P1Y2M3DT-0.5S"}""" },
        { BoltAll, "B3 58 C9 10 E6 C1 3F F8 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00", """{"$type":"Point","_value":"SRID=4326;POINT (1.5 2)"}""" },
        { BoltAll, "B4 59 C9 23 C5 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00 C1 C0 08 00 00 00 00 00 00", """{"$type":"Point","_value":"SRID=9157;POINT Z (1 2 -3)"}""" },
        { "6", "B2 56 CC 01 C8 CC 03 01 FB 0A", """{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1","-5","10"]}}""" },
        { "6", "B2 56 CC 01 C9 CC 02 80 00", """{"$type":"Vector","_value":{"coordinatesType":"INT16","coordinates":["-32768"]}}""" },
        { "6", "B2 56 CC 01 CA CC 04 7F FF FF FF", """{"$type":"Vector","_value":{"coordinatesType":"INT32","coordinates":["2147483647"]}}""" },
        { "6", "B2 56 CC 01 CB CC 08 80 00 00 00 00 00 00 00", """{"$type":"Vector","_value":{"coordinatesType":"INT64","coordinates":["-9223372036854775808"]}}""" },
        { "6", "B2 56 CC 01 C6 CC 04 3F 86 66 66", """{"$type":"Vector","_value":{"coordinatesType":"FLOAT32","coordinates":["1.05"]}}""" },
        { "6", "B2 56 CC 01 C1 CC 10 3F B9 99 99 99 99 99 9A FF F0 00 00 00 00 00 00", """{"$type":"Vector","_value":{"coordinatesType":"FLOAT64","coordinates":["0.1","-Infinity"]}}""" },
        { "6", "B2 56 CC 01 C8 CC 00", """{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":[]}}""" },
    };

    public static TheoryData<string, string> BadStructures() => new()
    {
        { BoltAll, "B0 44" }, // no field
        { BoltAll, "B2 44 00 00" }, // one too many
        { BoltAll, "B1 44 80" }, // days as text
        { BoltAll, "B1 44 CB 00 00 00 55 0A 1B 48 F8" }, // the year 1,000,000,000
        { BoltAll, "B1 44 CB 7F FF FF FF FF FF FF FF" },
        { BoltAll, "B1 74 FF" },
        { BoltAll, "B1 74 CB 00 00 4E 94 91 4F 00 00" }, // 24:00
        { BoltAll, "B2 54 00 CA 00 00 FD 21" }, // an offset over 18 hours
        { BoltAll, "B2 64 00 FF" }, // nanoseconds below nothing
        { BoltAll, "B2 64 00 CA 3B 9A CA 00" }, // a whole second of them
        { BoltAll, "B2 64 CB 7F FF FF FF FF FF FF FF 00" },
        { BoltAll, "B4 45 00 00 00 FF" },
        { BoltAll, "B3 58 CB 00 00 00 01 00 00 00 00 C1 00 00 00 00 00 00 00 00 C1 00 00 00 00 00 00 00 00" },
        { BoltAll, "B3 58 00 01 02" }, // coordinates as integers
        { BoltAll, "B1 7A 00" }, // no such structure
        { "4.4", "B3 49 00 00 00" }, // the newer form, not agreed on
        { "5 6", "B3 46 00 00 00" }, // the older one, gone
        { "5 6", "B3 69 00 00 80" }, // no zone
        { "4.4 5", "B2 56 CC 01 C8 CC 01 01" }, // vectors came with 6.0
        { "6", "B2 56 CC 01 C7 CC 01 01" },
        { "6", "B2 56 CC 02 C8 C8 CC 01 01" },
        { "6", "B2 56 CC 01 C9 CC 03 01 02 03" }, // ends in the middle of a coordinate
        { "6", "B4 3F 84 55 55 49 44 06 01 A0" }, // a type of 6.1, of which 6.0 tells the name
        { BoltAll, "B3 50 90 90 90" }, // a path without a start
        { "5 6", "B4 4E 01 90 90 80" }, // properties that are a list
        { "5 6", "B3 4E 01 90 A0" }, // the fields of 4.4
        { "4.4", "B4 4E 01 90 A0 80" },
    };

    [Theory]
    [MemberData(nameof(Structures))]
    public void Writes_and_reads_a_structure_byte_by_byte(string versions, string bytes, string json)
    {
        foreach (var format in Formats(versions))
        {
            var value = Codec.Read(Codec.Hex(bytes), format);

            Assert.Equal(json, value.ToString());
            Assert.Equal(Codec.Hex(bytes), Codec.Write(value, format));
        }
    }

    [Theory]
    [MemberData(nameof(BadStructures))]
    public void Refuses_a_structure_that_is_no_value(string versions, string bytes)
    {
        foreach (var format in Formats(versions))
            Assert.Throws<BoltProtocolException>(() => Codec.Read(Codec.Hex(bytes), format));
    }

    [Fact]
    public void Says_which_type_a_newer_server_could_not_send()
    {
        var refused = Assert.Throws<BoltProtocolException>(
            () => Codec.Read(Codec.Hex("B4 3F 84 55 55 49 44 06 01 A0"), Codec.Bolt6));

        Assert.Equal("The server sent a value of type UUID, which needs Bolt 6.1.", refused.Message);
    }

    [Fact]
    public void Reads_a_node_keyed_by_its_element_id()
    {
        var bytes = Codec.Hex("B4 4E 03 92 81 42 81 41 A2 81 6E 81 78 81 61 C0 84 34 3A 78 3A");

        var node = Codec.Read(bytes, Codec.Bolt5).AsNode();

        Assert.Equal(new NodeRecord("4:x:", ["B", "A"], PropertyMap.Of(("n", "x"))), node);
    }

    [Fact]
    public void Reads_a_node_of_bolt_4_keyed_by_its_number() => Assert.Equal(
        new NodeRecord("3", ["A"], PropertyMap.Empty),
        Codec.Read(Codec.Hex("B3 4E 03 91 81 41 A0"), Codec.Bolt44).AsNode());

    [Theory]
    [InlineData("0B 02 03")]
    [InlineData("C0 C0 C0")] // numbers are on their way out
    public void Reads_a_relationship_keyed_by_its_element_id(string numbers) => Assert.Equal(
        new RelationshipRecord("r", "T", "f", "t", PropertyMap.Of(("n", 1))),
        Codec.Read(Codec.Hex($"B8 52 {numbers} 81 54 A1 81 6E 01 81 72 81 66 81 74"), Codec.Bolt5).AsRelationship());

    [Fact]
    public void Reads_a_relationship_of_bolt_4_keyed_by_its_number() => Assert.Equal(
        new RelationshipRecord("11", "T", "2", "3", PropertyMap.Empty),
        Codec.Read(Codec.Hex("B5 52 0B 02 03 81 54 A0"), Codec.Bolt44).AsRelationship());

    [Fact]
    public void Unfolds_a_path_with_its_directions()
    {
        // The example of the specification: (42)-[1000]->(69)-[1000]->(42)<-[1001]-(1).
        var path = ReadPath("96 01 01 01 00 FE 02");

        Assert.Equal(["42", "69", "42", "1"], path.Nodes.Select(node => node.Key));
        Assert.Equal(
            [("1000", "42", "69"), ("1000", "69", "42"), ("1001", "1", "42")],
            path.Relationships.Select(step => (step.Key, step.From, step.To)));
    }

    [Fact]
    public void Reads_a_path_of_one_node()
    {
        var path = ReadPath("90");

        Assert.Equal(["42"], path.Nodes.Select(node => node.Key));
        Assert.Empty(path.Relationships);
    }

    [Theory]
    [InlineData("91 01")] // half a step
    [InlineData("92 00 01")] // no relationship 0
    [InlineData("92 03 01")] // no third relationship
    [InlineData("92 FD 01")]
    [InlineData("92 01 03")] // no fourth node
    [InlineData("92 01 FF")]
    [InlineData("92 CB 80 00 00 00 00 00 00 00 01")] // has no positive counterpart
    public void Refuses_a_path_that_steps_out_of_itself(string indices) =>
        Assert.Throws<BoltProtocolException>(() => ReadPath(indices));

    [Fact]
    public void Entities_are_no_parameters()
    {
        var node = new NodeRecord("a", [], PropertyMap.Empty);

        var refused = Assert.Throws<ArgumentException>(() => Codec.Write(Value.From([Value.From(node)]), Codec.Bolt5));
        Assert.Equal("A Node cannot be a parameter; send its key or its properties.", refused.Message);
        Assert.Throws<ArgumentException>(() => Codec.Write(Value.From(new PathRecord([node], [])), Codec.Bolt5));
        Assert.Throws<ArgumentException>(() => Codec.Write(Value.From(Vector.From([1f])), Codec.Bolt5));
    }

    private static PathRecord ReadPath(string indices) => Codec.Read(
        Codec.Hex(
            "B3 50 93 B4 4E 2A 90 A0 82 34 32 B4 4E C8 45 90 A0 82 36 39 B4 4E 01 90 A0 81 31 " +
            "92 B4 72 C9 03 E8 81 54 A0 84 31 30 30 30 B4 72 C9 03 E9 81 54 A0 84 31 30 30 31 " + indices),
        Codec.Bolt5).AsPath();

    private static IEnumerable<ValueFormat> Formats(string versions) => versions.Split(' ').Select(version => version switch
    {
        "4.4" => Codec.Bolt44,
        "5" => Codec.Bolt5,
        _ => Codec.Bolt6,
    });
}
