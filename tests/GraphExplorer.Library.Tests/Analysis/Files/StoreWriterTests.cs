using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Library.Tests.Analysis.Runs;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Analysis.Files;

/// <summary>Values written back to a store.</summary>
public sealed class StoreWriterTests
{
    [Fact]
    public async Task Values_go_in_one_statement_to_entities_alone()
    {
        var network = Network.Build(await ShippedNetwork.ReadAsync(), Projection.Default);
        var result = MetricTests.Run(
            network,
            new AnalysisOptions { Metrics = ["degree", "eigenvector", "link-prediction"] });
        var cypher = new PreparedCypher(["written"], [[370L]]);

        var written = await StoreWriter.WriteAsync(cypher, "id", result, TestContext.Current.CancellationToken);

        Assert.Equal(370, written);
        var statement = Assert.Single(cypher.Asked);
        Assert.Equal(CypherAccess.Write, statement.Access);
        Assert.StartsWith("MATCH (n:Entity) ", statement.Text);
        var values = statement.Parameters["values"].AsMap();
        Assert.Equal(network.Data.Keys.Order(), values.Keys.Order());
        var run = SummaryFile.RunOf(result);
        var lyushkov = values["lyushkov"].AsMap();
        Assert.Equal([$"gx_degree_{run}", $"gx_eigenvector_{run}"], lyushkov.Keys.Order());
        Assert.Equal(60, lyushkov[$"gx_degree_{run}"].AsInteger());
        Assert.Contains(values.Values, row => row.AsMap().Count == 1); // undefined outside the largest component
    }

    [Fact]
    public void A_property_is_named_after_metric_and_run() =>
        Assert.Equal("gx_temporal_reach_certain_0a", StoreWriter.PropertyOf("temporal-reach-certain", "0a"));

    [Fact]
    public async Task A_store_without_Cypher_is_refused()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());

        var refused = Assert.Throws<AnalysisException>(() => StoreWriter.Require(store));

        Assert.Contains("Nothing was computed", refused.Message);
    }

    [Fact]
    public void Too_many_entities_for_one_transaction_are_refused() =>
        Assert.Throws<AnalysisException>(() => StoreWriter.CheckSize(StoreWriter.MaxEntities + 1));
}
