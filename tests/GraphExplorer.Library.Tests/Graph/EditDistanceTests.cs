using GraphExplorer.Graph.Text;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("lyushkov", "lyushkov", 0)]
    [InlineData("lyushkov", "lushkov", 1)]
    [InlineData("lyushkov", "lyuhskov", 1)]
    [InlineData("lyushkov", "lyushkova", 1)]
    [InlineData("lyushkov", "liushkof", 2)]
    [InlineData("ca", "abc", 3)] // a swapped pair may not be edited again
    [InlineData("", "abc", 3)]
    [InlineData("", "", 0)]
    public void Counts_mistakes(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(left, right, 5));
        Assert.Equal(expected, EditDistance.Between(right, left, 5));
    }

    [Fact]
    public void Agrees_with_the_whole_table_on_random_words_and_limits()
    {
        var random = new Random(3);
        for (var i = 0; i < 100_000; i++)
        {
            var left = Word();
            var right = random.Next(2) == 0 ? Word() : Mistype(left);
            var limit = random.Next(6);

            var expected = Math.Min(Naive(left, right), limit + 1);

            if (EditDistance.Between(left, right, limit) != expected)
                Assert.Fail($"{left} {right} limit {limit}: not {expected}");
        }

        string Word() => new([.. Enumerable.Range(0, random.Next(10)).Select(_ => (char)('a' + random.Next(3)))]);

        string Mistype(string word)
        {
            var units = word.ToList();
            for (var n = random.Next(4); n > 0; n--)
            {
                var at = random.Next(units.Count + 1);
                switch (random.Next(3))
                {
                    case 0:
                        units.Insert(at, (char)('a' + random.Next(3)));
                        break;
                    case 1 when at < units.Count:
                        units.RemoveAt(at);
                        break;
                    case 2 when at + 1 < units.Count:
                        (units[at], units[at + 1]) = (units[at + 1], units[at]);
                        break;
                }
            }

            return new string([.. units]);
        }
    }

    [Fact]
    public void Says_one_more_than_the_limit_however_far_the_words_are_apart()
    {
        Assert.Equal(1, EditDistance.Between("a", "b", 0));
        Assert.Equal(3, EditDistance.Between("abcdefgh", "stuvwxyz", 2));
        Assert.Equal(3, EditDistance.Between("a", "abcdefgh", 2));
        Assert.Equal(8, EditDistance.Between("abcdefgh", "stuvwxyz", 50));
    }

    [Fact]
    public void Compares_words_past_the_longest_for_equality_only()
    {
        var longest = new string('a', EditDistance.MaxLength);

        Assert.Equal(1, EditDistance.Between(longest, longest[1..] + "b", 2));
        Assert.Equal(3, EditDistance.Between(longest + "a", longest, 2));
        Assert.Equal(0, EditDistance.Between(longest + "a", longest + "a", 2));
    }

    [Fact]
    public void Refuses_a_limit_that_no_two_words_can_need()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EditDistance.Between("a", "b", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EditDistance.Between("a", "b", EditDistance.MaxLength + 1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(100, 2)]
    public void Forgives_more_in_longer_words(int length, int allowed) =>
        Assert.Equal(allowed, EditDistance.Allowed(length));

    private static int Naive(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var best = Math.Min(table[i - 1, j], table[i, j - 1]) + 1;
                best = Math.Min(best, table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }

        return table[left.Length, right.Length];
    }
}
