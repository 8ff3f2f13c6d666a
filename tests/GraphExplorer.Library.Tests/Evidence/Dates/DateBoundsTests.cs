using System.Globalization;
using CsCheck;
using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Library.Tests.Evidence.Dates;

public sealed class DateBoundsTests
{
    private const string Min = "0001-01-01";
    private const string Max = "9999-12-31";

    private static readonly Gen<DateWindow> Windows = EdtfDateTests.ValidDates().Select(DateWindow.Of);

    [Theory]
    // An event: at some moment within.
    [InlineData("1938-06-13", TemporalKind.Event, "1938-06-13", "1938-06-13", "1938-06-13", "1938-06-13")]
    [InlineData("1938", TemporalKind.Event, "1938-01-01", "1938-12-31", "1938-01-01", "1938-12-31")]
    [InlineData("1938/1939", TemporalKind.Event, "1938-01-01", "1939-12-31", "1938-01-01", "1939-12-31")]
    [InlineData("1945-08-09/..", TemporalKind.Event, "1945-08-09", Max, "1945-08-09", Max)]
    [InlineData("/1938-02", TemporalKind.Event, Min, "1938-02-28", Min, "1938-02-28")]
    [InlineData("1946-24", TemporalKind.Event, "1946-12-01", "1947-02-28", "1946-12-01", "1947-02-28")]
    // A state with a point date is attested then: it may have begun long before, and ended long after.
    [InlineData("1938-06-13", TemporalKind.State, Min, "1938-06-13", "1938-06-13", Max)]
    [InlineData("1938", TemporalKind.State, Min, "1938-12-31", "1938-01-01", Max)]
    // A state with an interval lasted throughout.
    [InlineData("1932/1945", TemporalKind.State, "1932-01-01", "1932-12-31", "1945-01-01", "1945-12-31")]
    [InlineData("1932-03-01/1945-08-18", TemporalKind.State, "1932-03-01", "1932-03-01", "1945-08-18", "1945-08-18")]
    [InlineData("1938/1938-06", TemporalKind.State, "1938-01-01", "1938-06-30", "1938-06-01", "1938-06-30")]
    [InlineData("1933/..", TemporalKind.State, "1933-01-01", "1933-12-31", "1933-01-01", Max)]
    [InlineData("1961/", TemporalKind.State, "1961-01-01", "1961-12-31", "1961-01-01", Max)]
    [InlineData("/1937", TemporalKind.State, Min, "1937-12-31", "1937-01-01", "1937-12-31")]
    [InlineData("../1937", TemporalKind.State, Min, "1937-12-31", "1937-01-01", "1937-12-31")]
    public void The_four_bounds_follow_the_kind(
        string text, TemporalKind kind, string startMin, string startMax, string endMin, string endMax)
    {
        var bounds = EdtfDate.Parse(text).BoundsFor(kind);

        Assert.Equal(new DateBounds(Iso(startMin), Iso(startMax), Iso(endMin), Iso(endMax)), bounds);
    }

    [Theory]
    [InlineData("1938-06-13", TemporalKind.Event, "1938", true, true)]
    [InlineData("1938-06-13", TemporalKind.Event, "1939", false, false)]
    [InlineData("1938", TemporalKind.Event, "1938-06", true, false)] // may have been in June
    [InlineData("1938/1939", TemporalKind.Event, "1938/1939", true, true)]
    [InlineData("1938/1939", TemporalKind.Event, "1939", true, false)]
    [InlineData("1938?", TemporalKind.Event, "1930/1940", true, false)] // marked: never certain
    [InlineData("1938~", TemporalKind.Event, "1930/1940", true, false)]
    [InlineData("1938%", TemporalKind.Event, "1930/1940", true, false)]
    [InlineData("1938-22", TemporalKind.Event, "1938", true, false)] // a season is always approximate
    [InlineData("193X", TemporalKind.Event, "193X", true, true)]
    [InlineData("1937-06-28", TemporalKind.State, "1930", true, false)] // attested later, perhaps older
    [InlineData("1937-06-28", TemporalKind.State, "1937", true, true)]
    [InlineData("1937-06-28", TemporalKind.State, "1950", true, false)]
    [InlineData("1932/1945", TemporalKind.State, "1938", true, true)]
    [InlineData("1932/1945", TemporalKind.State, "1946", false, false)]
    [InlineData("1932/1945", TemporalKind.State, "1932-02", true, false)] // begun by the end of 1932
    [InlineData("1933/..", TemporalKind.State, "2020", true, false)] // nobody said that it still holds
    [InlineData("/1937", TemporalKind.State, "1937", true, true)]
    public void A_window_is_met_possibly_or_certainly(
        string text, TemporalKind kind, string window, bool possible, bool certain)
    {
        var date = EdtfDate.Parse(text);
        var asked = DateWindow.Of(EdtfDate.Parse(window));
        var bounds = date.BoundsFor(kind);

        Assert.Equal(possible, bounds.IsPossible(asked));
        Assert.Equal(certain, bounds.IsCertain(asked, date.IsApproximate));
    }

    [Fact]
    public void An_undated_fact_is_possible_always_and_certain_only_for_all_time()
    {
        var anyDay = DateWindow.Of(EdtfDate.Parse("1938-06-13"));

        Assert.True(DateBounds.Undated.IsPossible(anyDay));
        Assert.False(DateBounds.Undated.IsCertain(anyDay, isApproximate: false));
    }

    [Fact]
    public void Bounds_are_ordered() =>
        EdtfDateTests.ValidDates().Select(Gen.Enum<TemporalKind>()).Sample((date, kind) =>
        {
            var bounds = date.BoundsFor(kind);
            return bounds.StartMin <= bounds.StartMax && bounds.EndMin <= bounds.EndMax
                && bounds.StartMin <= bounds.EndMin && bounds.StartMax <= bounds.EndMax;
        });

    [Fact]
    public void What_is_certain_is_possible() =>
        Gen.Select(EdtfDateTests.ValidDates(), Gen.Enum<TemporalKind>(), Windows).Sample((date, kind, window) =>
        {
            var bounds = date.BoundsFor(kind);
            return bounds.IsPossible(window) || !bounds.IsCertain(window, date.IsApproximate);
        });

    // The oracle lists every pair of days a small fact may have begun and ended on.
    [Fact]
    public void Possible_and_certain_agree_with_every_reading_of_the_date() =>
        Gen.Int[0, 12].Array[4].Select(Gen.Int[0, 12], Gen.Int[0, 12]).Sample((days, x, y) =>
        {
            Array.Sort(days);
            var bounds = new DateBounds(Day(days[0]), Day(days[1]), Day(days[2]), Day(days[3]));
            var (first, last) = (Math.Min(x, y), Math.Max(x, y));
            var readings =
                from start in Enumerable.Range(days[0], days[1] - days[0] + 1)
                from end in Enumerable.Range(days[2], days[3] - days[2] + 1)
                where start <= end
                select start <= last && end >= first;
            var window = new DateWindow(Day(first), Day(last));

            return bounds.IsPossible(window) == readings.Any(meets => meets)
                && bounds.IsCertain(window, isApproximate: false) == readings.All(meets => meets);
        });

    private static DateOnly Iso(string day) => DateOnly.ParseExact(day, "o", CultureInfo.InvariantCulture);

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(700_000 + number);
}
