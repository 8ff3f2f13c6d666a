using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Evidence.Dates;

/// <summary>A date of the Extended Date/Time Format, Levels 0 and 1 (Library of Congress, 2019).</summary>
/// <remarks>Equality is that of the text: <c>1984?/2004</c> and <c>1984/2004</c> are different dates.</remarks>
public sealed class EdtfDate : IEquatable<EdtfDate>
{
    /// <summary>Longest text read, in characters; two dates with times and qualifiers fit many times over.</summary>
    public const int MaxTextLength = 128;

    private EdtfDate(string text, EdtfPoint point)
    {
        Text = text;
        Start = point;
        End = point;
    }

    private EdtfDate(string text, EdtfEnd startKind, EdtfPoint start, EdtfEnd endKind, EdtfPoint end)
    {
        Text = text;
        IsInterval = true;
        StartKind = startKind;
        Start = start;
        EndKind = endKind;
        End = end;
    }

    /// <summary>The date as it was written.</summary>
    public string Text { get; }

    public bool IsInterval { get; }

    public EdtfEnd StartKind { get; }

    /// <summary>The first date of an interval; the date itself when it is none; without meaning unless
    /// <see cref="StartKind"/> is <see cref="EdtfEnd.Known"/>.</summary>
    public EdtfPoint Start { get; }

    public EdtfEnd EndKind { get; }

    /// <summary>The last date of an interval; the date itself when it is none; without meaning unless
    /// <see cref="EndKind"/> is <see cref="EdtfEnd.Known"/>.</summary>
    public EdtfPoint End { get; }

    /// <summary>Whether a part of it claims not to be exact: <c>?</c>, <c>~</c> or <c>%</c>, or a season.</summary>
    public bool IsApproximate =>
        (StartKind == EdtfEnd.Known && Start.IsApproximate) || (EndKind == EdtfEnd.Known && End.IsApproximate);

    /// <summary>Whether the bounds say less than the text: a time of day, or a year outside 0001 to 9999.</summary>
    public bool IsClamped =>
        (StartKind == EdtfEnd.Known && Start.IsClamped) || (EndKind == EdtfEnd.Known && End.IsClamped);

    /// <summary>The first day it can mean; 0001-01-01 when the start is open or unknown.</summary>
    public DateOnly Earliest => StartKind == EdtfEnd.Known ? Start.Earliest : DateOnly.MinValue;

    /// <summary>The last day it can mean; 9999-12-31 when the end is open or unknown.</summary>
    public DateOnly Latest => EndKind == EdtfEnd.Known ? End.Latest : DateOnly.MaxValue;

    /// <summary>Reads a date; another text is refused with what is wrong, where, and what would be right.</summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out EdtfDate? date,
        out EdtfError error) =>
        EdtfParser.TryParse(text ?? "", out date, out error);

    /// <summary>Reads a date that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date, out var error) ? date : throw new FormatException($"\"{text}\": {error}");

    /// <summary>When a fact of this kind and date began and ended.</summary>
    public DateBounds BoundsFor(TemporalKind kind)
    {
        if (kind == TemporalKind.Event)
            return new DateBounds(Earliest, Latest, Earliest, Latest);
        if (!IsInterval)
            return new DateBounds(DateOnly.MinValue, Latest, Earliest, DateOnly.MaxValue);

        // A state cannot end before it begins: the known end of an interval bounds the other one too. An open end is
        // read as carefully as an unknown one; sources write "from 1933" and mean no claim about today.
        return (StartKind, EndKind) switch
        {
            (EdtfEnd.Known, EdtfEnd.Known) =>
                Ordered(Start.Earliest, Start.Latest, End.Earliest, End.Latest),
            (EdtfEnd.Known, _) => new DateBounds(Start.Earliest, Start.Latest, Start.Earliest, DateOnly.MaxValue),
            _ => new DateBounds(DateOnly.MinValue, End.Latest, End.Earliest, End.Latest),
        };
    }

    public bool Equals(EdtfDate? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    internal static EdtfDate FromPoint(string text, EdtfPoint point) => new(text, point);

    internal static EdtfDate FromInterval(
        string text, EdtfEnd startKind, EdtfPoint start, EdtfEnd endKind, EdtfPoint end) =>
        new(text, startKind, start, endKind, end);

    // The parts of 1938/1938-06 overlap: it began by the last day of the end, and did not end before its first day.
    private static DateBounds Ordered(DateOnly startMin, DateOnly startMax, DateOnly endMin, DateOnly endMax) =>
        new(startMin, startMax < endMax ? startMax : endMax, endMin > startMin ? endMin : startMin, endMax);
}
