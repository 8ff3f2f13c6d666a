using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class PointTests
{
    [Theory]
    [InlineData("SRID=4326;POINT (139.75 35.68)")]
    [InlineData("SRID=4979;POINT Z (0 -90 8848.86)")]
    [InlineData("SRID=7203;POINT (-0 1E+300)")]
    [InlineData("SRID=9157;POINT Z (5E-324 0.1 -1.7976931348623157E+308)")]
    public void Prints_what_it_reads(string text)
    {
        Assert.True(Point.TryParse(text, out var point));
        Assert.Equal(text, point.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("POINT (1 2)")]
    [InlineData("SRID=;POINT (1 2)")]
    [InlineData("SRID=1;POINT (1 2)")]
    [InlineData("SRID=4326;POINT (1)")]
    [InlineData("SRID=4326;POINT (1 2 3)")]
    [InlineData("SRID=4326;POINT Z (1 2 3)")] // two dimensions by its number, three by its text
    [InlineData("SRID=4979;POINT (1 2)")]
    [InlineData("SRID=4326;POINT (1 2")]
    [InlineData("SRID=4326;POINT (1  2)")]
    [InlineData("SRID=4326;POINT (a b)")]
    [InlineData("SRID=4326;POINT (1e999 0)")] // once read as an infinite longitude
    [InlineData("SRID=4326;POINT (NaN 0)")]
    [InlineData("SRID=4326;LINE (1 2)")]
    public void Does_not_read_other_forms(string text) => Assert.False(Point.TryParse(text, out _));
}
