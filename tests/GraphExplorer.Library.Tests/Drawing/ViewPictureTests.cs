using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Drawing.Svg;
using GraphExplorer.Drawing.Views;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Library.Tests.Exploration;
using GraphExplorer.Library.Tests.Exploration.Views;
using SkiaSharp;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Pictures of saved views: what the view shows, where it shows it.</summary>
public sealed class ViewPictureTests(ShippedGraph graph, TestFonts fonts)
{
    [Fact]
    public async Task Paths_are_drawn_in_lanes_with_all_entities_and_everything_that_must_stand_beside_them()
    {
        var view = await PathsAsync();

        var scene = ViewPicture.Compose(view, new PictureOptions());
        var words = string.Join(' ', scene.Words().Select(word => word.Text));

        Assert.Equal(
            view.Snapshot.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal),
            scene.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            view.Snapshot.Relationships.Select(fact => fact.Id).Order(StringComparer.Ordinal),
            scene.Lines.SelectMany(line => line.Links).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("How are they connected?", words, StringComparison.Ordinal);
        Assert.Contains("The authors (CC BY-SA 4.0)", words, StringComparison.Ordinal);
        Assert.Contains("1 March 2026 · data version 0123456789ab", words, StringComparison.Ordinal);
        Assert.Contains("records connect", words, StringComparison.Ordinal);
        Assert.Contains(view.Snapshot.Paths[0].Citations[0].SourceTitle.Split(' ')[0], words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stored_places_are_moved_and_scaled_together_and_never_rearranged()
    {
        var view = await AroundAsync();
        var random = new Random(7);
        var places = view.Snapshot.Nodes.ToDictionary(
            node => node.Id,
            _ => (IReadOnlyList<double>)[random.Next(-500, 500), random.Next(-300, 300)],
            StringComparer.Ordinal);

        var scene = ViewPicture.Compose(view with { Layout = new ViewLayout("force", places) }, new PictureOptions());

        var drawn = scene.Nodes.ToDictionary(node => node.Id, node => node.At, StringComparer.Ordinal);
        var (first, last) = (places.Keys.First(), places.Keys.Last());
        var scale = Distance(drawn[first], drawn[last]) / Distance(Spot(places[first]), Spot(places[last]));
        Assert.All(places.Keys, id =>
        {
            var expected = new Spot(
                drawn[first].X + (places[id][0] - places[first][0]) * scale,
                drawn[first].Y + (places[id][1] - places[first][1]) * scale);
            Assert.True(Distance(expected, drawn[id]) < 0.5, id);
        });
    }

    [Fact]
    public async Task Paths_that_were_arranged_as_a_network_are_drawn_as_one()
    {
        var view = await PathsAsync();
        var places = view.Snapshot.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(
            pair => pair.Id,
            pair => (IReadOnlyList<double>)[pair.i * 200, pair.i % 2 * 150],
            StringComparer.Ordinal);

        var lanes = ViewPicture.Compose(view with { Layout = new ViewLayout("lanes", places) }, new PictureOptions());
        var network = ViewPicture.Compose(view with { Layout = new ViewLayout("fixed", places) }, new PictureOptions());

        Assert.NotEqual(lanes.Nodes.Select(node => node.At), network.Nodes.Select(node => node.At));
        var order = network.Nodes.OrderBy(node => node.At.X).Select(node => node.Id);
        Assert.Equal(view.Snapshot.Nodes.Select(node => node.Id), order);
    }

    [Fact]
    public async Task Theme_and_path_are_those_of_the_view_unless_others_are_asked_for()
    {
        var view = await PathsAsync();
        var styled = view with { Style = new ViewStyle { Theme = "dark", Path = 2 } };

        var own = ViewPicture.Compose(styled, new PictureOptions());
        var light = ViewPicture.Compose(styled, new PictureOptions(), PictureTheme.Light);
        var beyond = ViewPicture.Compose(view with { Style = new ViewStyle { Path = 999 } }, new PictureOptions());

        Assert.Equal(PictureTheme.Dark, own.Theme);
        Assert.Equal(PictureTheme.Light, light.Theme);
        Assert.NotEmpty(beyond.Nodes);
        Assert.NotEqual(
            ViewPicture.Compose(view, new PictureOptions()).Words().Select(word => word.Text),
            light.Words().Select(word => word.Text));
    }

    [Fact]
    public async Task What_is_missing_or_was_cut_is_said_in_the_picture()
    {
        var view = await AroundAsync();
        var lost = view with
        {
            Snapshot = view.Snapshot with { Missing = [new MissingId("gone", null), new MissingId("old", "new")] },
        };

        var scene = ViewPicture.Compose(lost, new PictureOptions());

        Assert.Contains(
            "2 ids of this view are no longer in the data",
            string.Join(' ', scene.LeftOut),
            StringComparison.Ordinal);
        Assert.NotEmpty(view.Snapshot.Limits);
        Assert.Contains(view.Snapshot.Limits[0].Message, string.Join(' ', scene.LeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void Five_hundred_entities_are_drawn_in_both_forms()
    {
        fonts.Require();
        var view = SampleViews.Of(SampleViews.Chain(500, i => $"Entity number {i}"));

        var scene = ViewPicture.Compose(view, new PictureOptions());
        var svg = SvgWriter.Write(scene);
        var png = PngWriter.Write(scene, fonts.All);

        Assert.Equal(500, scene.Nodes.Count);
        Assert.Contains("</svg>", svg, StringComparison.Ordinal);
        Assert.True(ColoursOf(png) > 4, "The picture is blank.");
    }

    [Fact]
    public async Task Every_name_verb_source_and_legend_of_a_view_is_read_back_from_its_PNG()
    {
        fonts.Require();
        var view = await PathsAsync();
        var scene = ViewPicture.Compose(view, new PictureOptions());

        var read = await Tesseract.ReadAsync(PngWriter.Write(scene, fonts.All), "eng");

        AssertRead(scene, read);
    }

    [Fact]
    public async Task Cyrillic_names_of_a_network_are_read_back_from_its_PNG()
    {
        fonts.Require();
        Assert.SkipWhen(
            fonts.All.For('Щ', isBold: false)?.GetGlyph('Щ') is null or 0,
            "No font of this machine has Cyrillic letters.");
        string[] names = ["Генрих Люшков", "Всеволод Балицкий", "Иосиф Сталин", "Рихард Зорге"];
        var view = SampleViews.Of(SampleViews.Chain(names.Length, i => names[i]), "Кто с кем связан");
        var scene = ViewPicture.Compose(view, new PictureOptions());

        var read = await Tesseract.ReadAsync(PngWriter.Write(scene, fonts.All), "rus");

        Assert.All(
            names.SelectMany(name => name.Split(' ')).Append("связан"),
            word => Assert.Contains(word, read, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_card_has_its_size_and_tells_one_path()
    {
        fonts.Require();
        var view = await PathsAsync();

        var scene = ViewPicture.Compose(view, PictureOptions.Card);
        using var bitmap = SKBitmap.Decode(PngWriter.Write(scene, fonts.All, 1));

        Assert.Equal((1200, 630), (bitmap.Width, bitmap.Height));
        Assert.Equal(view.Snapshot.Paths[0].Nodes.Count, scene.Nodes.Count);
    }

    private static void AssertRead(Scene scene, string read)
    {
        var wanted = scene.Words().SelectMany(line => line.Text.Split([' ', ',', '.', ';', '?', '(', ')', '·']))
            .Where(word => word.Length > 2 && word.All(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        var found = Alike(read);
        var missed = wanted.Where(word => !found.Contains(Alike(word), StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.True(missed.Length == 0, $"not read: {string.Join(", ", missed)} in: {read}");
    }

    /// <summary>Strokes that a machine takes for each other count as one: it reads "Pear!" for "Pearl".</summary>
    private static string Alike(string text) =>
        string.Concat(text.Select(letter => letter is 'I' or 'i' or '1' or '!' or '|' ? 'l' : letter));

    private static int ColoursOf(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        return bitmap.Pixels.Distinct().Take(100).Count();
    }

    private static double Distance(Spot a, Spot b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));

    private static Spot Spot(IReadOnlyList<double> place) => new(place[0], place[1]);

    private async Task<SavedView> PathsAsync() => SampleViews.Of(await graph.On("embedded").SnapshotAsync(
        new ViewSubject.OfPaths(new PathQuery { From = ["manchukuo"], To = ["stalin-assassination-plot"], K = 3 })));

    private async Task<SavedView> AroundAsync() => SampleViews.Of(await graph.On("embedded").SnapshotAsync(
        new ViewSubject.OfNeighbourhood(new NeighbourhoodQuery { Id = "lyushkov", Limit = 12 })));
}
