using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Testimony;

/// <summary>Reads where claims stand in their sources.</summary>
internal static class CitationReader
{
    /// <summary>Claims by id; ids that the graph does not know are left out.</summary>
    public static async ValueTask<IReadOnlyDictionary<string, NodeRecord>> ClaimsAsync(
        IGraphView view,
        IEnumerable<string> ids,
        CancellationToken cancellationToken)
    {
        var claims = new Dictionary<string, NodeRecord>(StringComparer.Ordinal);
        string[] keys = [.. ids.Distinct(StringComparer.Ordinal)];
        foreach (var node in await view.GetNodesAsync(keys, cancellationToken))
        {
            if (node is not null)
                claims[node.Key] = node;
        }

        return claims;
    }

    /// <summary>One citation for each source of a claim, in the claim's order.</summary>
    public static IEnumerable<Citation> Of(NodeRecord claim, GraphCatalogue catalogue)
    {
        var sources = claim.Texts(FactProperties.Sources);
        var locators = claim.Texts(ClaimProperties.Locators);
        var quotes = claim.Texts(ClaimProperties.Quotes);
        for (var i = 0; i < sources.Count; i++)
        {
            var source = catalogue.Sources.GetValueOrDefault(sources[i]);
            yield return new Citation
            {
                Claim = claim.Key,
                Source = sources[i],
                SourceTitle = source?.Title ?? SourceEntry.NoTitle,
                Tier = source?.Tier,
                Locator = NotEmpty(locators.ElementAtOrDefault(i)),
                Quote = NotEmpty(quotes.ElementAtOrDefault(i)),
            };
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
