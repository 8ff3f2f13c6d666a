using GraphExplorer.Drawing.Style;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>Colours for values: ranges for many numbers, else one for each of the most frequent values. The page's.</summary>
internal sealed class ColourScale
{
    /// <summary>Numbers are put into so many ranges.</summary>
    private const int Ranges = 5;

    private const string OtherColour = "concept";

    private static readonly PictureKey None = new("not known", OtherColour);

    private readonly Func<Value, PictureKey> _of;

    private ColourScale(Func<Value, PictureKey> of, IReadOnlyList<PictureKey> legend)
    {
        _of = of;
        Legend = legend;
    }

    public IReadOnlyList<PictureKey> Legend { get; }

    public static ColourScale Of(IReadOnlyList<Value> values)
    {
        var known = values.Select(DrawnValues.NumberOf).OfType<double>().ToArray();
        var areNumbers = values.All(value => DrawnValues.NumberOf(value) is not null || DrawnValues.TextOf(value).Length == 0);
        return areNumbers && known.Distinct().Count() > Palette.SeriesCount
            ? OfRanges(known, hasUnknown: known.Length < values.Count)
            : OfWords([.. values.Select(DrawnValues.TextOf)]);
    }

    public PictureKey Of(Value value) => _of(value);

    private static ColourScale OfRanges(double[] known, bool hasUnknown)
    {
        var order = known.Order().ToArray();
        double[] bounds =
        [
            .. Enumerable.Range(0, Ranges + 1)
                .Select(i => order[Math.Min(order.Length - 1, (int)Math.Floor((double)i / Ranges * order.Length))])
                .Distinct(),
        ];
        PictureKey[] legend =
        [
            .. bounds.Skip(1).Select((end, i) => new PictureKey(
                $"{DrawnValues.Show(bounds[i])} to {DrawnValues.Show(end)}",
                Palette.SeriesName(i))),
        ];
        return new ColourScale(
            value =>
            {
                if (DrawnValues.NumberOf(value) is not { } number)
                    return None;
                var at = Array.FindIndex(bounds, 1, end => number <= end);
                return legend[at == -1 ? legend.Length - 1 : at - 1];
            },
            hasUnknown ? [.. legend, None] : legend);
    }

    private static ColourScale OfWords(string[] texts)
    {
        string[] order =
        [
            .. texts.Where(text => text.Length > 0)
                .GroupBy(text => text, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key),
        ];
        var entries = order.Take(Palette.SeriesCount)
            .Select((text, i) => new PictureKey(text, Palette.SeriesName(i)))
            .ToDictionary(key => key.Words, StringComparer.Ordinal);
        var legend = order.Take(Palette.SeriesCount).Select(text => entries[text]).ToList();
        if (order.Length > legend.Count)
            legend.Add(new PictureKey($"{order.Length - legend.Count} other values", OtherColour));
        if (texts.Any(text => text.Length == 0))
            legend.Add(None);
        return new ColourScale(
            value => DrawnValues.TextOf(value) is { Length: > 0 } text
                ? entries.GetValueOrDefault(text) ?? new PictureKey(text, OtherColour)
                : None,
            legend);
    }
}
