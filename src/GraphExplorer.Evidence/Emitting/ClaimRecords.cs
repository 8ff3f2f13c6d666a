using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.EvidenceReading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Claims as nodes of the evidence layer; they name entities and relationships by key.</summary>
internal sealed class ClaimRecords(SeedIndex index, IReadOnlyDictionary<string, string> relationships)
{
    public NodeRecord ToNode(Claim claim)
    {
        var verb = index.Verbs.GetValueOrDefault(claim.Verb);
        var type = verb?.Type is { } name ? index.Types.GetValueOrDefault(name) : null;
        var date = EdtfDate.TryParse(claim.Date, out var parsed, out _) ? parsed : null;
        var qualifiers = claim.Qualifiers.OrderBy(pair => pair.Key, KeyOrder.Comparer).ToList();
        var properties = new PropertyWriter()
            .Add(P.Subject, claim.Subject)
            .Add(P.Verb, claim.Verb)
            .Add(P.Object, claim.Object)
            .Add(P.Value, claim.Value)
            .Add(P.Type, type?.Type)
            .Add(P.Relationship, relationships.GetValueOrDefault(claim.Id))
            .AddDate(date, date?.BoundsFor(type?.Temporal ?? TemporalKind.Event) ?? DateBounds.Undated)
            .Add(P.DateText, claim.DateText)
            .Add(P.Calendar, claim.Calendar)
            .Add(P.Stance, TermTables.Stances.WordOf(claim.Stance))
            .Add(P.Disputed, claim.Disputed)
            .Add(P.Opinion, claim.Opinion)
            .Add(P.Polarity, TermTables.Polarities.WordOf(claim.Polarity))
            .Add(P.Modality, TermTables.Modalities.WordOf(claim.Modality ?? verb?.Modality ?? Modality.Actual))
            .Add(P.AttributedTo, claim.AttributedTo)
            .Add(P.AttributedToEntity, claim.AttributedToEntity)
            .Add(P.Hypothesis, claim.Hypothesis)
            .AddParallel(P.Sources, claim.Sources, place => place.Source)
            .AddParallel(P.Locators, claim.Sources, place => place.Locator)
            .AddParallel(P.Quotes, claim.Sources, place => place.Quote)
            .Add(P.Citations, claim.Cites)
            .AddParallel(P.QualifierNames, qualifiers, pair => pair.Key)
            .AddParallel(P.QualifierValues, qualifiers, pair => pair.Value)
            .Add(P.Note, claim.Note)
            .AddIf(P.Implied, claim.Implied)
            .Add(P.Flags, claim.Flags);
        return new NodeRecord(claim.Id, [EvidenceLabels.Claim], properties.ToMap());
    }
}
