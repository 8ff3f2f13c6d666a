using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Library.Tests.Contracts;

public sealed class LevelledStoreContractTests : GraphStoreContract
{
    [Fact]
    public async Task A_failure_between_levels_leaves_the_topology_as_it_was()
    {
        var store = new LevelledStore(SampleGraph.Indexes);
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, TestContext.Current.CancellationToken);
        await using var view = await store.OpenViewAsync(TestContext.Current.CancellationToken);
        await using var topology = await view.OpenTopologyAsync(new TopologyRequest(), TestContext.Current.CancellationToken);
        var ada = (await topology.ResolveNodesAsync(["ada"], TestContext.Current.CancellationToken))[0];
        var known = topology.NodeCount;
        store.BeforeGrowth = () => throw new StorageException(ErrorCodes.StoreUnavailable, "The line is cut.");

        await Assert.ThrowsAsync<StorageException>(
            async () => await topology.GrowAsync(new[] { ada }, TestContext.Current.CancellationToken));

        Assert.Equal(known, topology.NodeCount);
        store.BeforeGrowth = null;
        await topology.GrowAsync(new[] { ada, ada }, TestContext.Current.CancellationToken);
        await topology.GrowAsync(new[] { ada }, TestContext.Current.CancellationToken);
        Assert.Equal(1, store.Growths);
    }

    protected override IGraphStore CreateStore(GraphIndexes indexes) => new LevelledStore(indexes);
}
