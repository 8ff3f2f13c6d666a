using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>
/// Keeps the catalogue of the latest version. A store without versions is read anew for every question.
/// </summary>
public sealed class CatalogueCache
{
    private GraphCatalogue? _latest;

    /// <summary>The catalogue of the view's version.</summary>
    public async ValueTask<GraphCatalogue> GetAsync(IGraphView view, CancellationToken cancellationToken)
    {
        var latest = Volatile.Read(ref _latest);
        if (latest is not null && latest.Version is not null && latest.Version == view.Version)
            return latest;
        var read = await GraphCatalogue.ReadAsync(view, cancellationToken);
        Volatile.Write(ref _latest, read);
        return read;
    }
}
