using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;
using GraphExplorer.Neo4j.Reading;

namespace GraphExplorer.Neo4j.Search;

/// <summary>
/// Finds candidates through the full-text index, and looks at their words itself: the index gives more than was asked
/// for, and a limit must not cut away what does match.
/// </summary>
internal sealed class CandidateSearch(KeyProperty keys, ReadTransaction transaction)
{
    public async ValueTask<CandidateSet> FindAsync(
        string property,
        CandidateRequest request,
        CancellationToken cancellationToken)
    {
        var query =
            $"""
            CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
            {(request.Label is null ? "" : "WHERE $label IN labels(n)")}
            RETURN {keys.OfNode("n")} AS key, n[$property] AS texts
            """;
        var parameters = new Dictionary<string, Value>
        {
            ["index"] = GraphIndexes.TextIndex,
            ["query"] = LuceneQuery.AllOf(request.Terms),
            ["label"] = request.Label,
            ["property"] = keys.StoredName(property),
        };
        var found = new SortedSet<string>(KeyOrder.Comparer);
        await transaction.AskAsync(
            query,
            parameters,
            row => Matches(request.Terms, row[1]) && found.Add(row[0].AsString()),
            cancellationToken);
        return found.Count <= request.Limit
            ? new CandidateSet([.. found], true)
            : new CandidateSet([.. found.Take(request.Limit)], false);
    }

    private static bool Matches(IReadOnlyList<string> terms, Value texts)
    {
        var words = new List<string>();
        foreach (var text in texts.Kind == ValueKind.List ? texts.AsList() : [texts])
        {
            if (text.TryGetString(out var known))
                words.AddRange(known.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var term in terms)
        {
            if (!words.Exists(word => Matches(term, word)))
                return false;
        }

        return true;
    }

    private static bool Matches(string term, string word)
    {
        var allowed = EditDistance.Allowed(term.Length);
        return word.StartsWith(term, StringComparison.Ordinal) || EditDistance.Between(term, word, allowed) <= allowed;
    }
}
