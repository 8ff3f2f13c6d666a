using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Contracts.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage.Model;

/// <summary>Random histories on the embedded store and on one that looks at everything; a difference is made short.</summary>
public sealed class StoreModelTests
{
    private const int Steps = 250;

    private static readonly StoreStep Check = new(StoreAct.Check, 0, 0, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Any_history_leaves_what_the_plainest_store_has(int seed)
    {
        var random = new Random(seed);
        StoreStep[] history = [.. Enumerable.Range(0, Steps).Select(_ => StoreStep.Random(random))];

        if (await FindDifferenceAsync(history) is not null)
            Assert.Fail(await ShortenAsync(history));
    }

    private static async Task<string?> FindDifferenceAsync(IReadOnlyList<StoreStep> history)
    {
        var right = new StoreDriver(new ModelStore(GraphIndexes.None));
        var tried = new StoreDriver(new EmbeddedStore(new EmbeddedStoreOptions()));
        for (var i = 0; i < history.Count; i++)
        {
            var expected = await right.DoAsync(history[i]);
            var outcome = await tried.DoAsync(history[i]);
            if (expected != outcome)
                return $"{history[i]} gave\n{outcome}\nwhere right is\n{expected}";
            if (i % 10 != 9 && i != history.Count - 1 && history.Count > 40)
                continue; // describing costs more than doing
            if (await right.DoAsync(Check) != await tried.DoAsync(Check))
                return $"after {history[i]} only one of the two is whole";
            if (await right.DoAsync(Check) != "whole")
                continue; // what a graph with an open end shows is promised by nobody
            expected = await right.DescribeAsync();
            outcome = await tried.DescribeAsync();
            if (expected != outcome)
                return $"after {history[i]} there is\n{Differing(outcome, expected)}";
        }

        return null;
    }

    private static string Differing(string outcome, string expected)
    {
        var lines = outcome.Split('\n').Except(expected.Split('\n')).Select(line => "  " + line);
        var right = expected.Split('\n').Except(outcome.Split('\n')).Select(line => "  " + line);
        return $"{string.Join('\n', lines)}\nwhere right is\n{string.Join('\n', right)}";
    }

    /// <summary>Leaves out what is not needed for a difference: halves, quarters, and so on to single steps.</summary>
    private static async Task<string> ShortenAsync(StoreStep[] history)
    {
        var kept = history.ToList();
        for (var length = kept.Count / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= kept.Count;)
            {
                List<StoreStep> shorter = [.. kept.Take(start), .. kept.Skip(start + length)];
                if (await FindDifferenceAsync(shorter) is not null)
                    kept = shorter;
                else
                    start += length;
            }
        }

        return $"{string.Join('\n', kept)}\n{await FindDifferenceAsync(kept)}";
    }
}
