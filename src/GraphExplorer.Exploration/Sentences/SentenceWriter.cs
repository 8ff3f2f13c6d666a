using System.Globalization;
using System.Text;
using GraphExplorer.Evidence.Dates;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>
/// Says facts in words: the source's verb, its date, and how sure it is; never the type alone. A fact of birth, family
/// or address of somebody who may be alive is not said.
/// </summary>
internal sealed class SentenceWriter(GraphCatalogue catalogue)
{
    private static readonly HashSet<string> PrivateFamilies = new(StringComparer.Ordinal) { "kin" };

    private static readonly HashSet<string> PrivateTypes =
        new(StringComparer.Ordinal) { "BORN_IN", "RESIDED_IN", "FAMILY_OF" };

    /// <summary>The clause of a relationship.</summary>
    /// <param name="record">The relationship.</param>
    /// <param name="from">The node where it starts.</param>
    /// <param name="to">The node where it ends.</param>
    /// <param name="notes">Footnote numbers to set behind it.</param>
    public Clause Write(RelationshipRecord record, NodeRecord from, NodeRecord to, IReadOnlyList<int> notes)
    {
        var fact = FactReading.Read(record, catalogue);
        var type = catalogue.TypeOf(record.Type);
        var (subject, other) = fact.Subject == record.To && record.From != record.To ? (to, from) : (from, to);
        var start = EntityReading.InText(subject);
        var end = EntityReading.InText(other);
        if (IsPrivate(type, from, to))
            return new Clause(start, subject.Key, $"is joined with {end} by a record kept out of sentences", notes);
        var predicate = new StringBuilder();
        predicate.Append(fact.Phrase ?? type.Label).Append(' ').Append(end);
        if (fact.Date is { Edtf: { } edtf })
            predicate.Append(' ').Append(SentenceDates.Of(edtf, type.IsState));
        else if (fact.Date is not null && !type.IsState)
            predicate.Append(", at a date not stated");
        AppendDoubts(predicate, fact, isUndatedState: fact.Date is { Dated: false } && type.IsState);
        return new Clause(start, subject.Key, predicate.ToString(), notes);
    }

    /// <summary>
    /// One sentence for several clauses, in their order; a subject shared by neighbours is said once.
    /// </summary>
    public static string Join(IReadOnlyList<Clause> clauses)
    {
        var sentence = new StringBuilder();
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (i == 0)
                sentence.Append(Capital(clause.Subject)).Append(' ');
            else if (clauses[i - 1].SubjectId == clause.SubjectId)
                sentence.Append(" and ");
            else
                sentence.Append("; ").Append(clause.Subject).Append(' ');
            sentence.Append(clause.Predicate);
            if (clause.Notes.Count > 0)
            {
                sentence.Append(" [").AppendJoin(
                    ", ",
                    clause.Notes.Select(note => note.ToString(CultureInfo.InvariantCulture))).Append(']');
            }
        }

        return sentence.Append('.').ToString();
    }

    /// <summary>Whether the fact is one of birth, family or address of somebody who may be alive.</summary>
    public static bool IsPrivate(TypeEntry type, NodeRecord from, NodeRecord to) =>
        (PrivateTypes.Contains(type.Type) || (type.Family is { } family && PrivateFamilies.Contains(family))) &&
        (EntityReading.IsPrivate(from) || EntityReading.IsPrivate(to));

    private static void AppendDoubts(StringBuilder predicate, RelationshipAnswer fact, bool isUndatedState)
    {
        var doubts = new List<string>(4);
        if (isUndatedState)
            doubts.Add(DateWords.NotDated); // "at a date" would make a moment of what lasted
        if (fact.Stance == "reported")
            doubts.Add("as reported");
        else if (fact.Stance == "alleged")
            doubts.Add("as alleged");
        if (fact.Disputed == true)
            doubts.Add("disputed");
        if (fact.Hypothesis is not null)
            doubts.Add("one of several accounts");
        if (doubts.Count > 0)
            predicate.Append(" (").AppendJoin(", ", doubts).Append(')');
    }

    private static string Capital(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
