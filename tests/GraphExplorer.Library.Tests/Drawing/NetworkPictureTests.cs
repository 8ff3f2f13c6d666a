using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Layout.Networks;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Svg;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Networks: the same ones look the same, nothing lies on anything, given places stay.</summary>
public sealed class NetworkPictureTests
{
    public static TheoryData<int, int> Networks => new()
    {
        { 1, 1 }, { 2, 2 }, { 3, 7 }, { 4, 40 }, { 5, 150 }, { 6, 500 }, { 7, 1000 },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Entities_keep_apart_and_the_same_network_comes_out_the_same(int seed, int nodes)
    {
        var picture = Sample.RandomNetwork(seed, nodes);

        var places = NetworkLayout.Lay(picture, NetworkLayoutName.Force, null);

        Assert.Equal(places, NetworkLayout.Lay(picture, NetworkLayoutName.Force, null));
        Assert.All(places, place => Assert.True(double.IsFinite(place.X) && double.IsFinite(place.Y)));
        var near = 0;
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
                near += Geometry.Length(places[i], places[j]) < 50 ? 1 : 0;
        }

        Assert.True(near <= nodes / 50, $"{near} pairs lie on each other");
    }

    [Fact]
    public void What_is_joined_lies_nearer_than_what_is_not()
    {
        // Two rings joined by one line.
        var links = Enumerable.Range(0, 24)
            .Select(i => new PictureLink($"r{i}", $"e{i}", $"e{(i % 12 + 1) % 12 + i / 12 * 12}", "met"))
            .Append(new PictureLink("bridge", "e0", "e12", "met"));
        var picture = new Picture
        {
            Nodes = [.. Enumerable.Range(0, 24).Select(i => new PictureNode($"e{i}", $"E{i}"))],
            Links = [.. links],
        };

        var places = NetworkLayout.Lay(picture, NetworkLayoutName.Force, null);

        var joined = Enumerable.Range(0, 11).Average(i => Geometry.Length(places[i], places[i + 1]));
        var apart = Enumerable.Range(1, 11).Average(i => Geometry.Length(places[i], places[i + 12]));
        Assert.True(joined * 2 < apart, $"joined {joined}, apart {apart}");
    }

    [Fact]
    public void Given_places_are_moved_and_scaled_together_and_never_rearranged()
    {
        var picture = Sample.RandomNetwork(3, 20);
        var random = new Random(4);
        var given = picture.Nodes.ToDictionary(
            node => node.Id,
            _ => new Spot(random.Next(-900, 900), random.Next(-500, 500)),
            StringComparer.Ordinal);

        var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions { Positions = given });

        var (a, b) = (scene.Nodes[0], scene.Nodes[1]);
        var scale = Geometry.Length(a.At, b.At) / Geometry.Length(given[a.Id], given[b.Id]);
        Assert.All(scene.Nodes, node =>
        {
            Assert.Equal(a.At.X + (given[node.Id].X - given[a.Id].X) * scale, node.At.X, 1e-6);
            Assert.Equal(a.At.Y + (given[node.Id].Y - given[a.Id].Y) * scale, node.At.Y, 1e-6);
        });
    }

    [Fact]
    public void Entities_without_a_place_are_set_beside_their_neighbours_and_the_others_stay()
    {
        var picture = Sample.RandomNetwork(3, 20);
        var given = picture.Nodes.Take(15).Select((node, i) => (node.Id, At: new Spot(i % 5 * 200, i / 5 * 200)))
            .ToDictionary(entry => entry.Id, entry => entry.At, StringComparer.Ordinal);

        var places = NetworkLayout.Lay(picture, NetworkLayoutName.Force, given);

        Assert.Equal(given.Values, places.Take(15));
        Assert.Equal(20, places.Distinct().Count());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e308)]
    [InlineData(-1_000_001)]
    public void A_place_that_cannot_be_drawn_is_refused_by_name(double x)
    {
        var picture = Sample.RandomNetwork(3, 5);
        var options = new PictureOptions
        {
            Positions = new Dictionary<string, Spot> { ["e1"] = new(x, 0), ["__proto__"] = new(1, 1) },
        };

        var refusal = Assert.Throws<DrawingException>(() => SceneComposer.Compose(picture, Sample.Text, options));

        Assert.Equal("positions", refusal.Parameter);
        Assert.Contains("e1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_all_on_one_spot_are_drawn_there()
    {
        var picture = Sample.RandomNetwork(3, 5);
        var given = picture.Nodes.ToDictionary(node => node.Id, _ => new Spot(7, 7), StringComparer.Ordinal);

        var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions { Positions = given });

        Assert.Single(scene.Nodes.Select(node => node.At).Distinct());
        Assert.StartsWith("<svg", SvgWriter.Write(scene), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(300)]
    public void Names_and_verbs_touch_neither_each_other_nor_a_symbol(int nodes)
    {
        var scene = SceneComposer.Compose(Sample.RandomNetwork(9, nodes), Sample.Text, new PictureOptions());

        scene.AssertWordsLieApart();
        Assert.Contains(scene.Nodes, node => node.IsNamed);
    }

    [Fact]
    public void Over_the_limit_the_best_joined_entities_are_drawn_and_the_picture_says_how_many_are_not()
    {
        var picture = Sample.RandomNetwork(2, DrawingLimits.MaxNodes + 30, 0.3);

        var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions());

        Assert.Equal(DrawingLimits.MaxNodes, scene.Nodes.Count);
        var said = Assert.Single(scene.LeftOut);
        Assert.StartsWith("30 entities", said, StringComparison.Ordinal);
        Assert.Contains(scene.Words(), word => word.Text == said);
    }

    [Fact]
    public void By_time_an_earlier_entity_stands_further_left_and_undated_ones_below()
    {
        var picture = Sample.RandomNetwork(2, 12);
        picture = picture with
        {
            Nodes = [.. picture.Nodes.Select((node, i) => node with { Year = i == 11 ? null : 1900 + i * 3 % 11 })],
        };

        var places = NetworkLayout.Lay(picture, NetworkLayoutName.Time, null);

        for (var i = 0; i < 11; i++)
        {
            Assert.True(places[i].Y < places[11].Y);
            for (var j = 0; j < 11; j++)
                Assert.True(picture.Nodes[i].Year >= picture.Nodes[j].Year || places[i].X < places[j].X);
        }
    }

    [Fact]
    public void A_map_of_communities_has_their_colours_in_the_legend_and_grey_for_the_rest()
    {
        var picture = Sample.RandomNetwork(2, 40);
        var groups = picture.Nodes.Select((node, i) => (node.Id, Group: i % 12))
            .ToDictionary(entry => entry.Id, entry => entry.Group, StringComparer.Ordinal);
        var weights = picture.Nodes.Select((node, i) => (node.Id, Weight: (double)i))
            .ToDictionary(entry => entry.Id, entry => entry.Weight, StringComparer.Ordinal);
        var look = new NetworkStyle(groups, weights) { WeightWord = "betweenness" };

        var scene = SceneComposer.Compose(picture, Sample.Text, new PictureOptions { Style = look });

        var words = scene.Words().Select(word => word.Text).ToArray();
        Assert.Contains("community 1 (4)", words);
        Assert.Contains("others (12)", words);
        Assert.Contains("area by betweenness", words);
    }

    [Fact]
    public void A_weight_that_is_not_a_number_is_refused()
    {
        var look = new NetworkStyle(
            new Dictionary<string, int>(),
            new Dictionary<string, double> { ["e1"] = double.NaN });

        var refusal = Assert.Throws<DrawingException>(() => SceneComposer.Compose(
            Sample.RandomNetwork(2, 5),
            Sample.Text,
            new PictureOptions { Style = look }));

        Assert.Equal("weights", refusal.Parameter);
    }
}
