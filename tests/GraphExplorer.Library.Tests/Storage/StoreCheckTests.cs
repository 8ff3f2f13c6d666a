using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Care;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>Each kind of fault is planted in a version that is written, and must be found.</summary>
public sealed class StoreCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_version_has_no_fault()
    {
        var state = await StateAsync();

        Assert.Equal(0, new StoreCheck(state).Run(Token).Count);
    }

    [Fact]
    public async Task An_arc_that_is_missing_at_one_end_is_found()
    {
        var state = await StateAsync();
        var own = state.FindRelationship("r3");
        var ends = state.Ends[own];
        state.Incoming.Remove(ends.To, new Arc(ends.Type, ends.From, own), state.ArcOrder);

        AssertFault(state, "incoming arcs");
    }

    [Fact]
    public async Task An_arc_to_the_wrong_node_is_found()
    {
        var state = await StateAsync();
        var own = state.FindRelationship("r3");
        var ends = state.Ends[own];
        state.Outgoing.Remove(ends.From, new Arc(ends.Type, ends.To, own), state.ArcOrder);
        state.Outgoing.Insert(ends.From, new Arc(ends.Type, state.FindNode("zed"), own), state.ArcOrder);

        AssertFault(state, "does not fit relationship \"r3\"");
    }

    [Fact]
    public async Task A_count_that_is_off_is_found()
    {
        var state = await StateAsync();
        state.Types.Set(state.Books.Types.Find("LIKES"), state.FindRelationship("r3"), isIn: true); // counts it again

        AssertFault(state, "relationships of type LIKES");
    }

    [Fact]
    public async Task A_node_that_is_missing_under_its_label_is_found()
    {
        var state = await StateAsync();
        state.Labels.Set(state.Books.Labels.Find("Person"), state.FindNode("bob"), isIn: false, state.Order.Labels);

        AssertFault(state, "missing from the bitmap of label Person");
    }

    [Fact]
    public async Task A_node_that_is_missing_in_the_order_of_keys_is_found()
    {
        var state = await StateAsync();
        state.Forget(state.FindNode("bob"));

        AssertFault(state, "in the key order of all nodes");
    }

    [Fact]
    public async Task An_index_that_lacks_an_entry_is_found()
    {
        var state = await StateAsync();
        state.AddIndex(new IndexDefinition("names", IndexKind.Range, ElementKind.Node, ["Person"], ["name"]));
        state.NodeProperties.Set(state.FindNode("bob"), state.Books.PropertyNames.Find("name"), "Robert"); // past the index

        AssertFault(state, "index \"names\"");
    }

    [Fact]
    public async Task A_value_that_changed_without_the_hash_is_found()
    {
        var state = await StateAsync();
        state.SetNodeProperty(state.FindNode("bob"), state.Books.PropertyNames.Find("name"), "Robert");

        AssertFault(state, "the content has version");
    }

    private static void AssertFault(GraphState state, string expected) => Assert.Contains(
        new StoreCheck(state).Run(Token).Faults,
        fault => fault.Contains(expected, StringComparison.Ordinal));

    private static async Task<GraphState> StateAsync()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = GraphIndexes.None });
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);
        return store.Current.ForWriter();
    }
}
