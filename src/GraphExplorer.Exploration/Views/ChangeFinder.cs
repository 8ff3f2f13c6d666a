using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Views;

/// <summary>Compares what a view shows with what the graph has now.</summary>
public sealed class ChangeFinder(CatalogueCache catalogues, Snapshotter snapshotter)
{
    /// <summary>Asks a view's question again and compares; where it cannot be asked any more, only what the graph lost is
    /// told.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="saved">The view.</param>
    /// <param name="subject">What it asks.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<ViewChanges> FindAsync(
        IGraphView view,
        SavedView saved,
        ViewSubject subject,
        CancellationToken cancellationToken = default)
    {
        var then = saved.Snapshot;
        var now = then;
        string? failure = null;
        try
        {
            now = await snapshotter.SnapshotAsync(view, subject, isFirst: false, cancellationToken: cancellationToken);
        }
        catch (QueryException refused)
        {
            failure = refused.Message;
        }

        var entities = then.Nodes.Select(node => new ChangedThing(node.Id, node.Name)).ToList();
        var missing = await MissingAsync(view, [.. entities.Select(entity => entity.Id)], cancellationToken);
        var relationships = then.Relationships.Select(fact => new ChangedThing(fact.Id, fact.Sentence ?? fact.Type)).ToList();
        var known = await view.GetRelationshipsAsync([.. relationships.Select(fact => fact.Id)], cancellationToken);
        var claims = then.Claims.Select(claim => new ChangedThing(claim.Id, claim.Sentence)).ToList();
        var kept = await view.GetNodesAsync([.. claims.Select(claim => claim.Id)], cancellationToken);
        return new ViewChanges
        {
            GraphVersionThen = saved.GraphVersion,
            GraphVersionNow = view.Version,
            Entities = Compare(
                entities,
                [.. now.Nodes.Select(node => new ChangedThing(node.Id, node.Name))],
                [.. missing.Where(id => id.MergedInto is not null)],
                Ids(missing.Where(id => id.MergedInto is null).Select(id => id.Id))),
            Relationships = Compare(
                relationships,
                [.. now.Relationships.Select(fact => new ChangedThing(fact.Id, fact.Sentence ?? fact.Type))],
                [],
                Ids(relationships.Where((_, at) => known[at] is null).Select(fact => fact.Id))),
            Claims = Compare(
                claims,
                [.. now.Claims.Select(claim => new ChangedThing(claim.Id, claim.Sentence))],
                [],
                Ids(claims.Where((_, at) => kept[at] is null).Select(claim => claim.Id))),
            Failure = failure,
        };
    }

    /// <summary>Which of some entities the graph has no more, or under another id.</summary>
    public async Task<IReadOnlyList<MissingId>> MissingAsync(
        IGraphView view,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken = default)
    {
        var nodes = await view.GetNodesAsync(ids, cancellationToken);
        var missing = new List<MissingId>();
        EntityResolver? resolver = null;
        for (var i = 0; i < ids.Count; i++)
        {
            if (nodes[i] is not { } node || node.Flag(EntityProperties.Deleted))
            {
                missing.Add(new MissingId(ids[i], null));
                continue;
            }

            if (node.Text(EntityProperties.MergedInto) is null)
                continue;
            resolver ??= new EntityResolver(view, await catalogues.GetAsync(view, cancellationToken));
            var found = await resolver.ResolveAsync("id", [ids[i]], [], cancellationToken);
            missing.Add(new MissingId(ids[i], found.Count == 0 ? null : found[0].Node.Key));
        }

        return missing;
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    private static ChangeSet Compare(
        IReadOnlyList<ChangedThing> then,
        IReadOnlyList<ChangedThing> now,
        IReadOnlyList<MissingId> merged,
        HashSet<string> deleted)
    {
        var before = Ids(then.Select(thing => thing.Id));
        var after = Ids(now.Select(thing => thing.Id));
        var moved = Ids(merged.Select(id => id.Id));
        return new ChangeSet
        {
            Added = InOrder(now.Where(thing => !before.Contains(thing.Id))),
            Gone = InOrder(then.Where(thing =>
                !after.Contains(thing.Id) && !deleted.Contains(thing.Id) && !moved.Contains(thing.Id))),
            Merged = [.. merged.OrderBy(id => id.Id, KeyOrder.Comparer)],
            Deleted = InOrder(then.Where(thing => deleted.Contains(thing.Id))),
        };
    }

    private static List<ChangedThing> InOrder(IEnumerable<ChangedThing> things) =>
        [.. things.OrderBy(thing => thing.Id, KeyOrder.Comparer)];
}
