using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Statements;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>What the text alone gives away; the server's plan is held against in <see cref="CypherTests"/>.</summary>
public sealed class StatementGuardTests
{
    [Theory]
    [InlineData("MATCH (n) RETURN n")]
    [InlineData("  \n// a remark: LOAD CSV\nMATCH (n) RETURN n")]
    [InlineData("/* USE x */ match (n) return n.`USE`, 'LOAD CSV FROM', \"CALL apoc.load.json('x')\"")]
    [InlineData("EXPLAIN MATCH (n) RETURN n")]
    [InlineData("profile match (n) return n")]
    [InlineData("RETURN date.truncate('month', date()), duration.between(date(), date()), point.distance($a, $b)")]
    [InlineData("CALL db.labels() YIELD label RETURN label")]
    [InlineData("CALL db.labels")]
    [InlineData("call db.index.fulltext.queryNodes('x', 'y') yield node return node")]
    [InlineData("MATCH (n) WHERE n.name IN ['a'] AND n.size > toInteger('1') RETURN n.a.b, count(*)")]
    [InlineData("MATCH (use) WITH use AS show RETURN show AS shown, use.x")]
    [InlineData("MATCH (n) CALL (n) { MATCH (n)--(m) RETURN m } RETURN m")]
    [InlineData("MATCH (load {csv: 1}) RETURN load.csv")]
    [InlineData("SHOW INDEXES")]
    [InlineData("SHOW ALL FUNCTIONS YIELD name")]
    [InlineData("RETURN 'it''s', 'a\\'b', \"c\\\"d\", `x``y`")]
    [InlineData("MATCH (n) RETURN n;")]
    public void Lets_reading_through(string text) => Assert.Null(StatementGuard.CheckText(text));

    [Theory]
    [InlineData("CREATE (n)", "begins with")]
    [InlineData("EXPLAIN CREATE (n)", "begins with")]
    [InlineData("EXPLAIN PROFILE CREATE (n)", "begins with")]
    [InlineData("PROFILE EXPLAIN CREATE (n)", "begins with")]
    [InlineData("FOREACH (x IN [1] | CREATE (n))", "begins with")]
    [InlineData("RETRUN apoc.load.json('http://x')", "apoc.load.json")]
    [InlineData("RETRUN 1 UNION USE other MATCH (n) RETURN n", "USE")]
    [InlineData("DROP INDEX x", "begins with")]
    [InlineData("CYPHER runtime=slotted MATCH (n) RETURN n", "begins with")]
    [InlineData("ALTER USER neo4j SET PASSWORD 'x'", "begins with")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD CSV")]
    [InlineData("MATCH (n) LOAD CSV FROM 'http://x' AS line RETURN line", "LOAD CSV")]
    [InlineData("MATCH (n) lOaD/**/ //x\n cSv FROM 'http://x' AS line RETURN line", "LOAD CSV")]
    [InlineData("CALL { LOAD CSV WITH HEADERS FROM 'x' AS l RETURN l } RETURN l", "LOAD CSV")]
    [InlineData("CALL apoc.load.json('http://x') YIELD value RETURN value", "apoc.load.json")]
    [InlineData("CALL `apoc`.`load`.`json`('http://x')", "apoc.load.json")]
    [InlineData("CALL apoc . load /* x */ . json ('http://x')", "apoc.load.json")]
    [InlineData("CALL apoc.cypher.runWrite('CREATE (n)', {})", "apoc.cypher.runWrite")]
    [InlineData("CALL apoc.cypher.runWrite", "apoc.cypher.runWrite")]
    [InlineData("RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {})", "apoc.cypher.runFirstColumnSingle")]
    [InlineData("MATCH (n) WHERE apoc.text.join(['a'], '') = 'a' RETURN n", "apoc.text.join")]
    [InlineData("MATCH (n) RETURN n ORDER BY `apoc`.`text`.`clean`(n.x)", "apoc.text.clean")]
    [InlineData("CALL dbms.listConfig()", "dbms.listConfig")]
    [InlineData("CALL db.awaitIndexes(300)", "db.awaitIndexes")]
    [InlineData("CALL db.createLabel('X')", "db.createLabel")]
    [InlineData("SHOW TRANSACTIONS", "may show")]
    [InlineData("SHOW SETTINGS", "may show")]
    [InlineData("SHOW USERS", "may show")]
    [InlineData("SHOW CURRENT USER", "may show")]
    [InlineData("SHOW DATABASES", "may show")]
    [InlineData("SHOW FUNCTIONS YIELD name SHOW SETTINGS YIELD value", "may show")]
    [InlineData("SHOW FUNCTIONS YIELD name TERMINATE TRANSACTIONS 'x'", "TERMINATE")]
    [InlineData("TERMINATE TRANSACTION 'neo4j-transaction-1'", "TERMINATE")]
    [InlineData("USE system SHOW USERS", "USE")]
    [InlineData("CALL { USE other MATCH (n) RETURN n } RETURN n", "USE")]
    [InlineData("MATCH (n) RETURN n UNION USE other MATCH (n) RETURN n", "USE")]
    [InlineData("MATCH (n) CALL (n) { RETURN 1 AS one } IN TRANSACTIONS RETURN n", "IN TRANSACTIONS")]
    [InlineData("MATCH (n) CALL (n) { RETURN 1 AS one } IN 4 CONCURRENT TRANSACTIONS RETURN n", "IN TRANSACTIONS")]
    [InlineData("MATCH (n) RETURN \\u004CLOAD", "escape")]
    [InlineData("MATCH (n:`x\\u0060) LOAD CSV FROM \"x\" AS l //`) RETURN n", "escape")]
    [InlineData("MATCH (n) // \r LOAD CSV FROM 'x' AS l\nRETURN n", "control character")]
    [InlineData("MATCH (n) //\u2028LOAD CSV FROM 'x' AS l\nRETURN n", "control character")]
    public void Refuses_what_would_do_more_and_says_why(string text, string reason)
    {
        var refused = Assert.Throws<StatementException>(() => StatementGuard.CheckText(text));

        Assert.Equal(ErrorCodes.Forbidden, refused.Code);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// only a remark", "begins with nothing")]
    [InlineData("RETRUN 1", "begins with \"RETRUN\"")]
    [InlineData("PROFILE RETRUN 1", "begins with \"RETRUN\"")]
    [InlineData("(n) RETURN n", "begins with \"(\"")]
    [InlineData("`CREATE` (n)", "begins with \"CREATE\"")]
    public void Lets_the_server_say_what_is_wrong_with_a_beginning_that_no_statement_has(string text, string reason)
    {
        var refusal = StatementGuard.CheckText(text);

        Assert.Equal(ErrorCodes.Forbidden, refusal?.Code);
        Assert.Contains(reason, refusal?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MATCH (n)\nRETURN 'open", "a quote", 17, 2, 8)]
    [InlineData("MATCH (n) RETURN \"open\\\"", "a quote", 17, 1, 18)]
    [InlineData("RETURN `open", "a quote", 7, 1, 8)]
    [InlineData("MATCH (n) /* open", "a comment", 10, 1, 11)]
    public void Says_where_a_quote_or_a_comment_begins_that_does_not_end(
        string text,
        string what,
        int offset,
        int line,
        int column)
    {
        var wrong = Assert.Throws<StatementException>(() => StatementGuard.CheckText(text));

        Assert.Equal(ErrorCodes.InvalidQuery, wrong.Code);
        Assert.Equal(
            $"The statement holds {what} that does not end; it begins at (line {line}, column {column}).",
            wrong.Message);
        Assert.Equal(new CypherPosition(offset, line, column), wrong.Position);
    }
}
