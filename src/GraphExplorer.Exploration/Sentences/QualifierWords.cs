using System.Globalization;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>How each qualifier of a claim reads inside the brackets of its sentence.</summary>
internal static class QualifierWords
{
    private const string Number = "count";
    private const string CountText = "countText";

    /// <summary>The table, in the order in which qualifiers are said; <c>{0}</c> is the value.</summary>
    private static readonly (string Name, string Words)[] Table =
    [
        ("likelihood", "hedged by the source: “{0}”"),
        ("frequency", "{0}"),
        ("quality", "{0}"),
        ("quantity", "{0} of them"),
        ("legality", "{0}"),
        ("degree", "{0}"),
        ("role", "role: {0}"),
        ("place", "place: {0}"),
        ("venue", "place: {0}"),
        ("destination", "to {0}"),
        ("recipient", "to {0}"),
        ("route", "route: {0}"),
        ("with", "with {0}"),
        ("by", "by {0}"),
        ("about", "concerning {0}"),
        ("affected", "affecting {0}"),
        ("between", "between {0}"),
        ("over", "over {0}"),
        (CountText, "how many: {0}"),
        (Number, "how many: {0}"),
        ("duration", "how long: {0}"),
        ("interval", "how long between: {0}"),
        ("period", "period: {0}"),
        ("occasion", "occasion: {0}"),
        ("context", "in {0}"),
        ("scope", "scope: {0}"),
        ("order", "number {0} in order"),
        ("form", "form: {0}"),
        ("cover", "cover: {0}"),
        ("codeName", "code name: {0}"),
        ("sentence", "sentence: {0}"),
        ("purpose", "purpose: {0}"),
        ("reason", "reason: {0}"),
        ("result", "result: {0}"),
        ("weight", "weight: {0}"),
    ];

    private static readonly HashSet<string> Known =
        Table.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Qualifiers that weaken what is said; they are said even where the names hold the word already.</summary>
    private static readonly HashSet<string> Hedges =
        new(StringComparer.Ordinal) { "likelihood", "frequency", "quality", "legality" };

    /// <summary>The words of all qualifiers: those of the table in its order, then others by name.</summary>
    /// <param name="qualifiers">The qualifiers.</param>
    /// <param name="said">What the sentence says without them; what stands there in full is not said twice.</param>
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, string> qualifiers, string said)
    {
        if (qualifiers.Count == 0)
            yield break;
        foreach (var (name, words) in Table)
        {
            if (qualifiers.GetValueOrDefault(name) is not { } value ||
                (name == Number && qualifiers.ContainsKey(CountText)) || // the source's own words say the number
                (!Hedges.Contains(name) && IsSaid(value, said)))
                continue;
            yield return string.Format(CultureInfo.InvariantCulture, words, InWords(value));
        }

        foreach (var name in qualifiers.Keys.Where(name => !Known.Contains(name)).Order(KeyOrder.Comparer))
            yield return $"{name}: {qualifiers[name]}";
    }

    /// <summary>Whether words hold others, from word to word: "Some news agencies" holds "some".</summary>
    private static bool IsSaid(string value, string said)
    {
        for (var at = 0; ; at++)
        {
            at = said.IndexOf(value, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            var end = at + value.Length;
            if ((at == 0 || !char.IsLetterOrDigit(said[at - 1])) &&
                (end == said.Length || !char.IsLetterOrDigit(said[end])))
                return true;
        }
    }

    /// <summary>A number of days as ISO 8601 writes it, in words; every other value as it stands.</summary>
    private static string InWords(string value) =>
        value is ['P', .. var days, 'D'] && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? Count.Of(n, "day")
            : value;
}
