namespace GraphExplorer.Evidence.Dates;

/// <summary>Between which days a fact began, and between which it ended; an unknown bound excludes nothing.</summary>
/// <param name="StartMin">It did not begin before this day; 0001-01-01 when unknown.</param>
/// <param name="StartMax">It had begun by the end of this day; 9999-12-31 when unknown.</param>
/// <param name="EndMin">It had not ended before this day; 0001-01-01 when unknown.</param>
/// <param name="EndMax">It had ended by the end of this day; 9999-12-31 when unknown.</param>
public readonly record struct DateBounds(DateOnly StartMin, DateOnly StartMax, DateOnly EndMin, DateOnly EndMax)
{
    /// <summary>The bounds of a fact no source dates: they exclude nothing.</summary>
    public static DateBounds Undated { get; } =
        new(DateOnly.MinValue, DateOnly.MaxValue, DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Whether the fact may have held or happened on some day of the window.</summary>
    public bool IsPossible(DateWindow window) => StartMin <= window.To && EndMax >= window.From;

    /// <summary>Whether the fact held or happened on some day of the window, whichever reading is true.</summary>
    /// <param name="window">The days asked about.</param>
    /// <param name="isApproximate">Whether the date is marked <c>?</c>, <c>~</c> or <c>%</c>, or is a season: then
    /// nothing about it is certain.</param>
    public bool IsCertain(DateWindow window, bool isApproximate) =>
        !isApproximate && EndMin >= window.From && StartMax <= window.To;
}
