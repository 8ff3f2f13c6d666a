using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>Colours and sizes of a network by what an analysis found.</summary>
internal sealed class NetworkColours
{
    private const double MinShare = 0.55;
    private const double MaxShare = 2.4;

    private readonly NetworkStyle _look;
    private readonly Palette _palette;
    private readonly double _max;

    public NetworkColours(NetworkStyle look, Picture picture, Palette palette)
    {
        _look = look;
        _palette = palette;
        if (look.Weights is { } weights)
        {
            foreach (var (id, weight) in weights)
            {
                if (!double.IsFinite(weight) || weight < 0)
                {
                    throw DrawingException.Invalid(
                        "weights",
                        $"The weight of {Texts.Cut(id, 60)} is not a finite number from 0.");
                }
            }

            _max = picture.Nodes.Select(node => weights.GetValueOrDefault(node.Id)).Append(0).Max();
        }

        Legend = LegendOf(picture);
    }

    public IReadOnlyList<LegendEntry> Legend { get; }

    public string ColourOf(string id) =>
        _look.Groups.TryGetValue(id, out var group) && group >= 0 && group < Palette.SeriesCount
            ? _palette.Series(group)
            : _palette.Control;

    /// <summary>The line of a group in its colour, what joins groups in grey.</summary>
    public string LineColour(Bundle bundle)
    {
        var (a, b) = (ColourOf(bundle.A), ColourOf(bundle.B));
        return a == b ? a : _palette.Control;
    }

    /// <summary>The area grows with the weight, as eyes compare areas.</summary>
    public double SizeOf(string id, double usual)
    {
        if (_look.Weights is not { } weights || _max <= 0)
            return usual;
        var share = Math.Sqrt(weights.GetValueOrDefault(id) / _max);
        return usual * (MinShare + (MaxShare - MinShare) * share);
    }

    private List<LegendEntry> LegendOf(Picture picture)
    {
        var entries = new List<LegendEntry>();
        var word = Texts.Clean(_look.GroupWord, 40);
        var sizes = picture.Nodes
            .Select(node => _look.Groups.TryGetValue(node.Id, out var group) ? group : -1)
            .GroupBy(group => group is >= 0 && group < Palette.SeriesCount ? group : -1)
            .ToDictionary(group => group.Key, group => group.Count());
        foreach (var group in sizes.Keys.Where(group => group >= 0).Order())
        {
            var name = _look.GroupNames is { } names && names.TryGetValue(group, out var given)
                ? Texts.Clean(given, 60)
                : $"{word} {Numbers.Count(group + 1)}";
            entries.Add(new LegendEntry(
                LegendSign.Colour,
                $"{name} ({Numbers.Count(sizes[group])})",
                _palette.Series(group)));
        }

        if (sizes.TryGetValue(-1, out var others))
            entries.Add(new LegendEntry(LegendSign.Colour, $"others ({Numbers.Count(others)})", _palette.Control));
        if (_look.Weights is not null && _look.WeightWord is { Length: > 0 } weight)
            entries.Add(new LegendEntry(LegendSign.Sizes, $"area by {Texts.Clean(weight, 60)}"));
        return entries;
    }
}
