using GraphExplorer.Graph.Text;

namespace GraphExplorer.Api.Requests;

/// <summary>Finds the names that a misspelt one was probably meant to be.</summary>
internal static class NearestNames
{
    private const int MostSuggested = 3;

    /// <summary>
    /// At most three names: the same but for case and punctuation (<c>max_hops</c>, <c>maxHops</c>), within a few
    /// typing mistakes, or one the beginning of the other. Best first, ties ordinal.
    /// </summary>
    public static IReadOnlyList<string> To(string written, IEnumerable<string> names)
    {
        var plain = Plain(written);
        if (plain.Length == 0)
            return [];
        return
        [
            .. names.Select(name => (Name: name, Distance: Distance(plain, Plain(name))))
                .Where(found => found.Distance is not null)
                .OrderBy(found => found.Distance)
                .ThenBy(found => found.Name, StringComparer.Ordinal)
                .Take(MostSuggested)
                .Select(found => found.Name),
        ];
    }

    private static int? Distance(string written, string name)
    {
        var limit = Math.Max(1, EditDistance.Allowed(Math.Max(written.Length, name.Length)));
        var distance = EditDistance.Between(written, name, limit);
        if (distance <= limit)
            return distance;
        var isBeginning = written.Length >= 3 && name.StartsWith(written, StringComparison.Ordinal) ||
            name.Length >= 3 && written.StartsWith(name, StringComparison.Ordinal);
        return isBeginning ? limit + 1 : null;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
