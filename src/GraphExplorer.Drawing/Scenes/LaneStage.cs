using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Layout.Lanes;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>Draws lanes: lines first, so that entities lie on them; what is lit comes last of its sort.</summary>
internal sealed class LaneStage
{
    private const double ArrowSize = 12;
    private const double NameLine = 18;
    private const double VerbLine = 15;
    private const double CountRadius = 10;

    private static readonly SizeStyle Sizes = StyleFile.Shipped.Sizes;

    private readonly LaneScene _scene;
    private readonly PictureOptions _options;
    private readonly Palette _palette;
    private readonly IReadOnlyList<LaneLabel> _labels;
    private readonly HashSet<string> _litLines;
    private readonly HashSet<string> _litNodes;

    /// <summary>Whether one of several paths is lit: then the others are faint.</summary>
    private readonly bool _hasChoice;

    private LaneStage(LaneScene scene, int paths, PictureOptions options)
    {
        _scene = scene;
        _options = options;
        _palette = Palette.Of(options.Theme);
        var chosen = options.ChosenPath is { } path && path >= 0 && path < paths ? options.ChosenPath : null;
        _hasChoice = chosen is not null && paths > 1;
        _labels = LaneLabels.Place(scene, chosen);
        var lit = scene.Lines.Where(line => chosen is not { } only || line.Line.Paths.Contains(only)).ToArray();
        _litLines = lit.Select(line => line.Line.Key).ToHashSet(StringComparer.Ordinal);
        _litNodes = chosen is null
            ? scene.Nodes.Select(node => node.Node.Id).ToHashSet(StringComparer.Ordinal)
            : lit.SelectMany(line => new[] { line.Line.Left, line.Line.Right }).ToHashSet(StringComparer.Ordinal);
        if (paths == 1)
            _litNodes.UnionWith(scene.Nodes.Select(node => node.Node.Id)); // a path of one entity has no line
        if (options.ChosenNode is { } node)
            _litNodes.Add(node);
    }

    public static Stage Draw(Picture picture, PictureOptions options, double width) =>
        new LaneStage(LaneLayout.Lay(picture, width), picture.Paths.Count, options).Draw(picture);

    private Stage Draw(Picture picture)
    {
        var items = new List<SceneItem>();
        items.AddRange(_scene.Lines.OrderBy(line => _litLines.Contains(line.Line.Key) ? 1 : 0).Select(DrawLine));
        if (_scene.Stub is { } stub)
            items.Add(DrawStub(stub));
        items.AddRange(_scene.Nodes.Select(DrawNode));
        items.AddRange(_labels.Select(DrawLabel));
        var worded = _labels.Select(label => label.Key).ToHashSet(StringComparer.Ordinal);
        return new Stage(_scene.Width, _scene.Height, items)
        {
            Nodes =
            [
                .. _scene.Nodes.Select(node =>
                    new SceneNode(node.Node.Id, node.Node.Name, node.Node.Kind, node.At, IsNamed: true)),
            ],
            Lines =
            [
                .. _scene.Lines.Select(line => new SceneLine(
                    line.Line.Left,
                    line.Line.Right,
                    [.. line.Line.Links.Select(link => link.Id)],
                    line.Line.Strength,
                    worded.Contains(line.Line.Key))),
            ],
            Legend = LegendEntry.Of(
                picture.Nodes,
                _scene.Lines.Select(line => line.Line.Strength),
                _hasChoice,
                _scene.Lines.Any(line => line.Line.Links.Count > 1)),
        };
    }

    private SceneGroup DrawLine(LaneCurve curve)
    {
        var isLit = _litLines.Contains(curve.Line.Key);
        var colour = _palette[StyleOf(isLit).Line];
        var points = curve.Points;
        var items = new List<SceneItem>
        {
            new ScenePath(curve.Data)
            {
                Stroke = colour,
                StrokeWidth = Sizes.Line,
                Dash = Strengths.StyleOf(curve.Line.Strength).Dash,
            },
        };
        if (curve.Line.ArrowLeft)
            items.Add(new ScenePath(Geometry.ArrowHead(points[1], points[0], ArrowSize)) { Fill = colour });
        if (curve.Line.ArrowRight)
            items.Add(new ScenePath(Geometry.ArrowHead(points[^2], points[^1], ArrowSize)) { Fill = colour });
        if (curve.Line.Links.Count > 1)
            items.AddRange(Count(curve.Line.Links.Count, curve.Middle, _palette.Muted));
        return new SceneGroup(items)
        {
            Relationships = [.. curve.Line.Links.Select(link => link.Id)],
            Title = WordsOf(curve.Line.Links),
        };
    }

    /// <summary>The page's: the told path dark, the others faint; the accent is for a line that a person chooses.</summary>
    private static PathStyle StyleOf(bool isLit) =>
        isLit ? StyleFile.Shipped.Paths.Told : StyleFile.Shipped.Paths.Other;

    private IEnumerable<SceneItem> Count(int count, Spot at, string colour) =>
    [
        new SceneCircle(at, CountRadius) { Fill = _palette.Panel, Stroke = colour, StrokeWidth = 1.2 },
        new SceneText(Numbers.Count(count), at with { Y = at.Y + 4.2 }, Sizes.Date)
        {
            Fill = _palette.Ink,
            Anchor = TextAnchor.Middle,
            Room = CountRadius * 1.8,
        },
    ];

    private SceneGroup DrawNode(LaneNode node)
    {
        var isLit = _litNodes.Contains(node.Node.Id);
        var isChosen = _options.ChosenNode == node.Node.Id;
        var items = new List<SceneItem>();
        if (isChosen)
        {
            items.Add(new SceneCircle(node.At, Sizes.Node / 2 + 5)
            {
                Fill = _palette.AccentSoft,
                Stroke = _palette.Accent,
                StrokeWidth = 2,
            });
        }

        items.Add(Symbols.Of(node.Node.Kind, node.At, Sizes.Node, _palette) with { Opacity = isLit ? 1 : 0.6 });
        for (var i = 0; i < node.NameLines.Count; i++)
        {
            var at = new Spot(node.At.X, node.NameBox.Y + 14 + i * NameLine);
            items.Add(new SceneText(node.NameLines[i], at, Sizes.Name)
            {
                Fill = _palette[StyleOf(isLit).Words],
                IsBold = isLit,
                Anchor = TextAnchor.Middle,
                Room = TextMeasure.Width(node.NameLines[i], Sizes.Name, bold: true),
            });
        }

        if (node.NoteLine is { } note)
        {
            var at = new Spot(node.At.X, node.NameBox.Y + 12 + node.NameLines.Count * NameLine);
            items.Add(new SceneText(note, at, Sizes.Date)
            {
                Fill = _palette.Muted,
                Anchor = TextAnchor.Middle,
                Room = TextMeasure.Width(note, Sizes.Date),
            });
        }

        return new SceneGroup(items) { Entity = node.Node.Id, Title = Descriptions.Of(node.Node) };
    }

    private SceneGroup DrawLabel(LaneLabel label)
    {
        var isLit = _litLines.Contains(label.Key);
        var items = new List<SceneItem>();
        for (var i = 0; i < label.VerbLines.Count; i++)
        {
            items.Add(new SceneText(
                label.VerbLines[i],
                new Spot(label.X, label.VerbBox.Y + 12 + i * VerbLine),
                Sizes.Verb)
            {
                Fill = _palette[StyleOf(isLit).Words],
                Anchor = TextAnchor.Middle,
                Halo = _palette.Paper,
                Room = TextMeasure.Width(label.VerbLines[i], Sizes.Verb, label.IsChosen),
            });
        }

        if (label.Date is { } date && label.DateBox is { } box)
        {
            items.Add(new SceneText(date, new Spot(label.X, box.Y + 12), Sizes.Date)
            {
                Fill = _palette.Muted,
                Anchor = TextAnchor.Middle,
                Halo = _palette.Paper,
                Room = box.Width,
            });
        }

        return new SceneGroup(items);
    }

    private SceneGroup DrawStub(LaneStub stub)
    {
        var half = Sizes.Stub / 2;
        var way = $"M{Numbers.Write(stub.From.X)} {Numbers.Write(stub.From.Y)}V{Numbers.Write(stub.At.Y - half - 4)}";
        return new SceneGroup(
        [
            new ScenePath(way) { Stroke = _palette.Muted, StrokeWidth = Sizes.Line, Dash = [1.5, 5] },
            Symbols.Of(stub.Stub.Kind, stub.At, Sizes.Stub, _palette),
            new SceneText(stub.Stub.Name, new Spot(stub.At.X, stub.At.Y + half + 15), Sizes.Date)
            {
                Fill = _palette.Muted,
                Anchor = TextAnchor.Middle,
                Room = stub.Box.Width,
            },
            new SceneText(stub.Stub.Count, new Spot(stub.At.X, stub.At.Y + half + 32), Sizes.Date)
            {
                Fill = _palette.Accent,
                Anchor = TextAnchor.Middle,
                Room = stub.Box.Width,
            },
        ])
        {
            Title = $"{stub.Stub.Name}: {stub.Stub.Count}",
        };
    }

    private static string WordsOf(IReadOnlyList<PictureLink> links) => Texts.Clean(string.Join(
        "; ",
        links.Take(20).Select(link => link.Sentence ?? link.Verb)));
}
