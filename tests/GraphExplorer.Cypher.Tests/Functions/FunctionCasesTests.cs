namespace GraphExplorer.Cypher.Tests.Functions;

/// <summary>Functions and operators, with ordinary, null, extreme and wrong arguments: what Neo4j 5.26 was seen to answer.</summary>
public sealed class FunctionCasesTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases =>
        FunctionCases.Lines("functions.cases").Select(line => new TheoryDataRow<string>(line));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Gives_what_Neo4j_gives(string line)
    {
        var at = line.LastIndexOf(FunctionCases.Arrow, StringComparison.Ordinal);

        var result = await FunctionCases.ResultOfAsync(line[..at]);

        Assert.Equal(line[(at + FunctionCases.Arrow.Length)..], result);
    }
}
