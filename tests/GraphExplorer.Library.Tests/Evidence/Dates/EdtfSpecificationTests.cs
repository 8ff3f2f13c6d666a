using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Library.Tests.Evidence.Dates;

/// <summary>The examples of the Library of Congress specification of 4 February 2019: Levels 0 and 1, each with the
/// days it can mean; Level 2 is refused.</summary>
public sealed class EdtfSpecificationTests
{
    private const string Min = "0001-01-01";
    private const string Max = "9999-12-31";

    [Theory]
    // Level 0: date
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    // Level 0: date and time
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    // Level 0: time interval
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28")]
    // Level 1: letter-prefixed calendar year
    [InlineData("Y170000002", Max, Max)]
    [InlineData("Y-170000002", Min, Min)]
    // Level 1: seasons
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("2001-22", "2001-06-01", "2001-08-31")]
    [InlineData("2001-23", "2001-09-01", "2001-11-30")]
    [InlineData("2001-24", "2001-12-01", "2002-02-28")]
    // Level 1: qualification of a date
    [InlineData("1984?", "1984-01-01", "1984-12-31")]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30")]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11")]
    // Level 1: unspecified digits from the right
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    // Level 1: extended interval
    [InlineData("1985-04-12/..", "1985-04-12", Max)]
    [InlineData("1985-04/..", "1985-04-01", Max)]
    [InlineData("1985/..", "1985-01-01", Max)]
    [InlineData("../1985-04-12", Min, "1985-04-12")]
    [InlineData("../1985-04", Min, "1985-04-30")]
    [InlineData("../1985", Min, "1985-12-31")]
    [InlineData("1985-04-12/", "1985-04-12", Max)]
    [InlineData("1985-04/", "1985-04-01", Max)]
    [InlineData("1985/", "1985-01-01", Max)]
    [InlineData("/1985-04-12", Min, "1985-04-12")]
    [InlineData("/1985-04", Min, "1985-04-30")]
    [InlineData("/1985", Min, "1985-12-31")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1984/2004-06~", "1984-01-01", "2004-06-30")]
    [InlineData("1984~/2004~", "1984-01-01", "2004-12-31")]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31")]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08")]
    // Level 1: negative calendar year
    [InlineData("-1985", Min, Min)]
    public void Reads_the_example_and_writes_it_back(string text, string earliest, string latest)
    {
        Assert.True(EdtfDate.TryParse(text, out var date, out var error), error.ToString());

        Assert.Equal(text, date.Text);
        Assert.Equal(text, Written(date));
        Assert.Equal(earliest, date.Earliest.ToString("o"));
        Assert.Equal(latest, date.Latest.ToString("o"));
    }

    [Theory]
    [InlineData("Y-17E7", 4)]
    [InlineData("Y17101E4S3", 6)]
    [InlineData("1950S2", 4)]
    [InlineData("2001-34", 5)]
    [InlineData("[1667,1668,1670..1672]", 0)]
    [InlineData("{1960,1961-12}", 0)]
    [InlineData("2004-06~-11", 8)]
    [InlineData("2004?-06-11", 5)]
    [InlineData("?2004-06-~11", 0)]
    [InlineData("156X-12-25", 5)]
    [InlineData("15XX-12-XX", 5)]
    [InlineData("XXXX-12-XX", 0)]
    [InlineData("1XXX-XX", 1)]
    [InlineData("1984-1X", 5)]
    [InlineData("1985-XX-15", 8)]
    public void Refuses_level_2_where_it_begins(string text, int position)
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var error));

        Assert.Null(date);
        Assert.Equal(position, error.Position);
    }

    internal static string Written(EdtfDate date)
    {
        return date.IsInterval
            ? $"{End(date.StartKind, date.Start)}/{End(date.EndKind, date.End)}"
            : date.Start.ToString();

        static string End(EdtfEnd kind, EdtfPoint point) =>
            kind switch { EdtfEnd.Open => "..", EdtfEnd.Unknown => "", _ => point.ToString() };
    }
}
