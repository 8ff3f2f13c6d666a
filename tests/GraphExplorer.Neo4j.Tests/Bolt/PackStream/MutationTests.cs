using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.PackStream;

public sealed class MutationTests
{
    private const int Mutations = 1_000_000;
    private const int Parts = 4; // at a time, where there are processors

    /// <summary>
    /// A value takes 24 bytes, a map's entry up to three times that, a bucket and a string come on top.
    /// </summary>
    private const long MaxBytesPerByte = 400;

    private static readonly byte[] Interesting =
        [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xAF, 0xB0, 0xB4, 0xBF, 0xC0, 0xC1, 0xC8, 0xCB, 0xCC, 0xCE, 0xD0, 0xD2,
            0xD4, 0xD6, 0xD8, 0xDA, 0xF0, 0xFF];

    [Fact]
    public void A_million_mutated_messages_end_in_a_value_or_a_protocol_exception_and_allocate_little()
    {
        var seeds = Seeds();
        var counts = new (int Values, int Refusals)[Parts];

        Parallel.For(0, Parts, part => counts[part] = ReadMutated(seeds, new Random(2024 + part), Mutations / Parts));

        var (values, refusals) = (counts.Sum(count => count.Values), counts.Sum(count => count.Refusals));
        Assert.Equal(Mutations, values + refusals);
        Assert.True(values > Mutations / 20 && refusals > Mutations / 20, $"{values} values, {refusals} refusals");
    }

    private static (int Values, int Refusals) ReadMutated(byte[][] seeds, Random random, int mutations)
    {
        var reader = new ValueReader(Codec.Bolt6);
        var buffer = new byte[4096];
        var (values, refusals) = (0, 0);
        for (var i = 0; i < mutations; i++)
        {
            var seed = seeds[random.Next(seeds.Length)];
            var length = Mutate(seed, buffer, random);
            var before = GC.GetAllocatedBytesForCurrentThread();

            try
            {
                var message = new PackStreamReader(buffer.AsSpan(0, length));
                reader.Read(ref message);
                values++;
            }
            catch (BoltProtocolException)
            {
                refusals++;
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > 20_000 + length * MaxBytesPerByte)
                Assert.Fail($"{allocated} bytes for {Convert.ToHexString(buffer.AsSpan(0, length))}");
        }

        return (values, refusals);
    }

    private static int Mutate(byte[] seed, byte[] buffer, Random random)
    {
        seed.CopyTo(buffer, 0);
        var length = seed.Length;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(length);
            switch (random.Next(6))
            {
                case 0:
                    buffer[at] = (byte)random.Next(256);
                    break;
                case 1:
                    buffer[at] = Interesting[random.Next(Interesting.Length)];
                    break;
                case 2:
                    buffer[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 3: // cut off
                    length = Math.Max(1, at);
                    break;
                case 4: // leave out
                    var gone = Math.Min(random.Next(1, 5), length - at - 1);
                    buffer.AsSpan(at + gone, length - at - gone).CopyTo(buffer.AsSpan(at));
                    length -= gone;
                    break;
                default: // say twice
                    var again = Math.Min(random.Next(1, 9), Math.Min(length - at, buffer.Length - length));
                    buffer.AsSpan(at, length - at).CopyTo(buffer.AsSpan(at + again));
                    length += again;
                    break;
            }
        }

        return length;
    }

    private static byte[][] Seeds() =>
    [
        Codec.Write(Value.From([1, -17, 300, 70_000, long.MaxValue, 1.5, true, Value.Null, "text", "ü日😀"]), Codec.Bolt6),
        Codec.Write(Nested(30), Codec.Bolt6),
        Codec.Write(Value.From(new byte[] { 1, 2, 3 }), Codec.Bolt6),
        Codec.Write(Value.From([.. Enumerable.Range(0, 300).Select(i => (Value)i)]), Codec.Bolt6),
        Codec.Write(
            Value.From(new Dictionary<string, Value>
            {
                ["name"] = "Ada",
                ["born"] = new DateOnly(1815, 12, 10),
                ["at"] = Value.From(new Point(Point.Wgs84, 1, 2)),
                ["nested"] = Value.From(new Dictionary<string, Value> { ["a"] = Value.From([1, 2, 3]) }),
            }),
            Codec.Bolt6),
        Codec.Write(
            Value.From([
                Value.From(new LocalTime(5)), Value.From(new OffsetTime(new LocalTime(5), 60)), Value.From(Moment),
                Value.From(new ZonedDateTime(Moment, 3600)), Value.From(new ZonedDateTime(Moment, 3600, "Europe/Berlin")),
                Value.From(new Duration(1, 2, 3, 4)), Value.From(new Point(Point.CartesianSpace, 1, 2, 3)),
                Value.From(Vector.From([1f, 2f])),
            ]),
            Codec.Bolt6),
        Codec.Hex("B4 4E 03 92 81 42 81 41 A2 81 6E 81 78 81 61 C0 84 34 3A 78 3A"),
        Codec.Hex("B8 52 0B 02 03 81 54 A1 81 6E 01 81 72 81 66 81 74"),
        Codec.Hex(
            "B3 50 93 B4 4E 2A 90 A0 82 34 32 B4 4E C8 45 90 A0 82 36 39 B4 4E 01 90 A0 81 31 " +
            "92 B4 72 C9 03 E8 81 54 A0 84 31 30 30 30 B4 72 C9 03 E9 81 54 A0 84 31 30 30 31 96 01 01 01 00 FE 02"),
    ];

    private static LocalDateTime Moment => new(new Date(-11_525), new LocalTime(5));

    private static Value Nested(int depth) => depth == 0
        ? PropertyMap.Empty.Count
        : Value.From([Nested(depth - 1), Value.From(new Dictionary<string, Value> { ["k"] = depth })]);
}
