namespace GraphExplorer.Graph.Text;

/// <summary>Finds the names that a misspelt one was probably meant to be.</summary>
public static class NearestNames
{
    /// <summary>Names that are given at most.</summary>
    public const int MaxNames = 3;

    private const int MinPart = 3; // characters of one name that may be a part of the other

    /// <summary>
    /// At most <see cref="MaxNames"/> names: the same but for case and punctuation (<c>max_hops</c>, <c>maxHops</c>),
    /// within two typing mistakes (one in a word of three characters), or one a part of the other, which counts as one
    /// mistake. Best first, ties in key order; where names are the same but for case, those alone.
    /// </summary>
    /// <param name="written">What somebody wrote.</param>
    /// <param name="names">What there is.</param>
    public static IReadOnlyList<string> To(string written, IEnumerable<string> names)
    {
        var plain = Plain(written);
        if (plain.Length == 0)
            return [];
        var found = names
            .Select(name => (Name: name, Distance: Distance(plain, Plain(name))))
            .Where(found => found.Distance is not null)
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Name, KeyOrder.Comparer)
            .Take(MaxNames)
            .ToArray();
        return [.. found.Where(one => one.Distance == 0 || found[0].Distance > 0).Select(one => one.Name)];
    }

    private static int? Distance(string written, string name)
    {
        if (written == name)
            return 0;
        if (IsPart(written, name) || IsPart(name, written))
            return 1;
        var limit = Math.Max(written.Length, name.Length) <= MinPart ? 1 : 2;
        var distance = EditDistance.Between(written, name, limit);
        return distance <= limit ? distance : null;
    }

    private static bool IsPart(string part, string name) =>
        part.Length >= MinPart && name.Contains(part, StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
