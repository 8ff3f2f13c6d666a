using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Analyses;

/// <summary>Writes how an analysis goes on as server-sent events (HTML, 9.2.5).</summary>
internal sealed class AnalysisEvents(
    AnalysisJobs jobs,
    IOptions<JsonOptions> json,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    /// <summary>How often a line is sent where nothing happens, so that a connection that broke is noticed.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly JsonSerializerOptions _json = json.Value.SerializerOptions;

    /// <summary>Writes events until the analysis has ended, the client has gone, or the server stops.</summary>
    /// <param name="known">The analysis as it stands.</param>
    /// <param name="job">What it goes on as; null where it has ended.</param>
    /// <param name="body">Takes the events.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    public async Task WriteAsync(AnalysisAnswer known, AnalysisJob? job, Stream body, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            while (true)
            {
                Task? changed = null;
                if (job is not null)
                {
                    (known, changed) = job.Look();
                    known = jobs.Place(known);
                }

                await SendAsync(body, known, either.Token);
                if (known.HasEnded || changed is null)
                    return;
                while (!await ChangesAsync(changed, either.Token))
                {
                    await body.WriteAsync(":\n\n"u8.ToArray(), either.Token);
                    await body.FlushAsync(either.Token);
                }
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // the answer ends without "done": the client asks again, and hears what became of it
        }
    }

    private async Task<bool> ChangesAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(Quiet, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task SendAsync(Stream body, AnalysisAnswer known, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        buffer.Write(known.HasEnded ? "event: done\ndata: "u8 : "event: progress\ndata: "u8);
        await JsonSerializer.SerializeAsync(buffer, known, _json, cancellationToken); // on one line
        buffer.Write("\n\n"u8);
        await body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
        await body.FlushAsync(cancellationToken);
    }
}
