namespace GraphExplorer.Cypher.Tests.Execution;

public sealed class PlanTests
{
    [Fact]
    public async Task A_value_that_comes_from_UNWIND_is_looked_up_in_the_index()
    {
        await using var engine = await PeopleAsync();
        await engine.IndexAsync("Person", "name");

        var plan = await engine.PlanAsync("UNWIND ['p1', 'p2'] AS name MATCH (p:Person {name: name}) RETURN p.name");
        var rows = await engine.RowsAsync("UNWIND ['p1', 'p2'] AS name MATCH (p:Person {name: name}) RETURN p.name");

        Assert.Contains("IndexSeek p:Person(name) = value", plan);
        Assert.Equal(["\"p1\"", "\"p2\""], rows);
    }

    [Fact]
    public async Task Two_known_nodes_are_joined_by_expanding_into()
    {
        await using var engine = await PeopleAsync();

        var plan = await engine.PlanAsync("MATCH (a:Person)-->(b)-->(c)-->(a) RETURN count(*)");

        Assert.Contains(plan, step => step.StartsWith("Expand into", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_label_with_the_fewest_nodes_is_where_a_pattern_begins()
    {
        await using var engine = await PeopleAsync();

        var plan = await engine.PlanAsync("MATCH (p:Person)-[:IN]->(c:City) RETURN p");

        Assert.Contains("NodeScan c:City", plan);
    }

    [Fact]
    public async Task An_eager_step_stands_only_where_a_write_could_be_read()
    {
        await using var engine = await PeopleAsync();

        var apart = await engine.PlanAsync("MATCH (p:Person) CREATE (:Note)");
        var same = await engine.PlanAsync("MATCH (p:Person) CREATE (:Person)");

        Assert.DoesNotContain("Eager", apart);
        Assert.Contains("Eager", same);
    }

    [Fact]
    public async Task Where_only_the_first_rows_are_asked_for_sorting_keeps_no_more()
    {
        await using var engine = await PeopleAsync();

        var plan = await engine.PlanAsync("MATCH (p:Person) RETURN p.name ORDER BY p.name LIMIT 2");

        Assert.Contains("Sort p.name, the first only", plan);
    }

    [Fact]
    public async Task A_shortest_path_is_found_and_all_of_one_length_are()
    {
        await using var engine = new Engine();
        await engine.RowsAsync("CREATE (a:A)-[:R]->(b)-[:R]->(z:Z), (a)-[:R]->(c)-[:R]->(z), (a)-[:R]->(d)-[:R]->(e)-[:R]->(z)");

        var one = await engine.RowsAsync("MATCH p = shortestPath((a:A)-[:R*]->(z:Z)) RETURN length(p)");
        var all = await engine.RowsAsync("MATCH p = allShortestPaths((a:A)-[:R*]-(z:Z)) RETURN length(p)");

        Assert.Equal(["2"], one);
        Assert.Equal(["2", "2"], all);
    }

    private static async Task<Engine> PeopleAsync()
    {
        var engine = new Engine();
        await engine.RowsAsync("CREATE (c:City {name: 'c'}) WITH c UNWIND range(1, 9) AS i CREATE (:Person {name: 'p' + i})-[:IN]->(c)");
        return engine;
    }
}
