using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>Readers beside a writer: each sees one version, whole.</summary>
public sealed class IsolationTests
{
    private const int Accounts = 200;
    private const int Transfers = 2_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reader_ever_sees_half_a_commit_and_an_open_one_sees_one_version()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        await store.ImportAsync(
            Enumerable.Range(0, Accounts)
                .Select(n => (GraphRecord)SampleGraph.Node($"a{n}", ["Account"], ("sum", 100)))
                .ToAsyncEnumerable(),
            null,
            Token);
        await using var first = await store.OpenViewAsync(Token);
        using var isDone = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(store, isDone.Token), Token)).ToArray();
        await WriteAsync(store);
        await isDone.CancelAsync();

        Assert.All(await Task.WhenAll(readers), sums => Assert.All(sums, sum => Assert.Equal(Accounts * 100L, sum)));
        Assert.Equal((Accounts * 100L, 0L), await SumAsync(first));
        await using var last = await store.OpenViewAsync(Token);
        Assert.Equal((Accounts * 100L, (long)Transfers), await SumAsync(last));
    }

    [Fact]
    public async Task Writers_that_wait_for_each_other_lose_no_update()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        await store.ImportAsync(
            new GraphRecord[] { SampleGraph.Node("counter", [], ("n", 0)) }.ToAsyncEnumerable(), null, Token);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(CountAsync, Token)));

        await using var view = await store.OpenViewAsync(Token);
        Assert.Equal(1_000, (await view.GetNodesAsync(["counter"], Token))[0]!.Properties["n"].AsInteger());

        async Task CountAsync()
        {
            for (var i = 0; i < 250; i++)
            {
                await using var transaction = await store.BeginAsync(Token);
                var reader = ((INumberedView)transaction.View).Reader;
                var node = reader.NodeKeys.Find("counter");
                var name = transaction.PropertyName("n");
                transaction.SetNodeProperty(node, name, reader.NodeProperty(node, name).AsInteger() + 1);
                await transaction.CommitAsync(Token);
            }
        }
    }

    private static async Task WriteAsync(EmbeddedStore store)
    {
        var random = new Random(8);
        for (var i = 0; i < Transfers; i++)
        {
            await using var transaction = await store.BeginAsync(Token);
            var reader = ((INumberedView)transaction.View).Reader;
            var sum = transaction.PropertyName("sum");
            var from = reader.NodeKeys.Find($"a{random.Next(Accounts)}");
            var to = reader.NodeKeys.Find($"a{random.Next(Accounts)}");
            var amount = random.Next(50);
            transaction.SetNodeProperty(from, sum, reader.NodeProperty(from, sum).AsInteger() - amount);
            transaction.SetNodeProperty(to, sum, reader.NodeProperty(to, sum).AsInteger() + amount);
            transaction.CreateRelationship(null, transaction.Type("PAID"), from, to);
            await transaction.CommitAsync(Token);
        }
    }

    private static async Task<List<long>> ReadAsync(EmbeddedStore store, CancellationToken isDone)
    {
        var sums = new List<long>();
        var lastCount = 0L;
        do
        {
            await using var view = await store.OpenViewAsync(Token);
            var (sum, count) = await SumAsync(view);
            Assert.True(count >= lastCount, "A later view is not older.");
            lastCount = count;
            sums.Add(sum);
        }
        while (!isDone.IsCancellationRequested);
        return sums;
    }

    /// <summary>The sum over all accounts, and how many arcs stand at them: as many as the counts say.</summary>
    private static async Task<(long Sum, long Relationships)> SumAsync(IGraphView view)
    {
        var reader = ((INumberedView)view).Reader;
        var name = reader.PropertyNames.Find("sum");
        var sum = 0L;
        var arcs = 0L;
        for (var node = 0; node < Accounts; node++)
        {
            sum += reader.NodeProperty(node, name).AsInteger();
            arcs += reader.Degree(node, ArcDirections.Outgoing, IGraphReader.Any);
        }

        Assert.Equal((await view.GetStatisticsAsync(Token)).Relationships, arcs);
        return (sum, arcs);
    }
}
