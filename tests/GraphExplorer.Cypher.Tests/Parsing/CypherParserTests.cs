using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class CypherParserTests
{
    [Fact]
    public void Every_node_knows_its_place_in_the_text()
    {
        var parsed = CypherParser.Parse("MATCH (a:X)-[r]->(b) WHERE a.n = 1 RETURN b AS c");

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(
            """
            Statement 0..48
              Query 0..48
                QueryBranch 0..48
                  MatchClause 0..34
                    PathPattern 6..20
                      NodePattern 6..11
                        VariableExpression 7..8
                        LabelExpression 9..10
                      RelationshipPattern 11..17
                        VariableExpression 13..14
                      NodePattern 17..20
                        VariableExpression 18..19
                    ComparisonExpression 27..34
                      PropertyExpression 27..30
                        VariableExpression 27..28
                      LiteralExpression 33..34
                  ProjectionClause 35..48
                    ProjectionItem 42..48
                      VariableExpression 42..43
                      VariableExpression 47..48
            """.ReplaceLineEndings("\n"),
            SyntaxTable.Of(parsed.Statement));
    }

    [Theory]
    [InlineData("MATCH (n:A|(B&!C)|%) RETURN n")]
    [InlineData("MATCH (n WHERE n.age > 3)-[r:KNOWS WHERE r.since < 2000]->(m) RETURN n, r, m")]
    [InlineData("MATCH ((a)-[:R]->(b) WHERE a.x < b.x){1,3} (c) RETURN c")]
    [InlineData("MATCH (a)-[:R]->+(b), (c)--{2,}(d) RETURN *")]
    [InlineData("MATCH p = ANY SHORTEST (a)-[:R]-+(b) RETURN p")]
    [InlineData("MATCH p = SHORTEST 2 PATHS (a)-->*(b) RETURN p")]
    [InlineData("MATCH p = SHORTEST 2 GROUPS (a)-->*(b) RETURN p")]
    [InlineData("MATCH p = shortestPath((a)-[*..9]-(b)) RETURN length(p)")]
    [InlineData("MATCH (n) RETURN n {.name, .*, age: 3, other}")]
    [InlineData("MATCH (n) WHERE EXISTS { (n)-->(:A) } AND COUNT { MATCH (n)--(m) WHERE m.x } > 2 RETURN n")]
    [InlineData("MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.name } AS names")]
    [InlineData("UNWIND [1, 2] AS x CALL (x) { RETURN x * 2 AS y } RETURN y")]
    [InlineData("UNWIND $rows AS row CALL { WITH row CREATE (:A {x: row}) } IN 2 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s")]
    [InlineData("LOAD CSV WITH HEADERS FROM 'file:///a.csv' AS line FIELDTERMINATOR ';' CREATE (:A {x: line.x})")]
    [InlineData("FOREACH (x IN [1] | CREATE (:A {x: x}) SET x.y = 1)")]
    [InlineData("MATCH (n) WHERE n.x IS :: INTEGER NOT NULL RETURN n.x IS NOT TYPED LIST<STRING>")]
    [InlineData("CREATE (n:$($label) {a: 1}) SET n[$key] = 2 REMOVE n:B")]
    [InlineData("CYPHER 5 runtime=slotted EXPLAIN USE neo4j MATCH (n) FINISH")]
    [InlineData("RETURN [x IN xs WHERE x:A | x.name], reduce(s = 0, x IN [1] | s + x), CASE 1 WHEN 1, 2 THEN 3 END")]
    [InlineData("RETURN -9223372036854775808, 0xFF, 0o17, 1e3, .5, 'a\\u0041'")]
    public void Reads_what_people_write(string text) => Assert.Empty(CypherParser.Parse(text).Diagnostics);

    [Theory]
    [InlineData("", DiagnosticCodes.UnexpectedSyntax, "0..0")]
    [InlineData("// nothing", DiagnosticCodes.UnexpectedSyntax, "10..10")]
    [InlineData("RETURN 1 — 2", DiagnosticCodes.UnknownCharacter, "9..10")]
    [InlineData("RETURN 1\0", DiagnosticCodes.UnknownCharacter, "8..9")]
    [InlineData("RETURN 'abc", DiagnosticCodes.Unterminated, "7..8")]
    [InlineData("RETURN 12ab", DiagnosticCodes.InvalidNumber, "7..11")]
    [InlineData("RETURN 9223372036854775808", DiagnosticCodes.IntegerOverflow, "7..26")]
    [InlineData("RETURN 1e999", DiagnosticCodes.FloatOverflow, "7..12")]
    [InlineData("RETURN '\\uZZZZ'", DiagnosticCodes.InvalidEscape, "8..10")]
    [InlineData("RETURN 1; RETURN 2", DiagnosticCodes.UnexpectedSyntax, "10..16")]
    [InlineData("MATCH (n)", DiagnosticCodes.InvalidComposition, "0..9")]
    [InlineData("CREATE (n) MATCH (m) RETURN m", DiagnosticCodes.InvalidComposition, "11..20")]
    [InlineData("CREATE (a)-[:R]-(b)", DiagnosticCodes.InvalidPattern, "10..16")]
    [InlineData("WITH 1 + 2 RETURN 3", DiagnosticCodes.NoAlias, "5..10")]
    [InlineData("SHOW INDEXES", DiagnosticCodes.NotSupported, "0..4")]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)", DiagnosticCodes.NotSupported, "7..12")]
    public void Says_what_is_wrong_and_where(string text, string code, string span)
    {
        var first = CypherParser.Parse(text).Diagnostics[0];

        Assert.Equal($"{code} {span}", $"{first.Code} {first.Span}");
    }

    [Theory]
    [InlineData("MTACH (n) RETURN n", "Did you mean MATCH?")]
    [InlineData("MATCH (n) RETRUN n", "Did you mean RETURN?")]
    public void Names_the_word_that_was_meant(string text, string hint) =>
        Assert.EndsWith(hint, CypherParser.Parse(text).Diagnostics[0].Message);

    [Fact]
    public void Reports_more_than_one_mistake()
    {
        var codes = CypherParser.Parse("RETURN 12ab, 'x\\q', 1e999").Diagnostics.Select(found => found.Code);

        Assert.Equal([DiagnosticCodes.InvalidNumber, DiagnosticCodes.InvalidEscape, DiagnosticCodes.FloatOverflow], codes);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("[x IN ", "y", ", 1]")]
    [InlineData("NOT ", "true", "")]
    [InlineData("- ", "x", "")]
    [InlineData("", "1", " + 1")]
    [InlineData("", "x", "[0]")]
    [InlineData("", "x", ".y")]
    [InlineData("CASE WHEN ", "true", " THEN 1 END")]
    [InlineData("EXISTS { RETURN ", "1", " }")]
    [InlineData("[({a: ", "1", "})-->(), 1]")]
    [InlineData("{a: ", "1", "}")]
    public void Five_thousand_levels_are_refused_without_overflow(string open, string middle, string close)
    {
        var text = string.Concat(
            "RETURN ", string.Concat(Enumerable.Repeat(open, 5000)), middle, string.Concat(Enumerable.Repeat(close, 5000)));

        var parsed = CypherParser.Parse(text);

        Assert.Contains(parsed.Diagnostics, found => found.Code == DiagnosticCodes.TooDeep);
        Assert.InRange(parsed.Statement.Height, 1, ParserLimits.MaxDepth * 20);
    }

    [Fact]
    public void Ten_thousand_terms_of_OR_are_one_level()
    {
        var parsed = CypherParser.Parse("RETURN " + string.Join(" OR ", Enumerable.Repeat("true", 10_000)));

        Assert.Empty(parsed.Diagnostics);
        var query = Assert.IsType<ProjectionClause>(parsed.Statement.Query.Branches[0].Clauses[0]);
        Assert.Equal(10_000, Assert.IsType<LogicalExpression>(query.Items[0].Value).Operands.Count);
    }

    [Fact]
    public void A_text_past_the_limit_is_refused_unread()
    {
        var parsed = CypherParser.Parse(new string(' ', ParserLimits.MaxTextUnits + 1));

        Assert.Equal(DiagnosticCodes.TooLong, Assert.Single(parsed.Diagnostics).Code);
    }
}
