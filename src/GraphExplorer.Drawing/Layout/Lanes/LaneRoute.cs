namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>How a line runs.</summary>
internal enum RouteForm
{
    /// <summary>Level from end to end.</summary>
    Straight,

    /// <summary>One upright piece in a gutter.</summary>
    Step,

    /// <summary>Both ends on their right, in one column.</summary>
    Side,

    /// <summary>Past other columns, along the row of one end where that is free, else in a gap between rows.</summary>
    Far,
}

/// <summary>The end whose row a far line runs along.</summary>
internal enum RouteAlong
{
    Gap,
    Left,
    Right,
}

/// <summary>A line's way in cells and tracks; geometry comes after, when the widths of the channels are known.</summary>
internal sealed class LaneRoute(LaneLine line, Cell left, Cell right, RouteForm form)
{
    public LaneLine Line { get; } = line;

    public Cell Left { get; } = left;

    public Cell Right { get; } = right;

    public RouteForm Form { get; } = form;

    public RouteAlong Along { get; init; }

    /// <summary>For far lines that run along no row: the gap above the row of that number.</summary>
    public int? Gap { get; init; }

    /// <summary>Track of the upright piece in the gutter right of the left end.</summary>
    public int FirstTrack { get; set; }

    /// <summary>Track of the upright piece in the gutter left of the right end.</summary>
    public int SecondTrack { get; set; }

    public int GapTrack { get; set; }

    /// <summary>Height beside the middle of the left end at which the line leaves it.</summary>
    public double LeftPort { get; set; }

    public double RightPort { get; set; }
}
