using System.Collections.Concurrent;
using System.Security.Cryptography;
using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Logging;
using GraphExplorer.Api.Problems;
using GraphExplorer.Api.Settings;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Analyses;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Analyses;

/// <summary>
/// The queue of analyses: so many are computed at a time, in the order in which they were asked for. What has ended is in
/// <c>app.db</c>; what has not is here.
/// </summary>
internal sealed class AnalysisJobs(
    AnalysisStore store,
    AnalysisWork work,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<AnalysisJobs> log) : IHostedService, IDisposable
{
    private const int IdBytes = 12;

    private readonly ConcurrentDictionary<string, AnalysisJob> _open = new(StringComparer.Ordinal);
    private readonly List<AnalysisJob> _waiting = []; // in the order in which they were asked for
    private readonly SemaphoreSlim _signs = new(0); // one for each that was asked for, and one a worker at the end
    private volatile bool _isStopping;
    private Task[] _workers = [];

    /// <summary>Threads that one analysis takes: one processor is left to questions.</summary>
    public static int Threads => Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How many wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_waiting)
                return _waiting.Count;
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await store.InterruptAsync(time.GetUtcNow(), cancellationToken) is > 0 and var count)
                ApiLog.AnalysesInterrupted(log, count);
        }
        catch (AppDatabaseException failure)
        {
            ApiLog.AppDatabaseUnusable(log, failure.Message); // analyses are refused until it can be used
        }

        _workers = [.. Enumerable.Range(0, options.Value.MaxConcurrentAnalyses).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Stop();
        await Task.WhenAll(_workers).WaitAsync(cancellationToken);
    }

    /// <summary>Takes an analysis into the queue.</summary>
    /// <exception cref="RequestRefusedException"><c>overloaded</c>: too many wait. <c>no_room</c>: too much is kept.</exception>
    public async Task<AnalysisAnswer> EnqueueAsync(AnalysisRequest request, string owner, CancellationToken cancellationToken)
    {
        var max = options.Value.MaxWaitingAnalyses + options.Value.MaxConcurrentAnalyses;
        var asked = new AnalysisAnswer
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            State = AnalysisState.Waiting,
            Question = request.Spelled,
            Created = time.GetUtcNow(),
        };
        var job = new AnalysisJob(asked, owner, request);
        var isIn = false;
        lock (_waiting)
        {
            if (_open.Count < max)
                isIn = _open.TryAdd(asked.Id, job);
        }

        if (!isIn)
        {
            throw new RequestRefusedException(new Problem(
                ErrorCodes.Overloaded,
                $"{options.Value.MaxWaitingAnalyses:N0} analyses wait already. Ask again when one of them has ended."));
        }

        try
        {
            if (await store.AddAsync(asked, owner, cancellationToken) is { } full)
                throw new RequestRefusedException(new Problem(ErrorCodes.NoRoom, full));
        }
        catch
        {
            _open.TryRemove(asked.Id, out _);
            throw;
        }

        lock (_waiting)
            _waiting.Add(job);
        _signs.Release();
        return Place(job.Now);
    }

    /// <summary>One of somebody's analyses; null where they have none of this id.</summary>
    public AnalysisAnswer? Find(string id, string owner) =>
        FindOpen(id, owner) is { } job ? Place(job.Now) : store.Find(id, owner);

    /// <summary>One of somebody's that has not ended; null where there is none.</summary>
    public AnalysisJob? FindOpen(string id, string owner) =>
        _open.TryGetValue(id, out var job) && job.Owner == owner ? job : null;

    /// <summary>All of somebody's, the last asked for first.</summary>
    public IReadOnlyList<AnalysisAnswer> List(string owner) =>
        [.. store.List(owner).Select(kept => FindOpen(kept.Id, owner) is { } job ? Place(job.Now) : kept)];

    /// <summary>Cancels what has not ended, deletes what has; null where there is no such analysis.</summary>
    public async Task<AnalysisAnswer?> EndAsync(string id, string owner, CancellationToken cancellationToken)
    {
        if (FindOpen(id, owner) is { } job)
        {
            var ended = job.Change(now => now with
            {
                State = AnalysisState.Cancelled,
                Ended = time.GetUtcNow(),
                Before = null,
                Progress = null,
            });
            job.Cancel();
            if (ended.State == AnalysisState.Cancelled)
            {
                _open.TryRemove(id, out _);
                await store.SetAsync(ended, cancellationToken);
                Drop(job);
                return ended;
            }
        }

        var kept = store.Find(id, owner);
        if (kept is null || !await store.DeleteAsync(id, owner, cancellationToken))
            return null;
        return kept with { State = AnalysisState.Deleted, Files = [], Columns = [] };
    }

    /// <summary>Ends what runs, where the host did not.</summary>
    public void Dispose() => Stop(); // workers may still look at the signs

    /// <summary>Adds how many are before one that waits.</summary>
    public AnalysisAnswer Place(AnalysisAnswer now) => now.State != AnalysisState.Waiting
        ? now
        : now with { Before = _open.Values.Select(job => job.Now).Count(other => !other.HasEnded && IsBefore(other, now)) };

    private static bool IsBefore(AnalysisAnswer other, AnalysisAnswer one) =>
        other.State == AnalysisState.Running ||
        (other.Created, other.Id).CompareTo((one.Created, one.Id)) < 0;

    private void Stop()
    {
        _isStopping = true;
        foreach (var job in _open.Values)
            job.Cancel();
        if (_workers.Length > 0)
            _signs.Release(_workers.Length);
    }

    /// <summary>Takes one that was cancelled out of the line: how many are asked for and cancelled has no limit.</summary>
    private void Drop(AnalysisJob job)
    {
        bool hasWaited;
        lock (_waiting)
            hasWaited = _waiting.Remove(job);
        if (hasWaited)
            job.Dispose();
    }

    /// <summary>The next whose turn it is; null once the server stops.</summary>
    private async Task<AnalysisJob?> NextAsync()
    {
        while (true)
        {
            await _signs.WaitAsync(CancellationToken.None);
            if (_isStopping)
                return null;
            lock (_waiting)
            {
                if (_waiting.Count == 0)
                    continue; // the sign was of one that was cancelled
                var next = _waiting[0];
                _waiting.RemoveAt(0);
                return next;
            }
        }
    }

    private async Task WorkAsync()
    {
        while (await NextAsync() is { } job)
        {
            try
            {
                if (!_isStopping && !job.Now.HasEnded)
                    await MakeAsync(job);
            }
            catch (AppDatabaseException failure)
            {
                ApiLog.AnalysisNotKept(log, failure.Message);
                Fail(job, new AnalysisFailure(failure.Code.Name, failure.Reason));
            }
            catch (Exception failure) // of whatever kind: the next one must still be made
            {
                ApiLog.AnalysisFailed(log, failure);
                Fail(job, new AnalysisFailure(ErrorCodes.Internal.Name, Problem.Fault.Detail));
            }

            await KeepAsync(job);
            _open.TryRemove(job.Now.Id, out _);
            job.Dispose();
        }
    }

    /// <summary>Notes how it ended. One that the end of the server ends is found open by the next one, which says so.</summary>
    private async Task KeepAsync(AnalysisJob job)
    {
        if (job.Now.State is not (AnalysisState.Failed or AnalysisState.Cancelled))
            return; // one that is done was noted with its files
        try
        {
            await store.SetAsync(job.Now, CancellationToken.None);
        }
        catch (AppDatabaseException failure)
        {
            ApiLog.AnalysisNotKept(log, failure.Message);
        }
    }

    private async Task MakeAsync(AnalysisJob job)
    {
        var started = job.Change(now => now with { State = AnalysisState.Running, Started = time.GetUtcNow() });
        if (started.HasEnded)
            return;
        await store.SetAsync(started, CancellationToken.None);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(options.Value.MaxAnalysisMinutes), time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, timeout.Token);
        try
        {
            await ComputeAsync(job, any.Token);
        }
        catch (OperationCanceledException) when (any.IsCancellationRequested)
        {
            if (timeout.IsCancellationRequested && !job.Cancellation.IsCancellationRequested)
            {
                Fail(job, ErrorCodes.TimedOut, $"It was not done within {options.Value.MaxAnalysisMinutes} minutes. "
                    + "Filter the network, or ask for fewer metrics.");
            }
        }
        catch (QueryException refused)
        {
            Fail(job, refused.Code, refused.Message);
        }
        catch (AnalysisException refused)
        {
            Fail(job, refused.Code, refused.Message);
        }
        catch (GraphExplorerException failure) when (failure is not AppDatabaseException)
        {
            var problem = StoreDiagnostics.ForClient(failure);
            Fail(job, problem.Code, problem.Detail);
        }
    }

    private async Task ComputeAsync(AnalysisJob job, CancellationToken cancellationToken)
    {
        var reporter = new AnalysisProgressReporter(job, time);
        reporter.Report(new AnalysisProgress(0, "Reading the graph"));
        var network = await work.ReadAsync(job.Request, cancellationToken);
        job.Change(now => now with
        {
            Network = new AnalysedNetwork(
                network.NodeCount,
                network.Data.Relationships.Count,
                network.LineCount,
                network.Data.Facts?.Meta.GraphVersion),
        });
        var plan = AnalysisPlan.Make(job.Request.Options, network);
        var result = AnalysisRunner.Run(network, plan, reporter, cancellationToken);
        var (files, sizes) = AnalysisWork.Write(result, cancellationToken);
        var done = job.Now with
        {
            State = AnalysisState.Done,
            Ended = time.GetUtcNow(),
            Progress = null,
            Columns =
            [
                .. result.Metrics.SelectMany(entry => entry.Result.Nodes.Select(
                    column => new AnalysisColumn(column.Name, entry.Metric.Title, column.IsGroup))),
            ],
            Skipped = [.. result.LeftOut.Select(skipped => new LeftOutMetric(skipped.Metric, skipped.Reason.ToString()))],
            Files =
            [
                .. AnalysisResults.Names.Select(name => new AnalysisFile(
                    name,
                    sizes[name],
                    AnalysisResults.AddressOf(job.Now.Id, name))),
            ],
        };
        cancellationToken.ThrowIfCancellationRequested();
        if (await store.SetDoneAsync(done, files, CancellationToken.None) is { } full)
            Fail(job, ErrorCodes.NoRoom, full);
        else if (job.Change(_ => done).State == AnalysisState.Cancelled)
            await store.ForgetFilesAsync(job.Now, CancellationToken.None); // cancelled while it was being written
    }

    private AnalysisAnswer Fail(AnalysisJob job, ErrorCode code, string detail) =>
        Fail(job, new AnalysisFailure(code.Name, detail));

    private AnalysisAnswer Fail(AnalysisJob job, AnalysisFailure failure) => job.Change(now => now with
    {
        State = AnalysisState.Failed,
        Ended = time.GetUtcNow(),
        Before = null,
        Progress = null,
        Failure = failure,
    });
}
