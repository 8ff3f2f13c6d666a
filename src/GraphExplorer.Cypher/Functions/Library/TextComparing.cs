using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary><c>apoc.text</c>: how alike texts are.</summary>
internal static class TextComparing
{
    private const string Category = "apoc.text";

    /// <summary>Steps of one comparison, which grow with both lengths: stops two texts of a million units each.</summary>
    private const long MaxSteps = 25_000_000;

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("distance(text1 :: STRING, text2 :: STRING) :: INTEGER",
            "How many letters must be put in, taken out or changed (Levenshtein).",
            arguments => Distance("distance", arguments)),
        Of("levenshteinDistance(text1 :: STRING, text2 :: STRING) :: INTEGER",
            "How many letters must be put in, taken out or changed.",
            arguments => Distance("levenshteinDistance", arguments)),
        Of("levenshteinSimilarity(text1 :: STRING, text2 :: STRING) :: FLOAT",
            "One less the Levenshtein distance for each letter of the longer text.",
            arguments =>
            {
                var all = new Arguments("apoc.text.levenshteinSimilarity", arguments);
                var longer = Math.Max(all.Text(0).Length, all.Text(1).Length);
                return longer == 0 ? 1.0 : 1 - Distance("levenshteinSimilarity", arguments) / (double)longer;
            }),
        Of("hammingDistance(text1 :: STRING, text2 :: STRING) :: INTEGER",
            "In how many places two texts of one length differ.", arguments => Hamming(arguments)),
    ];

    private static LibraryFunction Of(string signature, string description, Func<Value[], Value> body) =>
        new LibraryFunction("apoc.text." + signature, description, Category, 2, 2, body).NullForNull();

    /// <remarks>V. I. Levenshtein, 1966; one row of the table is kept, so the memory grows with the second text alone.</remarks>
    private static long Distance(string function, Value[] arguments)
    {
        var all = new Arguments("apoc.text." + function, arguments);
        var (first, second) = (all.Text(0), all.Text(1));
        if ((long)first.Length * second.Length > MaxSteps)
            throw CypherFault.Limit($"apoc.text.{function} compares texts whose lengths multiply to at most {MaxSteps}.");
        var costs = new int[second.Length + 1];
        for (var j = 0; j < costs.Length; j++)
            costs[j] = j;
        for (var i = 0; i < first.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i + 1;
            for (var j = 0; j < second.Length; j++)
            {
                var changed = diagonal + (first[i] == second[j] ? 0 : 1);
                diagonal = costs[j + 1];
                costs[j + 1] = Math.Min(changed, Math.Min(diagonal, costs[j]) + 1);
            }
        }

        return costs[^1];
    }

    private static long Hamming(Value[] arguments)
    {
        var all = new Arguments("apoc.text.hammingDistance", arguments);
        var (first, second) = (all.Text(0), all.Text(1));
        if (first.Length != second.Length)
            throw CypherFault.Argument("apoc.text.hammingDistance takes texts of one length.", "InvalidArgumentValue");
        var count = 0L;
        for (var i = 0; i < first.Length; i++)
            count += first[i] == second[i] ? 0 : 1;
        return count;
    }
}
