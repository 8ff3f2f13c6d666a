using GraphExplorer.Api.Logging;
using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Views;

/// <summary>
/// Keeps live views up to date: asks their questions again when somebody looks at them, at most once a minute each. Where that
/// fails, what was known stays, and the answer says so.
/// </summary>
internal sealed class ViewRefresher(
    ViewStore store,
    ViewSnapshotter snapshotter,
    ChangeFinder changes,
    LoadedGraph graph,
    Admission admission,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<ViewRefresher> log)
{
    /// <summary>How long a look holds.</summary>
    public static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, RefreshAttempt> _looks = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The view as it is now, or as it was where it is not time, not live, or failed.</summary>
    public async ValueTask<ViewReading> RefreshAsync(ViewRecord record)
    {
        if (record.View.Mode != ViewMode.Live)
            return new ViewReading(record, null);
        if (LastOf(record) is { } last)
            return new ViewReading(record, new ViewFreshness(last.At, last.Failure));
        var started = ViewTimes.Now(time);
        var (now, failure) = await AskAsync(record, started);
        lock (_lock)
            _looks[record.View.Id] = new RefreshAttempt(started, failure);
        return new ViewReading(now, new ViewFreshness(started, failure));
    }

    /// <summary>The last look where it still holds, or another is under way; else null, and the next look is the
    /// caller's.</summary>
    private RefreshAttempt? LastOf(ViewRecord record)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var last = _looks.TryGetValue(record.View.Id, out var look) && look.At >= record.Looked
                ? look
                : new RefreshAttempt(record.Looked, null);
            if (now - last.At < MinInterval)
                return last;
            if (_looks.Count > 2 * ViewStore.Max)
                _looks.Clear();
            _looks[record.View.Id] = last with { At = now };
            return null;
        }
    }

    private async ValueTask<(ViewRecord Record, string? Failure)> AskAsync(
        ViewRecord record,
        DateTimeOffset looked)
    {
        using var timeout = new CancellationTokenSource(
            TimeSpan.FromSeconds(options.Value.QuestionTimeoutSeconds),
            time);
        try
        {
            using var place = await admission.EnterAsync(timeout.Token);
            await using var view = await graph.Store.OpenViewAsync(timeout.Token);
            if (view.Version is not null && view.Version == record.View.GraphVersion)
                return (record, null);
            var (content, failure) = await ContentAsync(view, record.View, timeout.Token);
            return (await KeepAsync(record, content, looked, timeout.Token), failure);
        }
        catch (OperationCanceledException)
        {
            return (record, Failed(ErrorCodes.TimedOut));
        }
        catch (GraphExplorerException failure)
        {
            return (record, Failed(failure.Code));
        }
    }

    /// <summary>What the view shows now. Where it asks about entities that are gone, what it showed, with those named.</summary>
    private async ValueTask<(ViewContent Content, string? Failure)> ContentAsync(
        IGraphView view,
        SavedView saved,
        CancellationToken cancellationToken)
    {
        try
        {
            var content = await snapshotter.SnapshotAsync(
                view,
                saved.Query,
                saved.Filters,
                saved.Style,
                isFirst: false,
                cancellationToken);
            return (content, null);
        }
        catch (RequestRefusedException refused) when (refused.Code == ErrorCodes.NotFound || refused.Code == ErrorCodes.Deleted)
        {
            var shown = saved.Snapshot;
            var missing = await changes.MissingAsync(view, [.. shown.Nodes.Select(node => node.Id)], cancellationToken);
            var old = new ViewContent(shown with { Missing = missing }, saved.GraphVersion, saved.Licences);
            return (old, Failed(refused.Code));
        }
    }

    private async ValueTask<ViewRecord> KeepAsync(
        ViewRecord record,
        ViewContent content,
        DateTimeOffset looked,
        CancellationToken cancellationToken)
    {
        var view = ViewRecord.Hashed(record.View with
        {
            Snapshot = content.Snapshot,
            GraphVersion = content.GraphVersion,
            Licences = content.Licences,
            Updated = ViewTimes.After(record.View.Updated, time),
        });
        if (view.Hash == record.View.Hash)
        {
            await store.NoteLookAsync(record.View.Id, looked, cancellationToken);
            return record with { Looked = looked };
        }

        ViewRepository.CheckSize(view);
        var renewed = new ViewRecord(view, record.Owner, record.SecretHash, looked);
        if (await store.ReplaceAsync(renewed, record.Tag, cancellationToken))
            return renewed;
        return store.Find(record.View.Id) ?? record; // somebody changed it meanwhile: theirs counts
    }

    /// <summary>Why it failed, in words that tell strangers nothing of what was asked.</summary>
    private string Failed(ErrorCode code)
    {
        ApiLog.ViewNotRefreshed(log, code.Name);
        return $"This view could not be asked again, so what it shows may be out of date. {ProblemTypes.Of(code).Title}.";
    }

    private sealed record RefreshAttempt(DateTimeOffset At, string? Failure);
}
