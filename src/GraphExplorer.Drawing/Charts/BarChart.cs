using GraphExplorer.Drawing.Layout;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Charts;

/// <summary>Ranked bars: label, bar, value, a note behind it.</summary>
internal static class BarChart
{
    private const double RowHeight = 26;
    private const double BarHeight = 14;
    private const double SymbolSize = 18;
    private const double MaxLabelShare = 0.4;

    public static Scene Draw(ChartSheet sheet, IReadOnlyList<BarValue> bars)
    {
        if (bars.Count == 0)
            return sheet.Finish(sheet.Nothing(), "There is nothing to show.");
        var hasKinds = bars.Any(bar => bar.Kind is not null);
        var left = ChartSheet.Padding + (hasKinds ? SymbolSize + 8 : 0);
        var labels = Math.Min(
            sheet.Width * MaxLabelShare,
            bars.Max(bar => TextMeasure.Width(Texts.Clean(bar.Label, 200), ChartSheet.LabelSize)) + 4);
        var start = left + labels + 10;
        var tails = bars.Select(TailOf).ToArray();
        var tail = Math.Min(
            sheet.Width * 0.35,
            tails.Max(words => TextMeasure.Width(words, ChartSheet.LabelSize)) + 12);
        var room = Math.Max(20, sheet.Width - ChartSheet.Padding - tail - start);
        var max = bars.Max(bar => bar.Value);
        var y = sheet.Top;
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            var middle = y + RowHeight / 2;
            if (bar.Kind is not null)
            {
                sheet.Add(Symbols.Of(
                    Texts.Clean(bar.Kind, 100),
                    new Spot(ChartSheet.Padding + SymbolSize / 2, middle),
                    SymbolSize,
                    sheet.Palette));
            }

            sheet.Write(bar.Label, new Spot(left, middle + 4), sheet.Palette.Ink, labels);
            var length = max > 0 ? bar.Value / max * room : 0;
            var colour = bar.Kind is null
                ? sheet.Palette.Accent
                : sheet.Palette[KindStyle.Of(Texts.Clean(bar.Kind, 100)).Colour];
            sheet.Add(new SceneRectangle(new Box(start, middle - BarHeight / 2, Math.Max(length, 1), BarHeight))
            {
                Fill = colour,
                Corner = Math.Min(2, length / 2),
            });
            sheet.Write(tails[i], new Spot(start + length + 8, middle + 4), sheet.Palette.Muted, tail);
            y += RowHeight;
        }

        return sheet.Finish(y, Describe(bars));
    }

    private static string TailOf(BarValue bar) => bar.Note is { Length: > 0 } note
        ? $"{Axis.Value(bar.Value)}  {Texts.Clean(note, 80)}"
        : Axis.Value(bar.Value);

    private static string Describe(IReadOnlyList<BarValue> bars)
    {
        var first = bars.Take(12).Select(bar => $"{Texts.Clean(bar.Label, 80)} {Axis.Value(bar.Value)}");
        var rest = bars.Count > 12 ? $", and {Numbers.Count(bars.Count - 12)} more" : "";
        return $"{Descriptions.Count(bars.Count, "bar", "bars")}: {string.Join(", ", first)}{rest}.";
    }
}
