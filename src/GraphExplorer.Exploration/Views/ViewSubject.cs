using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;

namespace GraphExplorer.Exploration.Views;

/// <summary>What a view is of.</summary>
public abstract record ViewSubject
{
    private ViewSubject()
    {
    }

    /// <summary>How entities are connected.</summary>
    public sealed record OfPaths(PathQuery Query) : ViewSubject;

    /// <summary>What lies round an entity.</summary>
    public sealed record OfNeighbourhood(NeighbourhoodQuery Query) : ViewSubject;

    /// <summary>Entities and relationships by id, as somebody put them together.</summary>
    /// <param name="Entities">Ids of entities.</param>
    /// <param name="Relationships">Ids of relationships; their ends belong to the view too.</param>
    public sealed record OfChoice(IReadOnlyList<string> Entities, IReadOnlyList<string> Relationships) : ViewSubject;
}
