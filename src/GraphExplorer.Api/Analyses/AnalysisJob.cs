using GraphExplorer.Requests.Analyses;

namespace GraphExplorer.Api.Analyses;

/// <summary>An analysis that has not ended: where it stands now, and who wants to know.</summary>
internal sealed class AnalysisJob : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private TaskCompletionSource _changed = New();
    private AnalysisAnswer _now;

    public AnalysisJob(AnalysisAnswer asked, string owner, AnalysisRequest request)
    {
        _now = asked;
        Owner = owner;
        Request = request;
        Cancellation = _cancellation.Token;
    }

    /// <summary>Who asked for it.</summary>
    public string Owner { get; }

    /// <summary>What is to be done.</summary>
    public AnalysisRequest Request { get; }

    /// <summary>Whether somebody wants it to end.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Where it stands.</summary>
    public AnalysisAnswer Now
    {
        get
        {
            lock (_lock)
                return _now;
        }
    }

    /// <summary>Where it stands, and what ends when that is no longer so.</summary>
    public (AnalysisAnswer Now, Task Changed) Look()
    {
        lock (_lock)
            return (_now, _changed.Task);
    }

    /// <summary>Changes where it stands; once it has ended, it stays as it is.</summary>
    public AnalysisAnswer Change(Func<AnalysisAnswer, AnalysisAnswer> change)
    {
        TaskCompletionSource changed;
        AnalysisAnswer now;
        lock (_lock)
        {
            if (_now.HasEnded)
                return _now;
            now = _now = change(_now);
            changed = _changed;
            _changed = New();
        }

        changed.SetResult();
        return now;
    }

    /// <summary>Asks it to end.</summary>
    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // it ended meanwhile
        }
    }

    public void Dispose() => _cancellation.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
