using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Stores;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Stores;

/// <summary>The graph that the server answers from. It is loaded before the first connection is accepted.</summary>
internal sealed class LoadedGraph(GraphLoader loader, IOptions<ApiOptions> options) : IHostedService, IAsyncDisposable
{
    private IGraphStore? _store;

    public IGraphStore Store => _store ?? throw new InvalidOperationException("The graph is not loaded yet.");

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _store = await loader(options.Value, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }
}
