using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Search;

/// <summary>
/// Lists the entities of a graph that is too large to look at each one: a part at a time in key order, with the counts
/// that the store keeps. So a label is listed whole wherever its entities stand.
/// </summary>
internal sealed class EntityListing(IGraphView view, GraphCatalogue catalogue)
{
    /// <summary>
    /// How many keys are read to count entities that carry one of several labels: it bounds the work of one question.
    /// </summary>
    public const int MaxKeys = 200_000;

    private const int KeyPage = 10_000;

    private static readonly Limit RetiredCounted = new(
        "retired",
        0,
        "Counts include entities that were merged into others or deleted; the list leaves them out.");

    private static readonly Limit KeysCut = new(
        "keys",
        MaxKeys,
        $"The first {MaxKeys} entities with these labels were counted; there are more.");

    /// <summary>Whether the graph has more entities than one answer looks at.</summary>
    public bool IsLarge => CountOf(catalogue.EntityLabel) > EntitySearch.MaxCandidates;

    /// <summary>One part of the list.</summary>
    public async ValueTask<SearchAnswer> ReadAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        IReadOnlyList<string?> labels = query.Labels.Count > 0 ? [.. query.Labels.Distinct()] : [catalogue.EntityLabel];
        var found = await PresentAsync(labels, query, cancellationToken);
        var items = found.Take(query.Limit).ToList();
        var total = await TotalAsync(labels, cancellationToken);
        List<Limit> limits = [];
        if (catalogue.HasEvidence)
            limits.Add(RetiredCounted);
        if (total.Relation == TotalRelation.AtLeast)
            limits.Add(KeysCut);
        return new SearchAnswer(
            [.. items.Select(node => new SearchHit(EntityReading.Summarise(node), null, null))],
            found.Count > query.Limit ? items[^1].Key : null,
            total,
            Facets(),
            limits,
            new AnswerMeta(view.Version, catalogue.Licences));
    }

    /// <summary>The entities of a part, and one more where there is one.</summary>
    private async ValueTask<List<NodeRecord>> PresentAsync(
        IReadOnlyList<string?> labels,
        SearchQuery query,
        CancellationToken cancellationToken)
    {
        var found = new List<NodeRecord>();
        var after = query.After;
        var wanted = query.Limit + 1;
        while (true)
        {
            var keys = new SortedSet<string>(KeyOrder.Comparer);
            foreach (var label in labels)
                keys.UnionWith(await view.ListNodesAsync(new NodeListing(label, after, wanted), cancellationToken));
            string[] page = [.. keys.Take(wanted)];
            foreach (var node in await view.GetNodesAsync(page, cancellationToken))
            {
                if (node is not null && EntitySearch.IsPresent(node))
                    found.Add(node);
            }

            if (page.Length < wanted || found.Count >= wanted)
                return found;
            after = page[^1];
        }
    }

    private async ValueTask<Total> TotalAsync(IReadOnlyList<string?> labels, CancellationToken cancellationToken)
    {
        if (labels.Count == 1)
            return new Total(CountOf(labels[0]), TotalRelation.Exact);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            string? after = null;
            IReadOnlyList<string> page;
            do
            {
                page = await view.ListNodesAsync(new NodeListing(label, after, KeyPage), cancellationToken);
                keys.UnionWith(page);
                if (keys.Count > MaxKeys)
                    return new Total(MaxKeys, TotalRelation.AtLeast);
                after = page.Count > 0 ? page[^1] : null;
            }
            while (page.Count == KeyPage);
        }

        return new Total(keys.Count, TotalRelation.Exact);
    }

    private SearchFacets Facets() => new(
    [
        .. catalogue.EntityLabels
            .Where(label => label.Name != catalogue.EntityLabel)
            .OrderBy(label => label.Name == Labels.Concept) // ideas after people and doings
            .ThenByDescending(label => label.Count)
            .ThenBy(label => label.Name, KeyOrder.Comparer)
            .Select(label => new FacetCount(label.Name, label.Count)),
    ]);

    private long CountOf(string? label) => label is null
        ? catalogue.Statistics.Nodes
        : catalogue.EntityLabels.FirstOrDefault(entry => entry.Name == label)?.Count ?? 0;
}
