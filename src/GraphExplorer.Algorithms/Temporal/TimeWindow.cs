namespace GraphExplorer.Algorithms.Temporal;

/// <summary>A span of time, both ends included.</summary>
/// <param name="From">Its first time.</param>
/// <param name="To">Its last time.</param>
public readonly record struct TimeWindow(int From, int To)
{
    /// <summary>All of time.</summary>
    public static readonly TimeWindow Always = new(int.MinValue, int.MaxValue);

    internal (int From, int To) Within((int From, int To) held) => (Math.Max(From, held.From), Math.Min(To, held.To));
}
