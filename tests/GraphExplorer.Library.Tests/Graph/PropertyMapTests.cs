using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class PropertyMapTests
{
    [Fact]
    public void Keeps_names_in_key_order()
    {
        var map = PropertyMap.Of(("\U0001F600", 1), ("b", 2), ("\uFFEE", 3), ("a", 4), ("", 5));

        Assert.Equal(["", "a", "b", "\uFFEE", "\U0001F600"], map.Keys);
        Assert.Equal([5, 4, 2, 3, 1], map.Values.Select(value => value.AsInteger()));
    }

    [Fact]
    public void Leaves_nulls_out_and_lets_the_later_of_two_entries_count()
    {
        var map = PropertyMap.Of(("a", 1), ("b", Value.Null), ("a", "two"), ("c", 3), ("c", Value.Null));

        Assert.Equal(["a"], map.Keys);
        Assert.Equal("two", map["a"].AsString());
    }

    [Fact]
    public void Gives_null_for_a_name_it_does_not_have()
    {
        var map = PropertyMap.Of(("a", 1));

        Assert.True(map["b"].IsNull);
        Assert.False(map.ContainsKey("A"));
        Assert.False(map.TryGetValue("", out var value));
        Assert.True(value.IsNull);
    }

    [Fact]
    public void Finds_each_of_many_names()
    {
        var map = PropertyMap.From(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create($"p{i}", (Value)i)));

        Assert.Equal(1000, map.Count);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(i, map[$"p{i}"].AsInteger()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(500)]
    public void Made_of_an_owned_array_it_is_what_it_would_be_otherwise(int length)
    {
        var random = new Random(length);
        for (var i = 0; i < 200; i++)
        {
            var entries = new KeyValuePair<string, Value>[length];
            for (var at = 0; at < length; at++)
                entries[at] = new($"{random.Next(length * 2)}", random.Next(6) == 0 ? Value.Null : at);
            var expected = PropertyMap.From([.. entries]);

            Assert.Equal(expected, PropertyMap.FromOwned(entries));
        }
    }

    [Fact]
    public void Equals_another_with_the_same_content_in_whatever_order_it_was_given()
    {
        var left = PropertyMap.Of(("a", 1), ("b", Value.From([1.5, "x"])));
        var right = PropertyMap.Of(("b", Value.From([1.5, "x"])), ("a", 1));

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, PropertyMap.Of(("a", 1.0), ("b", Value.From([1.5, "x"]))));
        Assert.NotEqual(left, PropertyMap.Of(("a", 1)));
        Assert.Same(PropertyMap.Empty, PropertyMap.From([]));
    }
}
