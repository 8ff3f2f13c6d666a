using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>A store whose graph can be exchanged, or fail, while the server runs.</summary>
internal sealed class SwapStore(IGraphStore inner) : IGraphStore
{
    private int _opened;

    /// <summary>What answers from now on.</summary>
    public IGraphStore Inner { get; set; } = inner;

    /// <summary>Thrown instead of answering; null for none.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How often the graph was asked.</summary>
    public int Opened => Volatile.Read(ref _opened);

    public string Name => Inner.Name;

    public ValueTask<IGraphView> OpenViewAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _opened);
        return Failure is null ? Inner.OpenViewAsync(cancellationToken) : throw Failure;
    }

    public Task<ImportSummary> ImportAsync(
        IAsyncEnumerable<GraphRecord> records,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // tests share what it holds
}
