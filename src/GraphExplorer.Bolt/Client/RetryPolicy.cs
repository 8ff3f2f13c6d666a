using GraphExplorer.Bolt.Errors;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Bolt.Client;

/// <summary>Does work again that failed for a reason that may pass, after pauses that double and vary.</summary>
internal sealed class RetryPolicy(TimeSpan maxTime, TimeProvider time, Random random, ILogger log)
{
    private const double Multiplier = 2;

    /// <summary>Pauses vary by so much either way, so that many clients do not come back at the same moment.</summary>
    private const double Jitter = 0.2;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new(); // Random is not safe for concurrent use

    /// <exception cref="OperationCanceledException">Cancelled, also while waiting.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception exception) when (IsTransient(exception) && time.GetElapsedTime(started) < maxTime)
            {
                wait = Vary(pause);
                BoltLog.Retrying(log, wait.TotalMilliseconds, attempt, exception);
            }

            await Task.Delay(wait, time, cancellationToken);
            pause *= Multiplier;
        }
    }

    private static bool IsTransient(Exception exception) => exception switch
    {
        BoltServerException server => server.IsTransient,
        BoltTransportException transport => transport.IsTransient,
        _ => false,
    };

    private TimeSpan Vary(TimeSpan pause)
    {
        lock (_gate)
            return pause * (1 + Jitter * (2 * random.NextDouble() - 1));
    }
}
