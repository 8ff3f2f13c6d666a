using CsCheck;
using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Library.Tests.Evidence.Dates;

public sealed class EdtfDateTests
{
    private static readonly Gen<string> Qualifiers =
        Gen.OneOf(Gen.Const(""), Gen.Const("?"), Gen.Const("~"), Gen.Const("%"));

    private static readonly Gen<string> Points = Gen.OneOf(
        Gen.Int[1000, 9999].Select(Qualifiers, (y, q) => $"{y}{q}"),
        Gen.Int[1000, 9999].Select(Gen.Int[1, 12], Qualifiers, (y, m, q) => $"{y}-{m:00}{q}"),
        Gen.Int[1000, 9998].Select(Gen.Int[21, 24], Qualifiers, (y, s, q) => $"{y}-{s}{q}"),
        Gen.Int[0, 2_000_000].Select(Qualifiers, (d, q) => DateOnly.FromDayNumber(d).ToString("o") + q),
        Gen.Int[1, 999].Select(Qualifiers, (d, q) => $"{d:000}X{q}"),
        Gen.Int[1, 99].Select(c => $"{c:00}XX"),
        Gen.Int[1, 9999].Select(y => $"-{y:0000}"),
        Gen.Long[10_000, 1_000_000_000_000].Select(y => $"Y{y}"),
        Gen.Int[1000, 9999].Select(y => $"{y}-XX-XX"));

    private static readonly Gen<string> Dates = Gen.OneOf(
        Points,
        Points.Select(Points, (a, b) => $"{a}/{b}"),
        Points.Select(Gen.OneOf(Gen.Const("/"), Gen.Const("/..")), (a, end) => a + end),
        Points.Select(Gen.OneOf(Gen.Const("/"), Gen.Const("../")), (a, start) => start + a));

    [Theory]
    [InlineData("", 0)]
    [InlineData("..", 0)]
    [InlineData("/", 0)]
    [InlineData("../..", 0)]
    [InlineData("/..", 0)]
    [InlineData("about 1938", 0)]
    [InlineData("193", 3)]
    [InlineData("19380613", 0)]
    [InlineData("192x", 3)]
    [InlineData("199u", 3)]
    [InlineData("1938-6", 5)]
    [InlineData("1938-6-13", 5)]
    [InlineData("1938-13", 5)]
    [InlineData("1938-00", 5)]
    [InlineData("1938-06-00", 8)]
    [InlineData("1938-06-31", 8)]
    [InlineData("1939-02-29", 8)]
    [InlineData("1900-02-29", 8)]
    [InlineData("13.06.1938", 2)]
    [InlineData("1938-06-13 ", 10)]
    [InlineData(" 1938", 0)]
    [InlineData("1938–1939", 4)]
    [InlineData("1938?~", 5)]
    [InlineData("1984?-06", 5)]
    [InlineData("201X-06", 5)]
    [InlineData("1939/1938", 5)]
    [InlineData("1938/1939/1940", 9)]
    [InlineData("1938-06T10:00:00", 7)]
    [InlineData("1938-06-13T10:00", 16)]
    [InlineData("1938-06-13T25:00:00", 11)]
    [InlineData("1938-06-13T10:61:00", 14)]
    [InlineData("1938-06-13T10:00:00Z?", 20)]
    [InlineData("1938-06-13T10:00:00+4", 20)]
    [InlineData("1938-06-13T10:00:00/1939", 10)]
    [InlineData("Y1938", 0)]
    [InlineData("Y01938", 0)]
    [InlineData("Y12345-06", 7)]
    [InlineData("Y1234567890123456789", 19)]
    [InlineData("-0000", 0)]
    public void Refuses_what_is_no_date_and_says_where(string text, int position)
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var error));

        Assert.Null(date);
        Assert.Equal(position, error.Position);
        Assert.False(string.IsNullOrWhiteSpace(error.Message));
    }

    [Fact]
    public void Refuses_a_text_longer_than_any_date()
    {
        var text = "1938/" + new string('9', EdtfDate.MaxTextLength);

        Assert.False(EdtfDate.TryParse(text, out _, out var error));

        Assert.Equal(EdtfDate.MaxTextLength, error.Position);
    }

    [Fact]
    public void Says_what_would_be_right()
    {
        Assert.False(EdtfDate.TryParse("1938-06-31", out _, out var error));

        Assert.Equal("That month has the days 01 to 30 (character 9)", error.ToString());
    }

    [Theory]
    [InlineData("1938", false)]
    [InlineData("193X", false)]
    [InlineData("1938?", true)]
    [InlineData("1938~", true)]
    [InlineData("1938%", true)]
    [InlineData("1938-22", true)]
    [InlineData("1938/1939~", true)]
    [InlineData("1938?/1939", true)]
    [InlineData("1938/..", false)]
    public void Marks_and_seasons_are_approximate(string text, bool expected) =>
        Assert.Equal(expected, EdtfDate.Parse(text).IsApproximate);

    [Theory]
    [InlineData("1938-06-13", false)]
    [InlineData("0001", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("0000", true)]
    [InlineData("-0044-03-15", true)]
    [InlineData("Y12345", true)]
    [InlineData("9999-24", true)]
    [InlineData("1938-06-13T23:20:30", true)]
    [InlineData("-0044/0014", true)]
    public void What_the_bounds_cannot_say_is_marked_clamped(string text, bool expected) =>
        Assert.Equal(expected, EdtfDate.Parse(text).IsClamped);

    [Fact]
    public void What_it_reads_it_writes_back() =>
        Dates.Sample(text =>
            !EdtfDate.TryParse(text, out var date, out _) || EdtfSpecificationTests.Written(date) == text);

    [Fact]
    public void A_point_is_always_read() =>
        Points.Sample(text => EdtfDate.TryParse(text, out _, out _));

    [Fact]
    public void Any_text_is_answered_without_an_exception() =>
        Gen.String[Gen.OneOf(Gen.Char["0123456789-/.XYT:?~%+Z "], Gen.Char), 0, 30].Sample(text =>
        {
            var read = EdtfDate.TryParse(text, out var date, out var error);
            return read ? date?.Text == text : error.Position >= 0 && error.Position <= text.Length;
        });

    [Fact]
    public void Reads_again_what_differs_in_its_mark_as_a_different_date()
    {
        Assert.Equal(EdtfDate.Parse("1938?"), EdtfDate.Parse("1938?"));
        Assert.NotEqual(EdtfDate.Parse("1938?"), EdtfDate.Parse("1938"));
    }

    internal static Gen<EdtfDate> ValidDates() =>
        Dates.Where(text => EdtfDate.TryParse(text, out _, out _)).Select(EdtfDate.Parse);
}
