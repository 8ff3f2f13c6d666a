using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Hosting;

/// <summary>Opens the store that the settings name, with its data.</summary>
internal delegate Task<IGraphStore> GraphLoader(ApiOptions options, CancellationToken cancellationToken);
