using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Library.Tests.Evidence.Dates;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("1938-06-13", "13 June 1938")]
    [InlineData("1938-06", "June 1938")]
    [InlineData("1938", "1938")]
    [InlineData("1936~", "about 1936")]
    [InlineData("1938-07?", "possibly July 1938")]
    [InlineData("1936%", "possibly about 1936")]
    [InlineData("192X", "1920s")]
    [InlineData("192X~", "about 1920s")]
    [InlineData("200X", "some year between 2000 and 2009")]
    [InlineData("19XX", "some year between 1900 and 1999")]
    [InlineData("1938-22", "summer 1938")]
    [InlineData("1938-24", "winter 1938")]
    [InlineData("1985-XX", "1985, month unknown")]
    [InlineData("1985-04-XX", "April 1985, day unknown")]
    [InlineData("1985-XX-XX", "1985, day unknown")]
    [InlineData("1985-04-12T23:20:30", "12 April 1985, 23:20:30")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC")]
    [InlineData("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30")]
    [InlineData("-0043-03-15", "15 March 44 BC")]
    [InlineData("0000", "1 BC")]
    [InlineData("Y170000002", "170000002")]
    public void A_point_date_reads_as_people_write_it(string text, string words)
    {
        Assert.Equal(words, DateWords.Of(EdtfDate.Parse(text), TemporalKind.Event));
        Assert.Equal(words, DateWords.Of(EdtfDate.Parse(text), TemporalKind.State));
    }

    [Theory]
    [InlineData("1936/1939", "between 1936 and 1939", "from 1936 to 1939")]
    [InlineData("1936~/1939~", "between about 1936 and about 1939", "from about 1936 to about 1939")]
    [InlineData("/1945-07", "in or before July 1945", "until July 1945")]
    [InlineData("../1945-07-20", "on or before 20 July 1945", "until 20 July 1945")]
    [InlineData("1945-08-09/..", "on or after 9 August 1945", "from 9 August 1945")]
    [InlineData("1961/", "in or after 1961", "from 1961")]
    public void An_interval_reads_by_its_kind(string text, string asEvent, string asState)
    {
        Assert.Equal(asEvent, DateWords.Of(EdtfDate.Parse(text), TemporalKind.Event));
        Assert.Equal(asState, DateWords.Of(EdtfDate.Parse(text), TemporalKind.State));
    }

    [Fact]
    public void What_no_source_dates_is_not_dated() =>
        Assert.Equal("not dated", DateWords.Of(null, TemporalKind.Event));
}
