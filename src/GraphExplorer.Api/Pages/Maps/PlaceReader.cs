using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Pages.Maps;

/// <summary>Finds where an entity and what is joined with it stand.</summary>
internal static class PlaceReader
{
    /// <summary>At most so many are asked for, as on the explorer's map.</summary>
    public const int MaxPlaces = 40;

    /// <summary>
    /// The entity and its places, as far as their coordinates are known. A graph that knows no kind Place may still hold
    /// coordinates: then whatever is joined is asked.
    /// </summary>
    /// <param name="view">The graph.</param>
    /// <param name="answer">The entity.</param>
    /// <param name="told">What its page names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<IReadOnlyList<MapPlace>> ReadAsync(
        IGraphView view,
        EntityAnswer answer,
        IReadOnlyList<EntitySummary> told,
        CancellationToken cancellationToken)
    {
        var places = told.Where(EntityPage.IsPlace).ToList();
        var asked = (places.Count > 0 ? places : told).Take(MaxPlaces - 1).ToList();
        var nodes = await view.GetNodesAsync([.. asked.Select(other => other.Id)], cancellationToken);
        var own = MapPlace.Of(answer.Entity.Id, answer.Entity.Name, answer.Properties);
        return
        [
            .. asked
                .Zip(nodes, (other, node) => node is null ? null : MapPlace.Of(other.Id, other.Name, node.Properties))
                .Prepend(own)
                .OfType<MapPlace>(),
        ];
    }
}
