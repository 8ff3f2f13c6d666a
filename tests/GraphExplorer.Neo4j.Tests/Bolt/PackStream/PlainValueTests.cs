using System.Text;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.PackStream;

public sealed class PlainValueTests
{
    [Theory]
    [InlineData("C0")]
    public void Null_is_one_byte(string bytes) => AssertPair(bytes, Value.Null);

    [Theory]
    [InlineData("C2", false)]
    [InlineData("C3", true)]
    public void Booleans_are_one_byte(string bytes, bool value) => AssertPair(bytes, value);

    [Theory]
    [InlineData("00", 0)]
    [InlineData("01", 1)]
    [InlineData("7F", 127)]
    [InlineData("FF", -1)]
    [InlineData("F0", -16)]
    [InlineData("C8 EF", -17)]
    [InlineData("C8 80", -128)]
    [InlineData("C9 00 80", 128)]
    [InlineData("C9 FF 7F", -129)]
    [InlineData("C9 7F FF", 32_767)]
    [InlineData("C9 80 00", -32_768)]
    [InlineData("CA 00 00 80 00", 32_768)]
    [InlineData("CA FF FF 7F FF", -32_769)]
    [InlineData("CA 7F FF FF FF", int.MaxValue)]
    [InlineData("CA 80 00 00 00", int.MinValue)]
    [InlineData("CB 00 00 00 00 80 00 00 00", int.MaxValue + 1L)]
    [InlineData("CB FF FF FF FF 7F FF FF FF", int.MinValue - 1L)]
    [InlineData("CB 7F FF FF FF FF FF FF FF", long.MaxValue)]
    [InlineData("CB 80 00 00 00 00 00 00 00", long.MinValue)]
    public void Integers_take_the_fewest_bytes(string bytes, long value) => AssertPair(bytes, value);

    [Theory]
    [InlineData("C8 01", 1)]
    [InlineData("C9 00 01", 1)]
    [InlineData("CA FF FF FF FF", -1)]
    [InlineData("CB 00 00 00 00 00 00 00 07", 7)]
    public void Integers_are_read_from_more_bytes_than_they_need(string bytes, long value) =>
        Assert.Equal(value, Codec.Read(Codec.Hex(bytes), Codec.Bolt5).AsInteger());

    [Theory]
    [InlineData("C1 00 00 00 00 00 00 00 00", 0.0)]
    [InlineData("C1 80 00 00 00 00 00 00 00", -0.0)]
    [InlineData("C1 3F F1 99 99 99 99 99 9A", 1.1)]
    [InlineData("C1 7F F0 00 00 00 00 00 00", double.PositiveInfinity)]
    [InlineData("C1 FF F0 00 00 00 00 00 00", double.NegativeInfinity)]
    [InlineData("C1 00 00 00 00 00 00 00 01", double.Epsilon)]
    public void Floats_are_eight_bytes(string bytes, double value) => AssertPair(bytes, value);

    [Fact]
    public void Every_nan_is_read_as_one() =>
        Assert.Equal<Value>(double.NaN, Codec.Read(Codec.Hex("C1 7F F8 00 00 00 00 00 01"), Codec.Bolt5));

    [Theory]
    [InlineData("80", "")]
    [InlineData("81 61", "a")]
    [InlineData("85 C3 A9 E6 97 A5", "é日")]
    [InlineData("84 F0 9F 98 80", "😀")]
    [InlineData("81 00", "\0")]
    public void Short_strings_hold_their_length_in_the_marker(string bytes, string value) => AssertPair(bytes, value);

    [Theory]
    [InlineData(15, "8F")]
    [InlineData(16, "D0 10")]
    [InlineData(255, "D0 FF")]
    [InlineData(256, "D1 01 00")]
    [InlineData(65_535, "D1 FF FF")]
    [InlineData(65_536, "D2 00 01 00 00")]
    [InlineData(1_048_576, "D2 00 10 00 00")]
    public void Strings_have_the_header_their_length_needs(int length, string header)
    {
        byte[] expected = [.. Codec.Hex(header), .. Enumerable.Repeat((byte)'x', length)];

        AssertPair(expected, new string('x', length));
    }

    [Theory]
    [InlineData(0, "CC 00")]
    [InlineData(255, "CC FF")]
    [InlineData(256, "CD 01 00")]
    [InlineData(65_536, "CE 00 01 00 00")]
    public void Bytes_have_the_header_their_length_needs(int length, string header)
    {
        byte[] expected = [.. Codec.Hex(header), .. Enumerable.Repeat((byte)7, length)];

        AssertPair(expected, Value.From([.. Enumerable.Repeat((byte)7, length)]));
    }

    [Theory]
    [InlineData(0, "90")]
    [InlineData(15, "9F")]
    [InlineData(16, "D4 10")]
    [InlineData(255, "D4 FF")]
    [InlineData(256, "D5 01 00")]
    [InlineData(65_535, "D5 FF FF")]
    [InlineData(65_536, "D6 00 01 00 00")]
    public void Lists_have_the_header_their_length_needs(int length, string header)
    {
        byte[] expected = [.. Codec.Hex(header), .. Enumerable.Repeat((byte)1, length)];

        AssertPair(expected, Value.From([.. Enumerable.Repeat((Value)1, length)]));
    }

    [Theory]
    [InlineData(0, "A0")]
    [InlineData(15, "AF")]
    [InlineData(16, "D8 10")]
    [InlineData(256, "D9 01 00")]
    [InlineData(65_536, "DA 00 01 00 00")]
    public void Maps_have_the_header_their_length_needs(int length, string header)
    {
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        var expected = new List<byte>(Codec.Hex(header));
        for (var i = 0; i < length; i++)
        {
            var key = i.ToString("x5");
            map[key] = true;
            expected.Add(0x85);
            expected.AddRange(Encoding.UTF8.GetBytes(key));
            expected.Add(0xC3);
        }

        AssertPair([.. expected], Value.From(map));
    }

    [Fact]
    public void Of_two_entries_with_one_key_the_later_counts() =>
        Assert.Equal(2, Codec.Read(Codec.Hex("A2 81 61 01 81 61 02"), Codec.Bolt5).AsMap()["a"].AsInteger());

    [Theory]
    [InlineData("")]
    [InlineData("C4")]
    [InlineData("C5")]
    [InlineData("C6")] // a float of 32 bits: within vectors only
    [InlineData("C7")]
    [InlineData("CF")]
    [InlineData("D3")]
    [InlineData("D7")]
    [InlineData("DB")]
    [InlineData("DC 01 4E")] // structures of PackStream's drafts
    [InlineData("DF")]
    [InlineData("E0")]
    [InlineData("EF")]
    [InlineData("C9 00")]
    [InlineData("CB 00 00 00 00 00 00 00")]
    [InlineData("C1 00")]
    [InlineData("82 61")]
    [InlineData("D0")]
    [InlineData("D0 02 61")]
    [InlineData("D2 FF FF FF FF 61")]
    [InlineData("81 FF")]
    [InlineData("83 ED A0 80")] // half a surrogate pair, which is not UTF-8
    [InlineData("CE FF FF FF FF 00")]
    [InlineData("91")]
    [InlineData("D6 FF FF FF FF")] // claims 4 billion elements, has none
    [InlineData("D6 7F FF FF FF 01")]
    [InlineData("DA FF FF FF FF 80")]
    [InlineData("A1 81 61")]
    [InlineData("A1 01 01")] // a key that is not a string
    [InlineData("00 00")] // more than one value
    public void Refuses_what_is_no_value(string bytes) =>
        Assert.Throws<BoltProtocolException>(() => Codec.Read(Codec.Hex(bytes), Codec.Bolt6));

    [Fact]
    public void Refuses_headers_that_together_promise_more_than_the_message_can_hold()
    {
        // 16 bytes are left at the second header: enough for its 10, not for the 9 that the first still waits for.
        var honest = Codec.Hex("9A 9A 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
        var greedy = Codec.Hex("9A 9A 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");

        Assert.Equal(10, Codec.Read(honest, Codec.Bolt5).AsList().Count);
        var refused = Assert.Throws<BoltProtocolException>(() => Codec.Read(greedy, Codec.Bolt5));
        Assert.Equal("The message ends too early: 19 more wanted at byte 2, 16 bytes left.", refused.Message);
    }

    [Theory]
    [InlineData("91", "90")]
    [InlineData("A1 80", "A0")]
    public void Nests_to_its_limit_and_no_deeper(string open, string inner)
    {
        byte[] Nested(int times) =>
            [.. Enumerable.Repeat(Codec.Hex(open), times).SelectMany(bytes => bytes), .. Codec.Hex(inner)];

        var deepest = Codec.Read(Nested(ValueReader.MaxDepth - 1), Codec.Bolt5);

        Assert.Equal(Nested(ValueReader.MaxDepth - 1), Codec.Write(deepest, Codec.Bolt5));
        Assert.Throws<BoltProtocolException>(() => Codec.Read(Nested(ValueReader.MaxDepth), Codec.Bolt5));
        Assert.Throws<BoltProtocolException>(() => Codec.Read(Nested(1_000_000), Codec.Bolt5));
        var deeper = open == "91" ? Value.From([deepest]) : Value.From(new Dictionary<string, Value> { [""] = deepest });
        Assert.Throws<ArgumentException>(() => Codec.Write(deeper, Codec.Bolt5));
    }

    [Fact]
    public void Refuses_every_beginning_of_a_value_that_is_not_its_whole()
    {
        var value = Value.From([
            1, 300, long.MinValue, 1.5, "text", new string('x', 300), Value.From(new byte[] { 1, 2 }), true, Value.Null,
            Value.From(new Dictionary<string, Value> { ["a"] = Value.From([1, "b"]), ["c"] = new DateOnly(1938, 6, 13) }),
            Value.From(new Point(Point.Wgs84WithHeight, 1, 2, 3)), Value.From(new Duration(1, 2, 3, 4)),
        ]);
        var bytes = Codec.Write(value, Codec.Bolt5);

        Assert.Equal(value, Codec.Read(bytes, Codec.Bolt5));
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<BoltProtocolException>(() => Codec.Read(bytes.AsSpan(0, length), Codec.Bolt5));
    }

    [Fact]
    public void Says_at_which_byte_a_message_went_wrong()
    {
        var refused = Assert.Throws<BoltProtocolException>(() => Codec.Read(Codec.Hex("92 01 C7"), Codec.Bolt5));

        Assert.Equal("There is no value with marker 0xC7, which stands at byte 2.", refused.Message);
        Assert.Equal("store_protocol", refused.Code.Name);
    }

    [Fact]
    public void Refuses_to_write_half_a_surrogate_pair() =>
        Assert.ThrowsAny<ArgumentException>(() => Codec.Write("a\uD83D", Codec.Bolt5));

    private static void AssertPair(string bytes, Value value) => AssertPair(Codec.Hex(bytes), value);

    private static void AssertPair(byte[] bytes, Value value)
    {
        Assert.Equal(bytes, Codec.Write(value, Codec.Bolt5));
        Assert.Equal(value, Codec.Read(bytes, Codec.Bolt5));
    }
}
