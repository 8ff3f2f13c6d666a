using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class TemporalValueTests
{
    [Theory]
    [InlineData("00:00:00")]
    [InlineData("23:59:59.999999999")]
    [InlineData("12:30:00.000000001")]
    [InlineData("12:30:00.1")]
    public void A_local_time_prints_what_it_reads(string text)
    {
        Assert.True(LocalTime.TryParse(text, out var time));
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("12:60")]
    [InlineData("12:00:60")]
    [InlineData("12:00:00.")]
    [InlineData("12:00:00.0000000001")]
    [InlineData("12-00")]
    [InlineData("1:00")]
    [InlineData("12:00:0")]
    [InlineData("")]
    public void A_local_time_does_not_read_other_forms(string text) => Assert.False(LocalTime.TryParse(text, out _));

    [Fact]
    public void A_local_time_may_leave_its_seconds_out()
    {
        Assert.True(LocalTime.TryParse("07:05", out var time));
        Assert.Equal("07:05:00", time.ToString());
    }

    [Theory]
    [InlineData("12:00:00Z")]
    [InlineData("12:00:00+18:00")]
    [InlineData("12:00:00-18:00")]
    [InlineData("23:59:59.999999999-00:00:01")]
    [InlineData("12:00:00+05:45")]
    public void A_time_prints_what_it_reads(string text)
    {
        Assert.True(OffsetTime.TryParse(text, out var time));
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("12:00:00")]
    [InlineData("12:00:00+18:01")]
    [InlineData("12:00:00+1:00")]
    [InlineData("12:00:00+01:60")]
    [InlineData("12:00:00+0100")]
    [InlineData("12:00:00z")]
    [InlineData("Z")]
    public void A_time_does_not_read_other_forms(string text) => Assert.False(OffsetTime.TryParse(text, out _));

    [Theory]
    [InlineData("-999999999-01-01T00:00:00")]
    [InlineData("+999999999-12-31T23:59:59.999999999")]
    [InlineData("1938-06-13T05:30:00")]
    public void A_local_date_time_prints_what_it_reads(string text)
    {
        Assert.True(LocalDateTime.TryParse(text, out var value));
        Assert.Equal(text, value.ToString());
    }

    [Fact]
    public void Local_date_times_order_by_date_and_then_by_time()
    {
        var early = new LocalDateTime(new Date(-1), new LocalTime(LocalTime.NanosecondsPerDay - 1));
        var late = new LocalDateTime(new Date(0), new LocalTime(0));
        var later = new LocalDateTime(new Date(0), new LocalTime(1));

        Assert.True(early < late && late < later && later > early && early <= late && later >= late);
    }

    [Theory]
    [InlineData("-999999999-01-01T00:00:00+18:00")]
    [InlineData("+999999999-12-31T23:59:59.999999999-18:00")]
    [InlineData("1938-06-13T05:30:00Z")]
    [InlineData("2024-10-27T02:30:00+01:00[Europe/Berlin]")]
    [InlineData("2024-10-27T02:30:00+02:00[Europe/Berlin]")]
    [InlineData("1900-01-01T00:00:00+00:53:28[Europe/Berlin]")]
    [InlineData("2024-01-01T00:00:00Z[UTC]")]
    [InlineData("2024-01-01T00:00:00-03:00[America/Argentina/Buenos_Aires]")]
    [InlineData("2024-01-01T00:00:00+10:00[Etc/GMT-10]")]
    public void A_date_time_prints_what_it_reads(string text)
    {
        Assert.True(ZonedDateTime.TryParse(text, out var value));
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-01T00:00:00Z[")]
    [InlineData("2024-01-01T00:00:00Z[]")]
    [InlineData("2024-01-01T00:00:00Z]")]
    [InlineData("2024-01-01T00:00:00Z[UTC]x")]
    [InlineData("2024-01-01T00:00:00Z[a][b]")]
    [InlineData("2024-01-01T00:00:00[Europe/Berlin]")]
    [InlineData("")]
    public void A_date_time_does_not_read_other_forms(string text) => Assert.False(ZonedDateTime.TryParse(text, out _));

    [Fact]
    public void A_zone_name_has_a_limit()
    {
        var text = "2024-01-01T00:00:00Z[" + new string('a', 64) + "]";

        Assert.True(ZonedDateTime.TryParse(text, out _));
        Assert.False(ZonedDateTime.TryParse(text.Replace("]", "a]", StringComparison.Ordinal), out _));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, "PT0S")]
    [InlineData(14, 3, 3723, 500_000_000, "P1Y2M3DT1H2M3.5S")]
    [InlineData(-14, -3, -3723, 0, "P-1Y-2M-3DT-1H-2M-3S")]
    [InlineData(0, 0, -1, 500_000_000, "PT-0.5S")]
    [InlineData(0, 0, -2, 999_999_999, "PT-1.000000001S")]
    [InlineData(0, 0, -61, 500_000_000, "PT-1M-0.5S")]
    [InlineData(0, 0, -60, 0, "PT-1M")]
    [InlineData(0, 0, 0, 1, "PT0.000000001S")]
    [InlineData(1, -1, 0, 0, "P1M-1D")]
    public void A_duration_prints_its_parts(long months, long days, long seconds, int nanoseconds, string text)
    {
        var duration = new Duration(months, days, seconds, nanoseconds);

        Assert.Equal(text, duration.ToString());
        Assert.True(Duration.TryParse(text, out var back));
        Assert.Equal(duration, back);
    }

    [Theory]
    [InlineData("P2W", 0, 14, 0, 0)]
    [InlineData("P+1Y", 12, 0, 0, 0)]
    [InlineData("PT1M-0.5S", 0, 0, 59, 500_000_000)]
    [InlineData("PT90M", 0, 0, 5400, 0)]
    public void A_duration_reads_other_units(string text, long months, long days, long seconds, int nanoseconds)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(new Duration(months, days, seconds, nanoseconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("P1DT")]
    [InlineData("1D")]
    [InlineData("P1S")]
    [InlineData("PT1D")]
    [InlineData("PT1.5M")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("PT1.0000000001S")]
    [InlineData("P1D1D")]
    [InlineData("PT1.9S1.9S1.9S")] // once read as 5.7 seconds with 2.7 billion nanoseconds
    [InlineData("P1D1Y")]
    [InlineData("P9223372036854775808D")]
    [InlineData("PT99999999999999999999S")]
    [InlineData("P1Y-")]
    [InlineData("P--1Y")]
    public void A_duration_does_not_read_other_forms(string text) => Assert.False(Duration.TryParse(text, out _));

    [Fact]
    public void Durations_of_every_size_print_what_they_read()
    {
        long[] limits = [long.MinValue, long.MinValue + 1, -3601, -60, -1, 0, 1, 59, 3599, long.MaxValue];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var duration = new Duration(
                Pick(), Pick(), Pick(), random.Next(3) == 0 ? random.Next(1_000_000_000) : random.Next(2) * 999_999_999);

            Assert.True(Duration.TryParse(duration.ToString(), out var back), duration.ToString());
            Assert.Equal(duration, back);
        }

        long Pick() => random.Next(2) == 0 ? limits[random.Next(limits.Length)] : random.NextInt64(-1_000_000, 1_000_000);
    }

    [Fact]
    public void Moments_of_every_size_print_what_they_read()
    {
        var random = new Random(9);
        var min = Date.From(-Date.MaxYear, 1, 1).EpochDay;
        var max = Date.From(Date.MaxYear, 12, 31).EpochDay;
        for (var i = 0; i < 20_000; i++)
        {
            var near = random.Next(2) == 0;
            var date = new Date(near ? random.Next(-800_000, 4_000_000) : random.NextInt64(min, max + 1));
            var time = new LocalTime(random.NextInt64(LocalTime.NanosecondsPerDay) / 1000 * random.Next(1, 1000));
            var value = new ZonedDateTime(
                new LocalDateTime(date, new LocalTime(time.NanosecondOfDay % LocalTime.NanosecondsPerDay)),
                random.Next(-64_800, 64_801),
                random.Next(2) == 0 ? null : "Asia/Tokyo");

            Assert.True(ZonedDateTime.TryParse(value.ToString(), out var back), value.ToString());
            Assert.Equal(value, back);
        }
    }
}
