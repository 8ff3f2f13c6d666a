using System.Buffers;

namespace GraphExplorer.Graph.Text;

/// <summary>The one writer of comma-separated values (RFC 4180): records end with CRLF; a field stands in quotes where it
/// must.</summary>
/// <remarks>Quoted are fields with a comma, a quote or the end of a line in them, with a blank at either end (some readers
/// take those away), and empty texts, which are thus told from nothing.</remarks>
public static class CsvText
{
    /// <summary>What ends a record.</summary>
    public const string RecordEnd = "\r\n";

    private static readonly SearchValues<char> MustBeQuoted = SearchValues.Create("\",\r\n");

    /// <summary>A whole record with its end.</summary>
    /// <param name="fields">The fields in order; null for one that holds nothing.</param>
    /// <param name="defusesFormulas">Whether texts that a spreadsheet would compute are kept from it; see
    /// <see cref="Write"/>.</param>
    /// <exception cref="ArgumentNullException">There are no fields.</exception>
    public static string Record(IEnumerable<string?> fields, bool defusesFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(fields);
        using var record = new StringWriter();
        var isFirst = true;
        foreach (var field in fields)
        {
            if (!isFirst)
                record.Write(',');
            Write(record, field, defusesFormulas);
            isFirst = false;
        }

        record.Write(RecordEnd);
        return record.ToString();
    }

    /// <summary>Writes one field, without what stands between fields.</summary>
    /// <param name="writer">Takes it; stays open.</param>
    /// <param name="field">The field; null for one that holds nothing.</param>
    /// <param name="defusesFormulas">Whether an apostrophe is put before a text that begins like a formula (<c>=</c>,
    /// <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return) and is no number: a spreadsheet then shows it and computes
    /// nothing. A reader that is no spreadsheet sees the apostrophe.</param>
    /// <exception cref="ArgumentNullException">There is no writer.</exception>
    public static void Write(TextWriter writer, string? field, bool defusesFormulas = false)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (field is null)
            return;
        var isFormula = defusesFormulas && IsFormula(field);
        if (!isFormula && !NeedsQuotes(field))
        {
            writer.Write(field);
            return;
        }

        writer.Write(isFormula ? "\"'" : "\"");
        writer.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    private static bool NeedsQuotes(string field) =>
        field.Length == 0 || field[0] == ' ' || field[^1] == ' ' || field.AsSpan().ContainsAny(MustBeQuoted);

    private static bool IsFormula(string field) =>
        field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] &&
        !double.TryParse(
            field,
            System.Globalization.NumberStyles.Float & ~System.Globalization.NumberStyles.AllowLeadingWhite,
            System.Globalization.CultureInfo.InvariantCulture,
            out _);
}
