using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>What several claims of one content say beside it.</summary>
internal static class CommonQualifiers
{
    /// <summary>Qualifiers that take something back: one claim without them says the thing outright.</summary>
    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal) { "likelihood", "frequency" };

    /// <summary>Every qualifier of any claim, in order of the names; a hedge only where each claim has it.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(List<Claim> claims) =>
    [
        .. claims.SelectMany(claim => claim.Qualifiers.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !Hedges.Contains(name) || claims.TrueForAll(claim => claim.Qualifiers.ContainsKey(name)))
            .Order(KeyOrder.Comparer)
            .Select(name => KeyValuePair.Create(
                name,
                JoinedTexts.Of(claims.Select(claim => claim.Qualifiers.GetValueOrDefault(name))) ?? "")),
    ];
}

/// <summary>Texts of several claims as one.</summary>
internal static class JoinedTexts
{
    /// <summary>Each text once, in the order given, joined by a semicolon; null where there is none.</summary>
    public static string? Of(IEnumerable<string?> texts)
    {
        var joined = string.Join("; ", texts.OfType<string>().Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }
}
