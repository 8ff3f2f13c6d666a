using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphExplorer.Evidence.Dates;

/// <summary>Reads one EDTF text from left to right; the first mistake ends it.</summary>
internal ref struct EdtfParser
{
    /// <summary>Most digits of a year after <c>Y</c>: more do not fit the 64 bits it is kept in.</summary>
    private const int MaxYearDigits = 18;

    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private EdtfError? _error;

    private EdtfParser(ReadOnlySpan<char> text) => _text = text;

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    public static bool TryParse(string text, [NotNullWhen(true)] out EdtfDate? date, out EdtfError error)
    {
        var parser = new EdtfParser(text);
        date = parser.ParseText(text);
        error = parser._error ?? default;
        if (parser._error is not null)
            date = null;
        return date is not null;
    }

    private EdtfDate? ParseText(string text)
    {
        if (text.Length == 0)
            return Fail<EdtfDate>("A date is empty; leave it out, or write a year such as 1938");
        if (text.Length > EdtfDate.MaxTextLength)
            return FailAt<EdtfDate>(EdtfDate.MaxTextLength, $"A date has at most {EdtfDate.MaxTextLength} characters");
        if (text[0] is '[' or '{')
            return Fail<EdtfDate>("Sets of dates are EDTF Level 2; write one date or an interval");

        var stroke = text.IndexOf('/', StringComparison.Ordinal);
        if (stroke < 0)
        {
            if (text == "..")
                return Fail<EdtfDate>("Two full stops are one end of an interval, as in 1938/..");
            var point = ParsePoint(inInterval: false);
            ExpectEnd(text.Length);
            return EdtfDate.FromPoint(text, point);
        }

        var startKind = ParseEnd(stroke, out var start);
        _position = _error is null ? stroke + 1 : _position;
        var endKind = ParseEnd(text.Length, out var end);
        if (_error is not null)
            return null;
        if (startKind != EdtfEnd.Known && endKind != EdtfEnd.Known)
            return FailAt<EdtfDate>(0, "An interval with no known end says nothing; leave the date out");
        if (startKind == EdtfEnd.Known && endKind == EdtfEnd.Known && start.EarliestDay.IsAfter(end.LatestDay))
            return FailAt<EdtfDate>(stroke + 1, "An interval ends before it begins; write the earlier date first");
        return EdtfDate.FromInterval(text, startKind, start, endKind, end);
    }

    private EdtfEnd ParseEnd(int limit, out EdtfPoint point)
    {
        point = default;
        if (_error is not null)
            return EdtfEnd.Unknown;
        if (_position == limit)
            return EdtfEnd.Unknown;
        if (limit - _position == 2 && Current == '.' && _text[_position + 1] == '.')
        {
            _position = limit;
            return EdtfEnd.Open;
        }

        point = ParsePoint(inInterval: true);
        ExpectEnd(limit);
        return EdtfEnd.Known;
    }

    private EdtfPoint ParsePoint(bool inInterval)
    {
        var point = Current == 'Y' ? ParseLongYear() : ParseYear();
        if (_error is null && Current == '-')
        {
            _position++;
            point = point.UnspecifiedYearDigits > 0
                ? Fail<EdtfPoint>("Nothing follows a year with an X in it (Level 1); write 201X alone")
                : Math.Abs(point.Year) > 9999
                    ? Fail<EdtfPoint>("A year with Y stands alone; write no month after it")
                    : ParseMonth(point, inInterval);
        }

        if (_error is null && point.Precision != EdtfPrecision.Time)
            point = point with { Qualifier = ParseQualifier() };
        return point;
    }

    // Level 1, letter-prefixed calendar year: only for years of more than four digits.
    private EdtfPoint ParseLongYear()
    {
        var start = _position++;
        var negative = Current == '-';
        if (negative)
            _position++;
        var first = _position;
        while (char.IsAsciiDigit(Current))
            _position++;
        var digits = _text[first.._position];
        if (Current is 'E' or 'S')
            return Fail<EdtfPoint>("Exponents and significant digits are EDTF Level 2; write the year out");
        if (digits.Length > MaxYearDigits)
            return FailAt<EdtfPoint>(first + MaxYearDigits, $"A year after Y has at most {MaxYearDigits} digits");
        if (digits.Length < 5 || digits[0] == '0')
            return FailAt<EdtfPoint>(start, "Y is for years of more than four digits; write 1938 without it");
        var year = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return new EdtfPoint { Year = negative ? -year : year, Precision = EdtfPrecision.Year };
    }

    private EdtfPoint ParseYear()
    {
        var start = _position;
        var negative = Current == '-';
        if (negative)
            _position++;

        var year = 0;
        var unspecified = 0;
        for (var i = 0; i < 4; i++, _position++)
        {
            if (char.IsAsciiDigit(Current) && unspecified == 0)
                year = year * 10 + (Current - '0');
            else if (Current == 'X' && i >= 2)
                (year, unspecified) = (year * 10, unspecified + 1);
            else if (Current == 'X')
                return Fail<EdtfPoint>("Only the last one or two digits of a year may be X, as in 201X or 20XX");
            else
                return FailInYear(start);
        }

        if (char.IsAsciiDigit(Current))
            return FailAt<EdtfPoint>(start, "A year has four digits; a longer one takes a Y, as in Y170000002");
        if (Current == 'S')
            return Fail<EdtfPoint>("Significant digits are EDTF Level 2; write 195X or an interval");
        if (negative && year == 0)
            return FailAt<EdtfPoint>(start, "The year 0000 has no sign; -0001 is the year before it");
        return new EdtfPoint
        {
            Year = negative ? -year : year,
            UnspecifiedYearDigits = unspecified,
            Precision = EdtfPrecision.Year,
        };
    }

    private EdtfPoint ParseMonth(EdtfPoint point, bool inInterval)
    {
        var start = _position;
        var month = ParseTwo("A month has two digits, as in 1938-06");
        if (_error is not null)
            return default;
        if (month is >= 21 and <= 24)
            return point with { Season = month, Precision = EdtfPrecision.Season };
        if (month is > 24 and <= 41)
            return FailAt<EdtfPoint>(start, "Seasons other than 21 to 24 are EDTF Level 2");
        if (month is 0 or > 12)
            return FailAt<EdtfPoint>(start, "A month is 01 to 12, a season 21 (spring) to 24 (winter)");

        point = point with { Month = Math.Max(month, 0), Precision = EdtfPrecision.Month };
        if (Current != '-')
            return point;
        _position++;
        return ParseDay(point, inInterval);
    }

    private EdtfPoint ParseDay(EdtfPoint point, bool inInterval)
    {
        var start = _position;
        var day = ParseTwo("A day has two digits, as in 1938-06-13");
        if (_error is not null)
            return default;
        if (day > 0 && point.Month == 0)
            return FailAt<EdtfPoint>(start, "A day of an unknown month is EDTF Level 2; write 1985-XX-XX");
        if (day == 0 || (day > 0 && day > CalendarDay.DaysInMonth(point.Year, point.Month)))
        {
            return FailAt<EdtfPoint>(
                start,
                $"That month has the days 01 to {CalendarDay.DaysInMonth(point.Year, point.Month)}");
        }

        point = point with { Day = Math.Max(day, 0), Precision = EdtfPrecision.Day };
        if (Current != 'T')
            return point;
        if (inInterval)
            return Fail<EdtfPoint>("An interval is between dates; leave the time of day out");
        if (day < 0)
            return Fail<EdtfPoint>("A time of day needs a full date, as in 1985-04-12T23:20:30");
        _position++;
        return ParseTime(point);
    }

    // Level 0, date and time: hours, minutes and seconds, then nothing, Z, or a shift of hours or hours and minutes.
    private EdtfPoint ParseTime(EdtfPoint point)
    {
        const string Form = "A time is hours, minutes and seconds, as in 23:20:30";
        var start = _position;
        ParseClock(23, "An hour is 00 to 23", Form);
        Expect(':', Form);
        ParseClock(59, "A minute is 00 to 59", Form);
        Expect(':', Form);
        ParseClock(59, "A second is 00 to 59", Form);
        if (Current == 'Z')
        {
            _position++;
        }
        else if (Current is '+' or '-')
        {
            const string Shift = "A shift is hours, or hours and minutes, as in -04 or +04:30";
            _position++;
            ParseClock(14, "A shift is at most 14 hours", Shift);
            if (Current == ':')
            {
                _position++;
                ParseClock(59, "The minutes of a shift are 00 to 59", Shift);
            }
        }

        return _error is null
            ? point with { Time = _text[start.._position].ToString(), Precision = EdtfPrecision.Time }
            : default;
    }

    private void ParseClock(int max, string range, string form)
    {
        var start = _position;
        var number = ParseTwo(form, mayBeUnspecified: false);
        if (_error is null && number > max)
            FailAt<int>(start, range);
    }

    /// <summary>Two digits as a number, or -1 for <c>XX</c>.</summary>
    private int ParseTwo(string form, bool mayBeUnspecified = true)
    {
        if (_error is not null)
            return 0;
        var rest = _text[_position..];
        if (rest.Length >= 2 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]))
        {
            _position += 2;
            return (rest[0] - '0') * 10 + (rest[1] - '0');
        }

        if (mayBeUnspecified && rest.StartsWith("XX", StringComparison.Ordinal))
        {
            _position += 2;
            return -1;
        }

        var halfKnown = mayBeUnspecified && rest.Length >= 2
            && ((rest[0] == 'X' && char.IsAsciiDigit(rest[1])) || (rest[1] == 'X' && char.IsAsciiDigit(rest[0])));
        return Fail<int>(halfKnown ? "One unspecified digit of a month or day is EDTF Level 2; write XX" : form);
    }

    private EdtfQualifier ParseQualifier()
    {
        var qualifier = Current switch
        {
            '?' => EdtfQualifier.Uncertain,
            '~' => EdtfQualifier.Approximate,
            '%' => EdtfQualifier.Uncertain | EdtfQualifier.Approximate,
            _ => EdtfQualifier.None,
        };
        if (qualifier == EdtfQualifier.None)
            return qualifier;
        _position++;
        if (Current is '?' or '~' or '%')
            Fail<int>("A date has one mark: ? for uncertain, ~ for about, % for both");
        else if (Current is '-')
            Fail<int>("A mark on a part of a date is EDTF Level 2; put it at the end");
        return qualifier;
    }

    private void Expect(char expected, string form)
    {
        if (_error is not null)
            return;
        if (Current == expected)
            _position++;
        else
            Fail<int>(form);
    }

    private void ExpectEnd(int limit)
    {
        if (_error is not null || _position == limit)
            return;
        Fail<int>(Current switch
        {
            'T' => "A time of day needs a full date, as in 1985-04-12T23:20:30",
            '/' => "An interval has one stroke",
            '?' or '~' or '%' => "A time of day takes no mark",
            ' ' => "A date has no spaces; write it as in 1938-06-13",
            _ => "A date ends before this; write it as in 1938-06-13, with ?, ~ or % at the end if need be",
        });
    }

    private EdtfPoint FailInYear(int start) => Current switch
    {
        'x' or 'u' => Fail<EdtfPoint>("An unspecified digit is a capital X, as in 201X"),
        '?' or '~' or '%' when _position == start =>
            Fail<EdtfPoint>("A mark before a part of a date is EDTF Level 2; put it at the end"),
        _ => Fail<EdtfPoint>("A year has four digits and comes first, as in 1938-06-13"),
    };

    private T? Fail<T>(string message) => FailAt<T>(_position, message);

    private T? FailAt<T>(int position, string message)
    {
        _error ??= new EdtfError(position, message);
        return default;
    }
}
