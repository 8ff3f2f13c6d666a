using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Arcs;

/// <summary>Turns property values into the ints of a column, by its encoding; keeps the dictionary of text codes.</summary>
/// <remarks>Every store codes with this class, so that a column means the same on all of them.</remarks>
public sealed class ColumnCoder(ArcColumn column)
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    /// <summary>The dictionary: a text's code is its place; null for columns that are not of text.</summary>
    public IReadOnlyList<string>? Texts => column.Encoding == ColumnEncoding.TextCode ? _texts : null;

    /// <summary>The value as an int, <see cref="ArcColumn.Absent"/> where it is null or of another kind.</summary>
    public int Encode(Value value) => (column.Encoding, value.Kind) switch
    {
        (ColumnEncoding.Integer, ValueKind.Integer) =>
            (int)Math.Clamp(value.AsInteger(), -int.MaxValue, int.MaxValue),
        (ColumnEncoding.Boolean, ValueKind.Boolean) => value.AsBoolean() ? 1 : 0,
        (ColumnEncoding.DayNumber, ValueKind.Date) => DayNumber(value.AsDate()),
        (ColumnEncoding.TextCode, ValueKind.String) => Code(value.AsString()),
        _ => ArcColumn.Absent,
    };

    private static int DayNumber(Date date)
    {
        if (date.TryToDateOnly(out var day))
            return day.DayNumber;
        return date.EpochDay < 0 ? DateOnly.MinValue.DayNumber : DateOnly.MaxValue.DayNumber;
    }

    private int Code(string text)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            _texts.Add(text);
            _codes.Add(text, code);
        }

        return code;
    }
}
