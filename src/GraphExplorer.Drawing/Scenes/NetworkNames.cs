using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>A name and where it stands.</summary>
internal sealed record NetworkName(
    int Node,
    IReadOnlyList<string> Lines,
    Box Box,
    double X,
    TextAnchor Anchor,
    bool IsBold);

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
    private const double MaxWidth = 130;
    private const double Gap = 4;

    /// <summary>The radius of the circle with the count of a line.</summary>
    public const double CountRadius = 8.5;

    /// <summary>More names in a picture are a grey haze; the page's limit.</summary>
    private const int MaxNames = 120;

    private static readonly double[] VerbPositions = [0.5, 0.42, 0.58, 0.34, 0.66];

    private readonly Picture _picture;
    private readonly Spot[] _at;
    private readonly Box[] _symbols;
    private readonly Box _frame;
    private readonly IReadOnlyList<NetworkLine> _lines;
    private readonly List<NetworkName> _placed = [];
    private readonly List<Box> _counts;
    private readonly HashSet<int> _named = [];

    public NetworkNames(
        Picture picture,
        Spot[] at,
        double[] radii,
        Box frame,
        IReadOnlyList<NetworkLine> lines,
        string? chosen,
        bool isMap,
        bool hasCounts)
    {
        _picture = picture;
        _at = at;
        _frame = frame;
        _lines = lines;
        _symbols = [.. at.Select((spot, i) => Around(spot, radii[i]))];
        _counts = hasCounts ? CountsOf(lines.Where(line => line.Bundle.Links.Count > 1)) : [];
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
            if (_placed.Count >= MaxNames)
                break;
            if (Place(i, radii[i], picture.Nodes[i].Id == chosen) is not { } name)
                continue;
            _placed.Add(name);
            _named.Add(i);
        }
    }

    public IReadOnlyList<NetworkName> Placed => _placed;

    /// <summary>Whether the line's count has room on it.</summary>
    public bool HasCount(NetworkLine line) => line.Bundle.Links.Count > 1 && _counts.Contains(CountOf(line));

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
        var lines =
            TextMeasure.Wrap(_picture.Nodes[node].Caption ?? _picture.Nodes[node].Name, MaxWidth, NameSize, 2, isBold);
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
        NetworkName? best = null;
        var min = int.MaxValue;
        foreach (var (box, at, anchor) in tries)
        {
            if (!IsInFrame(box) || _placed.Exists(other => other.Box.Overlaps(box, 2)) || TouchesSymbol(box, node) ||
                _counts.Exists(count => count.Overlaps(box)))
            {
                continue;
            }

            // Fewest lines under the name; of equals the first place, so that names hang below where they can.
            var crossed = _lines.Count(line => Geometry.Crosses(_at[line.A], _at[line.B], box));
            if (crossed >= min)
                continue;
            (best, min) = (new NetworkName(node, lines, box, at, anchor, isBold), crossed);
            if (crossed == 0)
                break;
        }

        return best;
    }

    /// <summary>The circles of counts that lie on no symbol.</summary>
    private List<Box> CountsOf(IEnumerable<NetworkLine> lines) =>
    [
        .. lines.Select(CountOf).Where(count => !TouchesSymbol(count, -1)),
    ];

    private Box CountOf(NetworkLine line) => Around(Between(_at[line.A], _at[line.B], 0.5), CountRadius);

    private NetworkVerb? PlaceVerb(NetworkLine line, IEnumerable<NetworkVerb> before)
    {
        var words = line.Bundle.Links[0].Verb;
        var length = Geometry.Length(_at[line.A], _at[line.B]);
        words = TextMeasure.Shorten(words, MaxWidth, VerbSize);
        if (words.Length == 0 || words.EndsWith('…') || length < 60)
            return null;
        var width = TextMeasure.Width(words, VerbSize);
        foreach (var share in VerbPositions)
        {
            var middle = Between(_at[line.A], _at[line.B], share);
            var box = new Box(middle.X - width / 2, middle.Y - LineHeight / 2, width, LineHeight);
            var isFree = IsInFrame(box) &&
                !_placed.Exists(other => other.Box.Overlaps(box, 2)) &&
                !TouchesSymbol(box, -1) &&
                before.All(other => !other.Box.Overlaps(box, 2)) &&
                !_counts.Exists(count => count.Overlaps(box, 1)) &&
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
