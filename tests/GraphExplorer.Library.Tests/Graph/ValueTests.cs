using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class ValueTests
{
    [Fact]
    public void Every_nan_is_the_same_value()
    {
        Value platforms = BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000000));
        Value javas = BitConverter.Int64BitsToDouble(0x7FF8000000000000);
        Value signalling = BitConverter.Int64BitsToDouble(0x7FF0000000000001);

        Assert.Equal(platforms, javas);
        Assert.Equal(platforms, signalling);
        Assert.Equal(platforms.GetHashCode(), javas.GetHashCode());
    }

    [Fact]
    public void Content_of_another_kind_or_sign_is_another_value()
    {
        Assert.NotEqual<Value>(1, 1.0);
        Assert.NotEqual<Value>(0.0, -0.0);
        Assert.NotEqual<Value>("1", 1);
        Assert.NotEqual<Value>(false, Value.Null);
        Assert.NotEqual(Value.From([1]), Value.From([1, 2]));
    }

    [Fact]
    public void Equality_is_of_content_also_for_what_is_held_by_reference()
    {
        foreach (var make in Makers())
        {
            var left = make();
            var right = make();

            Assert.True(left == right && !(left != right), left.ToString());
            Assert.Equal(left.GetHashCode(), right.GetHashCode());
        }
    }

    [Fact]
    public void Gives_itself_only_as_what_it_is()
    {
        Value text = "Ada";

        Assert.Equal("Ada", text.AsString());
        Assert.True(text.TryGetString(out _));
        var wrong = Assert.Throws<InvalidOperationException>(() => text.AsInteger());
        Assert.Equal("The value is a String, not a Integer.", wrong.Message);
        Assert.Throws<InvalidOperationException>(() => Value.Null.AsString());
        Assert.True(((Value)(string?)null).IsNull);
        Assert.Equal(ValueKind.Null, default(Value).Kind);
    }

    [Fact]
    public void A_vector_gives_its_coordinates_as_integers_or_floats()
    {
        var bytes = Vector.FromBigEndian(VectorElement.Int16, [0xFF, 0xFE, 0x01, 0x00]);

        Assert.Equal((2, -2L, 256L), (bytes.Count, bytes[0].AsInteger(), bytes[1].AsInteger()));
        Assert.Equal(1.5, Vector.From([1.5f])[0].AsFloat());
        Assert.Throws<ArgumentOutOfRangeException>(() => bytes[2]);
        Assert.Throws<ArgumentException>(() => Vector.FromBigEndian(VectorElement.Int32, [1, 2, 3]));
        Assert.NotEqual(Vector.From([1.0]), Vector.From([2.0]));
        Assert.NotEqual(
            Vector.FromBigEndian(VectorElement.Int64, new byte[8]), Vector.FromBigEndian(VectorElement.Float64, new byte[8]));
    }

    private static Func<Value>[] Makers() =>
    [
        () => Value.From(new byte[] { 1, 2 }),
        () => new string("text".ToCharArray()),
        () => Value.From([1, "a", Value.From([Value.Null])]),
        () => Value.From(new Dictionary<string, Value> { ["a"] = 1, ["b"] = Value.From(new byte[] { 3 }) }),
        () => Value.From(new OffsetTime(new LocalTime(5), 60)),
        () => Value.From(new LocalDateTime(new Date(3), new LocalTime(4))),
        () => Value.From(new ZonedDateTime(new LocalDateTime(new Date(3), new LocalTime(4)), 0, "UTC")),
        () => Value.From(new Duration(1, 2, 3, 4)),
        () => Value.From(new Point(Point.Cartesian, 1, 2)),
        () => Value.From(Vector.From([1f, 2f])),
        () => Value.From(Node("a")),
        () => Value.From(Relationship("r", "a", "b")),
        () => Value.From(new PathRecord([Node("a"), Node("b")], [Relationship("r", "a", "b")])),
    ];

    private static NodeRecord Node(string key) => new(key, ["Person", "Author"], PropertyMap.Of(("name", key)));

    private static RelationshipRecord Relationship(string key, string from, string to) =>
        new(key, "KNOWS", from, to, PropertyMap.Of(("since", 1938)));
}
