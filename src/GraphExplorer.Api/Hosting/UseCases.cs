using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Hosting;

/// <summary>The use cases over one store; they share what they know of its latest version.</summary>
internal sealed class UseCases
{
    /// <summary>What part of a question's time its search may take, so that it can still tell what it found.</summary>
    private const double SearchShare = 2.0 / 3;

    public UseCases(IGraphStore store, TimeSpan questionTimeout, TimeProvider time)
    {
        var catalogues = new CatalogueCache();
        Search = new EntitySearch(store, catalogues);
        Entities = new EntityReader(store, catalogues);
        Neighbourhoods = new NeighbourhoodFinder(store, catalogues);
        Timelines = new TimelineReader(store, catalogues);
        Evidence = new EvidenceReader(store, catalogues);
        Schema = new SchemaReader(store, catalogues);
        Paths = new PathFinder(
            store,
            catalogues,
            new PathFinderOptions { TimeLimit = questionTimeout * SearchShare },
            time);
    }

    public EntitySearch Search { get; }

    public EntityReader Entities { get; }

    public PathFinder Paths { get; }

    public NeighbourhoodFinder Neighbourhoods { get; }

    public TimelineReader Timelines { get; }

    public EvidenceReader Evidence { get; }

    public SchemaReader Schema { get; }
}
