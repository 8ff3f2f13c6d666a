using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Library.Tests.Exploration;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>What is written in a PNG of the default size is read back by a machine (Tesseract).</summary>
public sealed class LegibilityTests(ShippedGraph graph, TestFonts fonts)
{
    [Fact]
    public async Task Every_name_verb_and_source_of_a_path_is_read_back()
    {
        fonts.Require();
        var answer = await graph.On("embedded").FindPathsAsync(new PathQuery
        {
            From = ["manchukuo"],
            To = ["stalin-assassination-plot"],
        });
        var scene = SceneComposer.Compose(
            PictureReader.OfPaths(answer),
            PictureText.OfPaths(answer),
            new PictureOptions { ChosenPath = null });

        var read = await Tesseract.ReadAsync(PngWriter.Write(scene, fonts.All), "eng");

        var wanted = scene.Words().SelectMany(line => line.Text.Split([' ', ',', '.', ';', '?', '(', ')']))
            .Where(word => word.Length > 2 && word.All(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var missed = wanted.Where(word => !read.Contains(word, StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.True(missed.Length == 0, $"not read: {string.Join(", ", missed)} in: {read}");
    }

    [Fact]
    public async Task Cyrillic_names_are_read_back()
    {
        fonts.Require();
        Assert.SkipWhen(
            fonts.All.For('Щ', isBold: true)?.GetGlyph('Щ') is null or 0,
            "No font of this machine has Cyrillic letters.");
        string[] names = ["Генрих Люшков", "Всеволод Балицкий", "Иосиф Сталин"];
        var picture = new Picture
        {
            Nodes = [.. names.Select((name, i) => new PictureNode($"e{i}", name, "Person"))],
            Links = [new PictureLink("a", "e0", "e1", "сменил"), new PictureLink("b", "e0", "e2", "встретил")],
            Paths = [new PicturePath(["e1", "e0", "e2"], ["a", "b"])],
        };
        var text = new PictureText { Title = "Кто с кем связан" };
        var scene = SceneComposer.Compose(picture, text, new PictureOptions());

        var read = await Tesseract.ReadAsync(PngWriter.Write(scene, fonts.All), "rus");

        Assert.All(
            names.SelectMany(name => name.Split(' ')).Concat(["сменил", "встретил", "связан"]),
            word => Assert.Contains(word, read, StringComparison.OrdinalIgnoreCase));
    }
}
