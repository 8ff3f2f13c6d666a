using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Drawing.Svg;
using GraphExplorer.Graph.Errors;
using SkiaSharp;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>The PNG shows the scene, entity by entity, and is refused where it could not show words.</summary>
public sealed class PngWriterTests(TestFonts fonts)
{
    [Theory]
    [InlineData(PictureTheme.Light)]
    [InlineData(PictureTheme.Dark)]
    public void Every_entity_is_painted_where_the_scene_has_it(PictureTheme theme)
    {
        fonts.Require();
        var palette = Palette.Of(theme);
        var options = new PictureOptions { Theme = theme, ChosenPath = null };
        foreach (var picture in new[] { Sample.Paths(), Sample.RandomNetwork(3, 25) })
        {
            var scene = SceneComposer.Compose(picture, Sample.Text, options);

            using var image = SKBitmap.Decode(PngWriter.Write(scene, fonts.All));

            Assert.Equal((int)Math.Round(scene.Width * 2), image.Width);
            Assert.Equal((int)Math.Round(scene.Height * 2), image.Height);
            Assert.All(scene.Nodes, node => Assert.True(
                HasNear(image, node.At.X * 2, node.At.Y * 2, 60, palette[KindStyle.Of(node.Kind).Colour]),
                $"{node.Id} is not painted"));
        }
    }

    [Fact]
    public void The_same_scene_gives_the_same_bytes()
    {
        fonts.Require();
        var scene = SceneComposer.Compose(Sample.Paths(), Sample.Text, new PictureOptions());

        Assert.Equal(PngWriter.Write(scene, fonts.All), PngWriter.Write(scene, fonts.All));
    }

    [Fact]
    public void Without_any_font_it_is_refused_with_what_to_install_and_the_SVG_still_comes()
    {
        using var none = FontLibrary.OpenOnly(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")));
        var scene = SceneComposer.Compose(Sample.Paths(), Sample.Text, new PictureOptions());

        var refusal = Assert.Throws<DrawingException>(() => PngWriter.Write(scene, none));

        Assert.Equal(ErrorKind.NotAvailable, refusal.Code.Kind);
        Assert.Contains("fonts-noto-core", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Anna Petrova", SvgWriter.Write(scene), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_calls_itself_a_font_is_passed_over()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "broken.ttf"), "no font");
            File.WriteAllBytes(
                Path.Combine(folder, "broken.woff"),
                [.. "wOFF"u8, .. Enumerable.Repeat((byte)0xff, 200)]);

            using var library = FontLibrary.OpenOnly(folder);

            Assert.False(library.HasFont);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(0.24)]
    [InlineData(4.01)]
    [InlineData(double.NaN)]
    public void A_pixel_ratio_out_of_bounds_is_refused(double ratio)
    {
        fonts.Require();
        var scene = SceneComposer.Compose(Sample.Paths(), Sample.Text, new PictureOptions());

        var refusal = Assert.Throws<DrawingException>(() => PngWriter.Write(scene, fonts.All, ratio));

        Assert.Equal("pixelRatio", refusal.Parameter);
    }

    [Fact]
    public void More_pixels_than_the_limit_are_refused_where_asked_and_never_made_where_not()
    {
        fonts.Require();
        var scene = SceneComposer.Compose(
            Sample.Paths(),
            Sample.Text,
            new PictureOptions { Width = 3000, Height = 400 });

        var refusal = Assert.Throws<DrawingException>(() => PngWriter.Write(scene, fonts.All, 2));
        using var image = SKBitmap.Decode(PngWriter.Write(scene, fonts.All));

        Assert.Equal(ErrorKind.TooLarge, refusal.Code.Kind);
        Assert.Equal(DrawingLimits.MaxPixels, image.Width);
    }

    [Fact]
    public void A_card_has_the_size_of_a_card()
    {
        fonts.Require();
        var scene = SceneComposer.Compose(Sample.Paths(), Sample.Text, PictureOptions.Card);

        using var image = SKBitmap.Decode(PngWriter.Write(scene, fonts.All, 1));

        Assert.Equal((1200, 630), (image.Width, image.Height));
        Assert.Equal(["anna", "boris", "border"], scene.Nodes.Select(node => node.Id));
        Assert.Equal("1 more path is not drawn here.", Assert.Single(scene.LeftOut));
    }

    [Theory]
    [MemberData(nameof(SvgWriterTests.HostileTexts), MemberType = typeof(SvgWriterTests))]
    public void Any_text_can_be_painted(string hostile)
    {
        fonts.Require();
        var text = Sample.Text with { Title = hostile, Caption = hostile };

        var scene = SceneComposer.Compose(Sample.Paths(hostile), text, new PictureOptions());

        var png = PngWriter.Write(scene, fonts.All, 0.5);

        using var image = SKBitmap.Decode(png);
        Assert.True(Distinct(image) > 30);
    }

    [Fact]
    public void Letters_of_other_scripts_are_taken_from_a_font_that_has_them()
    {
        fonts.Require();
        foreach (var letter in "Щłж")
        {
            Assert.SkipWhen(
                fonts.All.For(letter, isBold: false)?.GetGlyph(letter) is null or 0,
                $"No font of this machine has the character {letter}.");
        }

        var one = Paint("Щ");
        Assert.NotEqual(one, Paint("ж"));
        Assert.NotEqual(one, Paint("\U0010fffd"));
    }

    private byte[] Paint(string name)
    {
        var picture = new Picture { Nodes = [new PictureNode("a", name)], Links = [] };
        return PngWriter.Write(
            SceneComposer.Compose(picture, new PictureText { Title = "" }, new PictureOptions()),
            fonts.All);
    }

    private static bool HasNear(SKBitmap image, double x, double y, int reach, string colour)
    {
        var wanted = SKColor.Parse(colour);
        for (var dx = -reach; dx <= reach; dx++)
        {
            for (var dy = -reach; dy <= reach; dy++)
            {
                var (px, py) = ((int)x + dx, (int)y + dy);
                if (px >= 0 && py >= 0 && px < image.Width && py < image.Height && image.GetPixel(px, py) == wanted)
                    return true;
            }
        }

        return false;
    }

    private static int Distinct(SKBitmap image) => image.Pixels.Distinct().Count();
}
