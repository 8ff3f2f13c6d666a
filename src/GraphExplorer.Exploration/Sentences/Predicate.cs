using System.Text;
using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>
/// The one writer of what is said of a subject: verb, other end, date, whose word it is, and in brackets what else is said
/// and what keeps it from being a plain statement. Claims, relationships and paths read alike because all come here.
/// </summary>
internal static class Predicate
{
    private const string In = "in ";
    private const int YearLength = 4;

    /// <summary>The words, without subject, footnotes and full stop.</summary>
    public static string Of(Statement statement)
    {
        var words = new StringBuilder();
        words.Append(statement.Phrase).Append(' ').Append(statement.Other);
        var isUndated = statement is { Edtf: null, SaysUndated: true };
        if (statement.Edtf is { } edtf)
        {
            var date = SentenceDates.Of(edtf, statement.IsState);
            words.Append(' ').Append(Repeats(statement.Other, date) ? "in that year" : date);
        }
        else if (isUndated && !statement.IsState)
        {
            words.Append(", at a date not stated");
        }

        if (statement is { AttributedTo: { } holder, IsEditorial: false })
            words.Append(", according to ").Append(holder);
        var reserves = Reserves(statement, isUndatedState: isUndated && statement.IsState);
        if (reserves.Count > 0)
            words.Append(" (").AppendJoin("; ", reserves).Append(')');
        return words.ToString();
    }

    /// <summary>What stands in brackets, in a fixed order: what else is said, then every doubt.</summary>
    private static List<string> Reserves(Statement statement, bool isUndatedState)
    {
        var reserves = new List<string>();
        if (isUndatedState)
            reserves.Add(DateWords.NotDated); // "at a date" would make a moment of what lasted
        reserves.AddRange(QualifierWords.Of(
            statement.Qualifiers,
            $"{statement.Subject} {statement.Phrase} {statement.Other}"));
        if (statement.Modality is { } modality)
            reserves.Add(ModalityWords.Of(modality));
        if (statement.IsEditorial)
            reserves.Add("inferred by the editors, said by no source");
        else if (statement.Stance == "alleged")
            reserves.Add("as alleged");
        else if (statement is { Stance: "reported", AttributedTo: null }) // "according to" says it already
            reserves.Add("as reported");
        if (statement.IsImplied)
            reserves.Add("implied, not stated");
        if (statement.IsDisputed)
            reserves.Add("disputed");
        if (statement.IsRival)
            reserves.Add("one of several accounts");
        if (statement.PossiblyIn is { } asked)
            reserves.Add($"possibly {SentenceDates.Of(asked, isState: true)}");
        return reserves;
    }

    /// <summary>Whether the other end's name ends with the date, which is a year: "the intervention of 1968".</summary>
    private static bool Repeats(string other, string date) =>
        date.StartsWith(In, StringComparison.Ordinal) && date.Length == In.Length + YearLength &&
        other.EndsWith(date[In.Length..], StringComparison.Ordinal);
}
