using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>A claim as it is stored: with what its verb adds to it.</summary>
public sealed record StoredClaim
{
    /// <summary>The claim; its modality is always given.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The type its verb is folded into; null where it has none.</summary>
    public string? Type { get; init; }

    /// <summary>Id of the relationship that stands for it; null where it makes none.</summary>
    public string? Relationship { get; init; }

    public EdtfDate? Date { get; init; }

    public required DateBounds Bounds { get; init; }

    /// <summary>Reads a node; null where it is no claim, or has no subject, verb or stance.</summary>
    public static StoredClaim? Read(NodeRecord node)
    {
        var properties = node.Properties;
        if (!node.HasLabel(EvidenceLabels.Claim)
            || properties.Text(P.Subject) is not { } subject
            || properties.Text(P.Verb) is not { } verb
            || properties.Term(P.Stance, TermTables.Stances) is not { } stance)
            return null;

        var date = properties.Date();
        return new StoredClaim
        {
            Claim = new Claim
            {
                Id = node.Key,
                Subject = subject,
                Verb = verb,
                Object = properties.Text(P.Object),
                Value = properties.Text(P.Value),
                Date = date?.Text,
                DateText = properties.Text(P.DateText),
                Calendar = properties.Text(P.Calendar),
                Stance = stance,
                Disputed = properties.Flag(P.Disputed),
                Opinion = properties.Flag(P.Opinion),
                Polarity = properties.Term(P.Polarity, TermTables.Polarities) ?? Polarity.Affirmed,
                Modality = properties.Term(P.Modality, TermTables.Modalities) ?? Modality.Actual,
                AttributedTo = properties.Text(P.AttributedTo),
                AttributedToEntity = properties.Text(P.AttributedToEntity),
                Hypothesis = properties.Text(P.Hypothesis),
                Sources = SourcesOf(properties),
                Cites = properties.Texts(P.Citations),
                Qualifiers = QualifiersOf(properties),
                Note = properties.Text(P.Note),
                Implied = properties.Flag(P.Implied),
                Flags = properties.Texts(P.Flags),
            },
            Type = properties.Text(P.Type),
            Relationship = properties.Text(P.Relationship),
            Date = date,
            Bounds = properties.Bounds(date),
        };
    }

    private static List<ClaimSource> SourcesOf(PropertyMap properties)
    {
        var sources = properties.Texts(P.Sources);
        var locators = properties.Texts(P.Locators);
        var quotes = properties.Texts(P.Quotes);
        return
        [
            .. sources.Select((source, i) => new ClaimSource
            {
                Source = source,
                Locator = locators.At(i),
                Quote = quotes.At(i),
            }),
        ];
    }

    private static Dictionary<string, string> QualifiersOf(PropertyMap properties)
    {
        var names = properties.Texts(P.QualifierNames);
        var values = properties.Texts(P.QualifierValues);
        var qualifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count && i < values.Count; i++)
            qualifiers[names[i]] = values[i];
        return qualifiers;
    }
}
