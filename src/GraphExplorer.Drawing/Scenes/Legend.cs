using System.Globalization;
using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>One entry of a legend: a sign and what it stands for.</summary>
/// <param name="Sign">What is shown.</param>
/// <param name="Words">What it stands for.</param>
/// <param name="Value">The kind, strength or number that the sign needs.</param>
internal sealed record LegendEntry(LegendSign Sign, string Words, string? Value = null)
{
    /// <summary>What a picture of kinds and strengths uses, and no more.</summary>
    public static IReadOnlyList<LegendEntry> Of(
        IEnumerable<PictureNode> nodes,
        IEnumerable<PictureStrength> strengths,
        bool hasOtherPaths,
        bool hasCounts,
        IReadOnlyList<PictureKey>? key = null,
        Palette? palette = null)
    {
        var entries = new List<LegendEntry>();
        entries.AddRange(nodes
            .Select(node => node.Kind)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(kind => new LegendEntry(LegendSign.Kind, KindStyle.Of(kind).Word, kind)));
        if (palette is not null)
            entries.AddRange((key ?? []).Select(one => OfKey(one, palette)));
        var used = strengths.ToHashSet();
        entries.AddRange(Strengths.All
            .Where(used.Contains)
            .Select(strength => new LegendEntry(
                LegendSign.Line,
                Strengths.StyleOf(strength).Says,
                strength.ToString())));
        if (hasOtherPaths)
            entries.Add(new LegendEntry(LegendSign.OtherPath, "other paths than the one told"));
        if (hasCounts)
            entries.Add(new LegendEntry(LegendSign.Count, "several relationships", "2"));
        return entries;
    }

    private static LegendEntry OfKey(PictureKey key, Palette palette) => key.Colour is { } colour
        ? new LegendEntry(LegendSign.Colour, key.Words, palette[colour])
        : new LegendEntry(LegendSign.Size, key.Words, Numbers.Write(key.Scale ?? 1));
}

/// <summary>What a legend shows beside its words.</summary>
internal enum LegendSign
{
    /// <summary>The symbol of a kind.</summary>
    Kind,

    /// <summary>A line of a strength.</summary>
    Line,

    /// <summary>A line of the paths that are not told.</summary>
    OtherPath,

    /// <summary>The count on a line.</summary>
    Count,

    /// <summary>A disc in a colour.</summary>
    Colour,

    /// <summary>A circle of a size.</summary>
    Size,

    /// <summary>A small and a large disc.</summary>
    Sizes,

    /// <summary>Words alone.</summary>
    Words,
}

/// <summary>Draws a legend in rows on a panel.</summary>
internal static class Legend
{
    private const double Size = 12;
    private const double RowHeight = 22;
    private const double Gap = 16;
    private const double Padding = 12;
    private const double PaddingUp = 6;

    /// <summary>How high the legend of a width is; 0 without entries.</summary>
    public static double Height(IReadOnlyList<LegendEntry> entries, double width) =>
        entries.Count == 0 ? 0 : Rows(entries, width).Count * RowHeight + PaddingUp * 2;

    public static IEnumerable<SceneItem> Draw(
        IReadOnlyList<LegendEntry> entries,
        double x,
        double y,
        double width,
        Palette palette)
    {
        if (entries.Count == 0)
            return [];
        var rows = Rows(entries, width);
        var widest = rows.Max(row => row.Sum(WidthOf) + Gap * (row.Count - 1));
        var box = new Box(x, y, Math.Min(width, widest + Padding * 2), rows.Count * RowHeight + PaddingUp * 2);
        var items = new List<SceneItem>
        {
            new SceneRectangle(box) { Fill = palette.Panel, Stroke = palette.Line, Corner = 6 },
        };
        for (var r = 0; r < rows.Count; r++)
        {
            var at = x + Padding;
            var middle = y + PaddingUp + RowHeight * (r + 0.5);
            foreach (var entry in rows[r])
            {
                items.AddRange(DrawSign(entry, at, middle, palette));
                var words = TextMeasure.Shorten(entry.Words, width - Padding * 2 - SignWidth(entry), Size);
                items.Add(new SceneText(words, new Spot(at + SignWidth(entry), middle + 4.3), Size)
                {
                    Fill = palette.Muted,
                    Room = TextMeasure.Width(words, Size) + Gap / 2,
                });
                at += WidthOf(entry) + Gap;
            }
        }

        return items;
    }

    private static List<List<LegendEntry>> Rows(IReadOnlyList<LegendEntry> entries, double width)
    {
        var rows = new List<List<LegendEntry>>();
        var room = 0.0;
        foreach (var entry in entries)
        {
            if (rows.Count == 0 || WidthOf(entry) > room)
            {
                rows.Add([]);
                room = width - Padding * 2;
            }

            rows[^1].Add(entry);
            room -= WidthOf(entry) + Gap;
        }

        return rows;
    }

    private static double WidthOf(LegendEntry entry) => SignWidth(entry) + TextMeasure.Width(entry.Words, Size);

    private static double SignWidth(LegendEntry entry) => entry.Sign switch
    {
        LegendSign.Line or LegendSign.OtherPath => 32,
        LegendSign.Sizes => 34,
        LegendSign.Words => 0,
        _ => 22,
    };

    private static IEnumerable<SceneItem> DrawSign(LegendEntry entry, double x, double middle, Palette palette)
    {
        var line = $"M{Numbers.Write(x)} {Numbers.Write(middle)}h26";
        switch (entry.Sign)
        {
            case LegendSign.Kind:
                return [Symbols.Of(entry.Value, new Spot(x + 8, middle), 16, palette)];
            case LegendSign.Line:
                var strength = Enum.Parse<PictureStrength>(entry.Value ?? nameof(PictureStrength.Solid));
                var dash = Strengths.StyleOf(strength).Dash;
                return [new ScenePath(line) { Stroke = palette.Muted, StrokeWidth = 2, Dash = dash }];
            case LegendSign.OtherPath:
                return
                [
                    new ScenePath(line)
                    {
                        Stroke = palette[StyleFile.Shipped.Paths.Other.Line],
                        StrokeWidth = StyleFile.Shipped.Sizes.Line,
                    },
                ];
            case LegendSign.Count:
                return
                [
                    new SceneCircle(new Spot(x + 8, middle), 8) { Fill = palette.Panel, Stroke = palette.Muted },
                    new SceneText(entry.Value ?? "", new Spot(x + 8, middle + 3.6), 10)
                    {
                        Fill = palette.Ink,
                        Anchor = TextAnchor.Middle,
                    },
                ];
            case LegendSign.Colour:
                return [new SceneCircle(new Spot(x + 8, middle), 7) { Fill = entry.Value }];
            case LegendSign.Size:
                var radius = 5 * double.Parse(entry.Value ?? "1", CultureInfo.InvariantCulture);
                return
                [
                    new SceneCircle(new Spot(x + 8, middle), radius) { Stroke = palette.Muted, StrokeWidth = 1.5 },
                ];
            case LegendSign.Sizes:
                return
                [
                    new SceneCircle(new Spot(x + 4, middle), 3.5) { Fill = palette.Muted },
                    new SceneCircle(new Spot(x + 19, middle), 8) { Fill = palette.Muted },
                ];
            default:
                return [];
        }
    }
}
