using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Library.Tests.Analysis.Networks;

/// <summary>How relationships become lines.</summary>
public sealed class NetworkTests
{
    [Fact]
    public void Parallel_relationships_are_one_line_and_loops_none_and_both_are_counted()
    {
        var network = RandomNetwork.Build(["a", "b", "c"], [0, 1, 0, 2, 1], [1, 0, 1, 2, 2]);

        Assert.Equal(2, network.LineCount);
        Assert.Equal(2, network.ParallelFolded);
        Assert.Equal(1, network.LoopsDropped);
        Assert.Equal([3, 1], network.LineWeights.ToArray());
        Assert.Equal([0, 0, 0, -1, 1], network.LineOf.ToArray());
    }

    [Fact]
    public void Directed_lines_fold_only_what_leads_the_same_way()
    {
        var network = RandomNetwork.Build(["a", "b"], [0, 1, 0], [1, 0, 1], directed: true);

        Assert.Equal(2, network.LineCount);
        Assert.Equal(1, network.ParallelFolded);
        Assert.Equal(2, network.Directed.EdgeCount);
    }

    [Fact]
    public void Weights_of_parallel_relationships_add_up_in_the_order_they_were_read()
    {
        var network = RandomNetwork.Build(["a", "b"], [0, 1, 0], [1, 0, 1], weights: [1e16, 1, -1e16]);

        Assert.Equal(1e16 + 1 - 1e16, network.LineWeights[0]);
    }

    [Fact]
    public void Numbers_as_ids_are_ordered_as_numbers_and_other_ids_by_their_letters()
    {
        NetworkData Data(params string[] keys) => new()
        {
            Origin = "test",
            Keys = keys,
            Relationships = new RelationshipArrays([], [], null, null),
            HasNumericKeys = keys.All(key => long.TryParse(key, out _)),
        };

        Assert.Equal([1, 0, 2], Network.Build(Data("9", "2", "10"), Projection.Default).Ranks.ToArray());
        Assert.Equal([2, 1, 0], Network.Build(Data("b", "a10", "9"), Projection.Default).Ranks.ToArray());
    }
}
