using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>Lets each caller save so many times in any minute, and no more: a loop must not fill the disk.</summary>
internal sealed class SaveLimiter(TimeProvider time)
{
    /// <summary>Most saves of one caller in a minute.</summary>
    public const int MaxSaves = 60;

    /// <summary>Most callers remembered at a time.</summary>
    private const int MaxCallers = 2000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _saves = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Counts a save before it is tried.</summary>
    /// <exception cref="RequestRefusedException"><c>too_many_saves</c>.</exception>
    public void Count(string caller)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (!_saves.TryGetValue(caller, out var saves))
            {
                if (_saves.Count >= MaxCallers)
                    MakeRoom(now);
                _saves[caller] = saves = new Queue<DateTimeOffset>();
            }

            while (saves.TryPeek(out var first) && now - first >= Window)
                saves.Dequeue();
            if (saves.Count >= MaxSaves)
                throw Refuse(saves.Peek() + Window - now);
            saves.Enqueue(now);
        }
    }

    private static RequestRefusedException Refuse(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new RequestRefusedException(new Problem(
            ErrorCodes.TooManySaves,
            $"Views may be saved {MaxSaves} times a minute. Nothing was saved; try again in {seconds} seconds.")
        {
            RetryAfterSeconds = seconds,
        });
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var caller in _saves.Where(pair => now - pair.Value.Last() >= Window).Select(pair => pair.Key).ToList())
            _saves.Remove(caller);
        if (_saves.Count >= MaxCallers)
            _saves.Clear();
    }
}
