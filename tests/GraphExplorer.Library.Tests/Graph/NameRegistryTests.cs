using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class NameRegistryTests
{
    [Fact]
    public void Numbers_are_dense_given_once_and_never_taken_back()
    {
        var names = new NameRegistry();

        var numbers = new[] { "a", "b", "a", "c" }.Select(names.GetOrAdd).ToArray();

        Assert.Equal([0, 1, 0, 2], numbers);
        Assert.Equal((3, 1, -1), (names.Count, names.Find("b"), names.Find("z")));
        Assert.Equal("c", names[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => names[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => names[-1]);
        Assert.Throws<ArgumentException>(() => names.GetOrAdd(""));
    }

    [Fact]
    public void Many_threads_agree_on_every_number()
    {
        var names = new NameRegistry();
        var seen = new int[8][];

        Parallel.For(0, seen.Length, thread =>
        {
            seen[thread] = [.. Enumerable.Range(0, 2_000).Select(name => names.GetOrAdd($"n{(name * (thread + 1)) % 2_000}"))];
        });

        Assert.Equal(2_000, names.Count);
        for (var name = 0; name < 2_000; name++)
            Assert.Equal($"n{name}", names[names.Find($"n{name}")]);
    }
}
