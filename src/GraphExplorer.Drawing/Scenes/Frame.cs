using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>The frame round a picture: title, caption, legend, sources, caution, credit.</summary>
internal sealed class Frame
{
    private const double Padding = 20;
    private const double TitleSize = 18;
    private const double TitleLine = 25;
    private const double CaptionSize = 14.5;
    private const double CaptionLine = 22;
    private const double MaxCaptionWidth = 760;
    private const double NoteSize = 12;
    private const double NoteLine = 18;
    private const double MinStage = 150;
    private const double MaxLanesScale = 1.15;

    private readonly Picture _picture;
    private readonly PictureText _text;
    private readonly PictureOptions _options;
    private readonly Palette _palette;
    private readonly double _width;
    private readonly IReadOnlyList<string> _leftOut;
    private readonly List<SceneItem> _items = [];

    public Frame(
        Picture picture,
        PictureText text,
        PictureOptions options,
        double width,
        IReadOnlyList<string> leftOut)
    {
        _picture = picture;
        _text = text;
        _options = options;
        _palette = Palette.Of(options.Theme);
        _width = width;
        _leftOut = leftOut;
    }

    private double TextWidth => _width - Padding * 2;

    /// <summary>Running text is broken a tenth early: who opens an SVG may have a wider font than ours.</summary>
    private double FlowWidth => TextWidth * 0.9;

    public Scene Compose(Stage lanes, double? height)
    {
        var title = Texts.Clean(_text.Title);
        var titleLines = _options.ShowTitle && title.Length > 0
            ? TextFlow.Break([new SceneRun(title)], FlowWidth, TitleSize, 3, bold: true)
            : [];
        var header = titleLines.Count == 0 ? 0 : titleLines.Count * TitleLine + 22;
        var captionWidth = Math.Min(FlowWidth, MaxCaptionWidth);
        var caption = TextFlow.BreakEvenly(
            TextFlow.RunsOf(Texts.Clean(_text.Caption), _palette.Accent),
            captionWidth,
            CaptionSize,
            height is null ? 12 : 3);
        var sources = _options.ShowSources ? SourceLines(DrawingLimits.MaxSources) : [];
        var tail = TailLines();
        var network = _picture.Paths.Count == 0 && _picture.Nodes.Count > 0
            ? NetworkStage.Lay(_picture, _options)
            : null;
        var legend = !_options.ShowLegend ? [] : network?.Legend ?? lanes.Legend;
        var legendHeight = Legend.Height(legend, TextWidth);
        if (legendHeight > 0)
            legendHeight += 16;
        var captionHeight = caption.Count == 0 ? 0 : caption.Count * CaptionLine + 22;

        double stageHeight;
        if (height is { } whole)
        {
            var fixedPart = header + captionHeight + legendHeight;
            var left = whole - fixedPart - FooterHeight(tail.Count, 0);
            var rooms = Math.Max(0, (int)((left - MinStage) / NoteLine));
            if (sources.Count > rooms)
                sources = SourceLines(rooms);
            stageHeight = Math.Max(0, whole - fixedPart - FooterHeight(tail.Count, sources.Count));
            if (stageHeight < MinStage)
            {
                // The picture goes before its legend; the caution stays.
                (legend, legendHeight) = ([], 0);
                stageHeight = Math.Max(
                    0,
                    whole - header - captionHeight - FooterHeight(tail.Count, sources.Count));
            }
        }
        else
        {
            stageHeight = network is not null ? network.NaturalHeight(_width)
                : lanes.Width == 0 ? 0
                : lanes.Height * Math.Min(1, _width / lanes.Width) + 12;
        }

        var box = new Box(0, header, _width, stageHeight);
        var stage = stageHeight < 1 ? Stage.Empty : network?.Draw(box) ?? PlaceLanes(lanes, box);
        var y = header + stageHeight;
        DrawHeader(titleLines);
        _items.AddRange(stage.Items);
        y = DrawCaption(caption, y);
        if (legendHeight > 0)
        {
            _items.AddRange(Legend.Draw(legend, Padding, y, TextWidth, _palette));
            y += legendHeight;
        }

        var end = height ?? y + FooterHeight(tail.Count, sources.Count);
        var footer = end - FooterHeight(tail.Count, sources.Count);
        DrawFooter(sources, tail, footer, end);
        _items.Insert(0, new SceneRectangle(new Box(0, 0, _width, end)) { Fill = _palette.Paper });
        _items.Add(new SceneRectangle(new Box(0.5, 0.5, _width - 1, end - 1)) { Stroke = _palette.Line });
        var zoom = _options.Zoom;
        if (height is null)
            zoom = Math.Min(zoom, DrawingLimits.MaxPixels / Math.Max(_width, end));
        return new Scene
        {
            Width = _width,
            Height = end,
            Zoom = zoom,
            Theme = _options.Theme,
            Title = title,
            AlternativeText = _text.AlternativeText is { Length: > 0 } words
                ? Texts.Clean(words)
                : Descriptions.Of(_picture, _options.ChosenPath),
            Language = _options.Language,
            Items = _items,
            Nodes = stage.Nodes,
            Lines = stage.Lines,
            LeftOut = _leftOut,
        };
    }

    /// <summary>Fits lanes into their part of the frame, in its middle.</summary>
    private static Stage PlaceLanes(Stage stage, Box box)
    {
        if (stage.Width == 0)
            return stage;
        var scale = Math.Min(MaxLanesScale, Math.Min(box.Width / stage.Width, box.Height / stage.Height));
        var offset = new Spot(
            (box.Width - stage.Width * scale) / 2,
            box.Y + Math.Max(0, box.Height - stage.Height * scale) / 2);
        return stage with
        {
            Items = [new SceneGroup(stage.Items) { Offset = offset, Scale = scale }],
            Nodes =
            [
                .. stage.Nodes.Select(node => node with
                {
                    At = new Spot(offset.X + node.At.X * scale, offset.Y + node.At.Y * scale),
                }),
            ],
        };
    }

    private void DrawHeader(IReadOnlyList<IReadOnlyList<SceneRun>> lines)
    {
        if (lines.Count == 0)
            return;
        var height = lines.Count * TitleLine + 22;
        _items.Add(new SceneRectangle(new Box(0, 0, _width, height)) { Fill = _palette.Panel });
        _items.Add(Rule(height));
        for (var i = 0; i < lines.Count; i++)
        {
            _items.Add(new SceneText(lines[i], new Spot(Padding, 30 + i * TitleLine), TitleSize)
            {
                Fill = _palette.Ink,
                IsBold = true,
                Room = TextWidth,
            });
        }
    }

    private double DrawCaption(IReadOnlyList<IReadOnlyList<SceneRun>> lines, double y)
    {
        if (lines.Count == 0)
            return y;
        for (var i = 0; i < lines.Count; i++)
        {
            _items.Add(new SceneText(lines[i], new Spot(_width / 2, y + 20 + i * CaptionLine), CaptionSize)
            {
                Fill = _palette.Ink,
                Anchor = TextAnchor.Middle,
                Room = TextWidth,
            });
        }

        return y + lines.Count * CaptionLine + 22;
    }

    private void DrawFooter(
        List<IReadOnlyList<SceneRun>> sources,
        List<(string Text, bool IsWarning)> tail,
        double top,
        double bottom)
    {
        _items.Add(new SceneRectangle(new Box(0, top, _width, bottom - top)) { Fill = _palette.Panel });
        _items.Add(Rule(top));
        var y = top + 24;
        foreach (var line in sources)
        {
            _items.Add(new SceneText(line, new Spot(Padding, y), NoteSize) { Fill = _palette.Muted, Room = TextWidth });
            y += NoteLine;
        }

        if (sources.Count > 0)
            y += 4;
        foreach (var (text, isWarning) in tail)
        {
            _items.Add(new SceneText(text, new Spot(Padding, y), NoteSize)
            {
                Fill = isWarning ? _palette.Warn : _palette.Muted,
                Room = TextWidth,
            });
            y += NoteLine;
        }

        var signature = TextMeasure.Shorten(Texts.Clean(_text.Signature), TextWidth, NoteSize);
        _items.Add(new SceneText(signature, new Spot(_width - Padding, bottom - 12), NoteSize)
        {
            Fill = _palette.Muted,
            Anchor = TextAnchor.End,
            Room = TextWidth,
        });
    }

    private ScenePath Rule(double y) =>
        new($"M0 {Numbers.Write(y)}H{Numbers.Write(_width)}") { Stroke = _palette.Line };

    private static double FooterHeight(int tail, int sources) =>
        12 + sources * NoteLine + (sources > 0 ? 4 : 0) + tail * NoteLine + NoteLine + 12;

    /// <summary>The sources in at most so many lines; the last counts those that have no room.</summary>
    private List<IReadOnlyList<SceneRun>> SourceLines(int max)
    {
        var lines = new List<IReadOnlyList<SceneRun>>();
        var left = 0;
        foreach (var source in _text.Sources)
        {
            var numbers = string.Join(' ', source.Numbers.Select(number => Numbers.Count(number)));
            var text = Texts.Clean(source.Text);
            SceneRun[] runs = numbers.Length > 0
                ? [new SceneRun(numbers, IsRaised: true, _palette.Accent), new SceneRun(" " + text)]
                : [new SceneRun(text)];
            var broken = TextFlow.Break(runs, FlowWidth, NoteSize, 2);
            if (left > 0 || lines.Count + broken.Count > max)
                left++;
            else
                lines.AddRange(broken);
        }

        var further = _text.FurtherSources.Select(title => Texts.Clean(title)).ToArray();
        if (left == 0 && further.Length > 0)
        {
            var also = _text.Sources.Count > 0 ? "The other paths rest on: " : "Sources: ";
            var words = new SceneRun(also + string.Join("; ", further) + ".");
            var broken = TextFlow.Break([words], FlowWidth, NoteSize, 3);
            if (lines.Count + broken.Count <= max)
                lines.AddRange(broken);
            else
                left = further.Length;
        }
        else
        {
            left += further.Length;
        }

        if (left == 0)
            return lines;
        var cut = $"{Descriptions.Count(left, "source", "sources")} more {(left == 1 ? "has" : "have")} no room here.";
        if (lines.Count == max && max > 0)
        {
            lines.RemoveAt(lines.Count - 1);
            cut = "Not all sources have room here.";
        }

        if (lines.Count < max)
            lines.Add([new SceneRun(cut)]);
        return lines;
    }

    private List<(string Text, bool IsWarning)> TailLines()
    {
        var tail = new List<(string Text, bool IsWarning)>();
        foreach (var sentence in _leftOut)
            Add(sentence, isWarning: true);
        Add(_text.Caution, isWarning: false);
        Add(_text.Credit, isWarning: false);
        return tail;

        void Add(string? text, bool isWarning)
        {
            if (string.IsNullOrEmpty(text))
                return;
            foreach (var line in TextFlow.Break([new SceneRun(Texts.Clean(text))], FlowWidth, NoteSize, 3))
                tail.Add((string.Concat(line.Select(run => run.Text)), isWarning));
        }
    }
}
