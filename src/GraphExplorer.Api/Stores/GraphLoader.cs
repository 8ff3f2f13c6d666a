using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Stores;

/// <summary>Opens the store that the settings name, with its data.</summary>
internal delegate Task<IGraphStore> GraphLoader(ApiOptions options, CancellationToken cancellationToken);
