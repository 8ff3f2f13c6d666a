using System.Text;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>Says one claim, denials, absences and opinions as what they are.</summary>
internal static class ClaimSentence
{
    /// <summary>The sentence, without footnotes.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="verb">Its verb; null where the graph does not know it.</param>
    /// <param name="isState">Whether its type is a state.</param>
    /// <param name="entities">The nodes of its ends.</param>
    public static string Of(
        ClaimAnswer claim,
        VerbEntry? verb,
        bool isState,
        IReadOnlyDictionary<string, NodeRecord> entities)
    {
        var sentence = new StringBuilder();
        sentence.Append(claim.Polarity switch
        {
            "negated" => "Denied by the source: ",
            "notFound" => "Looked for and not found: ",
            _ => claim.Opinion ? "Opinion: " : "",
        });
        var subject = InText(claim.Subject, entities);
        sentence.Append(subject).Append(' ').Append(Predicate.Of(new Statement
        {
            Subject = subject,
            Phrase = claim.Phrase,
            Other = claim.Object is { } other ? InText(other, entities) : $"“{claim.Value}”",
            Edtf = claim.Date.Edtf,
            IsState = isState,
            Modality = claim.Modality == verb?.Modality ? null : claim.Modality,
            Qualifiers = claim.Qualifiers ?? new Dictionary<string, string>(),
            Stance = claim.Stance,
            AttributedTo = claim.AttributedTo,
            IsEditorial = claim.Editorial == true,
            IsImplied = claim.Implied == true,
            IsDisputed = claim.Disputed,
            IsRival = claim.Hypothesis is not null,
        })).Append('.');
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }

    private static string InText(EntityName entity, IReadOnlyDictionary<string, NodeRecord> entities) =>
        entities.TryGetValue(entity.Id, out var node) ? EntityReading.InText(node) : entity.Name;
}
