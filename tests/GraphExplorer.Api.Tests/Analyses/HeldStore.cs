using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Tests.Analyses;

/// <summary>
/// A store that lets everybody read but one: the caller whose number was said waits until it is let go or gives up. So a
/// test decides how long an analysis runs. The first who opens a view after a request for an analysis is that request, the
/// second the analysis itself.
/// </summary>
internal sealed class HeldStore(IGraphStore inner) : IGraphStore
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;

    /// <summary>Which opening waits, counted from 1; 0 for none.</summary>
    public int Holds { get; set; }

    /// <summary>Ends when the one that is to wait does so.</summary>
    public Task IsHeld => _held.Task;

    public string Name => inner.Name;

    /// <summary>Lets it go on.</summary>
    public void Go() => _go.SetResult();

    public async ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _opened) == Holds)
        {
            _held.SetResult();
            await _go.Task.WaitAsync(cancellationToken);
        }

        return await inner.OpenViewAsync(cancellationToken);
    }

    public Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // the store is shared
}
