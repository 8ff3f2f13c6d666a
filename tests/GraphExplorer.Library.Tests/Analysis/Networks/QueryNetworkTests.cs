using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Analysis.Networks;

/// <summary>A network from the rows of a statement.</summary>
public sealed class QueryNetworkTests
{
    [Fact]
    public async Task Takes_nodes_texts_and_numbers_as_ends_in_any_order_of_columns()
    {
        var node = Value.From(new NodeRecord("ada", ["Person"], PropertyMap.Empty));
        var cypher = new PreparedCypher(["weight", "target", "source"], [[2L, "bob", node], [0.5, 7L, "bob"]]);

        var data = await QueryNetwork.ReadAsync(
            cypher,
            "…",
            MemoryLimit.OfMachine,
            TestContext.Current.CancellationToken);

        Assert.Equal(["ada", "bob", "7"], data.Keys);
        Assert.Equal([0, 1], data.Relationships.Sources);
        Assert.Equal([1, 2], data.Relationships.Targets);
        Assert.Equal([2, 0.5], data.Relationships.Weights!);
        Assert.Equal(CypherAccess.Read, cypher.Asked.Single().Access);
    }

    [Theory]
    [InlineData("from", "target")]
    [InlineData("source", "target", "weight", "more")]
    [InlineData("source", "target", "mass")]
    public async Task Refuses_other_columns_and_says_which_it_takes(params string[] columns)
    {
        var refused = await RefuseAsync(new PreparedCypher(columns, []));

        Assert.Equal(ErrorCodes.InvalidQuery, refused.Code);
        Assert.Contains("RETURN a AS source, b AS target", refused.Message);
    }

    [Fact]
    public async Task Refuses_a_row_without_an_end_by_its_number()
    {
        var refused = await RefuseAsync(new PreparedCypher(["source", "target"], [["a", "b"], ["a", Value.Null]]));

        Assert.StartsWith("Row 2: the column target holds neither a node nor an id", refused.Message);
    }

    [Fact]
    public async Task Refuses_a_missing_weight()
    {
        var refused = await RefuseAsync(new PreparedCypher(["source", "target", "weight"], [["a", "b", Value.Null]]));

        Assert.StartsWith("Row 1: the column weight holds no finite number", refused.Message);
    }

    [Fact]
    public async Task Refuses_rows_that_a_limit_cut_since_a_part_is_not_the_network()
    {
        var refused = await RefuseAsync(new PreparedCypher(
            ["source", "target"],
            [["a", "b"]],
            new CypherLimit("time", 1000, "It took longer than a second.")));

        Assert.Equal(ErrorCodes.TimedOut, refused.Code);
    }

    [Fact]
    public async Task Refuses_a_statement_without_rows()
    {
        var refused = await RefuseAsync(new PreparedCypher(["source", "target"], []));

        Assert.Contains("The selection is empty", refused.Message);
    }

    private static Task<AnalysisException> RefuseAsync(PreparedCypher cypher) =>
        Assert.ThrowsAsync<AnalysisException>(() =>
            QueryNetwork.ReadAsync(cypher, "…", MemoryLimit.OfMachine, TestContext.Current.CancellationToken));
}
