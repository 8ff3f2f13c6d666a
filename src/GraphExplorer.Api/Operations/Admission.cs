using System.Threading.RateLimiting;
using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Operations;

/// <summary>
/// Lets so many questions into the engine at a time: it computes on the caller's thread and would take them all.
/// </summary>
internal sealed class Admission(IOptions<ApiOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxConcurrentQuestions,
        QueueLimit = options.Value.MaxWaitingQuestions,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place; the lease holds it until disposed.</summary>
    /// <exception cref="RequestRefusedException"><c>overloaded</c>: too many wait already.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = await _limiter.AcquireAsync(1, cancellationToken);
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        throw new RequestRefusedException(new Problem(
            ErrorCodes.Overloaded,
            "Too many questions are being worked on. Try again in a moment."));
    }

    public void Dispose() => _limiter.Dispose();
}
