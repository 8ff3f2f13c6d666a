using BenchmarkDotNet.Attributes;
using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Benchmarks.Kernels;

/// <summary>
/// Path kernels on a random graph of 100,000 nodes and 1,000,000 relationships, beside a loop that reads as many ints as
/// one direction has arcs: figures are read as ratios to that loop.
/// </summary>
[MemoryDiagnoser]
public class PathKernels : IAsyncDisposable
{
    private const int Nodes = 100_000;
    private const int Relationships = 1_000_000;
    private const int Seed = 4711;

    private readonly int[] _numbers = new int[Relationships];
    private EmbeddedStore? _store;
    private IGraphView? _view;
    private Topology? _topology;
    private (int From, int To)[] _pairs = [];
    private int _next;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        var random = new Random(Seed);
        for (var i = 0; i < _numbers.Length; i++)
            _numbers[i] = random.Next();
        _store = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = GraphIndexes.None });
        await _store.ImportAsync(Records(random).ToAsyncEnumerable());
        _view = await _store.OpenViewAsync();
        _topology = await _view.OpenTopologyAsync(new TopologyRequest());
        _pairs = [.. Enumerable.Range(0, 64).Select(_ => (random.Next(Nodes), random.Next(Nodes)))];
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _topology!.DisposeAsync(); // made by the set-up
        await _view!.DisposeAsync(); // as above
        await _store!.DisposeAsync(); // as above
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public long ReadEveryArcOnce()
    {
        long sum = 0;
        foreach (var number in _numbers)
            sum += number;
        return sum;
    }

    [Benchmark]
    public int ShortestDistance() => Run(PathSearchOptions.ShortestDistance([], []));

    [Benchmark]
    public int FivePaths() => Run(new PathSearchOptions { From = [], To = [], K = 5, Budget = long.MaxValue });

    private static IEnumerable<GraphRecord> Records(Random random)
    {
        for (var node = 0; node < Nodes; node++)
            yield return new NodeRecord($"n{node:000000}", ["Node"], PropertyMap.Empty);
        for (var i = 0; i < Relationships; i++)
        {
            yield return new RelationshipRecord(
                $"r{i:0000000}",
                "JOINS",
                $"n{random.Next(Nodes):000000}",
                $"n{random.Next(Nodes):000000}",
                PropertyMap.Empty);
        }
    }

    private int Run(PathSearchOptions options)
    {
        var (from, to) = _pairs[_next++ % _pairs.Length];
        using var search = new PathSearch<AllArcs>(_topology!, options with { From = [from], To = [to] }, default); // set-up
        while (search.Advance() != SearchStep.Done)
        {
        }

        return search.Paths.Count;
    }
}
