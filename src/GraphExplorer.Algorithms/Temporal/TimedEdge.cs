namespace GraphExplorer.Algorithms.Temporal;

/// <summary>An edge and when it held, both ends included.</summary>
/// <param name="Source">Where it starts from.</param>
/// <param name="Target">Where it arrives.</param>
/// <param name="EarliestStart">The first time at which it can have begun.</param>
/// <param name="LatestStart">The time by which it had begun.</param>
/// <param name="EarliestEnd">The time until which it held at least.</param>
/// <param name="LatestEnd">The last time at which it can have held.</param>
public readonly record struct TimedEdge(
    int Source,
    int Target,
    int EarliestStart,
    int LatestStart,
    int EarliestEnd,
    int LatestEnd)
{
    /// <summary>An edge that held at one known time.</summary>
    /// <param name="source">Where it starts from.</param>
    /// <param name="target">Where it arrives.</param>
    /// <param name="time">When.</param>
    public static TimedEdge At(int source, int target, int time) => new(source, target, time, time, time, time);

    /// <summary>Whether it held at one known time.</summary>
    public bool IsPoint => EarliestStart == LatestStart && LatestStart == EarliestEnd && EarliestEnd == LatestEnd;

    /// <summary>
    /// When it held: possibly, from the first time to the last one; or certainly, from when it had begun to when it held at
    /// least, which is no time at all where the last comes before the first.
    /// </summary>
    /// <param name="certainty">Which is asked.</param>
    public (int From, int To) Held(TimeCertainty certainty) =>
        certainty == TimeCertainty.Possible ? (EarliestStart, LatestEnd) : (LatestStart, EarliestEnd);
}
