using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>Reads what stands behind a relationship or claim from its properties.</summary>
internal static class FactReading
{
    /// <summary>The answer for a relationship, without its sentence.</summary>
    public static RelationshipAnswer Read(
        RelationshipRecord record,
        GraphCatalogue catalogue,
        AskedTime? asked = null)
    {
        if (!catalogue.HasEvidence)
        {
            return new RelationshipAnswer
            {
                Id = record.Key,
                Type = record.Type,
                From = record.From,
                To = record.To,
                Properties = record.Properties,
            };
        }

        var verb = record.Text(FactProperties.Verb);
        var entry = verb is null ? null : catalogue.Verbs.GetValueOrDefault(verb);
        var type = catalogue.TypeOf(record.Type);
        return new RelationshipAnswer
        {
            Id = record.Key,
            Type = record.Type,
            From = record.From,
            To = record.To,
            Family = type.Family,
            Verb = verb,
            Phrase = entry?.Phrase ?? type.Label,
            Subject = entry is { Reverse: true } ? record.To : record.From,
            Modality = record.Text(FactProperties.Modality),
            Stance = record.Text(FactProperties.Stance),
            Disputed = record.Flag(FactProperties.Disputed),
            Tier = (int?)record.Number(FactProperties.Tier),
            Works = (int?)record.Number(FactProperties.Works),
            Hypothesis = record.Text(FactProperties.Hypothesis),
            AttributedTo = record.Text(FactProperties.AttributedTo),
            Qualifiers = Qualifiers(record),
            Implied = record.Flag(FactProperties.Implied) ? true : null,
            Editorial = record.Flag(FactProperties.Editorial) ? true : null,
            Certainty = asked?.CertaintyOf(record),
            Date = Date(record, catalogue.IsState(verb, type)),
            Claims = record.Texts(FactProperties.Claims),
            Sources = record.Texts(FactProperties.Sources),
        };
    }

    /// <summary>What else is said, by name, of a relationship or a claim; null where nothing is.</summary>
    public static IReadOnlyDictionary<string, string>? Qualifiers(GraphRecord record)
    {
        var qualifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in record.Texts(FactProperties.Qualifiers)
            .Zip(record.Texts(FactProperties.QualifierValues)))
            qualifiers.TryAdd(name, value);
        return qualifiers.Count > 0 ? qualifiers : null;
    }

    /// <summary>When, of a relationship or a claim.</summary>
    public static DateAnswer Date(GraphRecord record, bool isState)
    {
        var text = record.Text(FactProperties.Date);
        var date = text is not null && EdtfDate.TryParse(text, out var parsed, out _) ? parsed : null;
        return new DateAnswer
        {
            Edtf = text,
            Text = DateWords.Of(date, isState ? TemporalKind.State : TemporalKind.Event),
            Dated = record.Flag(FactProperties.Dated),
            StartMin = Known(record.Day(FactProperties.StartMin)),
            StartMax = Known(record.Day(FactProperties.StartMax)),
            EndMin = Known(record.Day(FactProperties.EndMin)),
            EndMax = Known(record.Day(FactProperties.EndMax)),
            Approximate = record.Flag(FactProperties.Approximate) ? true : null,
            Calendar = record.Text(FactProperties.Calendar),
        };
    }

    /// <summary>The better supported of two relationships side by side first: done before not done; ties by key.</summary>
    public static int CompareSupport(RelationshipRecord left, RelationshipRecord right)
    {
        var order = IsDone(right).CompareTo(IsDone(left));
        if (order == 0)
            order = Doubt(left).CompareTo(Doubt(right));
        return order != 0 ? order : KeyOrder.Compare(left.Key, right.Key);
    }

    /// <summary>What orders facts by their evidence, best first: stance, disputed, tier, works.</summary>
    public static (int Stance, bool Disputed, long Tier, long Works) Doubt(GraphRecord record) => (
        record.Text(FactProperties.Stance) switch { "asserted" or null => 0, "reported" => 1, _ => 2 },
        record.Flag(FactProperties.Disputed),
        record.Number(FactProperties.Tier) ?? 0,
        -(record.Number(FactProperties.Works) ?? 0));

    /// <summary>
    /// The first and the last day that a fact's date names, whatever else bounds it; null where it names none, or none on
    /// that side.
    /// </summary>
    public static (DateOnly? First, DateOnly? Last) NamedDays(GraphRecord fact)
    {
        if (!fact.Flag(FactProperties.Dated))
            return (null, null);
        if (!EdtfDate.TryParse(fact.Text(FactProperties.Date), out var date, out _))
            return (Known(fact.Day(FactProperties.StartMin)), Known(fact.Day(FactProperties.EndMax)));
        return (Known(date.Earliest) ?? Known(date.End.Earliest), Known(date.Latest) ?? Known(date.Start.Latest));
    }

    /// <summary>A bound, or null where it is one of the days that stand for "unknown".</summary>
    public static DateOnly? Known(DateOnly? bound) =>
        bound == DateOnly.MinValue || bound == DateOnly.MaxValue ? null : bound;

    private static bool IsDone(GraphRecord record) => record.Text(FactProperties.Modality) is null or "actual";
}
