using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

/// <summary>Time stands still but for the pauses between attempts, which pass at once and are noted.</summary>
internal sealed class PausingTime : TimeProvider
{
    private readonly FakeTimeProvider _inner = new();

    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Time limits are of a whole number of tenths of a second, varied pauses are not.
        var timer = _inner.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime.Ticks % (TimeSpan.TicksPerSecond / 10) != 0)
        {
            Pauses.Add(dueTime);
            _inner.Advance(dueTime);
        }

        return timer;
    }
}
