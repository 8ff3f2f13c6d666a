using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Reads the forms of ISO 8601 that Cypher takes: extended and basic, cut short, by week, quarter or day of the year.</summary>
internal static partial class TemporalParsing
{
    public static Date ParseDate(string text) => TryDate(text) ?? throw Bad("date", text);

    public static LocalTime ParseTime(string text) => TryTime(text) ?? throw Bad("time", text);

    public static LocalDateTime ParseLocalDateTime(string text)
    {
        var at = text.IndexOf('T', StringComparison.Ordinal);
        var date = TryDate(at < 0 ? text : text[..at]) ?? throw Bad("date and time", text);
        return new LocalDateTime(date, at < 0 ? default : TryTime(text[(at + 1)..]) ?? throw Bad("date and time", text));
    }

    public static OffsetTime ParseOffsetTime(string text)
    {
        var (clock, offset, _) = SplitZone(text);
        return new OffsetTime(ParseTime(clock), offset ?? 0);
    }

    public static ZonedDateTime ParseDateTime(string text)
    {
        var at = text.IndexOf('T', StringComparison.Ordinal);
        if (at < 0)
            return new ZonedDateTime(new LocalDateTime(ParseDate(text), default), 0);
        var date = ParseDate(text[..at]);
        var (clock, offset, name) = SplitZone(text[(at + 1)..]);
        var local = new LocalDateTime(date, ParseTime(clock));
        if (name is null)
            return new ZonedDateTime(local, offset ?? 0);
        var zone = TimeZones.Parse(name);
        return offset is { } known ? TimeZones.In(TimeZones.Instant(local, known), zone) : TimeZones.At(local, zone);
    }

    private static (string Clock, int? Offset, string? Name) SplitZone(string text)
    {
        string? name = null;
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0)
        {
            if (!text.EndsWith(']'))
                throw Bad("time", text);
            (name, text) = (text[(bracket + 1)..^1], text[..bracket]);
        }

        var at = text.EndsWith('Z') ? text.Length - 1 : text.LastIndexOfAny(['+', '-']);
        if (at < 0)
            return (text, null, name);
        return TryOffset(text[at..], out var offset) ? (text[..at], offset, name) : throw Bad("time", text);
    }

    public static bool TryOffset(string text, out int seconds)
    {
        seconds = 0;
        if (text == "Z")
            return true;
        var found = Offset().Match(text);
        if (!found.Success)
            return false;
        seconds = (Number(found, "h") * 3600) + (Number(found, "m") * 60) + Number(found, "s");
        seconds = text[0] == '-' ? -seconds : seconds;
        return Math.Abs(seconds) <= 18 * 3600;
    }

    private static Date? TryDate(string text)
    {
        if (LongYear().Match(text) is { Success: true } signed)
        {
            var year = int.Parse(signed.Groups["y"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return Calendar.FromCivil(year, NumberOr(signed, "mo", 1), NumberOr(signed, "d", 1));
        }

        var found = PlainDate().Match(text);
        if (!found.Success)
            return null;
        var plain = Number(found, "y");
        if (found.Groups["w"].Success)
            return Calendar.FromWeek(plain, Number(found, "w"), NumberOr(found, "wd", 1));
        if (found.Groups["q"].Success)
            return Calendar.FromQuarter(plain, Number(found, "q"), NumberOr(found, "qd", 1));
        return found.Groups["o"].Success
            ? Calendar.FromOrdinal(plain, Number(found, "o"))
            : Calendar.FromCivil(plain, NumberOr(found, "mo", 1), NumberOr(found, "d", 1));
    }

    private static LocalTime? TryTime(string text)
    {
        var found = Clock().Match(text);
        if (!found.Success)
            return null;
        var fraction = found.Groups["f"].Value.PadRight(9, '0');
        var nanosecond = int.Parse(fraction, NumberStyles.None, CultureInfo.InvariantCulture);
        return Calendar.Time(Number(found, "h"), NumberOr(found, "m", 0), NumberOr(found, "s", 0), nanosecond);
    }

    public static Duration ParseDuration(string text)
    {
        var date = DatedDuration().Match(text);
        if (date.Success)
        {
            return Durations.Make((Decimal(date, "y") * 12) + Decimal(date, "mo"), Decimal(date, "d"),
                (Decimal(date, "h") * 3600) + (Decimal(date, "m") * 60) + Decimal(date, "s"));
        }

        var found = UnitDuration().Match(text);
        if (!found.Success || text.EndsWith('P') || text.EndsWith('T'))
            throw Bad("duration", text);
        var sign = text[0] == '-' ? -1 : 1;
        return Durations.Make(
            sign * ((Decimal(found, "y") * 12) + Decimal(found, "mo")),
            sign * ((Decimal(found, "w") * 7) + Decimal(found, "d")),
            sign * ((Decimal(found, "h") * 3600) + (Decimal(found, "m") * 60) + Decimal(found, "s")));
    }

    private static decimal Decimal(Match match, string group) => match.Groups[group] is { Success: true } found
        ? decimal.Parse(found.Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture)
        : 0;

    private static int Number(Match match, string group) => NumberOr(match, group, 0);

    private static int NumberOr(Match match, string group, int otherwise) => match.Groups[group] is { Success: true } found
        ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture)
        : otherwise;

    private static CypherFault Bad(string what, string text) =>
        new("SyntaxError", "InvalidArgumentValue", $"'{(text.Length > 60 ? text[..60] : text)}' is no {what}.");

    [GeneratedRegex(@"^(?<y>[+-]\d{4,9})(-(?<mo>\d\d)(-(?<d>\d\d))?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongYear();

    [GeneratedRegex(@"^(?<y>\d{4})(-?W(?<w>\d\d)(-?(?<wd>\d))?|-?Q(?<q>\d)(-?(?<qd>\d\d))?|-?(?<o>\d{3})|-(?<mo>\d\d)(-(?<d>\d\d))?|(?<mo>\d\d)(?<d>\d\d)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainDate();

    [GeneratedRegex(@"^(?<h>\d\d)(:(?<m>\d\d)(:(?<s>\d\d)([.,](?<f>\d{1,9}))?)?|(?<m>\d\d)((?<s>\d\d)([.,](?<f>\d{1,9}))?)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^[+-](?<h>\d\d)(:?(?<m>\d\d)(:?(?<s>\d\d))?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^P(?<y>\d{4})-?(?<mo>\d\d)-?(?<d>\d\d)(T(?<h>\d\d):?(?<m>\d\d):?(?<s>\d\d([.,]\d{1,9})?))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatedDuration();

    [GeneratedRegex(@"^[+-]?P((?<y>[+-]?\d{1,18}([.,]\d{1,18})?)Y)?((?<mo>[+-]?\d{1,18}([.,]\d{1,18})?)M)?((?<w>[+-]?\d{1,18}([.,]\d{1,18})?)W)?((?<d>[+-]?\d{1,18}([.,]\d{1,18})?)D)?(T((?<h>[+-]?\d{1,18}([.,]\d{1,18})?)H)?((?<m>[+-]?\d{1,18}([.,]\d{1,18})?)M)?((?<s>[+-]?\d{1,18}([.,]\d{1,18})?)S)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitDuration();
}
