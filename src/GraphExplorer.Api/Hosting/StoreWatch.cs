using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Hosting;

/// <summary>
/// Says in the log whether a store that lives elsewhere answers when the host starts, and, where it does not, when it
/// does. Questions are answered or refused meanwhile, whatever it has found.
/// </summary>
internal sealed class StoreWatch(
    LoadedGraph graph,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<StoreWatch> log) : BackgroundService
{
    /// <summary>How long to wait before looking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Store != StoreOpening.Neo4j)
            return;
        var address = options.Value.Neo4j.Address;
        for (var isSaid = false; ; isSaid = true)
        {
            try
            {
                var held = await CountAsync(graph.Store, stoppingToken);
                if (held.Nodes > 0)
                    ApiLog.StoreAnswers(log, address, held.Nodes, held.Relationships);
                else
                    ApiLog.StoreIsEmpty(log, address);
                return;
            }
            catch (GraphExplorerException failure)
            {
                if (!isSaid)
                    ApiLog.StoreDoesNotAnswer(log, address, StoreAdvice.Complete(failure));
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private static async Task<GraphStatistics> CountAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        await using var view = await store.OpenViewAsync(cancellationToken);
        return await view.GetStatisticsAsync(cancellationToken);
    }
}
