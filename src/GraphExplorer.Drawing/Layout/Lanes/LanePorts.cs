namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>
/// Gives every line its place on the side of the entities it leaves, so that lines of one side neither meet nor cross: on
/// the right the line of the leftmost track leaves farthest out, on the left it arrives nearest to the middle.
/// </summary>
internal static class LanePorts
{
    /// <summary>The nearest and the farthest that a bent line leaves an entity beside its middle.</summary>
    private const double Nearest = 8;
    private const double Farthest = 20;
    private const double MaxStep = 6;

    public static void Place(IReadOnlyList<LaneRoute> routes)
    {
        var groups = routes
            .Where(way => way.Form != RouteForm.Straight)
            .SelectMany(EndsOf)
            .GroupBy(end => (end.IsLeft ? end.Way.Line.Left : end.Way.Line.Right, end.IsOnRight, end.IsDown));
        foreach (var group in groups)
        {
            var ends = group.OrderBy(end => end.Track).ToArray();
            var step = ends.Length > 1 ? Math.Min(MaxStep, (Farthest - Nearest) / (ends.Length - 1)) : 0;
            for (var i = 0; i < ends.Length; i++)
            {
                var end = ends[i];
                var place = end.IsOnRight ? ends.Length - 1 - i : i;
                var offset = (Nearest + place * step) * (end.IsDown ? 1 : -1);
                if (end.IsLeft)
                    end.Way.LeftPort = offset;
                else
                    end.Way.RightPort = offset;
            }
        }
    }

    private static IEnumerable<End> EndsOf(LaneRoute way)
    {
        var isFar = way.Form == RouteForm.Far;
        var down = way.Right.Row > way.Left.Row || (isFar && way.Gap > way.Left.Row);
        var first = isFar && way.Along == RouteAlong.Left ? way.SecondTrack : way.FirstTrack;
        var second = isFar && way.Along != RouteAlong.Right ? way.SecondTrack : way.FirstTrack;
        var isRightDown = way.Gap is { } gap ? gap > way.Right.Row : !down;
        return
        [
            new End(way, IsLeft: true, first, down, IsOnRight: true),
            new End(way, IsLeft: false, second, isRightDown, IsOnRight: way.Form == RouteForm.Side),
        ];
    }

    private readonly record struct End(LaneRoute Way, bool IsLeft, int Track, bool IsDown, bool IsOnRight);
}
