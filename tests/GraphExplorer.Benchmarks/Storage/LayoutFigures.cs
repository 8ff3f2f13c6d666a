using System.Diagnostics;
using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// The layout of the embedded store's adjacency, tried before it is built: what a relationship weighs, what a commit
/// allocates, and what overlays cost the search for shortest paths. Times are read as ratios to a loop over ints
/// in the same run.
/// </summary>
internal static class LayoutFigures
{
    private const int Seed = 4711;
    private const int Commits = 10_000;
    private const int Pairs = 200;

    /// <summary>Measures and prints.</summary>
    /// <param name="millions">Millions of relationships, between a tenth as many nodes.</param>
    /// <param name="columns">Int columns beside the arcs.</param>
    /// <param name="bits">Bits of the row per level of an overlay: 2, 4 or 8.</param>
    public static int Measure(int millions, int columns, int bits)
    {
        var scale = (int)Math.Round(Math.Log2(millions * 100_000d));
        var edges = LayoutEdges.RMat(scale, millions * 1_000_000, Seed);
        Console.WriteLine(
            $"R-MAT, {edges.Nodes:N0} nodes, {edges.From.Length:N0} relationships, {columns} columns, {bits} bits a level");
        var empty = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var loaded = LayoutChunks.Load(edges, columns, bits);
        var took = watch.Elapsed;
        var full = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(
            $"loaded in {took.TotalSeconds:0.0} s, {Each(full - empty, edges.From.Length)} bytes a relationship, of which "
            + $"{Each(8L * edges.Nodes, edges.From.Length)} are order labels");

        var added = new List<Ends>();
        var random = new Random(Seed + 1);
        var scattered = Commit("random nodes", loaded, added, () => RandomEnds(random, edges.Nodes));
        var hub = Busiest(edges);
        Console.WriteLine($"the hub has {loaded.Open().Degree(hub, ArcDirections.Incoming):N0} incoming arcs");
        var crowded = Commit("one hub", scattered, added, () => RandomEnds(random, edges.Nodes) with { To = hub });
        var merged = Merge(crowded);
        LayoutCheck.Run(loaded, edges, []);
        LayoutCheck.Run(crowded, edges, added);
        LayoutCheck.Run(merged, edges, added);
        Console.WriteLine("checked against a sorted list: as loaded, after all commits, after the merge");
        ReadEnds(loaded, "as loaded");
        ReadEnds(merged, "after the merge");
        FindPaths(
            edges,
            ("as loaded", loaded),
            ("after random commits", scattered),
            ("after commits at the hub", crowded),
            ("after the merge", merged));
        return 0;
    }

    private static LayoutGraph Commit(string where, LayoutGraph graph, List<Ends> added, Func<Ends> next)
    {
        var times = new double[Commits];
        var allBefore = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var ends = next();
            added.Add(ends);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            graph = graph.Add(ends.From, ends.To, ends.Type);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true) - allBefore;
        Array.Sort(times);
        Console.WriteLine(
            $"{Commits:N0} commits, {where}: {allocated / Commits:N0} bytes allocated and {kept / Commits:N0} kept a "
            + $"commit; {times[Commits / 2]:0.0} µs median, {times[Commits * 99 / 100]:0.0} µs 99th percentile");
        return graph;
    }

    private static LayoutGraph Merge(LayoutGraph graph)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var slowest = TimeSpan.Zero;
        var arcs = 0;
        var merged = graph;
        for (var group = 0; group < graph.Outgoing.Length; group++)
        {
            var start = Stopwatch.GetTimestamp();
            merged = merged.Merge(group);
            var took = Stopwatch.GetElapsedTime(start);
            slowest = took > slowest ? took : slowest;
            arcs = Math.Max(arcs, merged.Outgoing[group].Neighbours.Length + merged.Incoming[group].Neighbours.Length);
        }

        var more = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(
            $"merged all {graph.Outgoing.Length} groups: at most {slowest.TotalMilliseconds:0} ms a group, at most "
            + $"{arcs:N0} arcs in one; the merged chunks weigh {Each(more, graph.Relationships)} bytes a relationship");
        return merged;
    }

    private static void ReadEnds(LayoutGraph graph, string when)
    {
        const int Reads = 1_000_000;
        var random = new Random(Seed);
        var numbers = new int[Reads];
        for (var i = 0; i < Reads; i++)
            numbers[i] = random.Next(graph.Relationships);
        long sum = 0;
        var start = Stopwatch.GetTimestamp();
        foreach (var number in numbers)
            sum += graph.EndsOf(number).From;
        var took = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"ends of a random relationship {when}: {took.TotalNanoseconds / Reads:0} ns (sum {sum})");
    }

    /// <summary>
    /// The versions take turns, so that what else the machine does falls on all alike, and each with another pair,
    /// since whichever comes first to a pair would bring its arcs into the cache for the others.
    /// </summary>
    private static void FindPaths(LayoutEdges edges, params (string When, LayoutGraph Graph)[] versions)
    {
        var random = new Random(Seed + 2);
        var times = versions.Select(_ => new double[Pairs]).ToArray();
        var loops = new double[Pairs];
        var topologies = versions.Select(version => version.Graph.Open()).ToArray();
        var pairs = new (int From, int To)[Pairs];
        for (var pair = 0; pair < Pairs; pair++)
            pairs[pair] = (edges.From[random.Next(edges.From.Length)], edges.To[random.Next(edges.To.Length)]);
        for (var turn = -Pairs / 10; turn < Pairs; turn++) // the first ones warm up
        {
            for (var version = 0; version < versions.Length; version++)
            {
                var pair = (turn + Pairs + (version * Pairs / versions.Length)) % Pairs;
                times[version][pair] = Shortest(topologies[version], pairs[pair].From, pairs[pair].To);
            }

            var start = Stopwatch.GetTimestamp();
            Sum(edges.To.AsSpan(0, 1_000_000));
            if (turn >= 0)
                loops[turn] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(loops);
        var loop = loops[Pairs / 2];
        Console.WriteLine($"a loop over 1,000,000 ints: {loop:0} µs median");
        for (var version = 0; version < versions.Length; version++)
        {
            Array.Sort(times[version]);
            var median = times[version][Pairs / 2];
            var when = versions[version].When;
            Console.WriteLine($"shortest path {when}: {median:0} µs median ({median / loop:0.00} loops)");
        }
    }

    private static double Shortest(Topology topology, int from, int to)
    {
        var options = PathSearchOptions.ShortestDistance([from], [to]) with { Budget = long.MaxValue };
        var start = Stopwatch.GetTimestamp();
        using var search = new PathSearch<AllArcs>(topology, options, default);
        while (search.Advance() != SearchStep.Done)
        {
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static long Sum(ReadOnlySpan<int> numbers)
    {
        long sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private static Ends RandomEnds(Random random, int nodes) =>
        new(random.Next(nodes), random.Next(nodes), LayoutEdges.RandomType(random));

    private static int Busiest(LayoutEdges edges)
    {
        var degrees = new int[edges.Nodes];
        foreach (var to in edges.To)
            degrees[to]++;
        return Array.IndexOf(degrees, degrees.Max());
    }

    private static string Each(long bytes, long count) => $"{(double)bytes / count:0.0}";
}
