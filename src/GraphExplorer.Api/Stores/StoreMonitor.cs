using GraphExplorer.Api.Logging;
using GraphExplorer.Api.Problems;
using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Neo4j;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Stores;

/// <summary>
/// Says in the log whether a store that lives elsewhere answers when the host starts, and once more whenever it goes
/// away or comes back. Questions are answered or refused meanwhile, whatever it has found.
/// </summary>
internal sealed class StoreMonitor(
    LoadedGraph graph,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<StoreMonitor> log) : BackgroundService
{
    /// <summary>How long to wait before looking again at a store that does not answer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait before looking again at one that does: a look is a round trip.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private bool? _answers;
    private long _looks;
    private bool _areKeylessCounted;

    /// <summary>How often it has looked; it rises once the wait for the next look has begun.</summary>
    public long Checks => Interlocked.Read(ref _looks);

    /// <summary>How long it waits after its last look.</summary>
    public TimeSpan Wait { get; private set; }

    private string Address => options.Value.Neo4j.Address;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Store != StoreNames.Neo4j)
            return;
        while (true)
        {
            await CheckAsync(stoppingToken);
            Wait = _answers == true ? Interval : Pause;
            var wait = Task.Delay(Wait, time, stoppingToken);
            Interlocked.Increment(ref _looks);
            await wait;
        }
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var view = await graph.Store.OpenViewAsync(cancellationToken);
            if (_answers == true)
                return;
            Report(await view.GetStatisticsAsync(cancellationToken));
            _answers = true;
            await CountKeylessAsync(cancellationToken);
        }
        catch (GraphExplorerException failure)
        {
            if (_answers != false)
                ApiLog.StoreDoesNotAnswer(log, Address, StoreDiagnostics.Of(failure).Detail);
            _answers = false;
        }
    }

    private void Report(GraphStatistics held)
    {
        if (held.Nodes > 0)
            ApiLog.StoreAnswers(log, Address, held.Nodes, held.Relationships);
        else
            ApiLog.StoreIsEmpty(log, Address);
    }

    /// <summary>What has no id in the database goes by one that may mean another one day: people should know.</summary>
    private async Task CountKeylessAsync(CancellationToken cancellationToken)
    {
        if (_areKeylessCounted || graph.Store is not Neo4jStore store)
            return;
        if (await store.CountKeylessAsync(cancellationToken) is { AreAny: true } keyless)
            ApiLog.StoreHasKeyless(log, Address, keyless.Nodes, keyless.Relationships, options.Value.Neo4j.KeyProperty);
        _areKeylessCounted = true;
    }
}
