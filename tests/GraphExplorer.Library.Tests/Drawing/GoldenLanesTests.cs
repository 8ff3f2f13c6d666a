using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Layout.Lanes;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>The lanes made here stand where the page's stand, and look and measure alike.</summary>
public sealed class GoldenLanesTests
{
    private const double Near = 1e-5;

    public static TheoryData<string> Cases => new(GoldenLanes.Shipped.Cases.Select(golden => golden.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Entities_and_their_names_stand_where_the_page_puts_them(string name)
    {
        var (golden, scene) = Lay(name);

        Assert.Equal(golden.Expected.Width, scene.Width, Near);
        Assert.Equal(golden.Expected.Height, scene.Height, Near);
        Assert.Equal(golden.Expected.Nodes.Select(node => node.Id), scene.Nodes.Select(node => node.Node.Id));
        foreach (var (expected, node) in golden.Expected.Nodes.Zip(scene.Nodes))
        {
            AssertNear(new Spot(expected.X, expected.Y), node.At);
            AssertNear(expected.NameBox, node.NameBox);
            Assert.Equal(expected.NameLines, node.NameLines);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lines_run_as_in_the_page_and_stand_for_the_same_relationships(string name)
    {
        var (golden, scene) = Lay(name);

        Assert.Equal(golden.Expected.Lines.Count, scene.Lines.Count);
        foreach (var (expected, curve) in golden.Expected.Lines.Zip(scene.Lines))
        {
            Assert.Equal((expected.Left, expected.Right), (curve.Line.Left, curve.Line.Right));
            Assert.Equal(expected.Links, curve.Line.Links.Select(link => link.Id));
            Assert.Equal(expected.Strength, curve.Line.Strength);
            Assert.Equal(
                (expected.ArrowLeft, expected.ArrowRight),
                (curve.Line.ArrowLeft, curve.Line.ArrowRight));
            Assert.Equal(expected.Points.Count, curve.Points.Count);
            foreach (var (corner, point) in expected.Points.Zip(curve.Points))
                AssertNear(corner, point);
            AssertNear(expected.Middle, curve.Middle);
            Assert.Equal(expected.D, curve.Data);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_words_stand_on_the_same_places_of_the_lines(string name)
    {
        var (golden, scene) = Lay(name);

        var labels = LaneLabels.Place(scene, golden.Chosen);

        Assert.Equal(golden.Expected.Labels.Count, labels.Count);
        foreach (var (expected, label) in golden.Expected.Labels.Zip(labels))
        {
            Assert.Equal(expected.VerbLines, label.VerbLines);
            Assert.Equal(expected.Date, label.Date);
            AssertNear(expected.VerbBox, label.VerbBox);
            Assert.Equal(expected.DateBox is null, label.DateBox is null);
            if (expected.DateBox is { } date && label.DateBox is { } own)
                AssertNear(date, own);
        }
    }

    [Fact]
    public void A_stub_hangs_where_the_page_hangs_it()
    {
        var golden = GoldenLanes.Shipped.Cases.Single(golden => golden.Expected.Stub is not null);

        var stub = LaneLayout.Lay(golden.Picture, golden.Width).Stub;

        Assert.NotNull(stub);
        AssertNear(new Spot(golden.Expected.Stub!.X, golden.Expected.Stub.Y), stub.At);
        AssertNear(golden.Expected.Stub.Box, stub.Box);
    }

    [Fact]
    public void Kinds_look_as_in_the_page_also_those_that_the_style_does_not_know()
    {
        Assert.All(GoldenLanes.Shipped.Kinds, expected =>
        {
            var look = KindStyle.Of(expected.Kind);

            Assert.Equal(expected, new GoldenKind(expected.Kind, look.Word, look.Shape, look.Colour, look.Letters));
        });
    }

    [Fact]
    public void Words_measure_and_break_as_in_the_page()
    {
        Assert.All(GoldenLanes.Shipped.Texts, expected =>
        {
            Assert.Equal(expected.Width, TextMeasure.Width(expected.Text, 14, bold: true), Near);
            Assert.Equal(expected.Lines, TextMeasure.Wrap(expected.Text, 90, 12, 2));
        });
    }

    private static (GoldenCase Golden, LaneScene Scene) Lay(string name)
    {
        var golden = GoldenLanes.Shipped.Cases.Single(golden => golden.Name == name);
        return (golden, LaneLayout.Lay(golden.Picture, golden.Width));
    }

    private static void AssertNear(Spot expected, Spot actual)
    {
        Assert.Equal(expected.X, actual.X, Near);
        Assert.Equal(expected.Y, actual.Y, Near);
    }

    private static void AssertNear(Box expected, Box actual)
    {
        AssertNear(new Spot(expected.X, expected.Y), new Spot(actual.X, actual.Y));
        AssertNear(new Spot(expected.Width, expected.Height), new Spot(actual.Width, actual.Height));
    }
}
