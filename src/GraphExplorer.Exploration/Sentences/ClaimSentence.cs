using System.Text;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>Says one claim, denials, absences and opinions as what they are.</summary>
internal static class ClaimSentence
{
    /// <summary>The sentence, without footnotes.</summary>
    public static string Of(ClaimAnswer claim, bool isState, IReadOnlyDictionary<string, NodeRecord> entities)
    {
        var sentence = new StringBuilder();
        sentence.Append(claim.Polarity switch
        {
            "negated" => "Denied by the source: ",
            "notFound" => "Looked for and not found: ",
            _ => claim.Opinion ? "Opinion: " : "",
        });
        sentence.Append(InText(claim.Subject, entities)).Append(' ').Append(claim.Phrase).Append(' ');
        sentence.Append(claim.Object is { } other ? InText(other, entities) : $"“{claim.Value}”");
        if (claim.Date.Edtf is { } edtf)
            sentence.Append(' ').Append(SentenceDates.Of(edtf, isState));
        if (claim.AttributedTo is { } holder)
            sentence.Append(", according to ").Append(holder);
        else if (claim.Stance != "asserted")
            sentence.Append(claim.Stance == "alleged" ? ", as alleged" : ", as reported");
        var reserves = Reserves(claim);
        if (reserves.Count > 0)
            sentence.Append(" (").AppendJoin("; ", reserves).Append(')');
        sentence.Append('.');
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }

    /// <summary>What keeps the claim from being a plain statement, in a fixed order; empty where nothing does.</summary>
    private static List<string> Reserves(ClaimAnswer claim)
    {
        var reserves = new List<string>();
        if (claim.Qualifiers?.GetValueOrDefault("likelihood") is { } likelihood)
            reserves.Add($"hedged by the source: “{likelihood}”");
        if (claim.Qualifiers?.GetValueOrDefault("frequency") is { } frequency)
            reserves.Add(frequency);
        if (claim.Qualifiers?.GetValueOrDefault("quality") is { } quality)
            reserves.Add(quality);
        if (claim.Implied == true)
            reserves.Add("implied, not stated");
        if (claim.Disputed)
            reserves.Add("disputed");
        return reserves;
    }

    private static string InText(EntityName entity, IReadOnlyDictionary<string, NodeRecord> entities) =>
        entities.TryGetValue(entity.Id, out var node) ? EntityReading.InText(node) : entity.Name;
}
