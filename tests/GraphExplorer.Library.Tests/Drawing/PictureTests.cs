using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Library.Tests.Exploration;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Pictures of answers, their words, and pictures that are refused.</summary>
public sealed class PictureTests(ShippedGraph graph)
{
    [Fact]
    public async Task A_picture_of_paths_has_their_entities_and_lines_and_tells_the_first_with_its_sources()
    {
        var answer = await graph.On("embedded").FindPathsAsync(new PathQuery
        {
            From = ["manchukuo"],
            To = ["stalin-assassination-plot"],
        });

        var text = PictureText.OfPaths(answer);
        var scene = SceneComposer.Compose(PictureReader.OfPaths(answer), text, new PictureOptions());

        Assert.Equal(
            answer.Nodes.Select(node => node.Id).Order(),
            scene.Nodes.Select(node => node.Id).Order());
        Assert.Equal(
            answer.Paths.SelectMany(path => path.Relationships.Concat(path.Parallel.SelectMany(beside => beside)))
                .Distinct().Order(),
            scene.Lines.SelectMany(line => line.Links).Order());
        Assert.Equal("How is Manchukuo connected with Plot to kill Stalin?", text.Title);
        Assert.Equal(answer.Paths[0].Sentence, text.Caption);
        Assert.Equal([1], text.Sources[0].Numbers);
        Assert.EndsWith("line 4", text.Sources[0].Text, StringComparison.Ordinal);
        Assert.Equal(answer.Meta.Caution, text.Caution);
        Assert.Contains("CC BY-SA 4.0", text.Credit, StringComparison.Ordinal);
        Assert.Contains("Genrikh Lyushkov crossed the border into Manchukuo", scene.AlternativeText);
        var words = scene.Words().Select(word => word.Text).ToArray();
        Assert.Contains(answer.Meta.Caution, words);
    }

    [Fact]
    public async Task An_answer_without_a_path_gives_a_picture_that_says_so()
    {
        var answer = await graph.On("embedded").FindPathsAsync(new PathQuery
        {
            From = ["manchukuo"],
            To = ["stalin-assassination-plot"],
            MaxHops = 1,
        });

        var text = PictureText.OfPaths(answer);
        var scene = SceneComposer.Compose(PictureReader.OfPaths(answer), text, new PictureOptions());

        Assert.Empty(answer.Paths);
        Assert.Contains(scene.Words(), word => word.Text == "No path within 1 hop under these settings.");
    }

    [Fact]
    public async Task A_picture_of_a_neighbourhood_has_its_entities_and_says_how_many_are_not_shown()
    {
        var answer = await graph.On("embedded").AroundAsync(new NeighbourhoodQuery { Id = "lyushkov", Limit = 20 });

        var text = PictureText.OfNeighbourhood(answer);
        var scene = SceneComposer.Compose(
            PictureReader.OfNeighbourhood(answer),
            text,
            new PictureOptions { ChosenNode = answer.Center });

        Assert.Equal(
            answer.Nodes.Select(node => node.Entity.Id).Order(),
            scene.Nodes.Select(node => node.Id).Order());
        Assert.StartsWith("20 of ", text.Caption, StringComparison.Ordinal);
        Assert.Contains(scene.Nodes, node => node.Id == "lyushkov" && node.IsNamed);
    }

    [Fact]
    public void Strength_follows_stance_modality_and_dispute()
    {
        Assert.Equal(PictureStrength.Solid, PictureReader.StrengthOf(Fact()));
        Assert.Equal(PictureStrength.Solid, PictureReader.StrengthOf(Fact() with { Stance = "reported" }));
        Assert.Equal(PictureStrength.Dashed, PictureReader.StrengthOf(Fact() with { Disputed = true }));
        var alleged = Fact() with { Stance = "alleged", Disputed = true };
        Assert.Equal(PictureStrength.Dotted, PictureReader.StrengthOf(alleged));
        foreach (var modality in new[] { "planned", "attempted", "offered", "ordered" })
            Assert.Equal(PictureStrength.Dotted, PictureReader.StrengthOf(Fact() with { Modality = modality }));
    }

    [Fact]
    public void A_line_runs_from_the_subject_of_its_verb_and_graphs_without_words_use_their_types()
    {
        var entities = new[] { Entity("a"), Entity("b") };

        var told = PictureReader.Of(entities, [Fact() with { Subject = "b", Phrase = "was met by" }]).Links.Single();
        var plain = PictureReader.Of(entities, [Fact()]).Links.Single();

        Assert.Equal(("b", "a", "was met by"), (told.From, told.To, told.Verb));
        Assert.Equal(("a", "b", "served with"), (plain.From, plain.To, plain.Verb));
    }

    [Theory]
    [InlineData(199)]
    [InlineData(4097)]
    [InlineData(-5)]
    public void Sizes_out_of_bounds_are_refused_by_name(int pixels)
    {
        var width = Assert.Throws<DrawingException>(() => Compose(new PictureOptions { Width = pixels }));
        var height = Assert.Throws<DrawingException>(() => Compose(new PictureOptions { Height = pixels }));
        var zoom = Assert.Throws<DrawingException>(() => Compose(new PictureOptions { Zoom = pixels }));

        Assert.Equal(["width", "height", "zoom"], [width.Parameter, height.Parameter, zoom.Parameter]);
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(200, 4096)]
    [InlineData(4096, 200)]
    [InlineData(4096, 4096)]
    [InlineData(640, 360)]
    public void Any_size_within_the_bounds_gives_a_picture_of_just_that_size(int width, int height)
    {
        foreach (var picture in new[] { Sample.RandomPaths(11), Sample.RandomNetwork(11, 60) })
        {
            var scene = SceneComposer.Compose(
                picture,
                Sample.Text,
                new PictureOptions { Width = width, Height = height });

            Assert.Equal(width, scene.Width * scene.Zoom, 1e-6);
            Assert.Equal(height, scene.Height * scene.Zoom, 1e-6);
        }
    }

    [Fact]
    public void A_tall_picture_of_many_paths_stays_legible_and_says_which_are_not_drawn()
    {
        var many = Enumerable.Range(0, 150).ToArray();
        var picture = new Picture
        {
            Nodes =
            [
                new PictureNode("a", "A"), new PictureNode("z", "Z"),
                .. many.Select(i => new PictureNode($"m{i}", $"Middle {i}")),
            ],
            Links =
            [
                .. many.SelectMany(i => new[]
                {
                    new PictureLink($"x{i}", "a", $"m{i}", "met"), new PictureLink($"y{i}", $"m{i}", "z", "met"),
                }),
            ],
            Paths = [.. many.Select(i => new PicturePath(["a", $"m{i}", "z"], [$"x{i}", $"y{i}"]))],
        };

        var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions());

        Assert.True(scene.Height * scene.Zoom <= DrawingLimits.MaxPixels + 1e-6);
        Assert.True(scene.Zoom > 0.5);
        Assert.Contains(scene.LeftOut, said => said.Contains("of 150 paths are drawn", StringComparison.Ordinal));
        Assert.InRange(scene.Nodes.Count, 20, 110);
    }

    [Fact]
    public void A_small_frame_keeps_the_caution_and_counts_the_sources_that_have_no_room()
    {
        var sources = Enumerable.Range(1, 30).Select(i => new PictureSource([i], $"Source {i}"));
        var text = Sample.Text with { Sources = [.. sources] };

        var scene = SceneComposer.Compose(
            Sample.Paths(),
            text,
            new PictureOptions { Width = 700, Height = 600 });

        var words = scene.Words().Select(word => word.Text).ToArray();
        Assert.Contains(text.Caution, words);
        Assert.Contains("Not all sources have room here.", words);
        Assert.All(scene.Words(), word => Assert.InRange(word.Box.Bottom, 0, scene.Height));
    }

    [Fact]
    public void Broken_pictures_are_refused_with_what_is_broken()
    {
        var paths = Sample.Paths();

        AssertRefused("nodes", paths with { Nodes = [.. paths.Nodes, paths.Nodes[0]] });
        AssertRefused("links", paths with { Links = [.. paths.Links, paths.Links[0]] });
        AssertRefused("links", paths with { Links = [.. paths.Links, new PictureLink("x", "anna", "nobody", "met")] });
        AssertRefused("paths", paths with { Paths = [new PicturePath([], [])] });
        AssertRefused("paths", paths with { Paths = [new PicturePath(["anna", "nobody"], ["r1"])] });
        AssertRefused("paths", paths with { Paths = [new PicturePath(["anna", "boris"], [])] });
        AssertRefused("paths", paths with { Paths = [new PicturePath(["anna", "boris"], ["r99"])] });
        AssertRefused("paths", paths with { Paths = [new PicturePath(["anna", "boris", "anna"], ["r1", "r1"])] });
    }

    private static void AssertRefused(string parameter, Picture picture)
    {
        var refusal = Assert.Throws<DrawingException>(() =>
            SceneComposer.Compose(picture, Sample.Text, new PictureOptions()));
        Assert.Equal(parameter, refusal.Parameter);
    }

    private static Scene Compose(PictureOptions options) =>
        SceneComposer.Compose(Sample.Paths(), Sample.Text, options);

    private static RelationshipAnswer Fact() => new() { Id = "r", Type = "SERVED_WITH", From = "a", To = "b" };

    private static EntitySummary Entity(string id) => new() { Id = id, Name = id.ToUpperInvariant(), Labels = [] };
}
