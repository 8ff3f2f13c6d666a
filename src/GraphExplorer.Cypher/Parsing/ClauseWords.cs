namespace GraphExplorer.Cypher.Parsing;

/// <summary>The words that clauses begin with, and which of them was meant.</summary>
internal static class ClauseWords
{
    private static readonly string[] All =
    [
        "CALL", "CREATE", "DELETE", "DETACH", "EXPLAIN", "FINISH", "FOREACH", "LIMIT", "LOAD", "MATCH", "MERGE",
        "OFFSET", "OPTIONAL", "ORDER", "PROFILE", "REMOVE", "RETURN", "SET", "SKIP", "UNION", "UNWIND", "USE", "WHERE", "WITH",
    ];

    /// <summary>The word at most two letters away, not itself; null where none is. The first of equals.</summary>
    public static string? Nearest(string written)
    {
        if (written.Length is < 3 or > 12)
            return null;
        string? nearest = null;
        var least = written.Length < 5 ? 2 : 3;
        foreach (var word in All)
        {
            var distance = Distance(written.ToUpperInvariant(), word);
            if (distance > 0 && distance < least)
                (nearest, least) = (word, distance);
        }

        return nearest;
    }

    /// <summary>Letters to change, add, leave out or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    costs[i, j] = i + j;
                    continue;
                }

                var change = costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var least = Math.Min(change, 1 + Math.Min(costs[i - 1, j], costs[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, costs[i - 2, j - 2] + 1);
                costs[i, j] = least;
            }
        }

        return costs[a.Length, b.Length];
    }
}
