using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.PackStream;

public sealed class ZoneRulesTests
{
    private static readonly bool HasFiles = File.Exists("/usr/share/zoneinfo/Europe/Berlin");

    [Theory]
    [InlineData("Europe/Berlin", "2024-01-15T12:00:00", 3600)]
    [InlineData("Europe/Berlin", "2024-07-15T12:00:00", 7200)]
    [InlineData("Europe/Berlin", "2024-03-31T00:59:59", 3600)]
    [InlineData("Europe/Berlin", "2024-03-31T01:00:00", 7200)]
    [InlineData("Europe/Berlin", "2024-10-27T00:59:59", 7200)]
    [InlineData("Europe/Berlin", "2024-10-27T01:00:00", 3600)]
    [InlineData("Asia/Tokyo", "2024-07-15T12:00:00", 32_400)]
    [InlineData("America/St_Johns", "2024-01-15T12:00:00", -12_600)]
    [InlineData("Asia/Kathmandu", "2024-01-15T12:00:00", 20_700)]
    [InlineData("Pacific/Kiritimati", "2024-01-15T12:00:00", 50_400)]
    [InlineData("UTC", "2024-01-15T12:00:00", 0)]
    [InlineData("Etc/GMT-10", "2024-01-15T12:00:00", 36_000)]
    [InlineData("Europe/Berlin", "2500-07-15T12:00:00", 7200)] // past the table: by the rule
    [InlineData("Europe/Berlin", "+999999999-07-15T12:00:00", 7200)] // past what the platform counts
    [InlineData("Europe/Berlin", "+12000-01-15T12:00:00", 3600)]
    [InlineData("Mars/Phobos", "2024-01-15T12:00:00", 0)] // not known: the instant stays right
    [InlineData("../../etc/passwd", "2024-01-15T12:00:00", 0)]
    [InlineData("/etc/passwd", "2024-01-15T12:00:00", 0)]
    public void Knows_the_offset_of_a_zone_at_an_instant(string zone, string utc, int offset) =>
        Assert.Equal(offset, ZoneRules.OffsetAt(zone, Seconds(utc)));

    [Theory]
    [InlineData("Europe/Berlin", "1890-01-01T00:00:00", 3208)]
    [InlineData("Europe/Berlin", "-999999999-01-02T00:00:00", 3208)]
    [InlineData("America/New_York", "1850-01-01T00:00:00", -17_762)]
    [InlineData("Asia/Tokyo", "1880-01-01T00:00:00", 33_539)]
    public void Knows_local_mean_times_to_the_second_where_the_files_are(string zone, string utc, int offset)
    {
        Assert.SkipUnless(HasFiles, "This system has no time zone files.");

        Assert.Equal(offset, ZoneRules.OffsetAt(zone, Seconds(utc)));
    }

    [Theory]
    [InlineData("2024-01-15T12:00:00", 3600)]
    [InlineData("2024-07-15T12:00:00", 7200)]
    [InlineData("2024-10-27T02:30:00", 7200)] // comes twice: the first
    [InlineData("2024-10-27T03:00:00", 3600)]
    [InlineData("2024-03-31T02:30:00", 3600)] // is left out: as before
    public void Knows_the_offset_of_what_a_clock_shows(string clock, int offset) =>
        Assert.Equal(offset, ZoneRules.OffsetOfClock("Europe/Berlin", Seconds(clock)));

    [Fact]
    public void Agrees_with_the_platform_since_1970_on_every_zone_it_knows()
    {
        var random = new Random(17);
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            for (var i = 0; i < 20; i++)
            {
                var seconds = random.NextInt64(0, 253_402_300_799 - 86_400);
                var expected = zone.GetUtcOffset(DateTime.UnixEpoch.AddSeconds(seconds)).TotalSeconds;

                // The platform rounds to minutes; Liberia kept an offset of 44:30 until 1972.
                if (Math.Abs(ZoneRules.OffsetAt(zone.Id, seconds) - expected) > 30)
                    Assert.Fail($"{zone.Id} at {seconds}: not {expected}");
            }
        }
    }

    private static long Seconds(string text)
    {
        Assert.True(LocalDateTime.TryParse(text, out var value), text);
        return value.Date.EpochDay * 86_400 + value.Time.NanosecondOfDay / LocalTime.NanosecondsPerSecond;
    }
}
