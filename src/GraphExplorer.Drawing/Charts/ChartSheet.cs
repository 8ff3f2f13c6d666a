using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Charts;

/// <summary>The sheet that a chart is drawn on: title above, note and caution below, the same look for all.</summary>
internal sealed class ChartSheet
{
    public const double Padding = 20;
    public const double LabelSize = 12;
    private const double TitleSize = 15;
    private const double TitleLine = 21;
    private const double NoteLine = 17;
    private const double LevelsWidth = 62; // for the numbers of levels, left of the plot

    private readonly ChartText _text;
    private readonly ChartOptions _options;
    private readonly List<SceneItem> _items = [];

    public ChartSheet(ChartText text, ChartOptions options)
    {
        Check("width", options.Width);
        Check("plotHeight", options.PlotHeight);
        _text = text;
        _options = options;
        Palette = Palette.Of(options.Theme);
        var words = new SceneRun(Texts.Clean(text.Title));
        var title = TextFlow.Break([words], Width - Padding * 2, TitleSize, 3, bold: true);
        for (var i = 0; i < title.Count; i++)
        {
            Add(new SceneText(title[i], new Spot(Padding, 30 + i * TitleLine), TitleSize)
            {
                Fill = Palette.Ink,
                IsBold = true,
                Room = Width - Padding * 2,
            });
        }

        Top = 20 + title.Count * TitleLine;
        if (text.Measure is { Length: > 0 } measure)
        {
            Write(measure, new Spot(Padding, Top + 11), Palette.Muted, Width - Padding * 2);
            Top += NoteLine;
        }

        Top += 10;
    }

    public Palette Palette { get; }

    public double Width => _options.Width;

    public double PlotHeight => _options.PlotHeight;

    /// <summary>Where the plot may begin.</summary>
    public double Top { get; }

    /// <summary>The plot of a chart that has one alone, as wide as the sheet and the numbers of its levels allow.</summary>
    public Box Plot => new(LevelsWidth, Top + 6, Width - LevelsWidth - Padding, PlotHeight);

    public void Add(SceneItem item) => _items.Add(item);

    /// <summary>Writes a label, shortened to its room.</summary>
    public void Write(
        string text,
        Spot at,
        string colour,
        double room,
        TextAnchor anchor = TextAnchor.Start,
        bool bold = false)
    {
        var words = TextMeasure.Shorten(Texts.Clean(text), room, LabelSize, bold);
        Add(new SceneText(words, at, LabelSize) { Fill = colour, Anchor = anchor, Room = room, IsBold = bold });
    }

    /// <summary>Says that there is nothing to draw, and where the sheet ends.</summary>
    public double Nothing()
    {
        Write("There is nothing to show.", new Spot(Padding, Top + 24), Palette.Muted, Width - Padding * 2);
        return Top + 40;
    }

    /// <summary>Level lines at the ticks of an axis from bottom to top, with their numbers at the left.</summary>
    public void DrawLevels(Axis axis, Box plot)
    {
        foreach (var tick in axis.Ticks)
        {
            var y = plot.Bottom - axis.Share(tick) * plot.Height;
            Add(new ScenePath($"M{Numbers.Write(plot.X)} {Numbers.Write(y)}H{Numbers.Write(plot.Right)}")
            {
                Stroke = tick == 0 ? Palette.Control : Palette.Line,
            });
            Write(axis.Label(tick), new Spot(plot.X - 8, y + 4), Palette.Muted, plot.X - 12, TextAnchor.End);
        }
    }

    /// <summary>Numbers below a plot, as many as have room.</summary>
    public void DrawFeet(Axis axis, Box plot, bool isYear)
    {
        var last = double.MinValue;
        foreach (var tick in axis.Ticks)
        {
            var words = axis.Label(tick, isYear);
            var x = plot.X + axis.Share(tick) * plot.Width;
            var half = TextMeasure.Width(words, LabelSize) / 2;
            if (x - half < last || x + half > Width - 2)
                continue;
            Add(new ScenePath($"M{Numbers.Write(x)} {Numbers.Write(plot.Bottom)}v4") { Stroke = Palette.Control });
            Write(words, new Spot(x, plot.Bottom + 17), Palette.Muted, half * 2 + 4, TextAnchor.Middle);
            last = x + half + 10;
        }
    }

    /// <summary>Ends the sheet below the plot.</summary>
    public Scene Finish(double bottom, string description)
    {
        var y = bottom + 8;
        foreach (var (text, colour) in new[] { (_text.Note, Palette.Muted), (_text.Caution, Palette.Warn) })
        {
            if (string.IsNullOrEmpty(text))
                continue;
            foreach (var line in TextFlow.Break([new SceneRun(Texts.Clean(text))], Width - Padding * 2, LabelSize, 4))
            {
                Add(new SceneText(line, new Spot(Padding, y + 12), LabelSize)
                {
                    Fill = colour,
                    Room = Width - Padding * 2,
                });
                y += NoteLine;
            }
        }

        var height = y + 14;
        _items.Insert(0, new SceneRectangle(new Box(0, 0, Width, height)) { Fill = Palette.Panel });
        return new Scene
        {
            Width = Width,
            Height = height,
            Zoom = Math.Min(1, DrawingLimits.MaxPixels / Math.Max(Width, height)),
            Theme = _options.Theme,
            Title = Texts.Clean(_text.Title),
            AlternativeText = Texts.Clean(_text.AlternativeText is { Length: > 0 } words ? words : description),
            Language = _options.Language,
            Items = _items,
        };
    }

    private static void Check(string parameter, int value)
    {
        if (value is < DrawingLimits.MinPixels or > DrawingLimits.MaxPixels)
        {
            throw DrawingException.Invalid(
                parameter,
                $"\"{parameter}\" is from {DrawingLimits.MinPixels} to {DrawingLimits.MaxPixels} pixels.");
        }
    }
}
