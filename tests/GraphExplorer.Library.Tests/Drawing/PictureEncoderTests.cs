using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Drawing.Svg;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Colour, size and caption by what is known of entities, as the page gives them.</summary>
public sealed class PictureEncoderTests
{
    [Fact]
    public void The_most_frequent_values_have_colours_the_others_share_one_and_what_is_not_known_says_so()
    {
        var values = Enumerable.Range(0, 12).SelectMany(i => Enumerable.Repeat((Value)$"v{i:00}", 12 - i)).Append(Value.Null);

        var picture = Encode(values, new PictureEncoding(Colour: ".x"));

        Assert.Equal(
            ["v00", "v01", "v02", "v03", "v04", "v05", "v06", "v07", "4 other values", "not known"],
            picture.Key.Select(key => key.Words));
        Assert.Equal(["person", "event", "place"], picture.Key.Take(3).Select(key => key.Colour));
        Assert.Equal("person", picture.Nodes[0].Colour);
        Assert.Equal("concept", picture.Nodes[^2].Colour);
        Assert.Equal(["x: v11"], picture.Nodes[^2].Says);
        Assert.Equal(["x: not known"], picture.Nodes[^1].Says);
    }

    [Fact]
    public void Many_numbers_are_put_into_ranges_and_few_are_told_apart()
    {
        var many = Encode(Enumerable.Range(0, 100).Select(i => (Value)(long)i), new PictureEncoding(Colour: ".x"));
        var few = Encode(new Value[] { 3L, 1.5, "3", Value.Null }, new PictureEncoding(Colour: ".x"));

        Assert.Equal(["0 to 20", "20 to 40", "40 to 60", "60 to 80", "80 to 99"], many.Key.Select(key => key.Words));
        Assert.Equal(many.Key[0].Colour, many.Nodes[20].Colour);
        Assert.Equal(many.Key[1].Colour, many.Nodes[21].Colour);
        Assert.Equal(["3", "1.5", "not known"], few.Key.Select(key => key.Words));
    }

    [Fact]
    public void Sizes_follow_the_root_of_what_they_tell()
    {
        var picture = Encode(new Value[] { 0L, 25L, 100L, Value.Null }, new PictureEncoding(Size: ".x"));

        Assert.Equal([0.75, 1.375, 2, 0.75], picture.Nodes.Select(node => node.Scale));
        Assert.Equal(["0", "100"], picture.Key.Select(key => key.Words));
        Assert.Equal([1.0, 1.0], Encode(new Value[] { 7L, 7L }, new PictureEncoding(Size: ".x")).Nodes.Select(n => n.Scale));
    }

    [Theory]
    [InlineData(1e308, -1e308)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(double.Epsilon, 0)]
    public void Numbers_of_any_size_leave_sizes_that_can_be_drawn(double one, double other)
    {
        var picture = Encode(new Value[] { one, other, 0L }, new PictureEncoding(".x", ".x", ".x"));

        Assert.All(picture.Nodes, node => Assert.InRange(node.Scale, 0.75, 2));
        var svg = SvgWriter.Write(SceneComposer.Compose(picture, Sample.Text, new PictureOptions()));
        Assert.DoesNotContain("\"NaN", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("-1.5", true)]
    [InlineData("1e3", false)]
    [InlineData("1.", false)]
    [InlineData(".5", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("1,000", false)]
    [InlineData("١٢", false)]
    [InlineData("1234567890123456", false)]
    public void A_text_is_a_number_where_it_is_nothing_else(string text, bool isNumber) =>
        Assert.Equal(isNumber, DrawnValues.NumberOf(text) is not null);

    [Fact]
    public void Captions_stand_in_place_of_names_and_names_stay_in_the_words()
    {
        var picture = Encode(new Value[] { "General", Value.Null }, new PictureEncoding(Caption: ".x"));

        var svg = SvgWriter.Write(SceneComposer.Compose(picture, Sample.Text, new PictureOptions()));

        Assert.Contains(">General<", svg, StringComparison.Ordinal);
        Assert.Contains(">Entity 1<", svg, StringComparison.Ordinal);
        Assert.Contains("<title>Entity 0,", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    [InlineData("")]
    public void A_property_that_nobody_has_tells_nothing(string name)
    {
        var picture = Encode(new Value[] { 1L, 2L }, new PictureEncoding($".{name}", $".{name}", $".{name}"));

        Assert.Equal(["not known"], picture.Key.Select(key => key.Words));
        Assert.All(picture.Nodes, node => Assert.True(node is { Scale: 1, Caption: null }));
    }

    [Fact]
    public void Colours_are_drawn_in_both_themes_by_the_style_file()
    {
        var picture = Encode(new Value[] { "a", "b" }, new PictureEncoding(Colour: ".x"));

        foreach (var (theme, palette) in new[] { (PictureTheme.Light, Palette.Light), (PictureTheme.Dark, Palette.Dark) })
        {
            var options = new PictureOptions { Theme = theme };
            var svg = SvgWriter.Write(SceneComposer.Compose(picture, Sample.Text, options));

            Assert.Contains($"stroke=\"{palette["person"]}\"", svg, StringComparison.Ordinal);
            Assert.Contains($"stroke=\"{palette["event"]}\"", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_told_path_is_dark_and_the_others_are_faint()
    {
        var svg = SvgWriter.Write(SceneComposer.Compose(Sample.Paths(), Sample.Text, new PictureOptions()));
        var paths = StyleFile.Shipped.Paths;

        Assert.Contains($"stroke=\"{Palette.Light[paths.Told.Line]}\"", svg, StringComparison.Ordinal);
        Assert.Contains($"stroke=\"{Palette.Light[paths.Other.Line]}\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"stroke=\"{Palette.Light.Accent}\" stroke-width=\"3\"",
            svg,
            StringComparison.Ordinal);
        Assert.Contains(">other paths than the one told<", svg, StringComparison.Ordinal);
    }

    private static Picture Encode(IEnumerable<Value> values, PictureEncoding encoding)
    {
        var known = values.ToArray();
        var properties = known.Select((value, i) => (Id: $"e{i}", Own: PropertyMap.From([KeyValuePair.Create("x", value)])))
            .ToDictionary(own => own.Id, own => own.Own, StringComparer.Ordinal);
        var picture = new Picture
        {
            Nodes = [.. known.Select((_, i) => new PictureNode($"e{i}", $"Entity {i}", "Ship"))],
            Links = [],
        };
        return PictureEncoder.Encode(picture, encoding, properties);
    }
}
