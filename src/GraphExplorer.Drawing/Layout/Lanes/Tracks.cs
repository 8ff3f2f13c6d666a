namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>Hands out tracks of a channel, so that lines that run side by side in it do not lie on each other.</summary>
internal sealed class Tracks
{
    private readonly List<(int Low, int High, int Track)> _used = [];

    /// <summary>How many tracks are in use at the fullest place.</summary>
    public int Count { get; private set; }

    /// <summary>The least track that is free all along a piece between two coordinates.</summary>
    public int Take(int from, int to)
    {
        var (low, high) = from <= to ? (from, to) : (to, from);
        var taken = _used
            .Where(entry => entry.Low < high && low < entry.High)
            .Select(entry => entry.Track)
            .ToHashSet();
        var track = 0;
        while (taken.Contains(track))
            track++;
        _used.Add((low, high, track));
        Count = Math.Max(Count, track + 1);
        return track;
    }

    /// <summary>Where a track lies beside the middle of a channel with so many; they go from left to right.</summary>
    public static double Offset(int track, int count, double step) => (track - (count - 1) / 2.0) * step;
}
