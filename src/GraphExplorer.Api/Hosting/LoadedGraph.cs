using GraphExplorer.Graph.Stores;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Hosting;

/// <summary>The graph that the server answers from. It is loaded before the first connection is accepted.</summary>
internal sealed class LoadedGraph(GraphLoader loader, IOptions<ApiOptions> options, TimeProvider time)
    : IHostedService, IAsyncDisposable
{
    private IGraphStore? _store;
    private UseCases? _useCases;

    public IGraphStore Store => _store ?? throw NotLoaded();

    public UseCases UseCases => _useCases ?? throw NotLoaded();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _store = await loader(options.Value, cancellationToken);
        _useCases = new UseCases(_store, TimeSpan.FromSeconds(options.Value.QuestionTimeoutSeconds), time);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    private static InvalidOperationException NotLoaded() => new("The graph is not loaded yet.");
}
