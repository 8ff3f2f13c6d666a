using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Charts;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Svg;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>The charts of reports show their numbers in proportion and say them in words.</summary>
public sealed class ChartTests
{
    private static readonly ChartText Text = new("Best-joined persons")
    {
        Measure = "relationships",
        Note = "Concepts were left out.",
        Caution = "Rests on 3 claims of one work.",
    };

    [Fact]
    public void Bars_are_as_long_as_their_values_and_carry_label_value_and_note()
    {
        BarValue[] values = [new("Anna", 84, "Person"), new("Boris", 42, "Person", "one work"), new("None", 0)];

        var scene = Chart.Bars(Text, values);

        var bars = Rectangles(scene);
        Assert.Equal(bars[0].Width, bars[1].Width * 2, 1e-6);
        Assert.Equal(1, bars[2].Width);
        var words = scene.Words().Select(word => word.Text).ToArray();
        Assert.Contains("42  one work", words);
        Assert.Contains(Text.Caution, words);
        Assert.Contains(Text.Measure, words);
        Assert.Equal("3 bars: Anna 84, Boris 42, None 0.", scene.AlternativeText);
        SvgWriterTests.AssertStandsAlone(SvgWriter.Write(scene));
    }

    [Fact]
    public void Columns_of_a_histogram_hold_every_value_once()
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, 500).Select(_ => Math.Pow(random.NextDouble(), 3) * 40).ToArray();

        var columns = HistogramColumn.Of(values, 17);

        Assert.Equal(500, columns.Sum(column => column.Count));
        Assert.Equal(17, columns.Count);
        Assert.All(columns, column =>
        {
            var held = values.Count(value => value >= column.From && (value < column.To || column == columns[^1]));
            Assert.InRange(Math.Abs(held - column.Count), 0, 1); // an edge may fall to either side by rounding
        });
        var heights = Rectangles(Chart.Histogram(Text, columns)).Select(box => box.Height).ToArray();
        Assert.Equal(columns.Count(column => column.Count > 0), heights.Length);
        Assert.Equal(columns.Max(column => column.Count) / (double)columns[0].Count, heights.Max() / heights[0], 1e-6);
    }

    [Fact]
    public void A_line_runs_through_its_points_in_order_of_time()
    {
        var line = new LineSeries("Defections", [new(1940, 5), new(1938, 10), new(1939, 0)]);

        var scene = Chart.Lines(Text, [line]);

        var path = Items<ScenePath>(scene).Single(item => item.StrokeWidth == 2);
        var points = path.Data[1..].Split('L').Select(part => part.Split(' ').Select(double.Parse).ToArray()).ToArray();
        Assert.Equal(3, points.Length);
        Assert.True(points[0][0] < points[1][0] && points[1][0] < points[2][0]);
        Assert.Equal(points[1][1] - points[0][1], 2 * (points[1][1] - points[2][1]), 0.1);
        Assert.Equal("Defections: 3 points, at most 10 at 1938.", scene.AlternativeText);
        Assert.Contains(scene.Words(), word => word.Text == "1939");
    }

    [Fact]
    public void Small_multiples_share_their_scales()
    {
        LineSeries[] lines = [new("High", [new(1, 100), new(2, 100)]), new("Low", [new(1, 50), new(2, 50)])];

        var scene = Chart.SmallMultiples(Text, lines, new ChartOptions { Width = 800 });

        var ends = Items<SceneCircle>(scene).Select(end => end.Centre).ToArray();
        Assert.Equal(2, ends.Length);
        Assert.True(ends[0].Y < ends[1].Y);
        Assert.Contains(scene.Words(), word => word.Text == "Low");
    }

    [Fact]
    public void Charts_of_nothing_say_that_there_is_nothing()
    {
        Scene[] empty =
        [
            Chart.Bars(Text, []), Chart.Histogram(Text, []), Chart.Lines(Text, []), Chart.SmallMultiples(Text, []),
        ];

        Assert.All(empty, scene => Assert.Contains(scene.Words(), word => word.Text == "There is nothing to show."));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e308)]
    public void Values_that_cannot_be_drawn_are_refused(double value)
    {
        Assert.Throws<DrawingException>(() => Chart.Lines(Text, [new("x", [new(1, value), new(2, 0)])]));
        Assert.Throws<DrawingException>(() => Chart.Lines(Text, [new("x", [new(value, 1), new(2, 0)])]));
        Assert.Throws<DrawingException>(() => Chart.Histogram(Text, [new(0, value, 1)]));
    }

    [Fact]
    public void Limits_of_charts_are_kept()
    {
        var points = Enumerable.Range(0, DrawingLimits.MaxValues + 1).Select(i => new LinePoint(i, i)).ToArray();
        var line = new LineSeries("x", [new(1, 1)]);

        Assert.Equal("values", Refusal(() => Chart.Lines(Text, [new("x", points)])).Parameter);
        Assert.Equal("lines", Refusal(() => Chart.Lines(Text, [.. Enumerable.Repeat(line, 9)])).Parameter);
        Assert.Equal("lines", Refusal(() => Chart.SmallMultiples(Text, [.. Enumerable.Repeat(line, 61)])).Parameter);
        Assert.Equal("values", Refusal(() => Chart.Bars(Text, [new("x", -1)])).Parameter);
        Assert.Equal("width", Refusal(() => Chart.Bars(Text, [], new ChartOptions { Width = 199 })).Parameter);
        Assert.Equal("columns", Refusal(() => HistogramColumn.Of([1], 201)).Parameter);
    }

    [Fact]
    public void Axes_end_at_round_numbers_that_cover_the_values()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var min = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 9));
            var max = min + random.NextDouble() * Math.Pow(10, random.Next(-4, 9));

            var axis = Axis.Over(min, max, 5);

            Assert.InRange(axis.Ticks.Count, 2, 10);
            Assert.True(axis.Ticks[0] <= min + 1e-9 * Math.Abs(min));
            Assert.True(axis.Ticks[^1] >= max - 1e-9 * Math.Abs(max));
            Assert.Equal(axis.Ticks.Count, axis.Ticks.Select(tick => axis.Label(tick)).Distinct().Count());
        }
    }

    private static IEnumerable<T> Items<T>(Scene scene)
        where T : SceneItem => scene.Flatten().Select(entry => entry.Item).OfType<T>();

    private static DrawingException Refusal(Func<object> make) => Assert.Throws<DrawingException>(make);

    private static Box[] Rectangles(Scene scene) =>
    [
        .. scene.Items.OfType<SceneRectangle>().Skip(1).Select(item => item.Box),
    ];
}
