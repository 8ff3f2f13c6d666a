using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>A name and where it stands.</summary>
internal sealed record NetworkName(int Node, IReadOnlyList<string> Lines, Box Box, double X, TextAnchor Anchor, bool IsBold);

/// <summary>A verb and where it stands.</summary>
internal sealed record NetworkVerb(string Words, Box Box);

/// <summary>
/// Chooses which names and verbs of a network are written: the chosen entity's first, then the best-joined ones', as many
/// as touch neither each other nor a symbol. What does not fit is left out, never overprinted.
/// </summary>
internal sealed class NetworkNames
{
    public const double NameSize = 12.5;
    public const double VerbSize = 11.5;
    public const double LineHeight = 15;
    private const double MostWidth = 130;
    private const double Gap = 4;

    /// <summary>More names in a picture are a grey haze; the page's limit.</summary>
    private const int MostNames = 120;

    private static readonly double[] VerbPositions = [0.5, 0.42, 0.58, 0.34, 0.66];

    private readonly Picture _picture;
    private readonly Spot[] _at;
    private readonly Box[] _symbols;
    private readonly Box _frame;
    private readonly IReadOnlyList<NetworkLine> _lines;
    private readonly List<NetworkName> _placed = [];
    private readonly HashSet<int> _named = [];

    public NetworkNames(
        Picture picture,
        Spot[] at,
        double[] radii,
        Box frame,
        IReadOnlyList<NetworkLine> lines,
        string? chosen,
        bool isMap)
    {
        _picture = picture;
        _at = at;
        _frame = frame;
        _lines = lines;
        _symbols = [.. at.Select((spot, i) => Around(spot, radii[i]))];
        var degree = new int[at.Length];
        foreach (var line in lines)
        {
            degree[line.A]++;
            degree[line.B]++;
        }

        var order = Enumerable.Range(0, at.Length)
            .OrderByDescending(i => picture.Nodes[i].Id == chosen)
            .ThenByDescending(i => isMap ? radii[i] : 0)
            .ThenByDescending(i => degree[i])
            .ThenBy(i => picture.Nodes[i].Id, StringComparer.Ordinal);
        foreach (var i in order)
        {
            if (_placed.Count >= MostNames)
                break;
            if (Place(i, radii[i], picture.Nodes[i].Id == chosen) is not { } name)
                continue;
            _placed.Add(name);
            _named.Add(i);
        }
    }

    public IReadOnlyList<NetworkName> Placed => _placed;

    public bool IsNamed(int node) => _named.Contains(node);

    /// <summary>Verbs on the lines that have room for them, those with fewest links first read.</summary>
    public IReadOnlyDictionary<NetworkLine, NetworkVerb> PlaceVerbs()
    {
        var verbs = new Dictionary<NetworkLine, NetworkVerb>(ReferenceEqualityComparer.Instance);
        foreach (var line in _lines)
        {
            if (PlaceVerb(line, verbs.Values) is { } verb)
                verbs.Add(line, verb);
        }

        return verbs;
    }

    public static Spot Between(Spot a, Spot b, double share) =>
        new(a.X + (b.X - a.X) * share, a.Y + (b.Y - a.Y) * share);

    private NetworkName? Place(int node, double radius, bool isBold)
    {
        var lines = TextMeasure.Wrap(_picture.Nodes[node].Name, MostWidth, NameSize, 2, isBold);
        if (lines.Count == 0)
            return null;
        var width = lines.Max(line => TextMeasure.Width(line, NameSize, isBold));
        var height = lines.Count * LineHeight;
        var (x, y) = (_at[node].X, _at[node].Y);
        (Box Box, double X, TextAnchor Anchor)[] tries =
        [
            (new Box(x - width / 2, y + radius + Gap, width, height), x, TextAnchor.Middle),
            (new Box(x - width / 2, y - radius - Gap - height, width, height), x, TextAnchor.Middle),
            (new Box(x + radius + Gap, y - height / 2, width, height), x + radius + Gap, TextAnchor.Start),
            (new Box(x - radius - Gap - width, y - height / 2, width, height), x - radius - Gap, TextAnchor.End),
        ];
        foreach (var (box, at, anchor) in tries)
        {
            if (IsInFrame(box) && !_placed.Exists(other => other.Box.Overlaps(box, 2)) && !TouchesSymbol(box, node))
                return new NetworkName(node, lines, box, at, anchor, isBold);
        }

        return null;
    }

    private NetworkVerb? PlaceVerb(NetworkLine line, IEnumerable<NetworkVerb> before)
    {
        var words = line.Bundle.Links[0].Verb;
        var length = Geometry.Length(_at[line.A], _at[line.B]);
        words = TextMeasure.Shorten(words, MostWidth, VerbSize);
        if (words.Length == 0 || words.EndsWith('…') || length < 60)
            return null;
        var width = TextMeasure.Width(words, VerbSize);
        foreach (var share in VerbPositions)
        {
            var middle = Between(_at[line.A], _at[line.B], share);
            var box = new Box(middle.X - width / 2, middle.Y - LineHeight / 2, width, LineHeight);
            var count = Between(_at[line.A], _at[line.B], 0.5);
            var isFree = IsInFrame(box) &&
                !_placed.Exists(other => other.Box.Overlaps(box, 2)) &&
                !TouchesSymbol(box, -1) &&
                before.All(other => !other.Box.Overlaps(box, 2)) &&
                (line.Bundle.Links.Count == 1 || !Around(count, 9).Overlaps(box, 1)) &&
                _lines.All(other => ReferenceEquals(other, line) ||
                    !Geometry.Crosses(_at[other.A], _at[other.B], box, 1));
            if (isFree)
                return new NetworkVerb(words, box);
        }

        return null;
    }

    private bool IsInFrame(Box box) =>
        box.X >= _frame.X + 4 && box.Right <= _frame.Right - 4 &&
        box.Y >= _frame.Y + 4 && box.Bottom <= _frame.Bottom - 4;

    private bool TouchesSymbol(Box box, int own)
    {
        for (var i = 0; i < _symbols.Length; i++)
        {
            if (i != own && _symbols[i].Overlaps(box))
                return true;
        }

        return false;
    }

    private static Box Around(Spot spot, double radius) =>
        new(spot.X - radius, spot.Y - radius, radius * 2, radius * 2);
}
