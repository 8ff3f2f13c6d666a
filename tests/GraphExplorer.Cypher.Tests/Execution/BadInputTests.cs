using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>Statements that ask for too much, or for what cannot be: the right answer within their limit.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("RETURN range(1, 1000000000000)", "too_large")]
    [InlineData("RETURN size(reduce(s = 'x', i IN range(1, 200) | s + s))", "too_large")]
    [InlineData("RETURN 1 / 0", "invalid_query")]
    [InlineData("RETURN 9223372036854775807 + 1", "invalid_query")]
    [InlineData("RETURN 1 RETURN 2", "invalid_query")]
    [InlineData("", "invalid_query")]
    [InlineData("// nothing", "invalid_query")]
    [InlineData("RETURN 'never ends", "invalid_query")]
    [InlineData("RETURN 1; RETURN 2", "invalid_query")]
    [InlineData("CREATE (n) DELETE n WITH n RETURN n.name", "not_found")]
    [InlineData("CREATE (a)-[:R]->(b) DELETE a", "conflict")]
    [InlineData("CREATE (n {list: [1, 'a']})", "invalid_query")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "not_available")]
    [InlineData("RETURN nobody.knows(1)", "invalid_query")]
    public async Task Is_refused_with_its_code_and_changes_nothing(string text, string code)
    {
        await using var engine = new Engine();

        var fault = await Assert.ThrowsAsync<StatementException>(() => engine.RowsAsync(text));

        Assert.Equal(code, fault.Code.Name);
        Assert.Equal(["0"], await engine.RowsAsync("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public async Task Ten_thousand_alternatives_are_one_level_deep()
    {
        await using var engine = new Engine();
        var text = "RETURN " + string.Join(" OR ", Enumerable.Repeat("false", 10_000)) + " OR true AS found";

        Assert.Equal(["true"], await engine.RowsAsync(text));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("CASE WHEN true THEN ", " END")]
    public async Task Five_thousand_levels_are_refused_and_no_stack_overflows(string open, string close)
    {
        await using var engine = new Engine();
        var text = "RETURN " + string.Concat(Enumerable.Repeat(open, 5_000)) + "1" + string.Concat(Enumerable.Repeat(close, 5_000));

        var fault = await Assert.ThrowsAsync<StatementException>(() => engine.RowsAsync(text));

        Assert.Equal(ErrorCodes.InvalidQuery, fault.Code);
    }

    [Fact]
    public async Task Thousands_of_clauses_are_refused()
    {
        await using var engine = new Engine();
        var text = string.Concat(Enumerable.Repeat("WITH 1 AS a ", 5_000)) + "RETURN a";

        var fault = await Assert.ThrowsAsync<StatementException>(() => engine.RowsAsync(text));

        Assert.Equal(ErrorCodes.TooLarge, fault.Code);
    }

    [Fact]
    public async Task As_many_clauses_as_are_allowed_run()
    {
        await using var engine = new Engine();
        var text = "WITH 0 AS a " + string.Concat(Enumerable.Repeat("WITH a + 1 AS a ", 1_900)) + "RETURN a";

        Assert.Equal(["1900"], await engine.RowsAsync(text));
    }

    [Fact]
    public async Task A_product_of_four_scans_ends_at_its_time_and_says_so()
    {
        await using var engine = new Engine();
        await engine.RowsAsync("UNWIND range(1, 1000) AS i CREATE (:N)");

        var limits = new CypherLimits { Time = TimeSpan.FromMilliseconds(200) };
        var (rows, summary) = await engine.RunAsync("MATCH (a:N), (b:N), (c:N), (d:N) RETURN count(*)", limits);

        Assert.Empty(rows);
        Assert.Equal("time", Assert.Single(summary.Limits).Name);
    }

    [Fact]
    public async Task A_pattern_that_would_make_others_backtrack_for_ever_is_matched_at_once()
    {
        await using var engine = new Engine();

        Assert.Equal(["false"], await engine.RowsAsync("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a+)+$'"));
    }

    [Fact]
    public async Task What_a_statement_wrote_before_it_failed_is_undone()
    {
        await using var engine = new Engine();

        await Assert.ThrowsAsync<StatementException>(() => engine.RowsAsync("UNWIND [1, 0] AS x CREATE (n {v: 1 / x})"));

        Assert.Equal(["0"], await engine.RowsAsync("MATCH (n) RETURN count(n)"));
    }
}
