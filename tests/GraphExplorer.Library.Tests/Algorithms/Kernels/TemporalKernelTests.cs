using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Temporal;

namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Activity, reach and betweenness in time.</summary>
public sealed class TemporalKernelTests
{
    private static readonly TimeWindow Window = new(3, 16);

    [Theory]
    [InlineData(TimeCertainty.Possible, false, true)]
    [InlineData(TimeCertainty.Possible, true, false)]
    [InlineData(TimeCertainty.Certain, false, false)]
    [InlineData(TimeCertainty.Certain, true, true)]
    public void Activity_and_reach_are_what_going_through_time_moment_by_moment_finds(
        TimeCertainty certainty,
        bool strict,
        bool directed)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var graph = TemporalGraph.Build(10, [.. Intervals(seed)], directed);
            var active = new int[10];
            foreach (var edge in graph.Edges)
            {
                if (Enumerable.Range(Window.From, Window.To - Window.From + 1).Any(time => Holds(edge, time)))
                {
                    active[edge.Source]++;
                    active[edge.Target]++;
                }
            }

            Assert.Equal(active, TemporalActivity.Compute(graph, Window, certainty));
            Assert.Equal(
                Enumerable.Range(0, 10).Select(Walk),
                TemporalReach.Compute(graph, Window, certainty, strict, KernelRun.Default));

            int Walk(int source)
            {
                HashSet<int> reached = [source];
                for (var time = Window.From; time <= Window.To; time++)
                {
                    for (var (before, grew) = (reached.ToHashSet(), true); grew;)
                    {
                        grew = false;
                        foreach (var edge in graph.Edges.Where(edge => Holds(edge, time)))
                        {
                            var from = strict ? before : reached;
                            if (from.Contains(edge.Source))
                                grew |= reached.Add(edge.Target);
                            if (!directed && from.Contains(edge.Target))
                                grew |= reached.Add(edge.Source);
                        }

                        grew &= !strict;
                    }
                }

                return reached.Count - 1;
            }
        }

        bool Holds(TimedEdge edge, int time) => certainty == TimeCertainty.Possible
            ? edge.EarliestStart <= time && time <= edge.LatestEnd
            : edge.LatestStart <= time && time <= edge.EarliestEnd;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Betweenness_in_time_is_what_walking_every_way_finds(bool directed)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            TimedEdge[] contacts = [.. Enumerable.Range(0, 32)
                .Select(_ => TimedEdge.At(random.Next(8), random.Next(8), random.Next(9)))];
            var graph = TemporalGraph.Build(8, contacts, directed);
            var expected = new double[8];
            for (var source = 0; source < 8; source++)
            {
                var ways = new List<int[]>();
                Walk([source], -1);
                foreach (var toTarget in ways.GroupBy(way => way[^1]))
                {
                    var shortest = toTarget.Where(way => way.Length == toTarget.Min(w => w.Length)).ToArray();
                    foreach (var node in shortest.SelectMany(way => way[1..^1]))
                        expected[node] += 1.0 / shortest.Length;
                }

                void Walk(int[] way, int time)
                {
                    foreach (var contact in contacts.Where(contact => contact.EarliestStart > time))
                    {
                        Step(contact.Source, contact.Target);
                        if (!directed && contact.Source != contact.Target)
                            Step(contact.Target, contact.Source);

                        void Step(int from, int to)
                        {
                            if (from != way[^1] || way.Contains(to))
                                return;
                            ways.Add([.. way, to]);
                            Walk([.. way, to], contact.EarliestStart);
                        }
                    }
                }
            }

            Near.Equal(expected, TemporalBetweenness.Compute(graph, TimeWindow.Always, KernelRun.Default), 1e-10);
        }
    }

    [Fact]
    public void A_way_against_time_is_none()
    {
        TimedEdge[] path = [.. Enumerable.Range(0, 30).Select(i => TimedEdge.At(i, i + 1, 30 - i))];
        TimedEdge[] onwards = [.. Enumerable.Range(0, 30).Select(i => TimedEdge.At(i, i + 1, i))];

        Assert.Equal(new double[31], Betweenness(path));
        Assert.Equal(Enumerable.Range(0, 31).Select(i => (double)i * (30 - i)), Betweenness(onwards));

        static double[] Betweenness(TimedEdge[] edges) => TemporalBetweenness.Compute(
            TemporalGraph.Build(31, edges, isDirected: true),
            TimeWindow.Always,
            KernelRun.Default);
    }

    [Fact]
    public void Refuses_too_few_contacts_and_edges_that_held_at_no_single_known_time()
    {
        TimedEdge[] contacts = [.. Enumerable.Range(0, 30).Select(i => TimedEdge.At(0, 1, i))];
        var few = TemporalGraph.Build(2, contacts[1..], isDirected: false);
        var spans = TemporalGraph.Build(2, [.. contacts, new TimedEdge(0, 1, 1, 1, 1, 2)], isDirected: false);
        var enough = TemporalGraph.Build(2, contacts, isDirected: false);
        var run = KernelRun.Default;

        Assert.Throws<ArgumentException>(() => TemporalBetweenness.Compute(few, TimeWindow.Always, run));
        Assert.Throws<ArgumentException>(() => TemporalBetweenness.Compute(spans, TimeWindow.Always, run));
        Assert.Throws<ArgumentException>(() => TemporalBetweenness.Compute(enough, new TimeWindow(1, 100), run));
        Assert.Equal([0.0, 0], TemporalBetweenness.Compute(enough, TimeWindow.Always, run));
    }

    [Theory]
    [InlineData(0, 2, 1, 3, 3, 3)]
    [InlineData(0, 1, 5, 4, 6, 6)]
    [InlineData(0, 1, 1, 1, 6, 5)]
    public void Refuses_bounds_out_of_order_and_unknown_nodes(int from, int to, int a, int b, int c, int d)
    {
        TimedEdge[] edges = [new(from, to, a, b, c, d)];

        Assert.Throws<ArgumentException>(() => TemporalGraph.Build(2, edges, isDirected: true));
    }

    private static IEnumerable<TimedEdge> Intervals(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 14; i++)
        {
            var start = random.Next(18);
            var end = start + random.Next(6);
            yield return new TimedEdge(
                random.Next(10),
                random.Next(10),
                start,
                start + random.Next(3),
                Math.Max(start, end - random.Next(3)),
                end);
        }
    }
}
