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
    public void Sorts_as_key_order_does(string alphabet)
    {
        var random = new Random(alphabet.Length);
        foreach (var prefix in new[] { "", "person:" })
        {
            string[] keys =
            [
                .. Enumerable.Range(0, 500)
                    .Select(_ => prefix + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letter())))
                    .Distinct(StringComparer.Ordinal),
            ];
            var pages = PagesOf(keys);
            int[] numbers = [.. Enumerable.Range(0, keys.Length).Where(number => number % 5 != 0)];

            var sorted = KeySorter.Sort(pages, numbers);

            Assert.Equal(numbers.OrderBy(number => keys[number], KeyOrder.Comparer), sorted);
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
        int[] numbers = [0, 1, 2];

        Assert.Same(numbers, KeySorter.Sort(PagesOf("a", "b", "\U0001F600"), numbers));
    }

    private static KeyPages PagesOf(params string[] keys)
    {
        var pages = new KeyPages('n');
        for (var number = 0; number < keys.Length; number++)
            pages.Set(number, keys[number], isDurable: true);
        return pages;
    }
}
