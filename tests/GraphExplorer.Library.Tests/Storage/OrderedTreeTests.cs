using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>The persistent structures under the store, against plain lists.</summary>
public sealed class OrderedTreeTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 300)]
    [InlineData(3, 10_000)]
    public void A_tree_holds_what_a_sorted_list_holds_and_older_versions_stay(int seed, int loaded)
    {
        var random = new Random(seed);
        var right = new SortedSet<int>(Enumerable.Range(0, loaded).Select(n => n * 3));
        var tree = OrderedTree<int>.From([.. right]);
        var versions = new List<(OrderedTree<int> Tree, int[] Items)>();
        for (var owner = 1; owner <= 60; owner++)
        {
            versions.Add((tree, [.. right]));
            for (var change = 0; change < 100; change++)
            {
                var item = random.Next(2_000);
                var isIn = random.Next(seed == 2 ? 2 : 3) > 0;
                tree = isIn ? tree.With(item, new By(item), owner) : tree.Without(new By(item), owner);
                _ = isIn ? right.Add(item) : right.Remove(item);
            }

            int[] sorted = [.. right];
            var sought = random.Next(2_100);
            Assert.Equal(sorted.Count(item => item < sought), tree.RankOf(new By(sought)));
            Assert.Equal(right.Contains(sought), tree.TryFind(new By(sought), out _));
            if (sorted.Length > 0)
                Assert.Equal(sorted[^1], tree[sorted.Length - 1]);
        }

        versions.Add((tree, [.. right]));
        Assert.All(versions, version => Assert.Equal(version.Items, Items(version.Tree)));
    }

    [Fact]
    public void A_paged_array_keeps_its_older_versions()
    {
        var random = new Random(4);
        var right = new int[200_000];
        var array = PagedArray.From<int>(right.AsSpan(0, 70_000));
        var versions = new List<(PagedArray<int> Array, int[] Items)>();
        for (var owner = 1; owner <= 12; owner++)
        {
            versions.Add((array, [.. right]));
            for (var change = 0; change < 200; change++)
            {
                var place = random.Next(right.Length);
                array = array.With(place, right[place] = random.Next(), owner);
            }
        }

        versions.Add((array, right));
        Assert.All(versions, version =>
            Assert.Equal(version.Items, Enumerable.Range(0, right.Length).Select(place => version.Array[place])));
        Assert.Equal(0, array[5_000_000]);
    }

    [Theory]
    [InlineData("ascending")]
    [InlineData("descending")]
    [InlineData("always at one place")]
    [InlineData("random")]
    public void Order_labels_ascend_with_the_keys_wherever_nodes_come(string where)
    {
        const int Count = 3_000;
        var random = new Random(5);
        var keys = new KeyPages('n');
        string[] names =
        [
            .. Enumerable.Range(0, Count).Select(n => where switch
            {
                "ascending" => $"k{n:D6}",
                "descending" => $"k{Count - n:D6}",
                "always at one place" => n < 2 ? $"m{n}" : $"m0{new string('z', n / 100)}{(char)('a' + (n % 26))}{Count - n:D6}",
                _ => $"k{random.Next():D10}{n}",
            }),
        ];
        keys.Set(0, names[0], isDurable: true);
        keys.Set(1, names[1], isDurable: true);
        int[] first = string.CompareOrdinal(names[0], names[1]) < 0 ? [0, 1] : [1, 0];
        var order = new KeyOrdering(keys, first).ForWriter(1);

        for (var node = 2; node < Count; node++)
        {
            keys.Set(node, names[node], isDurable: true);
            order.Add(node);
        }

        int[] sorted = [.. Enumerable.Range(0, Count).OrderBy(node => names[node], KeyOrder.Comparer)];
        Assert.Equal(sorted, Items(order.Nodes));
        for (var rank = 1; rank < Count; rank++)
            Assert.True(order.Labels[sorted[rank - 1]] < order.Labels[sorted[rank]], names[sorted[rank]]);
    }

    private static List<int> Items(OrderedTree<int> tree)
    {
        var items = new List<int>();
        foreach (var item in tree.From(0))
            items.Add(item);
        return items;
    }

    private readonly struct By(int sought) : ISeek<int>
    {
        public int Compare(int item) => item.CompareTo(sought);
    }
}
