using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Names;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Entities;

/// <summary>Finds the entities that ids stand for, follows merges, and names near ids where there is none.</summary>
internal sealed class EntityResolver(IGraphView view, GraphCatalogue catalogue)
{
    /// <summary>How many merges in a row are followed; a longer chain, or a ring, counts as unknown.</summary>
    private const int MaxMerges = 10;

    private const int NearestCount = 5;
    private const int MaxCandidates = 200;

    /// <summary>How many words of an unknown id are looked up: it bounds the work that a made-up id causes.</summary>
    private const int MaxTerms = 8;

    private readonly Dictionary<string, NodeRecord?> _known = new(StringComparer.Ordinal);

    /// <summary>Reads what will be asked for in several parts at once: each part would wait for the store.</summary>
    public async ValueTask PrepareAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var nodes = await view.GetNodesAsync(ids, cancellationToken);
        for (var i = 0; i < ids.Count; i++)
            _known[ids[i]] = nodes[i];
    }

    /// <summary>Entities in the order asked. Adds a mistake for each id that stands for none.</summary>
    public async ValueTask<IReadOnlyList<(string Asked, NodeRecord Node)>> ResolveAsync(
        string parameter,
        IReadOnlyList<string> ids,
        List<QueryError> errors,
        CancellationToken cancellationToken)
    {
        var found = new List<(string, NodeRecord)>(ids.Count);
        if (!ids.All(_known.ContainsKey))
            await PrepareAsync(ids, cancellationToken);
        for (var i = 0; i < ids.Count; i++)
        {
            var node = await FollowAsync(_known[ids[i]], cancellationToken);
            if (node is null)
                errors.Add(await UnknownAsync(parameter, ids[i], cancellationToken));
            else if (node.Flag(EntityProperties.Deleted))
                errors.Add(new QueryError(parameter, ErrorCodes.Deleted, $"The entity \"{ids[i]}\" was deleted."));
            else
                found.Add((ids[i], node));
        }

        return found;
    }

    /// <summary>The mistake of an unknown id, with ids that come near.</summary>
    public async ValueTask<QueryError> UnknownAsync(string parameter, string id, CancellationToken cancellationToken)
    {
        var nearest = await NearestAsync(id, cancellationToken);
        return new QueryError(
            parameter,
            ErrorCodes.NotFound,
            $"There is no entity \"{id}\"." +
            (nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : ""),
            nearest);
    }

    private async ValueTask<NodeRecord?> FollowAsync(NodeRecord? node, CancellationToken cancellationToken)
    {
        for (var merges = 0; node is not null && merges < MaxMerges; merges++)
        {
            if (!catalogue.IsEntity(node))
                return null;
            if (node.Text(EntityProperties.MergedInto) is not { } target)
                return node;
            node = (await view.GetNodesAsync([target], cancellationToken))[0];
        }

        return null;
    }

    private async ValueTask<IReadOnlyList<string>> NearestAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length > NameFolding.MaxLength)
            return [];
        var terms = NameFolding.Fold(id.Replace('-', ' ').Replace('_', ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms.Take(MaxTerms))
        {
            var request = new CandidateRequest([term], catalogue.EntityLabel, MaxCandidates);
            keys.UnionWith((await view.FindCandidatesAsync(request, cancellationToken)).Keys);
        }

        var limit = Math.Clamp(id.Length / 2, 2, EditDistance.MaxLength);
        return
        [
            .. keys
                .OrderBy(key => EditDistance.Between(id, key, limit))
                .ThenBy(key => key, KeyOrder.Comparer)
                .Take(NearestCount),
        ];
    }
}
