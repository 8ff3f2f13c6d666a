using GraphExplorer.Algorithms;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>What holds for every kernel.</summary>
public sealed class KernelLawTests
{
    public static TheoryData<string> OfNodes => [.. KernelTable.OfNodes.Keys];

    public static TheoryData<string> All => [.. KernelTable.OfNodes.Keys, .. KernelTable.Seeded.Keys];

    /// <summary>Degree and strength are over before anyone could cancel them.</summary>
    public static TheoryData<string> AllThatRun => [.. All.Select(row => row.Data).Except(["degree", "strength"])];

    [Theory]
    [MemberData(nameof(OfNodes))]
    public void Other_numbers_for_the_same_nodes_change_nothing(string name)
    {
        var kernel = KernelTable.OfNodes[name];
        for (var seed = 0; seed < 4; seed++)
        {
            var graph = EdgeList.Random(seed, directed: seed % 2 == 0, nodes: 300, edges: 1_500, weighted: true);
            var numbers = Enumerable.Range(0, graph.Nodes).ToArray();
            new Random(seed).Shuffle(numbers);

            var plain = kernel(graph.Rows, KernelRun.Default);
            var permuted = kernel(graph.Permuted(numbers, seed).Rows, KernelRun.Default);

            Near.Equal(plain, [.. numbers.Select(number => permuted[number])], 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_number_of_threads_changes_not_one_bit(string name)
    {
        var kernel = Find(name);
        for (var seed = 0; seed < 2; seed++)
        {
            var graph = EdgeList.Random(seed, directed: seed % 2 == 0, nodes: 900, edges: 4_000, weighted: true).Rows;

            var one = kernel(graph, new KernelRun { Threads = 1 });
            var two = kernel(graph, new KernelRun { Threads = 2 });
            var five = kernel(graph, new KernelRun { Threads = 5 });

            Assert.Equal(one, two);
            Assert.Equal(one, five);
        }
    }

    [Theory]
    [MemberData(nameof(AllThatRun))]
    public void A_cancelled_run_ends_without_a_result(string name)
    {
        var graph = EdgeList.Random(1, directed: false, nodes: 200, edges: 600, weighted: true).Rows;

        var run = new KernelRun { Cancellation = new CancellationToken(canceled: true) };

        Assert.Throws<OperationCanceledException>(() => Find(name)(graph, run));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Progress_rises_to_one_and_is_told_a_hundred_times_at_most(string name)
    {
        var graph = EdgeList.Random(1, directed: false, nodes: 1_000, edges: 3_000, weighted: true).Rows;
        var told = new RecordedProgress();

        Find(name)(graph, new KernelRun { Progress = told });

        Assert.InRange(told.Parts.Count, 0, 100);
        Assert.Equal(told.Parts.Order(), told.Parts);
        Assert.All(told.Parts, part => Assert.InRange(part, 0, 1));
    }

    [Theory]
    [InlineData("closeness")]
    [InlineData("betweenness")]
    [InlineData("sampled betweenness")]
    [InlineData("triangles")]
    [InlineData("leiden")]
    public void Long_kernels_tell_how_far_they_are_to_the_end(string name)
    {
        var told = new RecordedProgress();

        var graph = EdgeList.Random(1, directed: false, nodes: 1_000, edges: 3_000).Rows;

        Find(name)(graph, new KernelRun { Progress = told });

        Assert.Equal(1, told.Parts[^1]);
    }

    [Theory]
    [InlineData("components")]
    [InlineData("core")]
    [InlineData("bridges")]
    [InlineData("breadth first")]
    [InlineData("shortest distances")]
    [InlineData("triangles")]
    [InlineData("robustness")]
    public void A_path_of_300_000_nodes_exhausts_no_stack(string name) =>
        Assert.NotEmpty(Find(name)(EdgeList.Path(300_000).Rows, KernelRun.Default));

    [Fact]
    public void A_long_path_takes_searches_side_by_side_no_longer_than_one_by_one()
    {
        const int N = 3_000;

        var harmonic = KernelTable.OfNodes["harmonic"](EdgeList.Path(N).Rows, KernelRun.Default);

        Near.Equal(Enumerable.Range(1, N - 1).Sum(d => 1.0 / d), harmonic[0], 1e-12);
    }

    private static Func<GraphExplorer.Algorithms.Structure.CsrGraph, KernelRun, double[]> Find(string name) =>
        KernelTable.OfNodes.TryGetValue(name, out var kernel) ? kernel : KernelTable.Seeded[name];

    private sealed class RecordedProgress : IProgress<double>
    {
        public List<double> Parts { get; } = [];

        public void Report(double value) => Parts.Add(value);
    }
}
