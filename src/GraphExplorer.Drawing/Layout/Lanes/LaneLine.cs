using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>One drawn line: every relationship between two entities that the paths use.</summary>
internal sealed record LaneLine
{
    public required string Key { get; init; }

    /// <summary>The end that stands further left; of two in one column the upper.</summary>
    public required string Left { get; init; }

    public required string Right { get; init; }

    public required IReadOnlyList<PictureLink> Links { get; init; }

    public required PictureStrength Strength { get; init; }

    public required bool ArrowLeft { get; init; }

    public required bool ArrowRight { get; init; }

    /// <summary>The paths that use it, by rank.</summary>
    public required IReadOnlyList<int> Paths { get; init; }

    /// <summary>Collects the lines of the paths, the best path's first.</summary>
    public static IReadOnlyList<LaneLine> Of(
        IReadOnlyList<PicturePath> paths,
        IReadOnlyList<PictureLink> links,
        LaneGrid grid)
    {
        var byId = new Dictionary<string, PictureLink>(StringComparer.Ordinal);
        foreach (var link in links)
            byId[link.Id] = link;
        var drafts = new Dictionary<string, LaneLineBuilder>(StringComparer.Ordinal);
        var order = new List<LaneLineBuilder>();
        for (var rank = 0; rank < paths.Count; rank++)
        {
            var path = paths[rank];
            for (var hop = 1; hop < path.Nodes.Count; hop++)
            {
                var (from, to) = (path.Nodes[hop - 1], path.Nodes[hop]);
                var key = Bundle.KeyOf(from, to);
                if (!drafts.TryGetValue(key, out var draft))
                {
                    drafts.Add(key, draft = new LaneLineBuilder(key, from, to, grid));
                    order.Add(draft);
                }

                if (hop - 1 < path.Links.Count)
                    draft.Add(byId.GetValueOrDefault(path.Links[hop - 1]));
                foreach (var id in path.Parallel is { } beside && hop - 1 < beside.Count ? beside[hop - 1] : [])
                    draft.Add(byId.GetValueOrDefault(id));
                if (!draft.Paths.Contains(rank))
                    draft.Paths.Add(rank);
            }
        }

        return [.. order.Select(draft => draft.Finish())];
    }

    private sealed class LaneLineBuilder
    {
        private readonly string _key;
        private readonly string _left;
        private readonly string _right;
        private readonly List<PictureLink> _links = [];
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);

        public LaneLineBuilder(string key, string from, string to, LaneGrid grid)
        {
            _key = key;
            var (a, b) = (grid.CellOf(from), grid.CellOf(to));
            var difference = a.Column != b.Column ? a.Column - b.Column : a.Row - b.Row;
            (_left, _right) = difference <= 0 ? (from, to) : (to, from);
        }

        public List<int> Paths { get; } = [];

        public void Add(PictureLink? link)
        {
            if (link is not null && _known.Add(link.Id))
                _links.Add(link);
        }

        public LaneLine Finish() => new()
        {
            Key = _key,
            Left = _left,
            Right = _right,
            Links = _links,
            Strength = Bundle.Strongest(_links),
            ArrowLeft = _links.Exists(link => link.To == _left),
            ArrowRight = _links.Exists(link => link.From == _left),
            Paths = Paths,
        };
    }
}
