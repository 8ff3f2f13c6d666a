using GraphExplorer.Drawing.Layout.Networks;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>
/// Draws a network into a box: the places are moved and scaled together until they fit, symbols grow with the room they
/// have, names and verbs keep their size and stand where they touch nothing.
/// </summary>
internal sealed class NetworkStage
{
    private const double SideMargin = 84;
    private const double TopMargin = 44;
    private const double BottomMargin = 52;
    private const double MaxScale = 1.4;
    private const double MaxSymbol = 40;
    private const double MinSymbol = 9;

    /// <summary>Smaller symbols are discs: an icon of a few pixels is a blot.</summary>
    private const double MinIcon = 15;

    private const double ArrowedSymbol = 18;

    /// <summary>Networks of more lines carry no verbs; the page's limit.</summary>
    private const int WordedLines = 40;

    private readonly Picture _picture;
    private readonly PictureOptions _options;
    private readonly Palette _palette;
    private readonly IReadOnlyList<Bundle> _bundles;
    private readonly Spot[] _places;
    private readonly Box _extent;
    private readonly NetworkColours? _colours;

    private NetworkStage(Picture picture, PictureOptions options)
    {
        _picture = picture;
        _options = options;
        _palette = Palette.Of(options.Theme);
        _bundles = Bundle.Of(picture.Links);
        _places = NetworkLayout.Lay(picture, options.Layout, options.Positions, options.Root);
        var (left, top) = (_places.Min(spot => spot.X), _places.Min(spot => spot.Y));
        _extent = new Box(left, top, _places.Max(spot => spot.X) - left, _places.Max(spot => spot.Y) - top);
        _colours = options.Style is { } look ? new NetworkColours(look, picture, _palette) : null;
        Legend = _colours?.Legend ?? LegendEntry.Of(
            picture.Nodes,
            _bundles.Select(bundle => Bundle.Strongest(bundle.Links)),
            hasOtherPaths: false,
            _bundles.Any(bundle => bundle.Links.Count > 1),
            picture.Key,
            _palette);
    }

    public IReadOnlyList<LegendEntry> Legend { get; }

    public static NetworkStage Lay(Picture picture, PictureOptions options) => new(picture, options);

    /// <summary>The height that the network takes at a width.</summary>
    public double NaturalHeight(double width)
    {
        var scale = ScaleFor(width - SideMargin * 2, double.MaxValue);
        return Math.Clamp(_extent.Height * scale + TopMargin + BottomMargin, 220, Math.Max(320, width * 1.1));
    }

    public Stage Draw(Box box)
    {
        var room = new Box(
            box.X + SideMargin,
            box.Y + TopMargin,
            Math.Max(1, box.Width - SideMargin * 2),
            Math.Max(1, box.Height - TopMargin - BottomMargin));
        var scale = ScaleFor(room.Width, room.Height);
        var (x, y) = (
            room.X + (room.Width - _extent.Width * scale) / 2,
            room.Y + (room.Height - _extent.Height * scale) / 2);
        Spot[] at =
        [
            .. _places.Select(spot => new Spot(x + (spot.X - _extent.X) * scale, y + (spot.Y - _extent.Y) * scale)),
        ];
        var size = SymbolSize(at);
        double[] radii =
        [
            .. _picture.Nodes.Select(node => (_colours?.SizeOf(node.Id, size) ?? size * node.Scale) / 2),
        ];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _picture.Nodes.Count; i++)
            index.Add(_picture.Nodes[i].Id, i);
        var lines = _bundles
            .Where(bundle => bundle.A != bundle.B)
            .Select(bundle => new NetworkLine(bundle, index[bundle.A], index[bundle.B]))
            .ToArray();
        var names = new NetworkNames(
            _picture,
            at,
            radii,
            box,
            lines,
            _options.ChosenNode,
            isMap: _colours is not null,
            hasCounts: _colours is null && size >= ArrowedSymbol);
        var verbs = lines.Length <= WordedLines && _colours is null
            ? names.PlaceVerbs()
            : new Dictionary<NetworkLine, NetworkVerb>();
        var items = new List<SceneItem>();
        items.AddRange(lines.Select(line => DrawLine(line, at, radii, size)));
        items.AddRange(lines.Where(names.HasCount).SelectMany(line => DrawCount(line, at)));
        items.AddRange(_picture.Nodes.Select((node, i) => DrawNode(node, at[i], radii[i], names)));
        items.AddRange(names.Placed.Select(name => DrawName(name)));
        items.AddRange(verbs.Values.Select(DrawVerb));
        return new Stage(box.Width, box.Height, items)
        {
            Nodes =
            [
                .. _picture.Nodes.Select((node, i) =>
                    new SceneNode(node.Id, node.Name, node.Kind, at[i], names.IsNamed(i))),
            ],
            Lines =
            [
                .. lines.Select(line => new SceneLine(
                    line.Bundle.A,
                    line.Bundle.B,
                    [.. line.Bundle.Links.Select(link => link.Id)],
                    Bundle.Strongest(line.Bundle.Links),
                    verbs.ContainsKey(line))),
            ],
        };
    }

    private double ScaleFor(double width, double height)
    {
        var across = _extent.Width > 0 ? width / _extent.Width : MaxScale;
        var down = _extent.Height > 0 ? height / _extent.Height : MaxScale;
        return Math.Min(_options.Positions is null ? MaxScale : double.MaxValue, Math.Min(across, down));
    }

    /// <summary>As large as the distance to the nearest neighbour of most entities allows.</summary>
    private static double SymbolSize(Spot[] at)
    {
        if (at.Length < 2)
            return MaxSymbol;
        var nearest = new double[at.Length];
        Array.Fill(nearest, double.MaxValue);
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                var distance = Geometry.Length(at[i], at[j]);
                nearest[i] = Math.Min(nearest[i], distance);
                nearest[j] = Math.Min(nearest[j], distance);
            }
        }

        Array.Sort(nearest);
        return Math.Clamp(nearest[at.Length / 10] * 0.62, MinSymbol, MaxSymbol);
    }

    private SceneGroup DrawLine(NetworkLine line, Spot[] at, double[] radii, double size)
    {
        var (a, b) = (at[line.A], at[line.B]);
        var colour = _colours?.LineColour(line.Bundle) ?? _palette.Muted;
        var hasArrows = size >= ArrowedSymbol && _colours is null;
        var rim = hasArrows ? 4 : 0;
        var from = Geometry.Towards(a, b, Math.Min(radii[line.A] + rim, Geometry.Length(a, b) / 2));
        var to = Geometry.Towards(b, a, Math.Min(radii[line.B] + rim, Geometry.Length(a, b) / 2));
        var width = _colours is not null ? 0.8 : size >= ArrowedSymbol ? 2 : 1.2;
        var items = new List<SceneItem>
        {
            new ScenePath(
                $"M{Numbers.Write(from.X)} {Numbers.Write(from.Y)}L{Numbers.Write(to.X)} {Numbers.Write(to.Y)}")
            {
                Stroke = colour,
                StrokeWidth = width,
                Dash = Strengths.StyleOf(Bundle.Strongest(line.Bundle.Links)).Dash,
            },
        };
        if (hasArrows && line.Bundle.Links.Any(link => link.To == line.Bundle.B))
            items.Add(new ScenePath(Geometry.ArrowHead(from, to, 10)) { Fill = colour });
        if (hasArrows && line.Bundle.Links.Any(link => link.To == line.Bundle.A))
            items.Add(new ScenePath(Geometry.ArrowHead(to, from, 10)) { Fill = colour });
        return new SceneGroup(items)
        {
            Opacity = _colours is null ? 1 : 0.55,
            Relationships = [.. line.Bundle.Links.Select(link => link.Id)],
            Title = Texts.Clean(string.Join(
                "; ",
                line.Bundle.Links.Take(10).Select(link => link.Sentence ?? link.Verb))),
        };
    }

    private IEnumerable<SceneItem> DrawCount(NetworkLine line, Spot[] at)
    {
        var middle = NetworkNames.Between(at[line.A], at[line.B], 0.5);
        return
        [
            new SceneCircle(middle, NetworkNames.CountRadius)
            {
                Fill = _palette.Panel,
                Stroke = _palette.Muted,
                StrokeWidth = 1.2,
            },
            new SceneText(Numbers.Count(line.Bundle.Links.Count), middle with { Y = middle.Y + 3.8 }, 10.5)
            {
                Fill = _palette.Ink,
                Anchor = TextAnchor.Middle,
                Room = 15,
            },
        ];
    }

    private SceneGroup DrawNode(PictureNode node, Spot at, double radius, NetworkNames names)
    {
        var items = new List<SceneItem>();
        if (node.Id == _options.ChosenNode)
        {
            items.Add(new SceneCircle(at, radius + 5)
            {
                Fill = _palette.AccentSoft,
                Stroke = _palette.Accent,
                StrokeWidth = 2,
            });
        }

        if (_colours is { } colours)
        {
            items.Add(new SceneCircle(at, radius)
            {
                Fill = colours.ColourOf(node.Id),
                Stroke = _palette.Paper,
                StrokeWidth = 1,
            });
        }
        else if (radius * 2 < MinIcon)
        {
            items.Add(new SceneCircle(at, radius)
            {
                Fill = _palette.Panel,
                Stroke = _palette[node.Colour ?? KindStyle.Of(node.Kind).Colour],
                StrokeWidth = Math.Max(1.5, radius / 3),
            });
        }
        else
        {
            items.Add(Symbols.Of(node.Kind, at, radius * 2, _palette, node.Colour));
        }

        return new SceneGroup(items) { Entity = node.Id, Title = Descriptions.Of(node) };
    }

    private SceneGroup DrawName(NetworkName name)
    {
        var items = new List<SceneItem>();
        for (var i = 0; i < name.Lines.Count; i++)
        {
            items.Add(new SceneText(
                name.Lines[i],
                new Spot(name.X, name.Box.Y + 11.5 + i * NetworkNames.LineHeight),
                NetworkNames.NameSize)
            {
                Fill = _palette.Ink,
                IsBold = name.IsBold,
                Anchor = name.Anchor,
                Halo = _palette.Paper,
                Room = name.Box.Width,
            });
        }

        return new SceneGroup(items);
    }

    private SceneText DrawVerb(NetworkVerb verb) =>
        new(verb.Words, new Spot(verb.Box.X + verb.Box.Width / 2, verb.Box.Y + 11), NetworkNames.VerbSize)
        {
            Fill = _palette.Muted,
            Anchor = TextAnchor.Middle,
            Halo = _palette.Paper,
            Room = verb.Box.Width,
        };
}

/// <summary>A line of a network, by the numbers of its ends.</summary>
internal sealed record NetworkLine(Bundle Bundle, int A, int B);
