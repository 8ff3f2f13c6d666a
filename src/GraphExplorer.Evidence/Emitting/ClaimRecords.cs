using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Claims as nodes of the evidence layer; they name entities and relationships by key.</summary>
internal sealed class ClaimRecords(
    SeedIndex index,
    LifeSpans lives,
    IReadOnlyDictionary<string, string> relationships)
{
    public NodeRecord ToNode(Claim claim)
    {
        var verb = index.Verbs.GetValueOrDefault(claim.Verb);
        var type = verb?.Type is { } name ? index.Types.GetValueOrDefault(name) : null;
        var date = EdtfDate.TryParse(claim.Date, out var parsed, out _) ? parsed : null;
        var qualifiers = claim.Qualifiers.OrderBy(pair => pair.Key, KeyOrder.Comparer).ToList();
        var properties = new PropertyWriter()
            .Add(ClaimProperties.Subject, claim.Subject)
            .Add(FactProperties.Verb, claim.Verb)
            .Add(ClaimProperties.Object, claim.Object)
            .Add(ClaimProperties.Value, claim.Value)
            .Add(ClaimProperties.Type, type?.Type)
            .Add(ClaimProperties.Relationship, relationships.GetValueOrDefault(claim.Id))
            .AddDate(date, lives.Bound(claim, verb, date))
            .Add(ClaimProperties.DateText, claim.DateText)
            .Add(FactProperties.Calendar, claim.Calendar)
            .Add(FactProperties.Stance, TermTables.Stances.WordOf(claim.Stance))
            .Add(FactProperties.Disputed, claim.Disputed)
            .Add(ClaimProperties.Opinion, claim.Opinion)
            .Add(ClaimProperties.Polarity, TermTables.Polarities.WordOf(claim.Polarity))
            .Add(FactProperties.Modality, claim.Modality ?? verb?.Modality ?? Modality.Actual, TermTables.Modalities)
            .Add(FactProperties.AttributedTo, claim.AttributedTo)
            .Add(ClaimProperties.AttributedToEntity, claim.AttributedToEntity)
            .Add(FactProperties.Hypothesis, claim.Hypothesis)
            .AddParallel(FactProperties.Sources, claim.Sources, place => place.Source)
            .AddParallel(ClaimProperties.Locators, claim.Sources, place => place.Locator)
            .AddParallel(ClaimProperties.Quotes, claim.Sources, place => place.Quote)
            .Add(ClaimProperties.Cites, claim.Cites)
            .AddParallel(FactProperties.Qualifiers, qualifiers, pair => pair.Key)
            .AddParallel(FactProperties.QualifierValues, qualifiers, pair => pair.Value)
            .Add(FactProperties.Note, claim.Note)
            .AddIf(FactProperties.Implied, claim.Implied)
            .AddIf(FactProperties.Editorial, claim.Editorial)
            .Add(ClaimProperties.Flags, claim.Flags);
        return new NodeRecord(claim.Id, [Labels.Claim], properties.ToMap());
    }
}
