namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>Sources are told from each other by name, also where nobody saw a title.</summary>
public sealed class SourceNameTests(ShippedGraph graph)
{
    [Theory]
    [InlineData("S000", "Defectors (Historical Dictionary of Russian and Soviet Intelligence)", true)]
    [InlineData("S001", "title not identified (article, Combat Mastery)", false)]
    [InlineData("X06", "title not identified (web page)", false)]
    [InlineData("X113", "title not identified (book chapter)", false)]
    [InlineData("X120", "title not identified (article, Trevor Barnes)", false)]
    public async Task A_source_has_its_title_or_what_else_is_known_of_it(string id, string expected, bool isIdentified)
    {
        var source = await graph.On("embedded").ReadSourceAsync(id, 100);

        Assert.Equal(expected, source.Title);
        Assert.Equal(isIdentified, source.TitleIdentified);
        Assert.All(source.Claims, claim => Assert.Contains(
            claim.Sources,
            cited => cited.Source == id && cited.SourceTitle == expected));
    }
}
