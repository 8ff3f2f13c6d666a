using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Layout.Lanes;
using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>What holds of every picture of paths.</summary>
public sealed class LaneLayoutTests
{
    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 60));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_two_entities_share_a_place_and_no_line_runs_through_a_name(int seed)
    {
        var scene = LaneLayout.Lay(Sample.RandomPaths(seed), 700);

        Assert.Equal(scene.Nodes.Count, scene.Nodes.Select(node => node.At).Distinct().Count());
        foreach (var line in scene.Lines)
        {
            for (var i = 1; i < line.Points.Count; i++)
            {
                Assert.DoesNotContain(
                    scene.Nodes,
                    node => Geometry.Touches(line.Points[i - 1], line.Points[i], node.NameBox));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_words_of_a_picture_overlap_others_whatever_path_is_told(int seed)
    {
        var picture = Sample.RandomPaths(seed);
        foreach (var chosen in new int?[] { null, 0, picture.Paths.Count - 1 })
        {
            var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions { ChosenPath = chosen });

            scene.AssertWordsLieApart();
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Everything_drawn_lies_inside_the_picture(int seed)
    {
        var scene = SceneComposer.Compose(Sample.RandomPaths(seed), Sample.Text, new PictureOptions());

        Assert.All(scene.Nodes, node =>
        {
            Assert.InRange(node.At.X, 26, scene.Width - 26);
            Assert.InRange(node.At.Y, 26, scene.Height - 26);
        });
        Assert.All(scene.Words(), word => Assert.InRange(word.Box.Right, 0, scene.Width));
    }

    [Fact]
    public void A_path_of_one_entity_is_drawn_as_that_entity()
    {
        var picture = Sample.Paths() with { Links = [], Paths = [new(["anna"], [])] };

        var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions());

        Assert.Equal("anna", Assert.Single(scene.Nodes).Id);
        Assert.Empty(scene.Lines);
    }

    [Fact]
    public void A_picture_of_nothing_says_its_sentence_and_no_more()
    {
        var picture = new GraphExplorer.Drawing.Pictures.Picture { Nodes = [], Links = [] };
        var text = Sample.Text with { Caption = "No path within 6 hops under these settings.", Sources = [] };

        var scene = SceneComposer.Compose(picture, text, new PictureOptions());

        Assert.Empty(scene.Nodes);
        Assert.Contains(scene.Words(), word => word.Text == text.Caption);
        Assert.Equal("An empty picture.", scene.AlternativeText);
    }
}
