using GraphExplorer.Algorithms;

namespace GraphExplorer.Library.Tests.Algorithms;

public sealed class PathSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Finds_exactly_the_first_paths_that_trying_everything_finds_on_both_kinds_of_topology(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var question = PathCase.Random(random);
            var all = question.AllPaths();

            var whole = await PathAnswer.OnWholeAsync(question, random.Next(1, 4));
            var grown = await PathAnswer.OnGrowingAsync(question, Source(question, random));

            var expected = all.Take(question.K).ToList();
            Assert.Equal(string.Join('\n', expected), whole.Paths);
            Assert.Equal(SearchStatus.Complete, whole.Status);
            Assert.Equal(whole, grown);
            if (whole.HasMore is { } more)
                Assert.Equal(all.Count > question.K, more);
            else
                Assert.Equal(question.K, whole.Count);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task Answers_a_short_budget_with_the_beginning_of_the_answer_the_same_on_both_kinds_of_topology(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var question = PathCase.Random(random);
            var all = question.AllPaths();
            var full = await PathAnswer.OnWholeAsync(question, 2);
            var cut = question with { Budget = random.NextInt64(full.Arcs + 1) };

            var whole = await PathAnswer.OnWholeAsync(cut, random.Next(1, 4));
            var grown = await PathAnswer.OnGrowingAsync(cut, Source(cut, random));

            Assert.Equal(whole, grown);
            Assert.True(whole.Arcs <= cut.Budget);
            Assert.Equal(string.Join('\n', all.Take(whole.Count)), whole.Paths);
            if (whole.Status == SearchStatus.Complete)
                Assert.Equal(full.Paths, whole.Paths);
            if (cut.Budget == full.Arcs)
                Assert.Equal(full, whole);
        }
    }

    private static GrowingSource Source(PathCase question, Random random) =>
        new(question.Graph, random, random.Next(1, 4));
}
