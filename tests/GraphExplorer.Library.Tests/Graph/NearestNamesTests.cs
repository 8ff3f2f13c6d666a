using GraphExplorer.Graph.Text;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("max_hops", "maxHops")]
    [InlineData("MAXHOPS", "maxHops")]
    [InlineData("exclude", "excludeLabels excludeTypes")]
    [InlineData("excludeTpyes", "excludeTypes")]
    [InlineData("labels", "excludeLabels")]
    [InlineData("fromEntity", "from")]
    [InlineData("types", "types")]
    [InlineData("zzzzzzz", "")]
    [InlineData("", "")]
    [InlineData("--", "")]
    public void Finds_what_was_probably_meant(string written, string expected)
    {
        string[] names = ["maxHops", "types", "excludeTypes", "excludeLabels", "from", "to"];

        var nearest = NearestNames.To(written, names);

        Assert.Equal(expected, string.Join(' ', nearest));
    }
}
