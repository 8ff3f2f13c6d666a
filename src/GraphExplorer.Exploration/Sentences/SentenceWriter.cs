using System.Globalization;
using System.Text;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>
/// Says facts in words: the source's verb, its date, and how sure it is; never the type alone. A fact of birth, family
/// or address of somebody who may be alive is not said.
/// </summary>
/// <param name="catalogue">What there is.</param>
/// <param name="asked">The time asked for; null where none is.</param>
internal sealed class SentenceWriter(GraphCatalogue catalogue, AskedTime? asked)
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
        var fact = FactReading.Read(record, catalogue, asked);
        var type = catalogue.TypeOf(record.Type);
        var (subject, other) = fact.Subject == record.To && record.From != record.To ? (to, from) : (from, to);
        var start = EntityReading.InText(subject);
        var end = EntityReading.InText(other);
        if (IsPrivate(type, from, to))
            return new Clause(start, subject.Key, $"is joined with {end} by a record kept out of sentences", notes);
        var verb = fact.Verb is { } name ? catalogue.Verbs.GetValueOrDefault(name) : null;
        var predicate = Predicate.Of(new Statement
        {
            Subject = start,
            Phrase = fact.Phrase ?? type.Label,
            Other = end,
            Edtf = fact.Date?.Edtf,
            IsState = catalogue.IsState(fact.Verb, type),
            PossiblyIn = fact.Certainty == Certainty.Possible ? asked?.Text : null,
            SaysUndated = fact.Date is not null,
            Modality = fact.Modality == verb?.Modality ? null : fact.Modality,
            Qualifiers = fact.Qualifiers ?? new Dictionary<string, string>(),
            Stance = fact.Stance,
            AttributedTo = fact.AttributedTo,
            IsEditorial = fact.Editorial == true,
            IsImplied = fact.Implied == true,
            IsDisputed = fact.Disputed == true,
            IsRival = fact.Hypothesis is not null,
        });
        return new Clause(start, subject.Key, predicate, notes);
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

    private static string Capital(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
