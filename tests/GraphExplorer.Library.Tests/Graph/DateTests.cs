using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class DateTests
{
    [Fact]
    public void Agrees_with_the_calendar_of_the_platform_on_every_day_it_has()
    {
        for (var number = DateOnly.MinValue.DayNumber; number <= DateOnly.MaxValue.DayNumber; number++)
        {
            var expected = DateOnly.FromDayNumber(number);
            var date = Date.From(expected);

            if (date.ToCivil() != (expected.Year, expected.Month, expected.Day) ||
                Date.From(expected.Year, expected.Month, expected.Day) != date ||
                !date.TryToDateOnly(out var back) || back != expected)
                Assert.Fail($"{expected:O} became {date}.");
        }
    }

    [Theory]
    [InlineData(-999_999_999, 1, 1, -365_243_219_162)] // the extremes of java.time.LocalDate, and so of Neo4j
    [InlineData(999_999_999, 12, 31, 365_241_780_471)]
    [InlineData(0, 1, 1, -719_528)]
    [InlineData(-1, 12, 31, -719_529)]
    [InlineData(1970, 1, 1, 0)]
    [InlineData(1938, 6, 13, -11_525)]
    [InlineData(2000, 2, 29, 11_016)]
    public void Counts_days_from_1970(int year, int month, int day, long epochDay)
    {
        var date = Date.From(year, month, day);

        Assert.Equal(epochDay, date.EpochDay);
        Assert.Equal((year, month, day), new Date(epochDay).ToCivil());
    }

    [Fact]
    public void Repeats_itself_every_400_years_also_before_the_year_1()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var near = new DateOnly(2000, 1, 1).AddDays(random.Next(146_097));
            var eras = random.Next(-2_499_990, 2_499_990);

            var far = new Date(Date.From(near).EpochDay + 146_097L * eras);

            Assert.Equal((near.Year + 400 * eras, near.Month, near.Day), far.ToCivil());
        }
    }

    [Theory]
    [InlineData(2023, 2, 29)]
    [InlineData(1900, 2, 29)]
    [InlineData(2020, 4, 31)]
    [InlineData(2020, 0, 1)]
    [InlineData(2020, 13, 1)]
    [InlineData(2020, 1, 0)]
    [InlineData(1_000_000_000, 1, 1)]
    [InlineData(-1_000_000_000, 1, 1)]
    public void Refuses_days_that_do_not_exist(int year, int month, int day)
    {
        Assert.False(Date.IsValid(year, month, day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Date.From(year, month, day));
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("-0001-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("+10000-01-01")]
    [InlineData("-999999999-01-01")]
    [InlineData("+999999999-12-31")]
    public void Prints_what_it_reads(string text)
    {
        Assert.True(Date.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("2024-2-9")]
    [InlineData("2024-02-30")]
    [InlineData("10000-01-01")] // more than four digits want a sign
    [InlineData("+1000000000-01-01")]
    [InlineData("999-01-01")]
    [InlineData("2024-02-29 ")]
    [InlineData("2024/02/29")]
    [InlineData("--2024-02-29")]
    [InlineData("٢٠٢٤-02-29")]
    public void Does_not_read_other_forms(string text) => Assert.False(Date.TryParse(text, out _));

    [Fact]
    public void Has_no_platform_date_before_year_1_or_after_9999()
    {
        Assert.False(Date.From(0, 12, 31).TryToDateOnly(out _));
        Assert.False(Date.From(10_000, 1, 1).TryToDateOnly(out _));
    }

    [Fact]
    public void Orders_by_day()
    {
        var early = Date.From(-44, 3, 15);
        var late = Date.From(1938, 6, 13);

        Assert.True(early < late && early <= late && late > early && late >= early && early.CompareTo(late) < 0);
    }
}
