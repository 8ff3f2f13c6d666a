using GraphExplorer.Analysis.Works;

namespace GraphExplorer.Library.Tests.Analysis.Works;

/// <summary>The fewest works between two sides, against trying every set of works.</summary>
public sealed class WorkCutSearchTests
{
    [Fact]
    public void The_fewest_works_are_as_few_as_any_set_that_does()
    {
        var sizes = new HashSet<int>();
        var uncuttable = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var (ends, lines, nodes, works) = Case(seed);

            var cut = Search(nodes, ends, lines, seed % 2 == 0).Find();

            Assert.True(cut.IsExact);
            var min = Least(nodes, ends, lines, works, seed % 2 == 0);
            Assert.Equal(min, cut.Works?.Length);
            if (cut.Works is null)
            {
                uncuttable++;
                continue;
            }

            sizes.Add(cut.Works.Length);
            Assert.Equal(cut.Works.Length, cut.AtLeast);
            Assert.False(Joined(nodes, ends, lines, seed % 2 == 0, cut.Works.ToHashSet()));
        }

        Assert.True(sizes.Count >= 4);
        Assert.True(uncuttable > 10);
    }

    [Fact]
    public void Past_eight_works_it_gives_bounds_and_says_so()
    {
        var ends = Enumerable.Range(0, 10).SelectMany(i => new[] { (0, i + 2), (i + 2, 1) }).ToArray();
        var lines = ends.Select((_, line) => new[] { new[] { line } }).ToArray();

        var cut = Search(12, ends, lines, directed: false).Find();

        Assert.NotNull(cut.Works);
        Assert.Equal(10, cut.Works.Length);
        Assert.Equal(10, cut.AtLeast); // ten ways that share no work: sure without a search
        Assert.True(cut.IsExact);
    }

    [Fact]
    public void What_ends_the_search_early_is_said_with_bounds_that_hold()
    {
        var random = new Random(3);
        var ends = Enumerable.Range(0, 60)
            .Select(_ => (random.Next(14), random.Next(14)))
            .Where(end => end.Item1 != end.Item2)
            .ToArray();
        var lines = ends.Select(_ => new[] { new[] { random.Next(25), random.Next(25) } }).ToArray();

        var cut = new WorkCutSearch(14, ends, lines, isDirected: false, [0], [1], maxTried: 5, default).Find();
        var exact = new WorkCutSearch(14, ends, lines, isDirected: false, [0], [1], 1_000_000, default).Find();

        Assert.False(cut.IsExact);
        Assert.Equal("5 sets of works were tried", cut.Limit);
        Assert.InRange(exact.Works!.Length, cut.AtLeast, cut.Works!.Length);
        Assert.False(Joined(14, ends, lines, directed: false, cut.Works.ToHashSet()));
    }

    [Fact]
    public void Two_sides_that_nothing_joins_need_no_works()
    {
        var cut = Search(3, [(0, 2)], [[[0]]], directed: false).Find();

        Assert.True(cut.IsExact);
        Assert.Equal([], cut.Works!);
    }

    private static WorkCutSearch Search(int nodes, (int, int)[] ends, int[][][] lines, bool directed) =>
        new(nodes, ends, lines, directed, [0], [1], WorkCutSearch.MaxTried, TestContext.Current.CancellationToken);

    private static ((int, int)[] Ends, int[][][] Lines, int Nodes, int Works) Case(int seed)
    {
        var random = new Random(seed);
        var nodes = random.Next(2, 7);
        var works = random.Next(1, 8);
        var count = random.Next(0, 12);
        var ends = Enumerable.Range(0, count)
            .Select(_ => (random.Next(nodes), random.Next(nodes)))
            .Where(end => end.Item1 != end.Item2)
            .ToArray();
        var min = random.Next(12) == 0 ? 0 : 1;
        int[] SomeWorks() =>
            [.. Enumerable.Range(0, random.Next(min, 3)).Select(_ => random.Next(works)).Distinct()];
        int[][][] lines =
        [
            .. ends.Select(_ => (int[][])[.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => SomeWorks())]),
        ];
        return (ends, lines, nodes, works);
    }

    private static int? Least(int nodes, (int, int)[] ends, int[][][] lines, int works, bool directed)
    {
        int? min = null;
        for (var set = 0; set < 1 << works; set++)
        {
            var removed = Enumerable.Range(0, works).Where(work => (set >> work & 1) == 1).ToHashSet();
            if (!(removed.Count >= min) && !Joined(nodes, ends, lines, directed, removed))
                min = removed.Count;
        }

        return min;
    }

    private static bool Joined(int nodes, (int, int)[] ends, int[][][] lines, bool directed, HashSet<int> removed)
    {
        var reached = new HashSet<int> { 0 };
        for (var round = 0; round < nodes; round++)
        {
            for (var line = 0; line < ends.Length; line++)
            {
                var stands = lines[line].Any(works => works.Length == 0 || works.Any(work => !removed.Contains(work)));
                if (!stands)
                    continue;
                if (reached.Contains(ends[line].Item1))
                    reached.Add(ends[line].Item2);
                else if (!directed && reached.Contains(ends[line].Item2))
                    reached.Add(ends[line].Item1);
            }
        }

        return reached.Contains(1);
    }
}
