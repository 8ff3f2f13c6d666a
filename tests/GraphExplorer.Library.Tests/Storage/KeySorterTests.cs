using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class KeySorterTests
{
    [Theory]
    [InlineData("ab")]
    [InlineData("\0a")] // where the end of a key and a zero look alike in a head
    [InlineData("é\uFFEE")]
    [InlineData("a\uD83D\uDE00\uE000")]
    public void Sorts_as_key_order_does_and_equal_keys_by_place(string alphabet)
    {
        var random = new Random(alphabet.Length);
        foreach (var prefix in new[] { "", "person:" })
        {
            var keys = Enumerable.Range(0, 500)
                .Select(_ => prefix + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letter())))
                .ToList();
            int[] places = [.. Enumerable.Range(0, keys.Count).Where(place => place % 5 != 0)];

            var sorted = KeySorter.Sort(keys, places);

            Assert.Equal(places.OrderBy(place => keys[place], KeyOrder.Comparer).ThenBy(place => place), sorted);
        }

        string Letter()
        {
            var runes = alphabet.EnumerateRunes().ToArray();
            return runes[random.Next(runes.Length)].ToString();
        }
    }

    [Fact]
    public void Leaves_sorted_keys_as_they_are()
    {
        int[] places = [0, 1, 2];

        Assert.Same(places, KeySorter.Sort(["a", "b", "\U0001F600"], places));
    }
}
